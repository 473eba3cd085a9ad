/** Which units leave the sums by a change of their ledger, with nobody who goes on with their members. */
import { sameValue } from '../ledgers/definition.ts';
import { ALWAYS, rowOn, valuesOver } from '../ledgers/log.ts';
import type { LedgerState, RowHistory } from '../ledgers/log.ts';
import { idsIn, textIn, valueIn } from './consequence-words.ts';
import type { Change } from './consequence-words.ts';
import { dayBefore } from './days.ts';

/** A unit whose figures are in no sum from a day on, and nobody goes on with them. */
export interface LeavingSums {
  readonly id: string;
  readonly name: string;
  /** ISO: the last day on which it is counted. */
  readonly last: string;
  /** What of it says so. */
  readonly column: 'to' | 'keepsRoster';
}

/** Those that end into nothing, and those that no longer keep a roster. */
export function leavingSums(before: LedgerState, after: LedgerState): readonly LeavingSums[] {
  const change: Change = { before, after, from: ALWAYS };
  const rows = [...after.rows.values()].filter((row) => before.rows.get(row.id) !== row);
  const nameIn = (id: string) =>
    String(valuesOver(before.rows.get(id) ?? NOBODY, 'name').at(-1)?.value ?? '');
  const known = rows.filter(({ id }) => before.rows.has(id));
  const ended = endingNowhere(change, known).map((id): LeavingSums => ({
    id,
    name: nameIn(id),
    last: textIn(after, id, 'to') ?? '',
    column: 'to',
  }));
  const isEnded = new Set(ended.map(({ id }) => id));
  const stopped = known.flatMap((row): LeavingSums[] => {
    const { id } = row;
    const day = isEnded.has(id) ? undefined : dayWithoutRoster(before.rows.get(id) ?? NOBODY, row);
    return day === undefined || day === ALWAYS
      ? []
      : [{ id, name: nameIn(id), last: dayBefore(day), column: 'keepsRoster' }];
  });
  return [...ended, ...stopped];
}

const NOBODY: RowHistory = { id: '', entries: [], commit: 0 };

function dayWithoutRoster(before: RowHistory, after: RowHistory): string | undefined {
  const keeps = (row: RowHistory, day: string) => rowOn(row, day)?.values['keepsRoster'] === true;
  const days = [...new Set([before, after].flatMap((row) => row.entries.map(({ from }) => from)))].sort();
  return days.find((day) => keeps(before, day) && !keeps(after, day));
}

/** Those that newly end, or end on another day, and neither merge nor split. */
export function endingNowhere({ before, after }: Change, rows: readonly RowHistory[]): readonly string[] {
  const sources = new Set([...after.rows.keys()].flatMap((id) => idsIn(after, id, 'splitFrom')));
  return rows
    .map(({ id }) => id)
    .filter((id) => {
      const last = textIn(after, id, 'to');
      const isSame =
        textIn(before, id, 'to') === last &&
        sameValue(valueIn(before, id, 'into'), valueIn(after, id, 'into'));
      return last !== undefined && !isSame && idsIn(after, id, 'into').length === 0 && !sources.has(id);
    });
}
