/** Whom a unit may introduce: who is still on the way, and is not introduced elsewhere already. */
import { outcomeOf } from '../rules/candidate/way.ts';
import type { Member } from '../roster/shape/member.ts';
import { samePeople } from '../submissions/compare.ts';
import type { RosterRow } from '../submissions/row.ts';

type Fields = Member['fields'];

/** Whose way ended in the unit itself. */
const ENDED_HERE: ReadonlySet<string> = new Set(['co-qd', 'ket-nap', 'thoi']);

export interface Introducible {
  /** In the sheet. */
  readonly row: number;
  readonly name: string;
  /** Where the person stands: a code of the list of outcomes. */
  readonly outcome: string;
}

/** `introduced`: people of introductions that are open, as they stood in the versions of then. */
export function introducible(
  rows: readonly (RosterRow & { readonly fields: Fields })[],
  introduced: readonly RosterRow[],
): Introducible[] {
  const elsewhere = new Set<RosterRow>(samePeople(introduced, rows).map(({ next }) => next));
  return rows
    .filter((row) => !elsewhere.has(row))
    .map(({ row, fields }) => ({ row, name: String(fields.ho_ten ?? ''), outcome: outcomeOf(fields) }))
    .filter(({ outcome }) => !ENDED_HERE.has(outcome));
}

/** Where somebody is no longer, or was for the sender alone. */
const SENDERS_OWN: ReadonlySet<string> = new Set([
  'ket_qua',
  'ly_do',
  'nguoi_giup',
  'loai_giup',
  'ngay_giup',
]);

/** What of a person goes along: what the sender's list says of the person and of the way so far, not of how it ended or who helped there. */
export const goesAlong = (key: string): boolean => !SENDERS_OWN.has(key);
