/**
 * What ledgers of a large organisation cost: requests of a save of 2,500 units and 2,500 people over HTTP, and what is read of the tree for
 * whoever asks next. UNITS=50000 for as many as a whole country of an organisation; requests are counted, not timed.
 */
import { KEPT_MEMBERS } from '../../../functions/domain/kinds/members.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import { storageOver } from '../../../functions/storage/storage.ts';
import { startService, type TestService } from '../../support/service.ts';
import { PROVINCE } from '../../support/many-units.ts';

const UNITS = Number(process.env['UNITS'] ?? '5000');
const MOST_IN_A_SAVE = 10_000;
const BRANCHES_OF_A_COMMUNE = 25;
const DAY = '2023-10-05';

const services: TestService[] = [];
afterAll(() => Promise.all(services.map((service) => service.close())));
let now = Date.parse(`${DAY}T02:00:00Z`);

async function organisation(): Promise<TestService> {
  const service = await startService({
    units: [PROVINCE],
    people: [{ id: 'admin', name: 'Quản trị' }],
    grants: [{ person: 'admin', unit: 'root', role: 'admin' }],
    clock: () => new Date(now),
  });
  services.push(service);
  return service;
}

const isCommune = (n: number) => n % BRANCHES_OF_A_COMMUNE === 0;
const unitsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => first + at).map((n) => ({
    row: `u-${String(n)}`,
    from: '',
    values: {
      name: `${isCommune(n) ? 'Đảng bộ xã' : 'Chi bộ thôn'} ${String(n)}`,
      parent: isCommune(n) ? 'root' : `u-${String(n - (n % BRANCHES_OF_A_COMMUNE))}`,
      kind: isCommune(n) ? 'grassroots' : 'branch',
      keepsRoster: !isCommune(n),
      from: '2020-01-01',
    },
  }));
const peopleOf = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    row: `p-${String(n)}`,
    from: '',
    values: {
      name: `Cán bộ ${String(n)}`,
      account: `can.bo.${String(n)}@tinh.vn`,
      unit: `u-${String(n)}`,
      role: 'clerk',
    },
  }));

/** What a save asks of storage. */
async function requestsOf(
  service: TestService,
  ledger: string,
  save: string,
  changes: object[],
  base = 0,
): Promise<number> {
  const { requests } = service.services.storage;
  const before = requests.count;
  const path = `units/root/ledgers/${ledger}/saves/${save}`;
  const { body } = await service.call('admin', 'PUT', path, { base, changes });
  expect(body).toMatchObject({ outcome: 'saved', findings: [] });
  return requests.count - before;
}

it('saves 2.500 units and 2.500 people in two requests to the service, and fewer than 100 to storage, which grow with the rows', async () => {
  const counts: number[] = [];
  for (const rows of [1_250, 2_500]) {
    const service = await organisation();
    const units = await requestsOf(service, 'units', 'u', unitsFrom(0, rows));
    counts.push(units + (await requestsOf(service, 'people', 'p', peopleOf(rows))));
  }
  const [half = 0, whole = 0] = counts;
  expect(whole).toBeLessThan(100);
  // A hundred codes and a hundred accounts are a request each; the rest is the same for any number of rows.
  expect(whole - half).toBeLessThanOrEqual((2 * 1_250) / 100 + 3);
  if (process.env['UNITS'] !== undefined) console.log({ half, whole });
});

it(
  'reads the units of a large organisation once, then what is new of them, and makes its tree again only where something changed',
  async () => {
    const service = await organisation();
    for (let first = 0, base = 0; first < UNITS; first += MOST_IN_A_SAVE, base += 1) {
      await requestsOf(
        service,
        'units',
        `u-${String(base)}`,
        unitsFrom(first, Math.min(MOST_IN_A_SAVE, UNITS - first)),
        base,
      );
    }
    const tables = await openTables(service.tables);
    const { directory } = storageOver(
      tables,
      { idKeys: [{ id: 'test-key', secret: new Uint8Array(32) }] },
      () => new Date(now),
      KEPT_MEMBERS,
    );
    const read = async () => {
      const before = tables.requests.count;
      const tree = await directory.tree(DAY);
      return { tree, requests: tables.requests.count - before };
    };
    const cold = await read();
    expect(cold.tree.subtree('root')).toHaveLength(UNITS + 1);
    // The records of before, the roots, the log; and what of each save did not fit beside its commit.
    const saves = Math.ceil(UNITS / MOST_IN_A_SAVE);
    expect(cold.requests).toBeLessThanOrEqual(4 + 4 * saves);
    expect((await read()).requests).toBe(0);
    now += 20_000;
    const again = await read();
    expect(again.requests).toBeLessThanOrEqual(3);
    expect(again.tree).toBe(cold.tree);
    const rename = { row: 'u-1', from: '2023-10-01', values: { name: 'Chi bộ thôn Đông' } };
    await requestsOf(service, 'units', 'rename', [rename], saves);
    now += 20_000;
    const changed = await read();
    expect(changed.requests).toBeLessThanOrEqual(3);
    expect(changed.tree.unit('u-1')?.name).toBe('Chi bộ thôn Đông');
    expect(changed.tree.unit('u-2')).toEqual(cold.tree.unit('u-2'));
    if (process.env['UNITS'] !== undefined)
      console.log({ units: UNITS, cold: cold.requests, again: again.requests, changed: changed.requests });
  },
  120_000 + 10 * UNITS,
);
