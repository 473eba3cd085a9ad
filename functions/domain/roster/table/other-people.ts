/** Lists and sections of people who are no members here: not yet (quần chúng ưu tú), or not any more (chuyển đi, từ trần). */
import type { RosterKind } from '../shape/kind.ts';
import { foldCase } from '../../language/fold.ts';
import { LIST_OF_OTHERS, NOT_ONLY_OTHERS, OTHERS_AND_MEMBERS, SECTION_OF_OTHERS } from './line-words.ts';

/** The title of a list of its own. */
export const announcesOthers = ({ called }: RosterKind, text: string): boolean =>
  LIST_OF_OTHERS.test(foldCase(text)) && !called?.test(foldCase(text));

/** The title of a whole table of them, and of nobody else. */
export function titlesOfOthers(text: string): boolean {
  const words = foldCase(text);
  return LIST_OF_OTHERS.test(words) && !OTHERS_AND_MEMBERS.test(words) && !NOT_ONLY_OTHERS.test(words);
}

/** A section of this list: "III. Đảng viên chuyển đi trong kỳ". */
export function namesOthers({ called }: RosterKind, text: string): boolean {
  const words = foldCase(text);
  return SECTION_OF_OTHERS.test(words) && !OTHERS_AND_MEMBERS.test(words) && !called?.test(words);
}
