/** One organisation's tree does not fit together: every other organisation is served as before, and its own report says who is missing. */
import { unitSince } from '../../../functions/demo/generator/bloc.ts';
import { StatisticsResponse } from '../../../functions/wire/statistics.ts';
import type { Unit, UnitKind } from '../../../functions/domain/units/unit.ts';
import { UNITS } from '../../support/small-tree.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const unit = (id: string, parent: string | null, kind: UnitKind = 'branch'): Unit =>
  unitSince('2000-01-01', {
    id,
    shard: 'other',
    name: `Chi bộ ${id}`,
    kind,
    sector: 'agency',
    parent,
    keepsRoster: kind === 'branch',
  });
const other = unit('other', null, 'bloc');

const BROKEN: readonly (readonly [string, readonly Unit[]])[] = [
  ['units in a circle', [unit('x', 'z'), unit('y', 'x'), unit('z', 'y')]],
  ['a parent that never was', [unit('orphan', 'nobody')]],
  [
    'a unit without a name on the day',
    [{ ...unit('nameless', 'other'), names: [{ from: '2030-01-01', value: 'Sau' }] }],
  ],
  ['a unit without a kind on the day', [{ ...unit('kindless', 'other'), kinds: [] }]],
];

let service: TestService;
afterEach(() => service.close());

async function start(units: readonly Unit[]): Promise<void> {
  service = await startService({
    units: [...UNITS, other, ...units],
    grants: [
      { person: 'office', unit: 'bloc', role: 'office' },
      { person: 'outsider-office', unit: 'other', role: 'office' },
    ],
  });
}

it.each(BROKEN)('%s: another organisation has its report and its sheet', async (_, units) => {
  await start(units);
  for (const path of ['me', 'units/bloc', 'units/bloc/consolidated', 'units/bloc/statistics']) {
    expect([path, (await service.call('office', 'GET', path)).status]).toEqual([path, 200]);
  }
  expect((await service.call('outsider-office', 'GET', 'units/other/statistics')).status).toBe(200);
});

it('a unit in a circle is nobody’s: it does not exist for whoever asks', async () => {
  await start([unit('x', 'z'), unit('y', 'x'), unit('z', 'y')]);
  expect((await service.call('outsider-office', 'GET', 'units/x')).status).toBe(404);
});

it('whoever hangs under a unit that has ended is named beside the sums of the unit above', async () => {
  const ended: Unit = {
    ...unit('ended', 'other', 'grassroots'),
    parents: [{ from: '2000-01-01', to: '2020-01-01', value: 'other' }],
  };
  await start([ended, unit('forgotten', 'ended'), unit('kept', 'other')]);
  const { body } = await service.call('outsider-office', 'GET', 'units/other/statistics');
  expect(StatisticsResponse.parse(body).coverage).toMatchObject({
    expected: 1,
    notComputed: [{ id: 'forgotten', name: 'Chi bộ forgotten' }],
  });
});
