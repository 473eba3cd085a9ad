/** Where a finding belongs in the sheet: whose row it is, and in which column or stacked line the field stands. */
import type { FieldKey } from '../roster/shape/field.ts';
import type { Member } from '../roster/shape/member.ts';
import { columnFinder } from '../roster/table/column-finder.ts';
import type { RuleContext } from './record/rule.ts';

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

const isAscending = (members: readonly Member[]): boolean =>
  members.every(({ row }, index) => {
    const before = members[index - 1];
    return before === undefined || (before.lastRow ?? before.row) < row;
  });

/** Members in the order of their rows, as reading finds them; rows that were sent may come in any. */
function memberFinder(members: readonly Member[]): (row: number) => Member | undefined {
  if (!isAscending(members)) {
    const rows = new Map<number, Member>();
    for (const member of members) {
      for (let row = member.row; row <= (member.lastRow ?? member.row); row += 1) rows.set(row, member);
    }
    return (row) => rows.get(row);
  }
  // Hits come in the order of their rows too, so that the next is mostly right behind the last.
  let from = 0;
  return (row) => {
    if ((members[from]?.row ?? Infinity) > row) from = 0;
    let to = members.length;
    while (from + 1 < to) {
      const middle = from + 1 + ((to - from - 1) >> 1);
      if ((members[middle]?.row ?? Infinity) <= row) from = middle;
      else to = middle;
    }
    const member = members[from];
    return member && member.row <= row && row <= (member.lastRow ?? member.row) ? member : undefined;
  };
}

/** Most sheets are asked for few rows or none, so the members are looked at with the first question. */
export function placesOf({ list: { members }, sheet }: Pick<RuleContext, 'list' | 'sheet'>): Places {
  const columnOf = columnFinder(sheet?.columns ?? []);
  let find: ((row: number) => Member | undefined) | undefined;
  return {
    memberAt: (row) => (find ??= memberFinder(members))(row),
    of: (field, row, member) => member?.at?.[field] ?? { row, column: columnOf(field, member?.fields) },
  };
}
