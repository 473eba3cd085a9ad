/** Which kind a list is of, by what it says itself: pool books, members' lists in every layout of the corpus, and gradings. */
import { CANDIDATES } from '../../../../functions/domain/roster/fields/candidates.ts';
import { GRADINGS } from '../../../../functions/domain/roster/fields/gradings.ts';
import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import { kindOfSheet } from '../../../../functions/domain/roster/kind-of-sheet.ts';
import { readRoster } from '../../../../functions/domain/roster/read.ts';
import { readBlocks } from '../../../../addin/excel/xlsx/read-blocks.ts';
import { candidateSheet } from '../../../corpus/candidate-sheets.ts';
import { makeWorkbook } from '../../../corpus/generate.ts';
import { planCorpus } from '../../../corpus/plan.ts';
import { writeWorkbook } from '../../../corpus/write.ts';

const KINDS = [MEMBERS, CANDIDATES, GRADINGS];
const PEOPLE = [1, 'Lò Thị Mai', '02/03/1979'];
const sheet = (title: string, header: readonly string[]) => ({
  name: 'Trang 1',
  top: 0,
  left: 0,
  values: [[title], [...header], PEOPLE],
});
const kindsOf = (block: Parameters<typeof kindOfSheet>[0]): readonly string[] =>
  kindOfSheet(block, KINDS).map(({ id }) => id);

it('takes sixty pool books for lists of candidates and for nothing else', () => {
  const seeds = Array.from({ length: 60 }, (_, index) => index + 1);
  expect(
    seeds.flatMap((seed) => {
      const kinds = kindsOf(candidateSheet(seed).block);
      return kinds.join() === 'candidates' ? [] : [[seed, ...kinds]];
    }),
  ).toEqual([]);
});

it('takes no list of members for another, whatever is wrong with it', async () => {
  const wrong: unknown[] = [];
  for (const plan of planCorpus(11, 12))
    for (const { block } of await readBlocks(await writeWorkbook(makeWorkbook(plan)))) {
      const kinds = kindsOf(block);
      const expected = readRoster(block, MEMBERS).kind === 'roster' ? 'members' : '';
      if (kinds.join() !== expected) wrong.push([plan, block.name, ...kinds]);
    }
  expect(wrong).toEqual([]);
});

const GRADED = ['STT', 'Họ và tên', 'Ngày sinh', 'Số thẻ Đảng', 'Mức xếp loại'];
const OF_BOTH = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc'];

it.each([
  ['KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2023', GRADED, ['gradings']],
  ['DANH SÁCH ĐẢNG VIÊN', [...GRADED, 'Năm xếp loại'], ['gradings', 'members']],
  ['DANH SÁCH', GRADED, ['gradings', 'members']],
  ['DANH SÁCH QUẦN CHÚNG ƯU TÚ', OF_BOTH, ['candidates']],
  ['DANH SÁCH ĐẢNG VIÊN', OF_BOTH, ['members']],
  ['CHI BỘ THÔN NGUỒN', OF_BOTH, ['members']],
  [
    'DANH SÁCH ĐẢNG VIÊN',
    ['STT', 'Họ và tên', 'Ngày sinh', 'Ngày giới thiệu', 'Lớp'],
    ['candidates', 'members'],
  ],
  ['DANH SÁCH QUẦN CHÚNG', [...OF_BOTH, 'Số thẻ Đảng', 'Huy hiệu Đảng'], ['members', 'candidates']],
  ['TỔNG HỢP', ['Thôn', 'Số hộ', 'Số khẩu'], []],
] as const)('%s over %j is a list of %j', (title, header, kinds) => {
  expect(kindsOf(sheet(title, header))).toEqual(kinds);
});

it('reads a header of two levels as a kind that has no field for it, and lets the column stay behind', () => {
  const values = [
    ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', '', 'Mức xếp loại'],
    ['', '', '', 'Nam', 'Nữ', ''],
    [...PEOPLE, '', 'x', 'Tốt'],
  ];
  const reading = readRoster({ name: 'Trang 1', top: 0, left: 0, values }, GRADINGS);
  expect(reading).toMatchObject({ kind: 'roster', members: [{ fields: { xep_loai: 'tot' } }] });
});
