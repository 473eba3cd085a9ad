/** A half year and a quarter end on the same day: a roster sent for the one has been sent for the other. */
import { ConsolidatedResponse } from '../../../functions/wire/consolidated.ts';
import { inlineUpload, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const label = { vi: '', en: '' };
let service: TestService;
beforeAll(async () => {
  service = await startService({
    periods: [
      { id: '2023-H1', label, from: '2023-01-01', to: '2023-06-30' },
      { id: '2023-Q2', label, from: '2023-04-01', to: '2023-06-30' },
      { id: '2023-Q3', label, from: '2023-07-01', to: '2023-09-30' },
    ],
    clock: () => new Date('2023-10-03T02:00:00Z'),
  });
});
afterAll(() => service.close());

it('each counts', async () => {
  const sent = await service.call(
    'clerk',
    'PUT',
    `units/school-1/uploads/${newUploadId()}`,
    inlineUpload(memberRows(6), { period: '2023-H1', rosterDate: '2023-06-30' }),
  );
  expect(sent.body).toMatchObject({ state: 'published' });
  const { body } = await service.call('office', 'GET', 'units/bloc/consolidated?asOf=2023-06-30');
  const { coverage, units } = ConsolidatedResponse.parse(body);
  expect(coverage).toMatchObject({ sent: 1, period: { id: '2023-Q2' } });
  expect(coverage.period).not.toHaveProperty('alike');
  expect(units.find(({ unit }) => unit === 'school-1')?.sentThisPeriod).toBe(true);
});

it('who is signed in learns all of them, so that a roster of 30/9 sent on 3/10 can be for the third quarter', async () => {
  const { body } = await service.call('clerk', 'GET', 'me');
  expect(body.periods.map(({ id }: { id: string }) => id).sort()).toEqual(['2023-H1', '2023-Q2', '2023-Q3']);
});
