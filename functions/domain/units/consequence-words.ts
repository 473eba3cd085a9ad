/** How sentences about changes of units name them. */
import { formatDate } from '../language/date.ts';
import type { Bilingual } from '../language/bilingual.ts';
import type { LedgerValue } from '../ledgers/definition.ts';
import { both } from '../ledgers/finding.ts';
import { ALWAYS, rowOn, valuesOver } from '../ledgers/log.ts';
import type { LedgerState } from '../ledgers/log.ts';

/** Mergers and splits are told one by one up to here; of the others it is said how many they are. */
const TOLD_ONE_BY_ONE = 20;
/** A line names this many units, and says how many more there are. */
export const NAMED = 5;

export interface Change {
  readonly before: LedgerState;
  readonly after: LedgerState;
  readonly from: string;
}

export const valueIn = (state: LedgerState, id: string, column: string): LedgerValue | undefined => {
  const history = state.rows.get(id);
  return history && rowOn(history, ALWAYS)?.values[column];
};
export const textIn = (state: LedgerState, id: string, column: string): string | undefined => {
  const value = valueIn(state, id, column);
  return typeof value === 'string' ? value : undefined;
};
export const idsIn = (state: LedgerState, id: string, column: string): readonly string[] => {
  const value = valueIn(state, id, column);
  return typeof value === 'object' ? value : [];
};

const ELSEWHERE = both('một đơn vị khác', 'another unit');

/** By the name it bore last before the change: a merged unit has no other. A sheet need not hold every unit that its rows name. */
export function nameOf({ before, after }: Change, id: string): Bilingual {
  const history = before.rows.get(id) ?? after.rows.get(id);
  const name = history && valuesOver(history, 'name').at(-1)?.value;
  return typeof name === 'string' ? both(`“${name}”`, `“${name}”`) : ELSEWHERE;
}

export function namesOf(change: Change, ids: readonly string[]): Bilingual {
  const names = ids.slice(0, NAMED).map((id) => nameOf(change, id));
  const [vi, en] = [names.map((name) => name.vi).join(', '), names.map((name) => name.en).join(', ')];
  const more = ids.length - NAMED;
  return more <= 0
    ? both(vi, en)
    : both(`${vi} và ${String(more)} đơn vị nữa`, `${en} and ${String(more)} more`);
}

/** 'chi bộ' where all of them are, else 'đơn vị'. */
export function nounOf({ before, after }: Change, ids: readonly string[]): Bilingual {
  const isBranch = (id: string) => {
    const history = before.rows.get(id) ?? after.rows.get(id);
    return history !== undefined && valuesOver(history, 'kind').at(-1)?.value === 'branch';
  };
  const all = ids.every(isBranch);
  const one = ids.length === 1;
  return all ? both('chi bộ', one ? 'branch' : 'branches') : both('đơn vị', one ? 'unit' : 'units');
}

export const counted = (ids: readonly string[], { vi, en }: Bilingual): Bilingual =>
  both(`${String(ids.length)} ${vi}`, `${String(ids.length)} ${en}`);

const SMALL_NUMBERS = ['', 'một', 'hai', 'ba', 'bốn', 'năm'];
const ENGLISH_NUMBERS = ['', 'one', 'two', 'three', 'four', 'five'];
export const numbered = (count: number): Bilingual =>
  both(SMALL_NUMBERS[count] ?? String(count), ENGLISH_NUMBERS[count] ?? String(count));

/** ' từ 01/07/2025', or nothing where the days are several. */
export function since(days: readonly string[]): Bilingual {
  const [day, ...others] = [...new Set(days)];
  if (day === undefined || day === ALWAYS || others.length > 0) return both('', '');
  return both(` từ ${formatDate(day)}`, ` from ${day}`);
}

export function told(lines: readonly Bilingual[], vi: string, en: string): readonly Bilingual[] {
  const more = String(lines.length - TOLD_ONE_BY_ONE);
  return lines.length <= TOLD_ONE_BY_ONE
    ? lines
    : [...lines.slice(0, TOLD_ONE_BY_ONE), both(`Và ${more} ${vi} nữa.`, `And ${more} more ${en}.`)];
}
