/** Lists of other kinds than members that come by e-mail: candidates are received as members are, gradings never. Synthetic. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBlocks } from '../../../addin/excel/xlsx/read-blocks.ts';
import { runCommand } from '../../support/command.ts';
import { mailedCandidates, mailedGradings, mailedList, UNITS_OF_MAILED } from '../../support/mailed-lists.ts';
import { candidateSheet, gradingSheet, titleOf } from '../../support/mailed-lists.ts';
import { openCandidates } from '../../support/openings.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
let out: string;
beforeAll(async () => {
  service = await startService({
    units: UNITS_OF_MAILED,
    clock: () => new Date('2023-10-31T02:00:00.000Z'),
  });
});
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'khopso-returned-'));
});
afterEach(() => rm(out, { recursive: true }));
afterAll(() => service.close());

type Files = readonly (readonly [string, Uint8Array])[];

async function collected(files: Files, ...more: readonly string[]): Promise<string> {
  const from = await mkdtemp(join(tmpdir(), 'khopso-lot-'));
  try {
    for (const [name, bytes] of files) await writeFile(join(from, name), bytes);
    const ran = await runCommand(
      ['collect', from, '--unit', 'bloc', '--as', 'office', '--out', out, ...more],
      { today: '2023-10-31', environment: { KHOPSO_API: service.api } },
    );
    expect(ran.error).toBe('');
    return ran.out;
  } finally {
    await rm(from, { recursive: true });
  }
}
const lot = async (files: Files, ...more: readonly string[]) =>
  (JSON.parse(await collected(files, '--json', ...more)) as { files: readonly object[] }).files;
const rosterOf = async (unit: string, folder = 'candidates/') =>
  (await service.call('office', 'GET', `units/${unit}/${folder}roster`)).body;

it('says what to do where the office has not opened the list for the unit: nothing is received, and nothing goes back', async () => {
  const files = [['nguồn.xlsx', mailedCandidates({ title: titleOf(1) })]] as const;
  expect(await lot(files)).toMatchObject([
    { state: 'not-opened', unit: 'village-1', kinds: ['candidates'], version: null },
  ]);
  expect(await collected(files)).toMatch(
    /^nguồn\.xlsx: Chi bộ Thôn 1 \(Quần chúng ưu tú, nguồn kết nạp\), chưa mở danh sách này cho đơn vị.*“Danh sách được mở”/,
  );
  expect(await readdir(out)).toEqual([]);
  expect(await rosterOf('village-1')).toMatchObject({ version: 0 });
});

describe('where the list of candidates is opened', () => {
  beforeAll(() => openCandidates(service.call));

  it('is received for its unit, once, beside its list of members, and the desk of that list says so', async () => {
    const files = [
      ['nguồn.xlsx', mailedCandidates({ title: titleOf(1) })],
      ['đảng viên.xlsx', mailedList(1, { title: titleOf(1) })],
    ] as const;
    const is = (state: string) => [
      { file: 'nguồn.xlsx', state, unit: 'village-1', kinds: ['candidates'], version: 1 },
      { file: 'đảng viên.xlsx', state, unit: 'village-1', kinds: ['members'], version: 1 },
    ];
    expect(await lot(files)).toMatchObject(is('received'));
    expect(await lot(files)).toMatchObject(is('already'));
    expect(await rosterOf('village-1')).toMatchObject({
      version: 1,
      receipt: { onBehalf: true, receivedBy: { id: 'office' }, rows: 2 },
      rows: [{ fields: { nguon: 'nong-dan', ket_qua: 'gioi-thieu' } }, {}],
    });
    expect(await rosterOf('village-1', '')).toMatchObject({ version: 1, receipt: { rows: 5 } });
    const { units } = (await service.call('office', 'GET', 'units/bloc/candidates/desk')).body;
    const stateOf = (id: string) => units.find(({ unit }: { unit: string }) => unit === id);
    expect(stateOf('village-1')).toMatchObject({ state: 'to-look', version: 1 });
    expect(stateOf('village-2')).toMatchObject({ state: 'not-sent', version: 0 });
  });

  it('goes back marked where it has errors, and where somebody is gone of whom nothing is said', async () => {
    await lot([['lần đầu.xlsx', mailedCandidates({ title: titleOf(3) })]]);
    const files = [
      ['sai.xlsx', mailedCandidates({ title: titleOf(2), born: '31/02/1998' })],
      ['thiếu.xlsx', mailedCandidates({ title: titleOf(3), people: 1 })],
    ] as const;
    expect(await lot(files)).toMatchObject([
      { file: 'sai.xlsx', state: 'errors', unit: 'village-2', errors: 1, version: null },
      { file: 'thiếu.xlsx', state: 'questions', unit: 'village-3', questions: 1, version: null },
    ]);
    const findingsIn = async (name: string) => {
      const blocks = await readBlocks(new Uint8Array(await readFile(join(out, name))));
      return String(blocks.find(({ block }) => block.name === 'Kết quả kiểm tra')?.block.values);
    };
    expect(await findingsIn('sai.xlsx')).toContain('31/02/1998');
    expect(await findingsIn('thiếu.xlsx')).toMatch(/bản gửi số 1.*Đưa lại vào danh sách và ghi Tình trạng/);
    expect(await readFile(join(out, 'sai.xlsx.txt'), 'utf8')).toContain('Kính gửi Chi bộ Thôn 2');
    expect(await rosterOf('village-2')).toMatchObject({ version: 0 });
    expect(await rosterOf('village-3')).toMatchObject({ version: 1 });
  });

  it('is never taken for one of another kind: where a file does not say which it is, somebody has to', async () => {
    const files = [
      ['của ai.xlsx', mailedCandidates({ title: titleOf(4), list: 'DANH SÁCH ĐẢNG VIÊN' })],
    ] as const;
    expect(await lot(files)).toMatchObject([
      { state: 'questions', kinds: ['candidates', 'members'], version: null },
    ]);
    expect(await collected(files)).toContain('candidates, members');
    const kinds = join(out, 'kinds.json');
    await writeFile(kinds, JSON.stringify({ 'của ai.xlsx': 'candidate' }));
    await expect(lot(files, '--kinds', kinds)).rejects.toThrow('loại danh sách');
    await writeFile(kinds, JSON.stringify({ 'của ai.xlsx': 'candidates' }));
    expect(await lot(files, '--kinds', kinds)).toMatchObject([{ state: 'received', unit: 'village-4' }]);
    expect(await rosterOf('village-4', '')).toMatchObject({ version: 0 });
    expect(await rosterOf('village-4')).toMatchObject({ version: 1 });
  });

  it('is named, and not received, where it lies in one file with a list of members', async () => {
    const title = titleOf(7);
    const besides = [candidateSheet({ title }), gradingSheet(title)];
    const files = [['cả hai.xlsx', mailedList(7, { title, besides })]] as const;
    expect(await lot(files)).toMatchObject([
      {
        state: 'received',
        kinds: ['members'],
        besides: [
          { sheet: 'Nguồn', kind: 'candidates', stays: false },
          { sheet: 'Xếp loại', kind: 'gradings', stays: true },
        ],
      },
    ]);
    expect(await collected(files)).toMatch(/“Nguồn”.*tệp riêng\. .*“Xếp loại”.*ở lại chi bộ/);
    expect(await rosterOf('village-7')).toMatchObject({ version: 0 });
  });

  it('is compared with what else came of the same list, and with nothing of another one of the unit', async () => {
    const files = [
      ['a.xlsx', mailedCandidates({ title: titleOf(5) })],
      ['b.xlsx', mailedList(5, { title: titleOf(5) })],
      ['c.xlsx', mailedCandidates({ title: titleOf(5), born: '15/05/1998' })],
    ] as const;
    expect((await lot(files)).map((line) => (line as { state: string }).state)).toEqual([
      'received',
      'received',
      'questions',
    ]);
    expect(await rosterOf('village-5')).toMatchObject({ version: 1 });
  });
});

it('keeps gradings in the branch: they are named and not received', async () => {
  expect(await lot([['xếp loại.xlsx', mailedGradings(titleOf(6))]])).toMatchObject([
    { state: 'another-list', kinds: ['gradings'], version: null, errors: 0 },
  ]);
  const text = await readFile(join(out, 'xếp loại.xlsx.txt'), 'utf8');
  expect(text).toMatch(/“xếp loại\.xlsx”[\s\S]*ở lại chi bộ[\s\S]*Gửi cấp trên/);
  expect(text).not.toMatch(/Mai|HTXSNV|Páo/);
});
