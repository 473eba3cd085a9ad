/** The receipt as a sheet: what it says, that it is ours, and that nothing else is written over. */
import { writeReceipt } from '../../../../addin/tasks/duties/write-receipt.ts';
import type { Receipt } from '../../../../addin/tasks/common/outcome.ts';
import { listSheets, readSheet } from '../../../../addin/workbook/reading/read.ts';
import { fill, grid, openExcel } from '../../workbook/excel.ts';

const RECEIPT: Receipt = {
  unit: 'unit-1',
  unitName: '=HYPERLINK("x")',
  version: 3,
  rows: 22,
  rosterDate: '2023-09-30',
  period: '2023-Q3',
  contentHash: '7f3a9c21'.padEnd(64, '0'),
  receivedAt: '2023-10-02T07:05:00Z',
  receivedBy: { id: 'clerk-1', name: 'Lò Thị Mai' },
  upload: 'u1',
  warnings: 5,
  reasons: 4,
  missedDue: '2023-10-01',
};

describe('writeReceipt', () => {
  it('says what the pane says, as texts, and leaves the list in front', async () => {
    const host = openExcel();
    expect(await writeReceipt(RECEIPT)).toEqual({ sheet: 'Biên nhận' });
    expect(grid(host, 'Biên nhận', 0, 0, 2, 1)).toEqual([
      ['Biên nhận của Khớp Sổ'],
      ['=HYPERLINK("x"): đã nhận bản gửi số 3.'],
    ]);
    expect(grid(host, 'Biên nhận', 4, 0, 10, 2)).toEqual([
      ['Đơn vị', '=HYPERLINK("x")'],
      ['Bản gửi số', '3'],
      ['Nhận lúc', expect.stringMatching(/^\d\d:05 0\d\/10\/2023$/)],
      ['Số đảng viên', '22'],
      ['Tính đến ngày', '30/09/2023'],
      ['Hạn gửi', '01/10/2023'],
      ['Mã đối chiếu', '7F3A-9C21'],
      ['Người gửi', 'Lò Thị Mai'],
      ['Chỗ đã nêu lý do', '4'],
      ['Chỗ nên kiểm tra còn lại', '1'],
    ]);
    expect((await listSheets()).map(({ name, active }) => [name, active])).toEqual([
      ['Sheet1', true],
      ['Biên nhận', false],
    ]);
  });

  it('brings its sheet up to date, and lets one of that name by somebody else alone', async () => {
    const host = openExcel();
    fill(host, 'Biên nhận', 0, 0, [['của tôi']]);
    expect(await writeReceipt(RECEIPT)).toEqual({ sheet: 'Biên nhận (2)' });
    const { warnings: _, reasons: __, missedDue: ___, ...later } = RECEIPT;
    expect(await writeReceipt({ ...later, version: 4, warnings: 0 })).toEqual({ sheet: 'Biên nhận (2)' });
    expect(grid(host, 'Biên nhận', 0, 0, 1, 1)).toEqual([['của tôi']]);
    expect(grid(host, 'Biên nhận (2)', 5, 1, 1, 1)).toEqual([['4']]);
    expect(grid(host, 'Biên nhận (2)', 11, 0, 3, 1)).toEqual([[''], [''], ['']]);
  });

  it('is no roster, whatever stands in it', async () => {
    openExcel();
    await writeReceipt(RECEIPT);
    const [, own] = await listSheets();
    expect((await readSheet(own?.id)).isOurs).toBe(true);
  });
});
