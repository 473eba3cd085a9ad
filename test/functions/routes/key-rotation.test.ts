/**
 * One key of the id numbers takes the place of another while everybody goes on sending: what was sent under the old one is found by what
 * is sent now, and the old one goes when no list that counts needs it. Over real tables, with a service for each state of the settings.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../../functions/domain/kinds/candidates.ts';
import { openServices } from '../../../functions/http/services.ts';
import { USUAL_CLAIMS } from '../../../functions/identity/providers.ts';
import { backup } from '../../../functions/maintenance/backup/backup.ts';
import { restore } from '../../../functions/maintenance/backup/restore.ts';
import { runKeys } from '../../../functions/maintenance/keys/command.ts';
import { CLASS_LIST } from '../../../functions/domain/rules/class-lists.ts';
import { idTail } from '../../../functions/domain/roster/cells/id-number.ts';
import type { IdKeys, NamedKey } from '../../../functions/storage/id-numbers.ts';
import { ID_KEY_ROW, KEYS_PARTITION } from '../../../functions/storage/keys.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import type { Tables } from '../../../functions/storage/tables.ts';
import { MembersResponse } from '../../../functions/wire/members.ts';
import type { Row, UploadRequest } from '../../../functions/wire/upload-request.ts';
import { rowOf } from '../../support/ledger-state.ts';
import { openCandidates } from '../../support/openings.ts';
import { inlineUpload, memberRow, memberRows, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { GRANTS } from '../../support/small-tree.ts';
import { testTables } from '../../support/tables.ts';

const keyOf = (id: string): NamedKey => ({ id, secret: randomBytes(32) });
const [A, B] = [keyOf('old-key'), keyOf('new-key')];
const CLOCK = { clock: () => new Date('2023-10-05T02:00:00.000Z') };
const OF = { rosterDate: '2023-09-30', period: '2023-Q3' };
const CLERKS = ['branch-1', 'firm-1'].map((unit) => ({ person: 'clerk', unit, role: 'clerk' as const }));

/** One after the other over the same tables, as the settings change. */
let before: TestService;
let both: TestService;
let after: TestService;
let tables: Tables;
beforeAll(async () => {
  before = await startService({ grants: [...GRANTS, ...CLERKS], idKeys: [A], ...CLOCK });
  tables = await openTables(before.tables);
  const over = { units: [], grants: [], periods: [], through: () => tables, serviceKey: A, ...CLOCK };
  both = await startService({ ...over, idKeys: [B, A] });
  after = await startService({ ...over, idKeys: [B] });
});
afterAll(() => Promise.all([before.close(), both.close(), after.close()]));

const send = async (to: TestService, unit: string, rows: Row[], other: Partial<UploadRequest> = {}) =>
  to.call('clerk', 'PUT', `units/${unit}/uploads/${newUploadId()}`, inlineUpload(rows, { ...OF, ...other }));
const sent = async (...asked: Parameters<typeof send>): Promise<void> => {
  expect((await send(...asked)).body).toMatchObject({ state: 'published' });
};
const shared = async (at: TestService): Promise<readonly [string, string, number][]> => {
  const { body } = await at.call('office', 'GET', 'units/bloc/duplicates');
  const pairs = body.pairs as readonly { units: [{ id: string }, { id: string }]; total: number }[];
  return pairs.map(({ units, total }): [string, string, number] => [units[0].id, units[1].id, total]).sort();
};

/** As the settings of a start name them: what it says where it does not open. */
const opening = async (idKeys: IdKeys, serviceKey?: NamedKey): Promise<string> => {
  const keys = { kind: 'set' as const, set: { keys: [] } };
  const tokens = { way: 'local' as const, claims: USUAL_CLAIMS.local, issuer: 'i', audience: 'a', keys };
  const settings = { tables: before.tables, tokens, firstRun: {}, idKeys };
  const { clock } = CLOCK;
  try {
    await openServices({ ...settings, ...(serviceKey === undefined ? {} : { serviceKey }) }, clock);
    return 'open';
  } catch (error) {
    const { setting, message } = error as { readonly setting: string; readonly message: string };
    return `${setting}: ${message}`;
  }
};
/** What the command says of the tables. */
const keysSaid = async (): Promise<string> => {
  const { connectionString, prefix } = before.tables as { connectionString: string; prefix: string };
  const lines: string[] = [];
  await runKeys({
    settings: { KHOPSO_TABLES_CONNECTION: connectionString, KHOPSO_TABLES_PREFIX: prefix },
    folder: '',
    signal: new AbortController().signal,
    say: (line) => lines.push(line),
    ...CLOCK,
  });
  return lines.join('\n');
};
const stated = async (unit: string) => (await tables.units.get('bloc', `head.${unit}`))?.values.idKeyId;

const NUMBER = '010199000001';
const ADMITTED: Row = {
  row: 5,
  fields: {
    ho_ten: 'Lò Thị Mai',
    ngay_sinh: '1999-03-02',
    gioi_tinh: 'nu',
    dan_toc: '03',
    chuyen_mon: 'dai-hoc',
    so_cccd: NUMBER,
    nguon: 'giao-vien',
    ket_qua: 'ket-nap',
    ngay_qd_kn: '2023-05-10',
    ngay_vao_dang: '2023-05-19',
  },
};
/** Of another name and day: by the number alone is she the same. */
const NEWLY_MARRIED = { ho_ten: 'Lò Thị Hoa', ngay_sinh: '1999-03-12' };
/** As a template that was handed out says a number. */
const byTail = (row: Row): Row => ({
  ...row,
  fields: { ...row.fields, so_cccd: undefined, cuoi_cccd: idTail(String(row.fields.so_cccd)) },
});

describe('before the key is replaced', () => {
  it('everything rests under the one key, as it always did', async () => {
    await openCandidates(before.call, 'bloc');
    await sent(before, 'school-1', memberRows(3));
    await sent(before, 'branch-1', [memberRow(2), memberRow(8)]);
    const candidates = inlineUpload([ADMITTED], {
      ...OF,
      exits: [],
      contentHash: contentHashOf([ADMITTED], KEPT_CANDIDATES),
    });
    const path = `units/school-1/candidates/uploads/${newUploadId()}`;
    expect((await before.call('clerk', 'PUT', path, candidates)).body).toMatchObject({ state: 'published' });
    expect(await shared(before)).toEqual([['branch-1', 'school-1', 1]]);
    expect(await stated('school-1')).toBe('old-key');
    const [row] = await tables.rows.list({ partition: 'branch-1' });
    expect(row?.values.so_cccd_hash).toMatch(/^[\w-]{43}$/);
  });

  it('a new key alone does not open the tables, nor one beside which the reports and codes have another', async () => {
    expect(await opening([B])).toMatch(/^KHOPSO_ID_KEY: /);
    expect(await opening([B, A])).toMatch(/^KHOPSO_SERVICE_KEY: /);
    expect(await opening([B, A], B)).toMatch(/^KHOPSO_SERVICE_KEY: /);
    expect((await tables.tree.get(KEYS_PARTITION, ID_KEY_ROW))?.values).toEqual({ idKeyId: 'old-key' });
  });
});

const named = async (at: TestService, unit: string) =>
  MembersResponse.parse((await at.call('office', 'GET', 'units/bloc/members')).body)
    .rows.filter((row) => row.unit === unit)
    .map(({ person, formerly }) => ({ person, formerly }));

describe('while both keys are there', () => {
  it('what is sent rests under both, and is found by what was sent before', async () => {
    expect(await opening([B, A], A)).toBe('open');
    await sent(both, 'firm-1', [memberRow(3), memberRow(8), memberRow(9)]);
    expect(await stated('firm-1')).toBe('new-key old-key');
    expect(await shared(both)).toEqual([
      ['branch-1', 'firm-1', 1],
      ['branch-1', 'school-1', 1],
      ['firm-1', 'school-1', 1],
    ]);
  });

  it('a backup made then is written back with the rows of either key, and what is sent there finds both', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'khopso-rotation-'));
    const restored = await testTables();
    await backup({ tables, folder: join(folder, 'kept'), tell: () => undefined, ...CLOCK });
    await restore({ tables: restored, folder: join(folder, 'kept'), tell: () => undefined });
    rmSync(folder, { recursive: true });
    const none = { units: [], grants: [], periods: [] };
    const again = await startService({
      ...none,
      through: () => restored,
      serviceKey: A,
      idKeys: [B, A],
      ...CLOCK,
    });
    const keysOf = async (unit: string) => (await restored.units.get('bloc', `head.${unit}`))?.values.idKeyId;
    expect([await keysOf('school-1'), await keysOf('firm-1')]).toEqual(['old-key', 'new-key old-key']);
    expect(await shared(again)).toEqual(await shared(both));
    await sent(again, 'branch-1', [memberRow(2), memberRow(3), memberRow(9)], {
      baseVersion: 1,
      exits: [{ row: memberRow(8).row, reason: 'moved', to: 'Chi bộ khác' }],
    });
    expect(await shared(again)).toEqual([
      ['branch-1', 'firm-1', 2],
      ['branch-1', 'school-1', 2],
      ['firm-1', 'school-1', 1],
    ]);
    await again.close();
  });

  it('a number that stands in three lists is found in each, whichever of the keys they have', async () => {
    await sent(both, 'branch-1', [memberRow(2), memberRow(8), memberRow(3)], {
      baseVersion: 1,
      justifications: [],
    });
    expect(await shared(both)).toEqual([
      ['branch-1', 'firm-1', 2],
      ['branch-1', 'school-1', 2],
      ['firm-1', 'school-1', 1],
    ]);
  });

  it('whoever was admitted under the old key is found among the members of now', async () => {
    const proposed = async () =>
      (await both.call('clerk', 'GET', 'units/school-1/candidates/new-members')).body.people as unknown[];
    expect(await proposed()).toHaveLength(1);
    const { gioi_tinh, dan_toc } = ADMITTED.fields;
    const fields = { ...NEWLY_MARRIED, gioi_tinh, dan_toc, so_cccd: NUMBER, ngay_vao_dang: '2023-05-19' };
    const people = await named(both, 'school-1');
    expect(people.map(({ formerly }) => formerly)).toEqual([undefined, undefined, undefined]);
    await sent(both, 'school-1', [...memberRows(3), { row: 20, fields }], { baseVersion: 1 });
    expect(await proposed()).toEqual([]);
    // The office's notes beside them stay theirs.
    const now = await named(both, 'school-1');
    expect(now.slice(0, 3).map(({ formerly }) => formerly)).toEqual(people.map(({ person }) => [person]));
    expect(now.map(({ person }) => person)).not.toContain(people[0]?.person);
  });

  it('a part that was staged before goes on where it stopped, under the key of then', async () => {
    const rows = [memberRow(2), memberRow(8), memberRow(3), memberRow(11)];
    const { inline: _rows, ...about } = inlineUpload(rows, { ...OF, baseVersion: 2 });
    const path = `units/branch-1/uploads/${newUploadId()}`;
    await before.call('clerk', 'PUT', path, about);
    const chunk = { rows, hash: about.contentHash };
    expect((await before.call('clerk', 'PUT', `${path}/chunks/0`, chunk)).status).toBe(200);
    expect((await both.call('clerk', 'PUT', `${path}/chunks/0`, chunk)).status).toBe(200);
    expect((await both.call('clerk', 'POST', `${path}/commit`)).body).toMatchObject({ state: 'published' });
    expect(await stated('branch-1')).toBe('old-key');
    const { status, body } = await both.call('clerk', 'GET', 'units/branch-1/roster');
    expect([status, body.rows.length]).toEqual([200, 4]);
  });

  it('a number of which only the last digits come again stays under the key that it had', async () => {
    const [known, ...others] = [memberRow(2), memberRow(8), memberRow(3), memberRow(11)];
    if (known === undefined) throw new Error('there is one');
    await sent(both, 'branch-1', [byTail(known), ...others], { baseVersion: 3 });
    expect(await stated('branch-1')).toBe('old-key,new-key old-key');
    expect(await shared(both)).toContainEqual(['branch-1', 'school-1', 2]);
  });
});

describe('the old key taken away', () => {
  it('too early is refused with the setting and how many lists need it, and nothing is changed', async () => {
    const refused =
      'KHOPSO_OLD_ID_KEYS: KHOPSO_OLD_ID_KEYS lacks a key that is still needed: lists that count with numbers under it alone: 2';
    expect(await opening([B], A)).toBe(refused);
    const said = await keysSaid();
    expect(said).toMatch(/^Khóa đang dùng: new-key\./);
    expect(said).toMatch(/Khóa cũ old-key: còn 2 danh sách[^]*Chi bộ Trường Số 1 \(school-1\): quần chúng/);
    expect(said).toContain('Chi bộ Văn phòng (branch-1): đảng viên');
    expect(said).not.toContain('Nguyễn Văn Thử');
    expect(await opening([B, A], A)).toBe('open');
  });

  it('once every list that counts was sent whole again leaves everything found', async () => {
    await sent(both, 'branch-1', [memberRow(2), memberRow(8), memberRow(3), memberRow(11)], {
      baseVersion: 4,
    });
    const again = inlineUpload([ADMITTED], {
      rosterDate: '2023-10-01',
      period: '2023-Q4',
      baseVersion: 1,
      exits: [],
      contentHash: contentHashOf([ADMITTED], KEPT_CANDIDATES),
    });
    const path = `units/school-1/candidates/uploads/${newUploadId()}`;
    expect((await both.call('clerk', 'PUT', path, again)).body).toMatchObject({ state: 'published' });
    const found = await shared(both);
    expect(await keysSaid()).toContain('Khóa cũ old-key: không danh sách nào cần nữa, có thể bỏ.');
    expect(await opening([B], A)).toBe('open');
    expect(await keysSaid()).toBe('Khóa đang dùng: new-key. / The key in use: new-key.');
    expect(await shared(after)).toEqual(found);
    await sent(after, 'firm-1', [memberRow(3), memberRow(8), memberRow(9)], { baseVersion: 1 });
    expect(await stated('firm-1')).toBe('new-key');
    expect(await shared(after)).toEqual(found);
  });

  it('opens the tables no more, beside the new one neither hurts nor is asked for', async () => {
    expect(await opening([A], A)).toMatch(/^KHOPSO_ID_KEY: /);
    expect(await opening([B, A], A)).toBe('open');
    expect(await opening([B], A)).toBe('open');
  });

  it('leaves numbers of older versions unknown: whoever says their last digits alone is asked for the whole', async () => {
    const isFound = await after.services.storage.foundBy();
    expect([isFound('A'.repeat(43)), isFound(`new-key.${'A'.repeat(43)}`)]).toEqual([false, true]);
  });

  it('says of the list of a class that was kept under it whose numbers could not be compared, until it is kept anew', async () => {
    const values = { name: 'Lớp I', unit: 'bloc', kind: 'awareness', from: '2023-05-06' };
    const { ho_ten, ngay_sinh } = ADMITTED.fields;
    const list = [{ row: 3, fields: { ho_ten, ngay_sinh, so_cccd: NUMBER, ket_qua: 'da-hoc' } }];
    const hash = contentHashOf(list, CLASS_LIST);
    const saved = await before.call('office', 'PUT', 'units/bloc/ledgers/classes/saves/class', {
      base: 0,
      changes: [rowOf('class-1', values)],
    });
    expect(saved.body).toMatchObject({ outcome: 'saved' });
    const keep = (at: TestService) =>
      at.call('office', 'PUT', `units/bloc/class-lists/class-1/lists/${newUploadId()}`, { rows: list, hash });
    const met = async () => (await after.call('office', 'GET', 'units/bloc/class-lists/class-1')).body;
    expect((await keep(before)).body).toMatchObject({ outcome: 'kept' });
    const again = inlineUpload([ADMITTED], {
      rosterDate: '2023-10-02',
      period: '2023-Q4',
      baseVersion: 2,
      exits: [],
      contentHash: contentHashOf([ADMITTED], KEPT_CANDIDATES),
    });
    const path = `units/school-1/candidates/uploads/${newUploadId()}`;
    expect((await after.call('clerk', 'PUT', path, again)).body).toMatchObject({ state: 'published' });
    expect(await met()).toMatchObject({ people: 1, matched: 1, byNameAlone: 1 });
    expect((await keep(after)).body).toMatchObject({ outcome: 'kept' });
    expect(await met()).toMatchObject({ people: 1, matched: 1, byNameAlone: 0 });
  });
});
