/** Branches that were written down without a roster: nobody could send for them, and nothing else says so before they try. */
import type { LedgerDefinition } from '#domain/ledgers/definition.ts';
import type { LedgerFinding } from '#domain/ledgers/finding.ts';
import { UNIT_LEDGER } from '#domain/units/unit-ledger.ts';
import { sayingBoth } from '../../words/messages.ts';
import { LEDGER_FINDINGS } from '../../words/screens/ledger-findings.ts';
import type { LedgerEdits } from './ledger-edits.ts';

const say = sayingBoth(LEDGER_FINDINGS);

/**
 * One warning for all of them, at the first; only of branches that are new, or whose kind or roster was changed. `wrong`: a row that is not
 * read whole says nothing.
 */
export function branchesWithoutRoster(
  { id }: LedgerDefinition,
  { difference: { added, changed } }: Pick<LedgerEdits, 'difference'>,
  wrong: readonly LedgerFinding[],
): readonly LedgerFinding[] {
  if (id !== UNIT_LEDGER.id) return [];
  const isWrong = new Set(wrong.map((finding) => finding.row));
  const turned = changed.filter(({ columns }) =>
    columns.some(({ column }) => column === 'kind' || column === 'keepsRoster'),
  );
  const without = [...added, ...turned.map(({ sheetRow }) => sheetRow)].filter(
    ({ id: row, values }) =>
      !isWrong.has(row) &&
      values['kind'] === 'branch' &&
      values['keepsRoster'] !== true &&
      values['to'] === undefined,
  );
  const [first] = without;
  if (!first) return [];
  const { sheetRow, id: row, values } = first;
  const message = say('branches-without-roster', {
    count: without.length,
    name: String(values['name'] ?? ''),
  });
  return [
    { code: 'branches-without-roster', severity: 'warning', sheetRow, row, column: 'keepsRoster', message },
  ];
}
