/**
 * The header of the list once more below it, with the columns in another order. The rows under it would be read by the wrong
 * columns, so they are not, and that is an error; a header that is repeated as it is, as a page break does, changes nothing.
 */
import type { ColumnMatch } from '../shape/column.ts';

type Columns = readonly ColumnMatch[];

/** So many of the first header's columns make it the same list: where it has no others of its own, and where it has. */
const SAME = 0.6;
const SAME_BESIDE_OTHERS = 0.9;
/** What a list of others lacks. */
const TELLING = ['ho_ten', 'ngay_vao_dang'];

/** Is `next` the header of the same list? */
export function isSameList(first: Columns, next: Columns): boolean {
  const known = first.flatMap(({ field }) => field ?? []);
  // What a column of the first holds may have told more of it than its header.
  const fields = next.map(({ key, field }) => first.find((one) => one.key === key)?.field ?? field);
  const again = known.filter((field) => fields.includes(field));
  const hasOthers = fields.some((field) => field !== null && !known.includes(field));
  return (
    again.length >= known.length * (hasOthers ? SAME_BESIDE_OTHERS : SAME) &&
    !known.some((field) => TELLING.includes(field) && !again.includes(field))
  );
}

/** The first column of `next` that stands elsewhere than in the list's own header. */
export const movedColumn = (first: Columns, next: Columns): ColumnMatch | undefined =>
  isSameList(first, next)
    ? next.find(
        ({ column, field, key }) =>
          field !== null &&
          !first.some((one) => one.column === column && (one.field === field || one.key === key)),
      )
    : undefined;
