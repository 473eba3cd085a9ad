/**
 * A backup made while people go on sending: between any two pages that it reads somebody does something. Written back into an empty
 * store, it is the service of then. Real tables, real routes.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { backup } from '../../../functions/maintenance/backup/backup.ts';
import { readContents } from '../../../functions/maintenance/backup/files.ts';
import { restore } from '../../../functions/maintenance/backup/restore.ts';
import { CLASS_LISTS } from '../../../functions/domain/roster/fields/class-lists.ts';
import { CLASS_LIST } from '../../../functions/domain/rules/class-lists.ts';
import { aboutVersions, commitKey, isHint, isSaved, uploadKey } from '../../../functions/storage/keys.ts';
import type { Placed, Table } from '../../../functions/storage/table.ts';
import { openTables, TABLE_NAMES } from '../../../functions/storage/tables.ts';
import type { TableName, Tables } from '../../../functions/storage/tables.ts';
import { rowOf } from '../../support/ledger-state.ts';
import { inlineUpload, memberRow, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { Called, TestService } from '../../support/service.ts';
import { GRANTS, PEOPLE } from '../../support/small-tree.ts';
import { testTables } from '../../support/tables.ts';

const KEEPERS = ['school-1', 'firm-1', 'branch-1', 'branch-2'] as const;
type Keeper = (typeof KEEPERS)[number];
const people = [...PEOPLE, ...KEEPERS.map((unit) => ({ id: `keeper-${unit}`, name: `Người giữ ${unit}` }))];
const idKeys = [{ id: 'test-key', secret: randomBytes(32) }] as const;

let folder: string;
let service: TestService;
let tables: Tables;
const sent = new Map<Keeper, { version: number; readonly uploads: string[] }>();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'khopso-backup-'));
  const keeping = KEEPERS.map((unit) => ({ person: `keeper-${unit}`, unit, role: 'clerk' as const }));
  service = await startService({ grants: [...GRANTS, ...keeping], people, idKeys });
  tables = await openTables(service.tables);
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const okay = ({ status, body }: Called) => {
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
};

async function send(unit: Keeper): Promise<void> {
  const { version, uploads } = sent.get(unit) ?? { version: 0, uploads: [] };
  const first = KEEPERS.indexOf(unit) * 1_000;
  const rows = Array.from({ length: 3 + version }, (_, n) => memberRow(first + n + 1));
  const upload = newUploadId();
  const path = `units/${unit}/uploads/${upload}`;
  const about = inlineUpload(rows, { baseVersion: version });
  const { inline: _inline, ...announced } = about;
  if (version % 2 === 0) {
    expect(okay(await service.call(`keeper-${unit}`, 'PUT', path, about)).state).toBe('published');
  } else {
    okay(await service.call(`keeper-${unit}`, 'PUT', path, announced));
    okay(
      await service.call(`keeper-${unit}`, 'PUT', `${path}/chunks/0`, { rows, hash: contentHashOf(rows) }),
    );
    okay(await service.call(`keeper-${unit}`, 'POST', `${path}/commit`));
  }
  sent.set(unit, { version: version + 1, uploads: [...uploads, upload] });
}

let saves = 0;
async function savePlan(): Promise<void> {
  const values = { unit: 'bloc', kind: 'target', measure: 'admissions', category: 'all' };
  const span = { from: '2023-01-01', to: '2023-12-31', quantity: 100 + saves };
  const changes = [{ row: `p-${String(saves)}`, from: '', values: { ...values, ...span } }];
  const taken = saves === 0 ? changes : [{ row: 'p-0', from: '', values: { quantity: 100 + saves } }];
  const path = `units/bloc/ledgers/plans/saves/s-${String(saves)}`;
  expect(okay(await service.call('office', 'PUT', path, { base: saves, changes: taken })).outcome).toBe(
    'saved',
  );
  saves += 1;
}

const CLASS_LIST_ID = 'list-1';
async function keepClassList(): Promise<void> {
  const held = {
    name: 'Lớp I',
    unit: 'bloc',
    kind: 'awareness',
    from: '2023-05-06',
    to: '2023-05-13',
  };
  const changes = [rowOf('class-1', held)];
  const saved = await service.call('office', 'PUT', 'units/bloc/ledgers/classes/saves/c-1', {
    base: 0,
    changes,
  });
  expect(okay(saved).outcome).toBe('saved');
  const rows = [{ row: 4, fields: { ho_ten: 'Lò Thị Mai', ngay_sinh: '1999-03-02', ket_qua: 'da-hoc' } }];
  const path = `units/bloc/class-lists/class-1/lists/${CLASS_LIST_ID}`;
  const kept = await service.call('office', 'PUT', path, { rows, hash: contentHashOf(rows, CLASS_LIST) });
  expect(okay(kept)).toMatchObject({ outcome: 'kept', people: 1 });
}

const askBack = async (unit: Keeper) => {
  const version = String(sent.get(unit)?.version);
  const corrections = [{ kind: 'cell', row: KEEPERS.indexOf(unit) * 1_000 + 6, field: 'ngay_sinh' }];
  okay(
    await service.call('office', 'PUT', `units/${unit}/versions/${version}/requests/${newUploadId()}`, {
      corrections,
    }),
  );
};

const report = async (from: TestService, known?: string) =>
  okay(
    await from.call(
      'office',
      'POST',
      'units/bloc/reports?asOf=2023-10-31',
      known === undefined ? {} : { known },
    ),
  );

/** One thing after the other, round and round. */
const ACTS: readonly (() => Promise<unknown>)[] = [
  () => send('school-1'),
  () => savePlan(),
  () => send('firm-1'),
  () => askBack('firm-1'),
  () => send('branch-2'),
  () => report(service),
  () => send('branch-1'),
  () => service.call('office', 'GET', 'units/school-1/roster'),
];
let acts = 0;
const actOnce = () => ACTS[acts++ % ACTS.length]?.();

/** A page of few entities, and something happens before the next one. */
const slowly = (table: Table): Table => ({
  ...table,
  pages: async function* (query) {
    for await (const page of table.pages({ ...query, most: 7 })) {
      yield page;
      await actOnce();
    }
  },
});
const busy = (all: Tables): Tables => ({
  ...all,
  ...Object.fromEntries(TABLE_NAMES.map((name) => [name, slowly(all[name])])),
});

async function everything(table: Table): Promise<Placed[]> {
  const found: Placed[] = [];
  for await (const page of table.pages()) found.push(...page);
  return found;
}
const restingIn = async (all: Tables, name: TableName) =>
  new Map(
    (await everything(all[name])).map(({ partition, rowKey, values }) => [`${partition} ${rowKey}`, values]),
  );

const silent = { clock: () => new Date(), tell: () => undefined };
const answersAt = async (from: TestService, known: string) => {
  const { hash, figures, indicators, plan, coverage } = await report(from, known);
  return { hash, figures, indicators, plan, coverage };
};

describe('a backup under running uploads', () => {
  let restored: Tables;
  let again: TestService;
  let began: string;
  const before = {
    answers: {},
    versions: [] as readonly { readonly waits?: boolean }[],
    kept: { hash: '', figures: [] },
    rests: new Map<TableName, Map<string, object>>(),
  };

  beforeAll(async () => {
    for (const unit of KEEPERS) if (unit !== 'branch-2') await send(unit);
    await send('school-1');
    await askBack('school-1');
    await savePlan();
    await savePlan();
    await keepClassList();
    before.kept = await report(service);
    before.versions = okay(await service.call('clerk', 'GET', 'units/school-1/versions')).versions;
    for (const name of TABLE_NAMES) before.rests.set(name, await restingIn(tables, name));
    const made = await backup({ tables: busy(tables), folder: join(folder, 'busy'), ...silent });
    ({ began } = made.contents);
    expect(made.withoutRows).toBe(0);
    before.answers = await answersAt(service, began);
    restored = await testTables();
    await restore({ tables: restored, folder: join(folder, 'busy'), tell: () => undefined });
    again = await startService({
      units: [],
      grants: [],
      periods: [],
      people,
      idKeys,
      through: () => restored,
    });
  });
  afterAll(() => again.close());

  it('went on while a good deal was done', () => {
    expect(acts).toBeGreaterThan(ACTS.length);
  });

  it('finds the rows and the receipt of every version that it copied, as they were when they came', async () => {
    const heads = (await everything(restored.units)).filter(
      ({ rowKey }) => aboutVersions(rowKey)?.is === 'head',
    );
    expect(heads.length).toBeGreaterThanOrEqual(3);
    for (const { partition, values } of heads) {
      const unit = String(values.unit);
      const versions = await again.services.storage.versions({ id: unit, shard: partition });
      expect(versions.map(({ version }) => version)).toEqual(
        Array.from({ length: Number(values.version) }, (_, n) => n + 1),
      );
      for (const version of versions) {
        expect((await again.services.storage.rowsOf(version)).rows).toHaveLength(version.rows);
        const place = { id: unit, shard: partition };
        expect(await again.services.storage.published(place, version.upload)).toEqual(version);
      }
    }
  });

  it('has every version, receipt, ledger, list of a class, report and line of the audit of the instant at which it began', async () => {
    for (const name of TABLE_NAMES) {
      const now = await restingIn(restored, name);
      for (const [key, values] of before.rests.get(name) ?? []) {
        const rowKey = key.split(' ')[1] ?? '';
        // A head moves on, its hint with it; the session of what was being sent waits for nobody.
        if (name === 'units' && (aboutVersions(rowKey)?.is === 'head' || isHint(rowKey))) continue;
        expect([name, key, now.get(key)]).toEqual([name, key, values]);
      }
    }
    const { versions } = okay(await again.call('clerk', 'GET', 'units/school-1/versions'));
    // Whether a request still waits is answered by what came meanwhile.
    const first = before.versions.map(({ waits: _waits, ...version }) => version);
    expect(versions.slice(0, first.length)).toMatchObject(first);
  });

  it('comes to every figure that was known at that instant, under the same hash', async () => {
    expect(await answersAt(again, began)).toEqual(before.answers);
    const { hash, figures } = before.kept;
    const reprint = okay(await again.call('office', 'GET', `units/bloc/reports/${hash}`));
    expect(reprint).toMatchObject({ hash, figures });
  });

  it('has of what came meanwhile all or nothing: no act, no receipt and no save without what it is about', async () => {
    const units = await everything(restored.units);
    const heads = new Map(
      units.flatMap((one) =>
        aboutVersions(one.rowKey)?.is === 'head' ? [[String(one.values.unit), one] as const] : [],
      ),
    );
    for (const { rowKey, values } of units) {
      const about = aboutVersions(rowKey);
      if (about === undefined) continue;
      expect(Number(values.version)).toBeLessThanOrEqual(Number(heads.get(about.unit)?.values.version));
    }
    for (const { partition, rowKey, values } of await everything(restored.tree)) {
      if (!isSaved(rowKey)) continue;
      expect(await restored.tree.get(partition, commitKey(Number(values.number)))).toBeDefined();
    }
    const uploads = new Set(units.map(({ values }) => values.upload)).add(
      uploadKey(CLASS_LISTS.id, CLASS_LIST_ID),
    );
    for (const { rowKey } of await everything(restored.rows)) {
      expect(uploads).toContain(rowKey.split('.')[0]);
    }
  });

  it('is a store that one goes on with: what it holds is found again, what it lacks is sent again', async () => {
    const { uploads = [], version = 0 } = sent.get('school-1') ?? {};
    const state = okay(
      await again.call('keeper-school-1', 'GET', `units/school-1/uploads/${uploads[0] ?? ''}`),
    );
    expect(state).toMatchObject({ state: 'published', receipt: { version: 1 } });
    const { body } = await again.call('keeper-school-1', 'GET', 'units/school-1/roster');
    expect(body.version).toBeLessThan(version);
    const next = inlineUpload(memberRows(3 + body.version), { baseVersion: body.version });
    const path = `units/school-1/uploads/${newUploadId()}`;
    expect(okay(await again.call('keeper-school-1', 'PUT', path, next)).receipt.version).toBe(
      body.version + 1,
    );
  });

  it('has nobody in the names of its files, and belongs to its owner alone', () => {
    expect(readdirSync(join(folder, 'busy')).sort()).toEqual(
      ['backup.json', ...TABLE_NAMES.map((name) => `${name}.jsonl.gz`)].sort(),
    );
    expect(readFileSync(join(folder, 'busy', 'backup.json'), 'utf8')).not.toContain('Nguyễn');
  });
});

describe('a backup is refused', () => {
  const whole = () => join(folder, 'whole');
  beforeAll(() => backup({ tables, folder: whole(), ...silent }));

  it('where it was cut short, before anything is written', async () => {
    const stopping = new AbortController();
    const cut = join(folder, 'cut');
    const tell = (table: TableName) => table === 'rows' && stopping.abort();
    await expect(
      backup({ tables, folder: cut, clock: silent.clock, tell, signal: stopping.signal }),
    ).rejects.toThrow();
    const empty = await testTables();
    await expect(restore({ tables: empty, folder: cut, tell: () => undefined })).rejects.toThrow(
      /bị ngắt giữa chừng[^]*cut short/,
    );
    for (const name of TABLE_NAMES) expect(await everything(empty[name])).toEqual([]);
  });

  it('where a file is not what was written', async () => {
    const damaged = join(folder, 'damaged');
    await backup({ tables, folder: damaged, ...silent });
    truncateSync(join(damaged, 'rows.jsonl.gz'), 100);
    await expect(readContents(damaged)).rejects.toThrow(/không còn đúng[^]*not what was written/);
  });

  it('where there is none, and where the store or the folder is not empty', async () => {
    await expect(readContents(folder)).rejects.toThrow(/không có bản sao lưu/);
    await expect(restore({ tables, folder: whole(), tell: () => undefined })).rejects.toThrow(/kho trống/);
    await expect(backup({ tables, folder: whole(), ...silent })).rejects.toThrow(/thư mục mới/);
  });
});

it('a writing back that ended half way opens to no service, and goes on with the same backup alone', async () => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  await backup({ tables, folder: one, ...silent });
  await backup({ tables, folder: other, ...silent });
  const half = await testTables();
  const stopping = new AbortController();
  const tell = (table: TableName) => table === 'units' && stopping.abort();
  await expect(restore({ tables: half, folder: one, tell, signal: stopping.signal })).rejects.toThrow();
  const opening = startService({ units: [], grants: [], periods: [], idKeys, through: () => half });
  const { services, close } = await opening;
  await expect(services.storage.prepare()).rejects.toThrow('unavailable');
  await close();
  await expect(restore({ tables: half, folder: other, tell: () => undefined })).rejects.toThrow(
    /bản sao lưu khác/,
  );
  await restore({ tables: half, folder: one, tell: () => undefined });
  await expect(services.storage.prepare()).resolves.toBeUndefined();
  expect(await restingIn(half, 'rows')).toEqual(await restingIn(tables, 'rows'));
});
