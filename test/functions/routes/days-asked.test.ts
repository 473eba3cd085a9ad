/** Which day a report is of: today where none is asked for, and never one before the first roster without a word. */
import { inlineUpload, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
let today = '2023-10-31';
beforeAll(async () => {
  service = await startService({ clock: () => new Date(`${today}T09:00:00+07:00`) });
});
afterAll(() => service.close());

const REPORTS = ['statistics', 'consolidated'] as const;
const report = (what: string, asOf = '') =>
  service.call('office', 'GET', `units/bloc/${what}${asOf === '' ? '' : `?asOf=${asOf}`}`);

it.each(REPORTS)('%s of an organisation that has not begun are an answer, on any day', async (what) => {
  for (const day of ['', '2023-07-01', '2023-12-31']) {
    const { status, body } = await report(what, day);
    expect([status, body.coverage.sent]).toEqual([200, 0]);
  }
});

describe('once something was sent', () => {
  beforeAll(async () => {
    const sent = await service.call(
      'clerk',
      'PUT',
      `units/school-1/uploads/${newUploadId()}`,
      inlineUpload(memberRows(3), { rosterDate: '2023-10-15' }),
    );
    expect(sent.status).toBe(200);
  });

  it.each(REPORTS)('%s without a day are of today', async (what) => {
    expect(await report(what)).toMatchObject({
      status: 200,
      body: { asOf: '2023-10-31', coverage: { sent: 1 } },
    });
  });

  it.each(REPORTS)('%s of a day before the first roster say so', async (what) => {
    expect(await report(what, '2023-10-14')).toMatchObject({
      status: 422,
      body: { code: 'before-first-roster', params: { date: '2023-10-14' } },
    });
    expect((await report(what, '2023-10-15')).status).toBe(200);
  });

  it('after the last period the day on which it ended is the day', async () => {
    today = '2026-11-28';
    const { body: me } = await service.call('office', 'GET', 'me');
    expect((await report('statistics')).body.asOf).toBe(me.openPeriod.to);
    today = '2023-10-31';
  });
});

it.each(['consolidated', 'statistics', 'desk', 'ledgers/units'])(
  '%s of a unit on a day on which it was not there say since when it is, to whoever has it in their charge',
  async (what) => {
    const asked = (person: string) => service.call(person, 'GET', `units/bloc/${what}?asOf=1999-12-31`);
    expect(await asked('office')).toMatchObject({
      status: 404,
      body: {
        code: 'unit-not-yet',
        params: { unit: 'Đảng bộ Khối', day: '1999-12-31', from: '2000-01-01' },
      },
    });
    expect(await asked('outsider-office')).toMatchObject({
      status: 404,
      body: { code: 'not-found', params: {} },
    });
  },
);

it('of a unit that has ended, and of a day behind its last one, says until when it was there', async () => {
  const ledger = (await service.call('office', 'GET', 'units/bloc/ledgers/units')).body;
  const changes = [{ row: 'firm-1', from: '', values: { to: '2023-10-20' } }];
  const saved = await service.call('office', 'PUT', 'units/bloc/ledgers/units/saves/ends', {
    base: ledger.commit,
    changes,
  });
  expect(saved.body).toMatchObject({ outcome: 'saved' });
  const asked = (person: string, day: string) =>
    service.call(person, 'GET', `units/firm-1/consolidated?asOf=${day}`);
  expect((await asked('office', '2023-10-20')).status).toBe(200);
  expect(await asked('office', '2023-10-21')).toMatchObject({
    status: 404,
    body: { code: 'unit-ended', params: { unit: 'Chi bộ Công ty Một', to: '2023-10-20' } },
  });
  expect((await asked('outsider-office', '2023-10-21')).body.code).toBe('not-found');
});
