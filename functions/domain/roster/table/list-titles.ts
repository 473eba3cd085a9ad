/** What the titles of a list call it, by the ids of kinds. */
import { foldCase } from '../../language/fold.ts';

/** A line of titles that says what the list is: the name of a unit may hold the other words. */
const OF_A_LIST = /(?:^| )(?:danh sách|ds|sổ|biểu|bảng|kết quả|tổng hợp|trích ngang)(?= |$)/;
/** The first that a line holds: "nguồn kết nạp đảng viên" are candidates, "xếp loại đảng viên" are gradings. */
const CALLED: readonly (readonly [kind: string, words: RegExp])[] = [
  ['candidates', /quần chúng|cảm tình|ưu tú|(?:^| )nguồn(?! nhân lực)|đối tượng/],
  ['gradings', /xếp loại|đánh giá/],
  ['members', /đảng viên/],
];

export const listsCalledIn = (titles: readonly string[]): ReadonlySet<string> =>
  new Set(
    titles
      .map(foldCase)
      .filter((line) => OF_A_LIST.test(line))
      .flatMap((line) => CALLED.find(([, words]) => words.test(line))?.[0] ?? []),
  );
