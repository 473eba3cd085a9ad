/** The sheet of people who stand in two units. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const DUPLICATES_SHEET = {
  name: { vi: 'Người ở hai đơn vị', en: 'People in two units' },
  title: { vi: 'Người có ở hai đơn vị, theo Khớp Sổ', en: 'People who stand in two units, by Khớp Sổ' },
  total: {
    vi: '{unit}: {total} chỗ trùng giữa hai đơn vị, theo danh sách mới nhất.',
    en: '{unit}: {total} {total|match|matches} between two units, by the newest rosters.',
  },
  listed: { vi: 'Ở đây liệt kê {count} chỗ.', en: 'Listed here: {count}.' },
  outside: {
    vi: '{count} người có cả ở đơn vị ngoài phạm vi, không liệt kê.',
    en: '{count} {count|person stands|people stand} in a unit outside this scope as well, not listed.',
  },
  notCompared: { vi: 'Chưa so được: {units}.', en: 'Not compared: {units}.' },

  unit: { vi: 'Đơn vị', en: 'Unit' },
  row: { vi: 'Dòng', en: 'Row' },
  other: { vi: 'Đơn vị kia', en: 'Other unit' },
  otherRow: { vi: 'Dòng ở đơn vị kia', en: 'Row in the other unit' },
  tail: { vi: 'Số cuối', en: 'Last digits' },
  advice: { vi: 'Cần làm gì', en: 'What to do' },
  done: { vi: 'Đã xử lý', en: 'Done' },
} as const satisfies Readonly<Record<string, Bilingual>>;
