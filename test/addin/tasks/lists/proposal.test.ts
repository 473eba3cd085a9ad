/** What the branch considers, on paper: one sheet of our own, all texts, set up to be printed, and nothing of hers written over. */
import { writeProposal } from '../../../../addin/tasks/lists/proposal.ts';
import type { ProposalLine } from '../../../../addin/tasks/lists/proposal.ts';
import { listSheets, readSheet } from '../../../../addin/workbook/reading/read.ts';
import { fill, grid, openExcel } from '../../workbook/excel.ts';

const SHEET = 'Đề nghị xem xét';
const line = (row: number, some: Partial<ProposalLine> = {}): ProposalLine => ({
  row,
  who: 'Lò Thị Mai',
  born: '1999',
  source: 'Công nhân, người lao động; Đoàn viên công đoàn',
  step: 'chi bộ xét',
  paper: 'nghị quyết chi bộ',
  due: 'trước hết ngày 12/03/2024',
  ...some,
});
const asked = (...lines: readonly ProposalLine[]) => ({ unit: 'Chi bộ Thôn 3', on: '2023-10-31', lines });

it('names the unit, the day and each person once, with all that is waited for of them', async () => {
  const host = openExcel();
  const lines = [
    line(5, { step: 'cử đi học', paper: '', due: '' }),
    line(5),
    line(6, { who: '=1+1', born: '', source: '@x' }),
  ];
  expect(await writeProposal(asked(...lines))).toEqual({ sheet: SHEET, people: 2 });
  const texts = grid(host, SHEET, 0, 0, 19, 7).map((row) => row.filter((cell) => cell !== ''));
  expect(texts).toEqual([
    ['Mẫu đề nghị xem xét của Khớp Sổ'],
    ['ĐẢNG BỘ …………………………', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['CHI BỘ THÔN 3'],
    ['*'],
    ['Số ………', '………, ngày … tháng … năm 20…'],
    [],
    ['DANH SÁCH'],
    ['quần chúng ưu tú, nguồn kết nạp đề nghị chi bộ xem xét'],
    ['(Tính đến ngày 31/10/2023: 2 người)'],
    [],
    [],
    ['STT', 'Họ và tên', 'Năm sinh', 'Nguồn', 'Bước tiếp theo', 'Giấy tờ', 'Hạn'],
    [1, 'Lò Thị Mai', '1999', 'Công nhân, người lao động; Đoàn viên công đoàn', 'Cử đi học'],
    ['Chi bộ xét', 'Nghị quyết chi bộ', 'Trước hết ngày 12/03/2024'],
    [2, '=1+1', '@x', 'Chi bộ xét', 'Nghị quyết chi bộ', 'Trước hết ngày 12/03/2024'],
    [],
    ['NGƯỜI LẬP', 'T/M CHI BỘ'],
    ['(Ký, ghi rõ họ và tên)', 'BÍ THƯ'],
    ['(Ký, ghi rõ họ và tên)'],
  ]);
  const sheet = host.workbook.sheet(SHEET);
  for (let row = 0; row < 19; row += 1)
    for (let column = 0; column < 7; column += 1) expect(sheet.cell(row, column)?.formula ?? '').toBe('');
});

it('is printed lying on A4, its header on every page, and again on the same sheet with what is waited for now', async () => {
  const host = openExcel();
  await writeProposal(asked(line(5), line(6), line(7)));
  const print = () => host.workbook.sheet(SHEET).print;
  expect(print()).toMatchObject({
    orientation: 'Landscape',
    paper: 'A4',
    zoom: { pagesAcross: 1 },
    titleRows: { area: { row: 11, rows: 1 } },
  });
  expect(await writeProposal(asked(line(7)))).toEqual({ sheet: SHEET, people: 1 });
  expect(grid(host, SHEET, 12, 0, 5, 2)).toEqual([
    [1, 'Lò Thị Mai'],
    ['', ''],
    ['NGƯỜI LẬP', ''],
    ['(Ký, ghi rõ họ và tên)', ''],
    ['', ''],
  ]);
  const lineBelow = (row: number, column = 1) =>
    host.workbook.sheet(SHEET).cell(row, column).style.edgeBottom ?? '';
  expect([12, 13, 14, 15].map((row) => lineBelow(row))).toEqual(['Thin', '', '', '']);
  // The name of the Party has one below it, the branch's has none.
  expect([lineBelow(1, 5), lineBelow(1, 6), lineBelow(2, 0)]).toEqual(['Thin', 'Thin', '']);
  expect((await listSheets()).map(({ name, active }) => [name, active])).toEqual([
    ['Sheet1', true],
    [SHEET, false],
  ]);
});

it('lets a sheet of hers with that name alone, and is no list to whoever checks it', async () => {
  const host = openExcel();
  fill(host, SHEET, 0, 0, [['của tôi']]);
  expect((await writeProposal(asked(line(5)))).sheet).toBe(`${SHEET} (2)`);
  expect(grid(host, SHEET, 0, 0, 1, 1)).toEqual([['của tôi']]);
  const own = (await listSheets()).find(({ name }) => name === `${SHEET} (2)`);
  expect((await readSheet(own?.id)).isOurs).toBe(true);
});
