/**
 * Those who left, told apart as the forms ask: why, whether on probation, whether admitted less than 24 months before. Counts in the
 * version's movement, since the people themselves are not in the roster any more. No cause of an exit is kept.
 */
import { completedMonths, partsOf } from '../language/date.ts';
import type { RosterRow } from './row.ts';
import type { Exit, ExitReason } from './exits.ts';

export interface LeaverGroup {
  readonly reason: ExitReason;
  /** null: the roster did not say. */
  readonly probationary: boolean | null;
  readonly admittedWithin24Months: boolean | null;
  readonly people: number;
}

const RECENT_MONTHS = 24;

function isProbationary({ loai_dv: status, ngay_chinh_thuc: official }: RosterRow['fields']): boolean | null {
  if (status === 'du-bi') return true;
  return status === 'chinh-thuc' || official !== undefined ? false : null;
}

/** By the years alone where no more is known: one apart is less than 24 months, three are not, two can be either. */
function isRecent(admitted: unknown, left: string): boolean | null {
  if (typeof admitted !== 'string') return null;
  const months = completedMonths(admitted, left);
  if (months !== undefined) return months < RECENT_MONTHS;
  const [from, to] = [partsOf(admitted), partsOf(left)];
  if (from === undefined || to === undefined) return null;
  const years = to.year - from.year;
  return years === 2 ? null : years < 2;
}

/** Of two steps together: each group once. */
export function addedLeavers(
  one: readonly LeaverGroup[],
  other: readonly LeaverGroup[],
): readonly LeaverGroup[] {
  if (other.length === 0) return one;
  const groups = new Map<string, LeaverGroup>();
  for (const group of [...one, ...other]) {
    const key = keyOf(group);
    groups.set(key, { ...group, people: (groups.get(key)?.people ?? 0) + group.people });
  }
  return [...groups.values()];
}

const keyOf = ({ reason, probationary, admittedWithin24Months }: Omit<LeaverGroup, 'people'>): string =>
  [reason, probationary, admittedWithin24Months].join(' ');

/**
 * In the order in which they come first. `removed`: the rows that the exits are about. `leftBy`: the date of the new roster; who left
 * on a day that nobody wrote down had left by then.
 */
export function leaverGroups(
  exits: readonly Exit[],
  removed: readonly RosterRow[],
  leftBy: string,
): LeaverGroup[] {
  const rowAt = new Map(removed.map((row) => [row.row, row]));
  const groups = new Map<string, LeaverGroup>();
  for (const { row, reason, on } of exits) {
    const fields = rowAt.get(row)?.fields ?? {};
    const probationary = isProbationary(fields);
    const admittedWithin24Months = isRecent(fields.ngay_vao_dang, on ?? leftBy);
    const key = keyOf({ reason, probationary, admittedWithin24Months });
    const people = (groups.get(key)?.people ?? 0) + 1;
    groups.set(key, { reason, probationary, admittedWithin24Months, people });
  }
  return [...groups.values()];
}
