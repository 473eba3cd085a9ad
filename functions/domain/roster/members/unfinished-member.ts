/** The member that is being read: what its cells have said so far, where, and what they disagree about. */
import type { FieldKey, FieldValue } from '../shape/field.ts';
import type { Cell } from '../../sheet/block.ts';
import type { Member } from '../shape/member.ts';
import type { ReadingProblem } from '../shape/problem.ts';
import { isGone, TO_DELETE } from '../codes/activities.ts';

/** A row with its one-based number in the sheet. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What a section says of everybody under it. */
export interface SaidAbove {
  readonly field: FieldKey;
  readonly value: FieldValue;
  readonly at: Place;
}

export interface UnfinishedMember {
  fields: Partial<Record<FieldKey, FieldValue | undefined>>;
  /** Of fields that do not stand in the member's first row, in their own column. */
  at: Partial<Record<FieldKey, Place>> | undefined;
  conflicting: Set<FieldKey> | undefined;
  /** The member before, whom ditto marks repeat. */
  above: Member;
  /** What is met is added. */
  readonly problems: ReadingProblem[];
}

/** An x that says less than a name: which value it does not contradict. */
const VAGUE: Readonly<Record<string, string>> = { dtts: '01', 'co-dao': 'khong' };

const saysLess = (value: FieldValue, other: FieldValue): boolean => {
  // That a record is to go says more than that somebody attends, and less than how somebody left.
  if (other === TO_DELETE) return !isGone(value);
  if (value === TO_DELETE) return isGone(other);
  const excluded = VAGUE[String(value)];
  return excluded !== undefined && excluded !== other;
};

export function report(
  { problems }: UnfinishedMember,
  code: ReadingProblem['code'],
  { row, column }: Place,
  field: FieldKey,
  value: Cell,
  read?: FieldValue,
): void {
  problems.push({ code, row, column, field, value, ...(read !== undefined && { read }) });
}

/** The value stands elsewhere than in the member's first row. */
export function placeAt(unfinished: UnfinishedMember, field: FieldKey, { row, column }: Place): void {
  unfinished.at = { ...unfinished.at, [field]: { row, column } };
}

/** Where two cells speak of one field they must agree; what is in conflict is left out. */
export function setShared(
  unfinished: UnfinishedMember,
  field: FieldKey,
  value: FieldValue,
  place: Place,
  cell: Cell,
): void {
  const { fields, conflicting } = unfinished;
  const before = fields[field];
  if (before === undefined || before === value) {
    if (!conflicting?.has(field)) fields[field] = value;
    return;
  }
  if (saysLess(before, value)) {
    fields[field] = value;
    return;
  }
  // The year itself is the same fact in whichever column; who has two of them is told by the sex.
  if (saysLess(value, before) || field === 'ngay_sinh') return;
  delete fields[field];
  unfinished.conflicting = (conflicting ?? new Set<FieldKey>()).add(field);
  report(unfinished, 'conflict', place, field, cell);
}
