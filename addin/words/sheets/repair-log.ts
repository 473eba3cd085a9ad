/** The sheet of what was repaired. */
import type { InEnglish } from './say.ts';

export const REPAIR_LOG_SHEET = {
  name: 'Nhật ký sửa',
  title: 'Nhật ký sửa của Khớp Sổ',
  kept: '{rows} ô đã sửa, mới nhất ở trên.',
  lost: '{lost} ô sửa trước đó không còn chỗ để ghi lại.',

  sheet: 'Trang tính',
  cell: 'Ô',
  kind: 'Sửa gì',
  before: 'Trước',
  after: 'Sau',
} as const;

/** What each of them says, for whoever reads no Vietnamese. */
export const REPAIR_LOG_SHEET_IN_ENGLISH: InEnglish<typeof REPAIR_LOG_SHEET> = {
  name: 'Repair log',
  title: 'Repair log of Khớp Sổ',
  kept: '{rows} repaired {rows|cell|cells}, the newest above.',
  lost: 'There was no room to keep {lost} earlier {lost|one|ones}.',

  sheet: 'Sheet',
  cell: 'Cell',
  kind: 'Repair',
  before: 'Before',
  after: 'After',
};
