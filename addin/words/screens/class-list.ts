/** How the list of a class meets the lists of candidates, in words. */
import type { Bilingual } from '#domain/language/bilingual.ts';

export const CLASS_LIST_WORDS = {
  'classList.none': { vi: '{name}: chưa có danh sách học viên', en: '{name}: no list yet' },
  'classList.people': { vi: '{name}: {people} học viên', en: '{name}: {people} participants' },
  'classList.learned': {
    vi: 'Dự học {attended}, vắng {absent}, được cấp giấy chứng nhận {certificates}',
    en: '{attended} attended, {absent} absent, {certificates} certificates',
  },
  'classList.matched': {
    vi: 'Có trong danh sách quần chúng ưu tú của các chi bộ: {count} người',
    en: 'In the lists of candidates of branches: {count}',
  },
  'classList.doubtful': {
    vi: 'Trùng tên và ngày sinh nhiều người, cần hỏi lại: {count} người',
    en: 'May be one of several, to be asked: {count}',
  },
  'classList.unmatched': {
    vi: 'Chưa có trong danh sách của chi bộ nào, {unit}: {count} người',
    en: 'In the list of no branch, {unit}: {count}',
  },
  'classList.noUnit': { vi: 'chưa rõ đơn vị', en: 'of no known unit' },
  'classList.person': { vi: 'Dòng {row}: {name}, sinh {birth}', en: 'Row {row}: {name}, born {birth}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
