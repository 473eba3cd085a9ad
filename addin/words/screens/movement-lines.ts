/** What the lines of increase and decrease are called, in the pane, the sheet and the command. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const MOVEMENT_LINES = {
  opening: { vi: 'A. Đầu kỳ', en: 'A. Opening' },
  entries: { vi: 'B. Tăng', en: 'B. Came' },
  'entry.admitted': { vi: 'kết nạp', en: 'admitted' },
  'entry.arrived': { vi: 'chuyển đến hoặc bổ sung', en: 'came from elsewhere, or had been left out' },
  'entry.unknown': { vi: 'chưa rõ ngày vào Đảng', en: 'day of admission not known' },
  exits: { vi: 'C. Giảm', en: 'C. Left' },
  'exit.moved': { vi: 'chuyển đi', en: 'moved away' },
  'exit.with-organisation': { vi: 'chuyển theo tổ chức', en: 'moved with the organisation' },
  'exit.died': { vi: 'từ trần', en: 'died' },
  'exit.struck-off': { vi: 'xóa tên', en: 'struck off' },
  'exit.expelled': { vi: 'khai trừ', en: 'expelled' },
  'exit.resigned': { vi: 'xin ra khỏi Đảng', en: 'resigned' },
  'exit.mistake': { vi: 'lần trước nhập nhầm', en: 'entered by mistake' },
  'exit.unknown': { vi: 'chưa rõ lý do', en: 'reason not known' },
  reorganised: {
    vi: 'Tổ chức lại (sáp nhập, chia tách, chuyển cấp trên)',
    en: 'Reorganised (merged, split, moved)',
  },
  firstLists: { vi: 'Danh sách gửi lần đầu', en: 'Lists sent for the first time' },
  corrected: { vi: 'Đính chính', en: 'Corrected' },
  closing: { vi: 'D. Cuối kỳ', en: 'D. Closing' },
} as const satisfies Readonly<Record<string, Bilingual>>;
