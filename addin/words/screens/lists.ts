/** Which list a clerk or an office works with, where more than that of members is opened. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const LIST_WORDS = {
  'kind.title': { vi: 'Danh sách nào?', en: 'Which list?' },
  'kind.asked': { vi: 'cấp trên đề nghị sửa', en: 'asked to be corrected' },
  'kind.sentFor': { vi: 'cấp trên đã gửi thay', en: 'sent by the office above' },
  'kind.members': { vi: 'Danh sách đảng viên', en: 'Members' },
  'kind.candidates': { vi: 'Quần chúng ưu tú, nguồn kết nạp', en: 'Candidates' },
  'kind.gradings': { vi: 'Xếp loại đảng viên', en: 'Gradings' },
} as const satisfies Readonly<Record<string, Bilingual>>;
