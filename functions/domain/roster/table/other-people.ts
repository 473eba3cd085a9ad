/** Lists and sections of people who are no members here: not yet (quần chúng ưu tú), or not any more (chuyển đi, từ trần). */
import { foldCase } from '../../language/fold.ts';

const LIST =
  /^(?:[ivxlc]+ |[a-h] |\d{1,2} )?(?:danh sách|ds) .*(?:quần chúng|cảm tình|ưu tú|chuyển đi|chuyển sinh hoạt|từ trần|đã mất|xóa tên|xoá tên|khai trừ|ra khỏi đảng|ra đảng|xin ra)/;
const SECTION =
  /^(?:[ivxlc]+ |[a-h] |\d{1,2} )?(?:(?:các |số )?(?:đảng viên|đồng chí|đ c|đv) )?(?:đã )?(?:chuyển (?:sinh hoạt (?:đảng )?)?đi|từ trần|mất|(?:bị )?(?:xóa|xoá) tên|(?:bị )?khai trừ|(?:đưa )?ra khỏi đảng|xin ra(?: khỏi)? đảng|quần chúng ưu tú|cảm tình đảng)(?: |$)/;
/** "Chuyển đi, chuyển đến" are both kinds in one, and who is away for a time is a member here. */
const BOTH = /chuyển đến|tạm thời/;

/** The title of a list of its own. */
export const announcesOthers = (text: string): boolean => LIST.test(foldCase(text));

/** Said of those who are not in it, or of others besides. */
const NOT_ONLY = /(?:^| )(?:không|trừ|kèm|gồm|và) /;

/** The title of a whole table of them, and of nobody else. */
export function titlesOfOthers(text: string): boolean {
  const words = foldCase(text);
  return LIST.test(words) && !BOTH.test(words) && !NOT_ONLY.test(words);
}

/** A section of this list: "III. Đảng viên chuyển đi trong kỳ". */
export function namesOthers(text: string): boolean {
  const words = foldCase(text);
  return SECTION.test(words) && !BOTH.test(words);
}
