/** In which column a field stands. */
import type { ColumnMatch } from '../shape/column.ts';
import type { FieldKey } from '../shape/field.ts';
import type { Member } from '../shape/member.ts';

/** Of several columns for one field the one that this member's row has filled ("Nam" and "Nữ" over the birth year). */
export function columnFinder(
  columns: readonly ColumnMatch[],
): (field: FieldKey, fields?: Member['fields']) => number | null {
  const byField = new Map<FieldKey, ColumnMatch[]>();
  for (const match of columns) {
    for (const field of match.stacked ?? [match.field]) {
      if (field === null) continue;
      const matches = byField.get(field);
      if (matches) matches.push(match);
      else byField.set(field, [match]);
    }
  }
  return (field, fields) => {
    const matches = byField.get(field);
    if (!matches) return null;
    const filled = matches.find(({ sets }) => sets && fields?.[sets.field] === sets.value);
    return (filled ?? matches[0])?.column ?? null;
  };
}
