/** What the clerk of a merged unit reads before its first list. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const SUCCESSION_WORDS = {
  title: {
    vi: 'Danh sách đầu tiên sau khi sắp xếp lại',
    en: 'The first list after the reorganisation',
  },
  from: {
    vi: 'Nhận đảng viên của: {units}. Những người này chuyển đến do tổ chức lại, không phải người mới.',
    en: 'It takes over the members of: {units}. They moved in by reorganisation and are no newcomers.',
  },
  unit: { vi: '{unit} ({count} người)', en: '{unit} ({count})' },
  never: { vi: '{unit} (chưa gửi lần nào)', en: '{unit} (never sent a list)' },
  doubled: {
    vi: '{count} người có ở hai danh sách cũ, chỉ ghi một lần:',
    en: '{count} {count|person stands|people stand} in two of the old lists and {count|is|are} written once:',
  },
  compare: { vi: 'So trang này với danh sách cũ', en: 'Compare this sheet with the old lists' },
  movedIn: {
    vi: '{count} người chuyển đến do tổ chức lại.',
    en: '{count} {count|person|people} moved in by reorganisation.',
  },
  newcomers: {
    vi: '{count} người không có ở danh sách cũ:',
    en: '{count} {count|person stands|people stand} in none of the old lists:',
  },
  missing: {
    vi: '{count} người ở danh sách cũ chưa thấy ở đây:',
    en: '{count} {count|person|people} of the old lists {count|is|are} not here:',
  },
  someone: { vi: '{who} ({units})', en: '{who} ({units})' },
  more: { vi: 'và {count} người nữa', en: 'and {count} more' },
  noRoster: {
    vi: 'Trang tính đang mở không phải danh sách. Mở trang danh sách rồi bấm lại.',
    en: 'The open sheet is no roster. Open the sheet of the roster, then press again.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
