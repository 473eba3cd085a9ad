/**
 * What would be wrong with the whole ledger once the edits are in it, as far as the part that was fetched tells. The service decides:
 * it knows every day of every row, and what others save meanwhile.
 */
import { ALWAYS, withCommits } from '#domain/ledgers/log.ts';
import type { LedgerState, RowChange } from '#domain/ledgers/log.ts';
import type { LedgerDefinition } from '#domain/ledgers/definition.ts';
import type { LedgerFinding } from '#domain/ledgers/finding.ts';
import type { LedgerResponse } from '#wire/ledgers.ts';
import { stateOf } from './ledger-edits.ts';
import type { OfficeLedger } from './ledger-list.ts';

export interface LedgerStates {
  readonly before: LedgerState;
  /** The same state where nothing is changed. */
  readonly after: LedgerState;
}

/** As far as what was fetched tells. */
export function statesOf(
  { above }: LedgerDefinition,
  answer: LedgerResponse,
  changes: readonly RowChange[],
): LedgerStates {
  const before = stateOf({ ...answer, rows: answer.rows.map(withoutAbove) });
  // The one at the top of what was fetched hangs under something that was not.
  function withoutAbove(row: LedgerResponse['rows'][number]) {
    if (row.id !== answer.unit.id || above === undefined) return row;
    return { ...row, values: Object.fromEntries(Object.entries(row.values).filter(([id]) => id !== above)) };
  }
  const commit = { number: answer.commit + 1, save: '', at: '', by: { id: '', name: '' }, changes };
  return { before, after: changes.length === 0 ? before : withCommits(before, [commit]) };
}

/** Only what the edits bring: what is wrong already is no fault of theirs. */
export function wholeFindings(
  { check }: OfficeLedger,
  { before, after }: LedgerStates,
  changes: readonly RowChange[],
  from: string,
): readonly LedgerFinding[] {
  if (before === after) return [];
  const since = firstDay(changes, from);
  const keyOf = ({ code, row }: LedgerFinding) => `${code} ${row ?? ''}`;
  const known = new Set(check(before, since).map(keyOf));
  return check(after, since).filter((finding) => !known.has(keyOf(finding)));
}

/** What is checked begins where the changes do. */
function firstDay(changes: readonly RowChange[], from: string): string {
  const days = changes.flatMap((change) => [change.from, change.values['from'], change.values['to']]);
  return days.filter((each): each is string => typeof each === 'string' && each !== ALWAYS).sort()[0] ?? from;
}
