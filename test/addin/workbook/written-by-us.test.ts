/** Sheets that we wrote are known by the title in their first cell, hers by none. */
import { readSheet } from '../../../addin/workbook/reading/read.ts';
import { DUPLICATES_SHEET } from '../../../addin/words/sheets/duplicates.ts';
import { FINDINGS_SHEET } from '../../../addin/words/sheets/findings.ts';
import { RECEIPT_SHEET, RECEIPT_SHEETS_OF } from '../../../addin/words/sheets/receipt.ts';
import { REPAIR_LOG_SHEET } from '../../../addin/words/sheets/repair-log.ts';
import { fill, openExcel } from './excel.ts';

async function isOurs(title: string): Promise<boolean> {
  const host = openExcel();
  fill(host, 'Sheet1', 0, 0, [[title]]);
  return (await readSheet('Sheet1')).isOurs;
}

const OWN = [
  DUPLICATES_SHEET,
  FINDINGS_SHEET,
  RECEIPT_SHEET,
  ...Object.values(RECEIPT_SHEETS_OF),
  REPAIR_LOG_SHEET,
];

it.each(OWN.map(({ title }) => title))('“%s” is ours', async (title) => {
  expect(await isOurs(title)).toBe(true);
});

it.each(['DANH SÁCH ĐẢNG VIÊN', 'Danh sách đã khớp sổ quý III', 'Sổ theo dõi nguồn kết nạp', ''])(
  '“%s” is hers',
  async (title) => {
    expect(await isOurs(title)).toBe(false);
  },
);
