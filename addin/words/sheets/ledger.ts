/** The sheet of a ledger. Its columns are named by the ledger itself. */
import type { InEnglish } from './say.ts';

export const LEDGER_SHEET = {
  title: 'Danh mục {ledger}: {unit}',
  line: 'Tính đến ngày {date}. Sửa, thêm dòng, dán như mọi bảng; dòng xóa ở đây vẫn còn trên hệ thống.',
  yes: 'x',
  gone: 'Không còn trong danh mục',
  changes: 'Đã sửa',
} as const;

/** What each of them says, for whoever reads no Vietnamese. */
export const LEDGER_SHEET_IN_ENGLISH: InEnglish<typeof LEDGER_SHEET> = {
  title: 'Ledger of {ledger}: {unit}',
  line: 'As of {date}. Edit, add rows, paste as in any table; a row that is deleted here stays in the service.',
  yes: 'x',
  gone: 'No longer in the ledger',
  changes: 'Changed',
};
