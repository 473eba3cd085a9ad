/**
 * An organisation that is younger than the span of its report, over HTTP: before its first day there was nothing, which is a figure as any
 * other, and what was closed and set for it is found by whatever day's tree it is asked for.
 */
import { unitSince } from '../../../functions/demo/generator/bloc.ts';
import { ReportUnits, ReportView, ReprintView } from '../../../functions/wire/report.ts';
import { inlineUpload, memberRow, newUploadId, startService } from '../../support/service.ts';
import type { Called, TestService } from '../../support/service.ts';

const unit = (id: string, parent: string | null, from: string, keepsRoster = false) =>
  unitSince(from, {
    id,
    shard: 'root',
    name: id.toUpperCase(),
    kind: keepsRoster ? 'branch' : 'grassroots',
    sector: 'other',
    parent,
    keepsRoster,
  });
const FIRST_DAY = '2026-01-01';
const UNITS = [
  unit('root', null, FIRST_DAY),
  unit('east', 'root', FIRST_DAY),
  unit('west', 'root', '2026-05-01'),
  ...['a', 'b'].map((id) => unit(id, 'east', FIRST_DAY, true)),
  unit('c', 'west', '2026-05-01', true),
];
const KEEPERS = ['a', 'b', 'c'];

let service: TestService;
let now = Date.parse('2026-09-29T02:00:00.000Z');
beforeAll(async () => {
  service = await startService({
    units: UNITS,
    periods: [],
    people: ['office', 'clerk'].map((id) => ({ id, name: id })),
    grants: [
      { person: 'office', unit: 'root', role: 'office' },
      ...KEEPERS.map((id) => ({ person: 'clerk', unit: id, role: 'clerk' as const })),
    ],
    clock: () => new Date((now += 1_000)),
  });
  for (const id of KEEPERS) await send(id, 4);
  now = Date.parse('2026-10-05T02:00:00.000Z');
  await save('periods', { name: 'Quý 3', from: '2026-07-01', to: '2026-09-30' });
  await save('closings', { through: '2026-09-30' });
});
afterAll(() => service.close());

async function send(id: string, people: number): Promise<void> {
  const first = (KEEPERS.indexOf(id) + 1) * 100;
  const rows = Array.from({ length: people }, (_, n) => memberRow(first + n));
  const body = inlineUpload(rows, { rosterDate: '2026-09-28', period: '2026-Q3' });
  const sent = await service.call('clerk', 'PUT', `units/${id}/uploads/${newUploadId()}`, body);
  expect(sent.body).toMatchObject({ state: 'published' });
}
async function save(ledger: string, values: object): Promise<void> {
  const change = { base: 0, changes: [{ row: `${ledger}-1`, from: '', values }] };
  const saved = await service.call('office', 'PUT', `units/root/ledgers/${ledger}/saves/one`, change);
  expect(saved.body).toMatchObject({ outcome: 'saved' });
}
const okay = ({ status, body }: Called): unknown => {
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
};

it.each([
  ['root', FIRST_DAY],
  ['root', '2026-01-02'],
  ['east', FIRST_DAY],
  ['west', FIRST_DAY],
  ['west', '2026-05-02'],
  ['c', '2026-05-01'],
])('a report on %s from %s is kept, printed again and taken apart', async (id, from) => {
  const members = id === 'root' ? 12 : id === 'east' ? 8 : 4;
  const at = `units/${id}/reports`;
  const report = ReportView.parse(
    okay(await service.call('office', 'POST', `${at}?asOf=2026-09-30`, { from })),
  );
  expect(report.indicators.find((each) => each.id === 'members')?.value).toBe(members);
  const again = ReprintView.parse(okay(await service.call('office', 'GET', `${at}/${report.hash}`)));
  expect(again.indicators).toEqual(report.indicators);
  expect([again.recomputed, again.differs]).toEqual([undefined, []]);
  const parts = okay(await service.call('office', 'GET', `${at}/${report.hash}/units?indicator=members`));
  expect(ReportUnits.parse(parts).units.length).toBeGreaterThan(0);
});

it('movements of a unit begin with nothing on the day before its first', async () => {
  const { body } = await service.call('office', 'GET', 'units/west/movements/2025-12-31?asOf=2026-09-30');
  expect(body.total).toMatchObject({ opening: 0, firstLists: 4, exits: 0, closing: 4 });
});
