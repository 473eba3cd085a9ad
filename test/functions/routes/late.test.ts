/** What came after the period's due date: the receipt says so, and the office sees who it was. */
import { ConsolidatedResponse } from '../../../functions/wire/consolidated.ts';
import { Receipt } from '../../../functions/wire/upload.ts';
import type { UploadRequest } from '../../../functions/wire/upload-request.ts';
import { inlineUpload, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { PEOPLE } from '../../support/small-tree.ts';

const period = (id: string, from: string, to: string, due?: string) => ({
  id,
  label: { vi: id, en: id },
  from,
  to,
  ...(due === undefined ? {} : { due }),
});

let service: TestService;
let today = '';
const UNITS = ['school-1', 'firm-1', 'branch-1', 'branch-2'];
beforeAll(async () => {
  const people = UNITS.map((unit) => ({ id: `keeper-${unit}`, name: unit }));
  const keepers = people.map(({ id, name }) => ({ person: id, unit: name, role: 'clerk' as const }));
  service = await startService({
    people: [...PEOPLE, ...people],
    grants: [...keepers, { person: 'office', unit: 'bloc', role: 'office' }],
    periods: [
      period('2023-Q2', '2023-04-01', '2023-06-30', '2023-07-05'),
      period('2023-Q3', '2023-07-01', '2023-09-30', '2023-10-05'),
      period('2023-Q4', '2023-10-01', '2023-12-31'),
    ],
    clock: () => new Date(`${today}T10:00:00+07:00`),
  });
});
afterAll(() => service.close());

/** Warnings that the members themselves bring, whenever they are sent. */
const ABOUT_ROWS = 3;
const Q2 = { period: '2023-Q2', rosterDate: '2023-06-30' };
const Q3 = { period: '2023-Q3', rosterDate: '2023-09-30' };

async function send(unit: string, day: string, about: Partial<UploadRequest>): Promise<Receipt> {
  today = day;
  const upload = `units/${unit}/uploads/${newUploadId()}`;
  const { body } = await service.call(`keeper-${unit}`, 'PUT', upload, inlineUpload(memberRows(3), about));
  return Receipt.parse(body.receipt);
}

async function lateAsOf(day: string): Promise<string[]> {
  const { body } = await service.call('office', 'GET', `units/bloc/consolidated?asOf=${day}`);
  return ConsolidatedResponse.parse(body)
    .coverage.late.map(({ id }) => id)
    .sort();
}

describe('a roster sent for a period with a due date', () => {
  it('on that day is in time; the day in Viet Nam counts', async () => {
    const receipt = await send('school-1', '2023-10-05', Q3);
    expect(receipt).not.toHaveProperty('missedDue');
    expect(receipt.warnings).toBe(ABOUT_ROWS);
  });

  it('after it is taken, with a warning, and its receipt and its unit are late', async () => {
    const receipt = await send('firm-1', '2023-10-06', Q3);
    expect(receipt).toMatchObject({ version: 1, missedDue: '2023-10-05', warnings: ABOUT_ROWS + 1 });
    const { body } = await service.call('office', 'GET', 'units/firm-1/roster');
    expect(body.receipt).toMatchObject({ missedDue: '2023-10-05' });
    expect(await lateAsOf('2023-09-30')).toEqual(['firm-1']);
  });

  it('after it, where one was in time, is late itself and does not make the unit late', async () => {
    const corrected = await send('school-1', '2023-10-20', { ...Q3, baseVersion: 1 });
    expect(corrected.missedDue).toBe('2023-10-05');
    expect(await lateAsOf('2023-09-30')).toEqual(['firm-1']);
  });

  it('counts so for every period, whatever was sent in between', async () => {
    await send('branch-1', '2023-07-01', Q2);
    await send('branch-1', '2023-10-01', { ...Q3, baseVersion: 1 });
    await send('branch-1', '2023-10-20', { ...Q2, baseVersion: 2 });
    await send('branch-1', '2023-10-21', { ...Q3, baseVersion: 3 });
    await send('branch-2', '2023-10-21', Q2);
    await send('branch-2', '2023-10-22', { ...Q3, baseVersion: 1 });
    expect(await lateAsOf('2023-06-30')).toEqual(['branch-2']);
    expect(await lateAsOf('2023-09-30')).toEqual(['branch-2', 'firm-1']);
  });

  it('is never late for a period without one', async () => {
    await send('firm-1', '2024-03-01', { period: '2023-Q4', rosterDate: '2023-12-31', baseVersion: 1 });
    expect(await lateAsOf('2023-12-31')).toEqual([]);
    expect(await lateAsOf('2023-09-30')).toEqual(['branch-2', 'firm-1']);
  });
});
