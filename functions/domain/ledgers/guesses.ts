/** What an office's own list leaves out: guessed from names and places, for new rows and only where the sheet has no such column. */
import type { LedgerDefinition, LedgerValues } from './definition.ts';
import type { SheetRow } from './difference.ts';

export interface Guessed {
  readonly rows: readonly SheetRow[];
  /** The columns in which something was guessed. */
  readonly columns: readonly string[];
}

/** `known`: values of rows that are there already. */
export function withGuesses(
  { guess, above = '' }: LedgerDefinition,
  columns: ReadonlyMap<string, number>,
  rows: readonly SheetRow[],
  known: (id: string) => LedgerValues | undefined,
): Guessed {
  if (guess === undefined) return { rows, columns: [] };
  const parents = new Set(rows.map(({ values }) => values[above]));
  const seen = new Map<string, LedgerValues>();
  const guessed = new Set<string>();
  const whole = rows.map((row): SheetRow => {
    const parent = String(row.values[above] ?? '');
    const place = { isLeaf: !parents.has(row.id), above: seen.get(parent) ?? known(parent) };
    const added = row.isNew
      ? Object.entries(guess(row.values, place)).filter(([column]) => !columns.has(column))
      : [];
    for (const [column] of added) guessed.add(column);
    const values = { ...Object.fromEntries(added), ...row.values };
    seen.set(row.id, values);
    return { ...row, values };
  });
  return { rows: whole, columns: [...guessed] };
}
