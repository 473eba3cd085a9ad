/** Whether somebody is still there, as the central database and branches write it beside a name, and how those who are not left. */
import { wordList } from '../../language/word-list.ts';
import type { CodeEntry } from '../shape/code-list.ts';
import { fold } from '../../language/fold.ts';

type Lookup = (key: string) => string | undefined;

/** Of a record that, as somebody proposes, the list should not have: twice in it, or of nobody who is here. */
export const TO_DELETE = 'de-nghi-xoa';

export const ACTIVITIES: readonly CodeEntry[] = [
  {
    code: 'dang-sinh-hoat',
    label: { vi: 'Đang sinh hoạt Đảng', en: 'Attending' },
    variants: wordList(
      'Đang sinh hoạt|Đang hoạt động|Hoạt động|Đang công tác|Sinh hoạt|Còn sinh hoạt|Bình thường',
    ),
  },
  {
    code: 'mien',
    label: { vi: 'Miễn sinh hoạt Đảng', en: 'Exempt' },
    variants: wordList(
      'Miễn sinh hoạt|Miễn SHĐ|Miễn công tác và sinh hoạt đảng|Miễn công tác, sinh hoạt đảng|Miễn',
    ),
  },
  {
    code: 'tam-thoi',
    label: { vi: 'Chuyển sinh hoạt tạm thời', en: 'Away for a time' },
    variants: wordList('Sinh hoạt tạm thời|SH tạm thời|Chuyển SH tạm thời|Tạm thời|Tạm vắng'),
  },
  {
    code: 'chuyen-di',
    label: { vi: 'Đã chuyển sinh hoạt', en: 'Moved to another unit' },
    variants: wordList('Chuyển sinh hoạt đảng|Chuyển SHĐ|Chuyển SH|Chuyển sinh hoạt chính thức|Chuyển'),
  },
  {
    code: 'da-mat',
    label: { vi: 'Đã từ trần', en: 'Died' },
    variants: wordList('Mất|Chết|Qua đời|Hy sinh|Quá cố'),
  },
  {
    code: 'xoa-ten',
    label: { vi: 'Bị xóa tên', en: 'Struck off' },
    variants: ['Xóa tên trong danh sách đảng viên'],
  },
  {
    code: 'khai-tru',
    label: { vi: 'Bị khai trừ', en: 'Expelled' },
    variants: ['Khai trừ khỏi Đảng', 'Khai trừ ra khỏi Đảng'],
  },
  { code: 'xin-ra', label: { vi: 'Xin ra khỏi Đảng', en: 'Resigned' }, variants: ['Xin ra Đảng', 'Xin ra'] },
  {
    code: 'ra-khoi',
    label: { vi: 'Đã ra khỏi Đảng', en: 'Out of the Party' },
    variants: wordList('Đưa ra khỏi Đảng|Ra Đảng|Không còn là đảng viên|Rời khỏi Đảng'),
  },
  {
    code: TO_DELETE,
    label: { vi: 'Đề nghị xóa khỏi danh sách', en: 'To be deleted from the list' },
    variants: ['Đề nghị xóa', 'Đề nghị xóa hồ sơ'],
  },
];

/** Of whoever is counted no more. */
const GONE: ReadonlySet<unknown> = new Set([
  'chuyen-di',
  'da-mat',
  'xoa-ten',
  'khai-tru',
  'xin-ra',
  'ra-khoi',
  TO_DELETE,
]);
export const isGone = (activity: unknown): boolean => GONE.has(activity);

const BEFORE = /^(?:(?:da|bi|duoc|co|dang vien|dv) )+/;
/** "Đã chuyển sinh hoạt đến Chi bộ 2 (3/2026)"; "Mất thẻ" is a lost card. */
const BEHIND = /^(?:\d|ngay|thang|nam|tu|den|ve|sang|theo|di|ra|o|lan)(?: |\d|$)/;

/** Of whoever came: “Chuyển đến (từ …)”, where “Chuyển đến Chi bộ 2” has gone there. */
const CAME = /\bchuyen(?: sinh hoat| shd| sh)?(?: dang)? (?:den|ve)(?: (?:tu|ngay|thang|nam|\d).*)?$/;

const FOR_A_TIME = /\b(?:sinh hoat|shd|sh|chuyen)\b.*\btam thoi\b/;

/** The word of the list that a text begins with, where nothing behind it says another thing. */
export function activityIn(text: string, lookup: Lookup): string | undefined {
  const key = fold(text);
  if (FOR_A_TIME.test(key)) return 'tam-thoi';
  if (CAME.test(key)) return 'dang-sinh-hoat';
  const words = key.replace(BEFORE, '').split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const first = words.slice(0, count).join(' ');
    const code = lookup(first) ?? lookup(`da ${first}`) ?? lookup(`bi ${first}`);
    if (code === undefined) continue;
    const rest = words.slice(count).join(' ');
    return rest === '' || BEHIND.test(rest) ? code : undefined;
  }
  return undefined;
}
