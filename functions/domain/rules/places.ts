/** Where a finding belongs in the sheet: whose row it is, and in which column or stacked line the field stands. */
import type { FieldKey } from '../roster/field.ts';
import type { ColumnMatch, Member, RosterReading } from '../roster/reading.ts';

export interface FieldPlace {
  readonly row: number;
  readonly column: number | null;
}

export interface Places {
  /** The member of a row; of several rows of one member any. */
  readonly memberAt: (row: number) => Member | undefined;
  /** Where the field of that member stands, or of that row where it is nobody's. */
  readonly of: (field: FieldKey, row: number, member: Member | undefined) => FieldPlace;
}

/** Of several columns for one field the one that this member's row has filled ("Nam" and "Nữ" over the birth year). */
function columnFinder(
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

/** Most sheets are asked for few rows or none, so the index is made at the first question. */
export function placesOf({ columns, members }: RosterReading): Places {
  const columnOf = columnFinder(columns);
  let byRow: Map<number, Member> | undefined;
  const index = (): Map<number, Member> => {
    const rows = new Map<number, Member>();
    for (const member of members) {
      for (let row = member.row; row <= (member.lastRow ?? member.row); row += 1) rows.set(row, member);
    }
    return rows;
  };
  return {
    memberAt: (row) => (byRow ??= index()).get(row),
    of: (field, row, member) => member?.at?.[field] ?? { row, column: columnOf(field, member?.fields) },
  };
}
