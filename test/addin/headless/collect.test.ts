/** Forty workbooks that came by e-mail, without a screen: exactly the right ones are received, once, whatever ends the run. Synthetic. */
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { ServiceError } from '../../../addin/service/error.ts';
import { serviceAt } from '../../../addin/tasks/create.ts';
import { collect } from '../../../addin/tasks/office/collect/collect.ts';
import { MAILED_KINDS } from '../../../addin/tasks/office/mailed-kinds.ts';
import { newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { BRANCHES, CLEAN, MAILED, mailedList } from '../../support/mailed-lists.ts';
import { titleOf, UNITS_OF_MAILED } from '../../support/mailed-lists.ts';
import { GRANTS, PEOPLE } from '../../support/small-tree.ts';
import { runCommand } from '../../support/command.ts';

let service: TestService;
let folder: string;
let mailed: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khopso-collect-'));
  mailed = await mkdtemp(join(tmpdir(), 'khopso-mailed-'));
  service = await startService({
    units: UNITS_OF_MAILED,
    people: [...PEOPLE, { id: 'village-clerk', name: 'Lò Thị Mai' }],
    grants: [...GRANTS, { person: 'village-clerk', unit: 'village-28', role: 'clerk' }],
    clock: () => new Date('2023-10-31T02:00:00.000Z'),
  });
  for (const [name, bytes] of MAILED) await writeFile(join(mailed, name), bytes);
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
  await rm(mailed, { recursive: true });
});

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
  const sameFolder = join(folder, 'cùng một chỗ');
  await symlink(mailed, sameFolder);
  for (const out of [mailed, sameFolder])
    expect(await run('collect', mailed, '--unit', 'bloc', '--as', 'office', '--out', out)).toMatchObject({
      status: 2,
    });
  await unlink(sameFolder);
});

/** The last run over all of them. */
let again: readonly Line[] = [];

it('ends in the middle, and begun again receives the rest, nothing twice', async () => {
  const api = serviceAt({ api: service.api, person: 'office' });
  const files = [...MAILED].map(([name, bytes]) => ({ name, bytes: () => Promise.resolve(bytes) }));
  let left = 9;
  const dies = collect(
    MAILED_KINDS,
    api,
    await api.me(),
    { unit: 'bloc', files, today: '2023-10-31' },
    {},
    async () => {
      left -= 1;
      if (left === 0) throw new Error('killed');
    },
  );
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

/** A lot of its own, in a folder of its own. */
async function lot(
  files: readonly (readonly [string, Uint8Array])[],
  ...more: readonly string[]
): Promise<readonly Line[]> {
  const from = await mkdtemp(join(tmpdir(), 'khopso-lot-'));
  try {
    for (const [name, bytes] of files) await writeFile(join(from, name), bytes);
    const ran = await run(
      'collect',
      from,
      '--unit',
      'bloc',
      '--as',
      'office',
      '--out',
      folder,
      '--json',
      ...more,
    );
    expect(ran.error).toBe('');
    return (JSON.parse(ran.out) as { files: Line[] }).files;
  } finally {
    await rm(from, { recursive: true });
  }
}

it('two files of one unit that say different things never follow each other by themselves: the second is asked about', async () => {
  const [first, second] = [1, 2].map((n) => mailedList(70 + n, { title: titleOf(22) }));
  const files = [
    ['bản 1.xlsx', first ?? new Uint8Array()],
    ['bản 2.xlsx', second ?? new Uint8Array()],
  ] as const;
  // Villages 21 to 30 have sent nothing: what came of them had errors.
  const found = await lot(files);
  expect(found).toMatchObject([
    { state: 'received', unit: 'village-22', version: 1 },
    { state: 'questions', unit: 'village-22', version: null },
  ]);
  expect(await versionOf('village-22')).toMatchObject({ version: 1 });
});

it('a file that was handed out for a unit that is not below is nobody’s here, whoever is called like it', async () => {
  const files = [['của nơi khác.xlsx', mailedList(80, { title: titleOf(23), unit: 'out-1' })]] as const;
  expect(await lot(files)).toMatchObject([{ state: 'unknown-unit', unit: null }]);
  expect(await versionOf('village-23')).toMatchObject({ version: 0 });
});

it('files of every odd form are named for what they are, and stop no other', async () => {
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['0.xlsx', new Uint8Array()],
    ['chữ “lạ” #1 & 100%  .xlsx', mailedList(81, { title: titleOf(24) })],
    ['thư.xlsx', strToU8('Kính gửi văn phòng')],
    ['zip.xlsx', zipSync({ 'a.txt': strToU8('a') })],
  ];
  const found = await lot(files);
  expect(found.map(({ file, state }) => [file, state])).toEqual([
    ['0.xlsx', 'unreadable'],
    ['chữ “lạ” #1 & 100%  .xlsx', 'received'],
    ['thư.xlsx', 'unreadable'],
    ['zip.xlsx', 'unreadable'],
  ]);
  const reasons = ['empty', undefined, 'not-a-workbook', 'not-a-workbook'];
  expect(found.map(({ reason }) => reason)).toEqual(reasons);
});

it('reads the folders in the folder too, names what is no workbook, and never what itself gave back', async () => {
  const from = await mkdtemp(join(tmpdir(), 'khopso-lot-'));
  try {
    for (const below of ['đợt 1', 'đợt 2/trong', 'trống'])
      await mkdir(join(from, below), { recursive: true });
    await writeFile(join(from, 'đợt 1', 'a.xlsx'), mailedList(90, { title: titleOf(25) }));
    await writeFile(
      join(from, 'đợt 2', 'trong', 'b.xlsx'),
      mailedList(91, { title: titleOf(26), born: '31/02/1982' }),
    );
    for (const name of ['thư.pdf', '~$a.xlsx', 'đợt 1/ảnh.jpg', 'Thumbs.db'])
      await writeFile(join(from, name), 'x');
    const collectInto = async (out: string, ...more: readonly string[]) =>
      run('collect', from, '--unit', 'bloc', '--as', 'office', '--out', join(from, out), ...more);
    const { out } = await collectInto('trả lại', '--json');
    expect(JSON.parse(out)).toMatchObject({
      files: [
        { file: 'đợt 1/a.xlsx', state: 'received', unit: 'village-25', version: 1 },
        { file: 'đợt 2/trong/b.xlsx', state: 'errors', unit: 'village-26' },
      ],
      others: ['thư.pdf', 'đợt 1/ảnh.jpg'],
    });
    expect((await readdir(join(from, 'trả lại', 'đợt 2', 'trong'))).sort()).toEqual(['b.xlsx', 'b.xlsx.txt']);
    const said = (await collectInto('trả lại')).out.split('\n');
    expect(said.map((line) => line.split(':')[0])).toEqual([
      'đợt 1/a.xlsx',
      'đợt 2/trong/b.xlsx',
      'Không phải tệp Excel nên không xem',
    ]);
  } finally {
    await rm(from, { recursive: true });
  }
});

it('receives nothing where what goes back cannot be written', async () => {
  const from = await mkdtemp(join(tmpdir(), 'khopso-lot-'));
  try {
    await writeFile(join(from, 'a.xlsx'), mailedList(92, { title: titleOf(27) }));
    const out = join(from, 'a.xlsx', 'trả lại');
    const ran = await run('collect', from, '--unit', 'bloc', '--as', 'office', '--out', out, '--json');
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(await versionOf('village-27')).toMatchObject({ version: 0 });
  } finally {
    await rm(from, { recursive: true });
  }
});

it('what its branch took back and sends again by e-mail is received again, once', async () => {
  const files = [['thu hồi.xlsx', mailedList(93, { title: titleOf(28) })]] as const;
  const is = (state: string, version: number) => [{ state, unit: 'village-28', version }];
  expect(await lot(files)).toMatchObject(is('received', 1));
  const path = `units/village-28/versions/1/withdrawals/${newUploadId()}`;
  expect((await service.call('village-clerk', 'PUT', path)).status).toBe(200);
  expect(await lot(files)).toMatchObject(is('received', 2));
  expect(await lot(files)).toMatchObject(is('already', 2));
});

it('a unit that is no longer below stops no other file: its list is nobody’s for sure', async () => {
  const api = serviceAt({ api: service.api, person: 'office' });
  const gone: typeof api = {
    ...api,
    roster: (unit, options) =>
      unit === 'village-29' ? Promise.reject(new ServiceError('not-found', 404)) : api.roster(unit, options),
  };
  const names = [29, 30].map((n) => ({
    name: `${String(n)}.xlsx`,
    bytes: () => Promise.resolve(mailedList(n + 70, { title: titleOf(n) })),
  }));
  const request = { unit: 'bloc', files: names, today: '2023-10-31' };
  const found = await collect(MAILED_KINDS, gone, await api.me(), request, {}, () => Promise.resolve());
  expect(found.map(({ state }) => state)).toEqual(['unknown-unit', 'received']);
});
