/**
 * Forty workbooks that came by e-mail: twenty clean, ten with errors, five of nobody for sure, three that cannot be read, two that came
 * twice. Synthetic.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { writeXlsx } from '../../../addin/excel/xlsx/write/write-xlsx.ts';
import { serviceAt } from '../../../addin/tasks/create.ts';
import { collect } from '../../../addin/tasks/office/collect/collect.ts';
import type { Unit } from '../../../functions/domain/units/unit.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { UNITS } from '../../support/small-tree.ts';
import { runCommand } from '../../support/command.ts';

const CLEAN = 20;
const WRONG = 10;
const since = <T>(value: T) => [{ from: '2000-01-01', value }];
const BRANCHES = Array.from({ length: CLEAN + WRONG + 1 }, (_, at): Unit => {
  const [first] = UNITS;
  if (!first) throw new Error('There is no unit');
  return {
    ...first,
    id: `village-${String(at + 1)}`,
    names: since(`Chi bộ Thôn ${String(at + 1)}`),
    kinds: since('branch' as const),
    parents: since('committee-1'),
    keepsRoster: since(true),
  };
});

let service: TestService;
let folder: string;
let mailed: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khopso-collect-'));
  mailed = await mkdtemp(join(tmpdir(), 'khopso-mailed-'));
  service = await startService({
    units: [...UNITS, ...BRANCHES],
    clock: () => new Date('2023-10-31T02:00:00.000Z'),
  });
  for (const [name, bytes] of MAILED) await writeFile(join(mailed, name), bytes);
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
  await rm(mailed, { recursive: true });
});

const HEADER = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Dân tộc',
  'Số CCCD',
  'Ngày vào Đảng',
  'Ngày chính thức',
];
const SURNAMES = ['Lò', 'Giàng', 'Tẩn', 'Vàng', 'Lý'];
const NAMES = ['Mai', 'Dợ', 'Lai', 'Páo', 'Sơn', 'Hoa', 'Lan', 'Tỉnh'];

function list(branch: number, about: { title?: string; born?: string; unit?: string }): Uint8Array {
  const people = SURNAMES.map((surname, at) => {
    const number = `01018${String(at)}${String(branch).padStart(3, '0')}${String(at).padStart(3, '0')}`;
    const name = `${surname} Thị ${NAMES[(branch + at) % NAMES.length] ?? ''}`;
    const born = `1${String(at)}/0${String(at + 1)}/198${String(at)}`;
    return [
      at + 1,
      name,
      at === 2 ? (about.born ?? born) : born,
      'Nữ',
      'Kinh',
      number,
      '01/03/2010',
      '01/03/2011',
    ];
  });
  const titles = about.title === undefined ? [] : [[about.title], ['DANH SÁCH ĐẢNG VIÊN']];
  return writeXlsx({
    font: { name: 'Times New Roman', size: 12 },
    sheets: [
      {
        name: 'Danh sách',
        columns: [],
        rows: [...titles, HEADER, ...people].map((row) => row.map((value) => ({ value }))),
      },
      { name: 'Ghi chép riêng', columns: [], rows: [[{ value: 'không liên quan' }]] },
    ],
    properties: about.unit === undefined ? { Company: 'Xã' } : { 'KhopSo.unit': about.unit },
  });
}

const ole = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);
const titleOf = (branch: number) => `CHI BỘ THÔN ${String(branch)}`;
const numbered = (name: string, count: number, bytes: (at: number) => Uint8Array) =>
  Array.from(
    { length: count },
    (_, at) => [`${name} ${String(at + 1).padStart(2, '0')}.xlsx`, bytes(at + 1)] as const,
  );

const CLEAN_FILES = [
  ...numbered('sạch', 15, (at) => list(at, { title: titleOf(at) })),
  ...[16, 17, 18].map((at) => [`Chi bo thon ${String(at)}.xlsx`, list(at, {})] as const),
  ...[19, 20].map((at) => [`mẫu ${String(at)}.xlsx`, list(at, { unit: `village-${String(at)}` })] as const),
];
const MAILED: readonly (readonly [string, Uint8Array])[] = [
  ...CLEAN_FILES,
  ...numbered('sai', WRONG, (at) => list(CLEAN + at, { title: titleOf(CLEAN + at), born: '31/02/1982' })),
  ...numbered('không rõ', 3, (at) => list(50 + at, {})),
  ['không rõ 04.xlsx', list(54, { title: 'CHI BỘ THÔN 999' })],
  // Handed out to one branch, and filled in by another.
  ['không rõ 05.xlsx', list(55, { title: titleOf(3), unit: 'village-4' })],
  ['cũ.xls', ole('Workbook')],
  ['mật khẩu.xlsx', ole('EncryptedPackage')],
  ['hỏng.xlsx', list(1, {}).slice(0, 900)],
  ['trùng 1.xlsx', list(1, { title: titleOf(1) })],
  ['trùng 2.xlsx', list(2, { title: titleOf(2) })],
];

const run = (...args: readonly string[]) =>
  runCommand(args, { today: '2023-10-31', environment: { KHOPSO_API: service.api } });

interface Line {
  readonly file: string;
  readonly state: string;
  readonly unit: string | null;
  readonly version: number | null;
  readonly errors: number;
  readonly reason?: string;
}

async function collected(): Promise<readonly Line[]> {
  const ran = await run('collect', mailed, '--unit', 'bloc', '--as', 'office', '--out', folder, '--json');
  expect(ran).toMatchObject({ status: 1, error: '' });
  return (JSON.parse(ran.out) as { files: Line[] }).files;
}

const countsOf = (files: readonly Line[]) => {
  const counts: Record<string, number> = {};
  for (const { state } of files) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};
const versionOf = async (unit: string) =>
  (await service.call('office', 'GET', `units/${unit}/roster`)).body as {
    version: number;
    receipt: { onBehalf?: true; receivedBy: { id: string } } | null;
  };

it('is forty files', () => {
  expect(MAILED).toHaveLength(40);
});

it('is refused to whoever is no office, before a file is read', async () => {
  for (const person of ['clerk', 'leader', 'outsider-office'])
    expect((await run('collect', mailed, '--unit', 'bloc', '--as', person, '--out', folder)).status).toBe(1);
  expect(await run('collect', mailed, '--unit', 'bloc', '--as', 'office', '--out', mailed)).toMatchObject({
    status: 2,
  });
});

/** The last run over all of them. */
let again: readonly Line[] = [];

it('ends in the middle, and begun again receives the rest, nothing twice', async () => {
  const api = serviceAt({ api: service.api, person: 'office' });
  const files = [...MAILED].map(([name, bytes]) => ({ name, bytes: () => Promise.resolve(bytes) }));
  let left = 9;
  const dies = collect(api, await api.me(), { unit: 'bloc', files, today: '2023-10-31' }, {}, async () => {
    left -= 1;
    if (left === 0) throw new Error('killed');
  });
  await expect(dies).rejects.toThrow('killed');
  const first = await collected();
  expect(countsOf(first)).toEqual({
    received: 11,
    already: 11,
    errors: 10,
    'unknown-unit': 5,
    unreadable: 3,
  });
  const received = first.filter(({ state }) => state === 'received' || state === 'already');
  expect(new Set(received.map(({ unit }) => unit)).size).toBe(CLEAN);
  expect(received.every(({ version }) => version === 1)).toBe(true);
  for (const branch of BRANCHES.slice(0, CLEAN))
    expect(await versionOf(branch.id)).toMatchObject({
      version: 1,
      receipt: { onBehalf: true, receivedBy: { id: 'office' } },
    });
  expect(await versionOf('village-21')).toMatchObject({ version: 0, receipt: null });
  again = await collected();
  expect(countsOf(again)).toEqual({ already: 22, errors: 10, 'unknown-unit': 5, unreadable: 3 });
});

it('names why a file cannot be read, and says how it is saved', async () => {
  const reasonOf = (name: string) => again.find(({ file }) => file === name)?.reason;
  expect([reasonOf('cũ.xls'), reasonOf('mật khẩu.xlsx'), reasonOf('hỏng.xlsx')]).toEqual([
    'old-format',
    'password',
    'damaged',
  ]);
  const text = await readFile(join(folder, 'cũ.xls.txt'), 'utf8');
  expect(text).toMatch(/\.xls của Excel cũ[\s\S]*1\. [\s\S]*2\. [\s\S]*3\. /);
  expect(await readFile(join(folder, 'mật khẩu.xlsx.txt'), 'utf8')).toContain('xóa mật khẩu');
});

it('takes a file whose unit somebody says', async () => {
  const units = join(folder, 'units.json');
  await writeFile(units, JSON.stringify({ 'không rõ 01.xlsx': 'village-31', 'không rõ 02.xlsx': 'out-1' }));
  const ran = await run(
    'collect',
    mailed,
    '--unit',
    'bloc',
    '--as',
    'office',
    '--out',
    folder,
    '--units',
    units,
    '--json',
  );
  const { files } = JSON.parse(ran.out) as { files: Line[] };
  expect(files.filter(({ file }) => file.startsWith('không rõ 0')).slice(0, 2)).toMatchObject([
    { state: 'received', unit: 'village-31', version: 1 },
    { state: 'unknown-unit', unit: null },
  ]);
});

const ADDED = ['xl/worksheets/sheet3.xml'];
const GROWN = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/styles.xml'];
const tagsOf = (bytes: Uint8Array) =>
  new TextDecoder()
    .decode(bytes)
    .split(/(?=<)/)
    .map((tag) => tag.replace(/ count="\d+"/, ''));

/** Every piece of the one stands in the other, in its order. */
function isWithin(before: readonly string[], after: readonly string[]): boolean {
  let at = 0;
  for (const piece of after) if (piece === before[at]) at += 1;
  return at === before.length;
}

it('sends back the very file: marked, with a sheet more, and otherwise as it came', async () => {
  const back = (await readdir(folder)).filter((name) => name.endsWith('.xlsx')).sort();
  expect(back).toEqual(MAILED.flatMap(([name]) => (name.startsWith('sai') ? [name] : [])).sort());
  const [name = '', bytes = new Uint8Array()] = MAILED.find(([each]) => each === 'sai 01.xlsx') ?? [];
  const before = unzipSync(bytes);
  const after = unzipSync(new Uint8Array(await readFile(join(folder, name))));
  expect(Object.keys(after).sort()).toEqual([...Object.keys(before), ...ADDED].sort());
  for (const [entry, content] of Object.entries(before)) {
    const now = after[entry] ?? new Uint8Array();
    if (GROWN.includes(entry)) expect([entry, isWithin(tagsOf(content), tagsOf(now))]).toEqual([entry, true]);
    else if (entry !== 'xl/worksheets/sheet1.xml') expect(Buffer.from(now).equals(content)).toBe(true);
  }
  const sheet = (file: Record<string, Uint8Array>) =>
    new TextDecoder().decode(file['xl/worksheets/sheet1.xml']);
  expect(sheet(after).replace(/(<c r="C6") s="\d+"/, '$1')).toBe(
    sheet(before).replace(/(<c r="C6") s="\d+"/, '$1'),
  );
  expect(sheet(after)).not.toBe(sheet(before));
  expect(new TextDecoder().decode(after['xl/worksheets/sheet3.xml'])).toMatch(/C6.*31\/02\/1982/);
  const text = await readFile(join(folder, `${name}.txt`), 'utf8');
  expect(text).toContain('còn 1 lỗi phải sửa');
  expect(text).not.toMatch(/Thị|1982/);
});
