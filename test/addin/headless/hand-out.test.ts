/** A folder of templates for the units below, and one of them on its way: handed out, left as it is, sent back, received. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { readBlocks } from '../../../addin/excel/xlsx/read-blocks.ts';
import { patchXlsx } from '../../../addin/excel/xlsx/patch/patch.ts';
import { columnLetters } from '../../../functions/domain/sheet/a1.ts';
import { inlineUpload, memberRow } from '../../support/service.ts';
import { commandPlace } from './command-place.ts';
import type { Row } from '../../../functions/wire/upload-request.ts';

const place = commandPlace('2023-10-31T02:00:00.000Z');

const { run } = place;

const SCHOOL = 'Chi bộ Trường Số 1 - Quý IV 2023.xlsx';
/** Synthetic people whom no rule doubts. */
const PEOPLE = ['Lò Văn Tỉnh', 'Giàng Thị Páo', 'Tẩn A Lai', 'Vàng Thị Dợ'];
const person = (n: number, fields: Row['fields'] = {}) =>
  memberRow(n, { ho_ten: PEOPLE[n - 1], ngay_sinh: `1980-0${String(n)}-14`, ...fields });
const ROWS = [
  person(1),
  person(2),
  person(3),
  person(4, {
    ngay_sinh: '1980-02',
    so_cccd: undefined,
    so_the: '31012345',
    ton_giao: 'cong-giao',
    loai_dv: 'chinh-thuc',
    van_hoa: 'thpt',
    chuyen_mon: 'dai-hoc',
    ly_luan: 'trung-cap',
    nghe_nghiep: 'vien-chuc',
    chuc_vu_dang: 'bi-thu',
  }),
];
const handOut = (out: string, ...more: readonly string[]) =>
  run('hand-out', '--unit', 'bloc', '--as', 'office', '--out', place.file(out), ...more);
const upload = (file: string, ...more: readonly string[]) =>
  run('upload', file, '--unit', 'school-1', '--as', 'clerk', '--date', '2023-10-31', '--json', ...more);
const headOf = () => place.service.call('clerk', 'GET', 'units/school-1/roster');
const cellsOf = async (file: string) => (await readBlocks(await readFile(file)))[0]?.block.values ?? [];

it('is a file for every unit below, with nothing of anybody else', async () => {
  const first = await place.service.call('clerk', 'PUT', 'units/school-1/uploads/first', inlineUpload(ROWS));
  expect(first.body).toMatchObject({ state: 'published' });
  const ran = await handOut('all', '--json');
  expect(ran).toMatchObject({ status: 0, error: '' });
  const { files } = JSON.parse(ran.out) as { files: { file: string }[] };
  expect(files.toSorted((a, b) => (a.file < b.file ? -1 : 1))).toEqual(
    [
      { file: SCHOOL, unit: 'school-1', version: 1, rows: 4 },
      { file: 'Chi bộ Công ty Một - Quý IV 2023.xlsx', unit: 'firm-1', version: 0, rows: 0 },
      { file: 'Chi bộ Thanh tra - Quý IV 2023.xlsx', unit: 'branch-2', version: 0, rows: 0 },
      { file: 'Chi bộ Văn phòng - Quý IV 2023.xlsx', unit: 'branch-1', version: 0, rows: 0 },
    ]
      .map((each) => ({ ...each, due: null }))
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
  );
  expect((await readdir(place.file('all'))).sort()).toHaveLength(4);
  const other = JSON.stringify(await cellsOf(place.file('all', 'Chi bộ Văn phòng - Quý IV 2023.xlsx')));
  expect(other).toContain('CHI BỘ VĂN PHÒNG');
  expect(other).toContain('31/12/2023');
  expect(other).not.toMatch(/Lò Văn Tỉnh|TRƯỜNG|0001/i);
});

it('has the last digits beside a number that is left out, and is sent back unchanged as it was', async () => {
  const file = place.file('all', SCHOOL);
  const values = (await cellsOf(file)).map((row) => row.map(String));
  const header = values.find((row) => row.includes('Số CCCD')) ?? [];
  const number = header.indexOf('Số CCCD');
  expect(header[number + 1]).toBe('4 số cuối CCCD');
  const people = values.filter((row) => PEOPLE.some((name) => row.includes(name)));
  expect(people.map((row) => [row[number], row[number + 1]])).toEqual([
    ['', '0001'],
    ['', '0002'],
    ['', '0003'],
    ['', ''],
  ]);
  expect(JSON.stringify(values)).not.toMatch(/\d{8}/);
  const checked = await run('check', file, '--json', '--date', '2023-10-31');
  expect(JSON.parse(checked.out)).toMatchObject({ rows: 4, totals: { error: 0, warning: 0 }, findings: [] });
  const before = (await headOf()).body;
  const sent = await upload(file);
  expect(sent).toMatchObject({ status: 0, error: '' });
  const after = (await headOf()).body;
  expect(JSON.parse(sent.out)).toMatchObject({ version: 2, contentHash: before.receipt.contentHash });
  expect(after.rows.map(({ fields }: { fields: object }) => fields)).toEqual(
    before.rows.map(({ fields }: { fields: object }) => fields),
  );
  expect(after.movement).toMatchObject({ opening: 4, entries: {}, exits: {}, closing: 4 });
});

it('is sent for the unit that it was handed out for, and only by whoever may', async () => {
  const file = place.file('all', SCHOOL);
  const other = await run('upload', file, '--as', 'outsider-clerk', '--date', '2023-10-31');
  expect(other).toMatchObject({ status: 1, out: '' });
  const sent = await run('upload', file, '--as', 'clerk', '--date', '2023-10-31', '--json');
  expect(JSON.parse(sent.out)).toMatchObject({ unit: 'school-1' });
});

it('keeps a number that rests: the same one is found in two units afterwards', async () => {
  await place.service.call('office', 'GET', 'units/bloc');
  await place.service.services.storage.directory.saveGrants([
    { person: 'clerk-2', unit: 'firm-1', role: 'clerk' },
  ]);
  const sent = await place.service.call('clerk-2', 'PUT', 'units/firm-1/uploads/same', {
    ...inlineUpload([person(2)]),
  });
  expect(sent.status).toBe(200);
  const { body } = await place.service.call('office', 'GET', 'units/bloc/duplicates');
  expect(body.pairs).toMatchObject([{ total: 1, people: [{ tail: '0002' }] }]);
});

it('takes a corrected name and a whole new number, and refuses digits that nobody is known by', async () => {
  const bytes = new Uint8Array(await readFile(place.file('all', SCHOOL)));
  const block = (await readBlocks(bytes))[0]?.block ?? { name: '', values: [] };
  const header = block.values.findIndex((row) => row.includes('Số CCCD'));
  const column = (name: string) => String.fromCharCode(65 + (block.values[header]?.indexOf(name) ?? 0));
  const at = (name: string, row: number) => `${column(name)}${String(header + 2 + row)}`;
  const sheet = block.name;
  const corrected = patchXlsx(bytes, {
    cells: [
      { sheet, cell: at('Họ và tên', 0), value: 'Lò Văn Tính' },
      { sheet, cell: at('Số CCCD', 3), value: '010180123456' },
    ],
  });
  const file = place.file('corrected.xlsx');
  await writeFile(file, corrected);
  const sent = await upload(file);
  expect(sent).toMatchObject({ status: 0, error: '' });
  const rows = (await headOf()).body.rows as { fields: Record<string, string> }[];
  expect(rows.map(({ fields }) => [fields.ho_ten, fields.so_cccd])).toEqual([
    ['Lò Văn Tính', '••••••••0001'],
    [PEOPLE[1], '••••••••0002'],
    [PEOPLE[2], '••••••••0003'],
    [PEOPLE[3], '••••••••3456'],
  ]);
  await writeFile(
    file,
    patchXlsx(bytes, { cells: [{ sheet, cell: at('4 số cuối CCCD', 2), value: '7777' }] }),
  );
  const answers = place.file('answers.json');
  await writeFile(answers, JSON.stringify({ reasons: [{ row: 9, reason: 'same-person' }] }));
  const refused = await upload(file, '--answers', answers);
  expect(refused).toMatchObject({ status: 1, error: expect.stringContaining('còn 1 lỗi') });
  const direct = ROWS.map((row, at) =>
    at === 2 ? { ...row, fields: { ...row.fields, so_cccd: undefined, cuoi_cccd: '7777' } } : row,
  );
  const body = inlineUpload(direct, { baseVersion: 4 });
  expect(await place.service.call('clerk', 'PUT', 'units/school-1/uploads/direct', body)).toMatchObject({
    status: 422,
    body: { code: 'rules-failed', params: { 'L9-NUM-001': 1 } },
  });
});

it('is empty where rows may not be read, or where empty ones are asked for, and refused to whoever hands nothing out', async () => {
  const admin = await run(
    'hand-out',
    '--unit',
    'bloc',
    '--as',
    'admin',
    '--out',
    place.file('admin'),
    '--json',
  );
  const empty = await handOut('empty', '--empty', '--json');
  for (const { out } of [admin, empty])
    expect((JSON.parse(out) as { files: { rows: number }[] }).files.map(({ rows }) => rows)).toEqual([
      0, 0, 0, 0,
    ]);
  const file = place.file('empty', SCHOOL);
  const checked = JSON.parse((await run('check', file, '--json')).out) as { rows: number; columns: object };
  expect(checked.rows).toBe(0);
  expect(Object.keys(checked.columns)).toContain('so_cccd');
  for (const person of ['leader', 'clerk', 'outsider-office']) {
    const ran = await run('hand-out', '--unit', 'bloc', '--as', person, '--out', place.file('no'));
    expect(ran).toMatchObject({ status: 1, out: '' });
  }
});

it('is a file to fill in of the list of candidates where it is opened, and comes back by e-mail without a question; of gradings there is none', async () => {
  const made = async (...more: readonly string[]) =>
    (
      JSON.parse((await handOut('pools', '--kind', 'candidates', '--json', ...more)).out) as {
        files: object[];
      }
    ).files;
  expect(await made()).toEqual([]);
  const values = { unit: 'school-1', list: 'candidates', from: '2023-01-01' };
  const opening = { base: 0, changes: [{ row: 'opening-1', from: '', values }] };
  await place.service.call('office', 'PUT', 'units/bloc/ledgers/openings/saves/open-1', opening);
  const name = 'Chi bộ Trường Số 1 - Quần chúng ưu tú - Quý IV 2023.xlsx';
  expect(await made()).toEqual([{ file: name, unit: 'school-1', version: 0, rows: 0, due: null }]);

  const bytes = new Uint8Array(await readFile(place.file('pools', name)));
  const block = (await readBlocks(bytes))[0]?.block ?? { name: '', values: [] };
  const header = block.values.findIndex((row) => row.includes('Họ và tên'));
  const typed = {
    'Tình trạng': 'Đã giới thiệu',
    'Ngày giới thiệu': '01/03/2023',
    'Họ và tên': 'Lò Thị Mai',
    'Ngày sinh': '14/05/1998',
    'Giới tính': 'Nữ',
    Nguồn: 'Nông dân',
  };
  const cells = Object.entries(typed).map(([title, value]) => {
    const column = columnLetters(block.values[header]?.indexOf(title) ?? 0);
    return { sheet: block.name, cell: `${column}${String(header + 2)}`, value };
  });
  await mkdir(place.file('mailed'));
  await writeFile(place.file('mailed', 'gửi.xlsx'), patchXlsx(bytes, { cells }));
  const came = await run(
    'collect',
    place.file('mailed'),
    '--unit',
    'bloc',
    '--as',
    'office',
    '--out',
    place.file('back'),
    '--json',
  );
  expect(JSON.parse(came.out)).toMatchObject({
    files: [{ state: 'received', unit: 'school-1', kinds: ['candidates'], version: 1 }],
  });
  expect((await handOut('graded', '--kind', 'gradings')).status).toBe(2);
});
