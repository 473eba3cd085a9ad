/** What was said of rows that the sheet does not have: they are still there, or ended on a day. Without a word they are still there. */
import { isWholeDate } from '#domain/language/date.ts';
import type { LedgerDefinition, LedgerRow } from '#domain/ledgers/definition.ts';
import type { LedgerFinding } from '#domain/ledgers/finding.ts';
import { ALWAYS } from '#domain/ledgers/log.ts';
import type { RowChange } from '#domain/ledgers/log.ts';
import { LEDGER_FINDINGS } from '../../words/screens/ledger-findings.ts';
import { sayingBoth } from '../../words/messages.ts';

const say = sayingBoth(LEDGER_FINDINGS);

export interface LedgerAnswers {
  /** Ids of rows, with the last day of each. */
  readonly ended?: Readonly<Record<string, string>>;
}

/** Its form, for whoever writes such a file. */
export const LEDGER_ANSWERS_SHAPE = '{ "ended": { "ROW ID": "yyyy-mm-dd (last day)" } }';

/** undefined where it has not that form. */
export function ledgerAnswers(data: unknown): LedgerAnswers | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  if (Object.keys(data).some((key) => key !== 'ended')) return undefined;
  const ended: unknown = 'ended' in data ? data.ended : {};
  if (typeof ended !== 'object' || ended === null || Array.isArray(ended)) return undefined;
  const days = Object.entries(ended).map(([id, day]: [string, unknown]) => [id, day] as const);
  if (
    !days.every((entry): entry is [string, string] => typeof entry[1] === 'string' && isWholeDate(entry[1]))
  )
    return undefined;
  return { ended: Object.fromEntries(days) };
}

export interface Endings {
  readonly ended: readonly { readonly id: string; readonly day: string }[];
  readonly changes: readonly RowChange[];
  readonly findings: readonly LedgerFinding[];
}

/** An answer about a row that the sheet does have is refused: its own cell says when it ends. */
export function withEndings(
  { ends }: LedgerDefinition,
  missing: readonly LedgerRow[],
  { ended = {} }: LedgerAnswers,
): Endings {
  const known = new Set(missing.map(({ id }) => id));
  const answered = Object.entries(ended).map(([id, day]) => ({ id, day }));
  const taken = ends === undefined ? [] : answered.filter(({ id }) => known.has(id));
  const refused = answered.filter((each) => !taken.includes(each));
  return {
    ended: taken,
    changes: taken.map(({ id, day }) => ({ row: id, from: ALWAYS, values: { [ends ?? '']: day } })),
    findings: refused.map(({ id }) => ({
      code: 'answer-unknown',
      severity: 'error',
      sheetRow: null,
      row: id,
      column: null,
      message: say('answer-unknown', { row: id }),
    })),
  };
}
