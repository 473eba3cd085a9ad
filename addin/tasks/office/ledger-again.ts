/** New rows of somebody who is there already: every other cell may be right, and yet it would be a second one of the same. */
import { PEOPLE_LEDGER } from '#domain/access/people-ledger.ts';
import { fold } from '#domain/language/fold.ts';
import type { LedgerDefinition, LedgerValues } from '#domain/ledgers/definition.ts';
import type { SheetRow } from '#domain/ledgers/difference.ts';
import type { LedgerFinding } from '#domain/ledgers/finding.ts';
import type { LedgerResponse } from '#wire/ledgers.ts';
import { sayingBoth } from '../../words/messages.ts';
import { LEDGER_FINDINGS } from '../../words/screens/ledger-findings.ts';

const say = sayingBoth(LEDGER_FINDINGS);

const keyOf = ({ name, unit, role }: LedgerValues): string =>
  JSON.stringify([fold(String(name ?? '')), unit ?? null, role ?? null]);

/** A warning: two people may bear one name. `day`: who has ended before it comes again as somebody new. */
export function addedAgain(
  { id }: LedgerDefinition,
  { rows: standing }: Pick<LedgerResponse, 'rows'>,
  rows: readonly SheetRow[],
  day: string,
): readonly LedgerFinding[] {
  if (id !== PEOPLE_LEDGER.id) return [];
  const isThere = ({ to }: LedgerValues) => typeof to !== 'string' || to >= day;
  const seen = new Set(standing.filter(({ values }) => isThere(values)).map(({ values }) => keyOf(values)));
  return rows.flatMap(({ id: row, isNew, sheetRow, values }): LedgerFinding[] => {
    const key = keyOf(values);
    if (!isNew || values['name'] === undefined) return [];
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = say('person-again', { name: String(values['name']) });
    return [{ code: 'person-again', severity: 'warning', sheetRow, row, column: 'name', message }];
  });
}
