/** Which rows a name in a cell means: by name, or by name and the name of the one above behind a slash. */
import { fold } from '#domain/language/fold.ts';
import type { RowsNamed } from '#domain/ledgers/cells.ts';
import type { LedgerDefinition } from '#domain/ledgers/definition.ts';
import type { LedgerResponse } from '#wire/ledgers.ts';

const ABOVE = /\s+\/\s+/;

export function rowsNamed(ledger: LedgerDefinition, { rows }: Pick<LedgerResponse, 'rows'>): RowsNamed {
  const byId = new Map(rows.map(({ id, values }) => [id, values]));
  const byName = new Map<string, string[]>();
  for (const { id, values } of rows) {
    const name = fold(String(values[ledger.name] ?? ''));
    const same = byName.get(name);
    if (same) same.push(id);
    else byName.set(name, [id]);
  }
  const under = (id: string, above: string) => {
    const parent = byId.get(id)?.[ledger.above ?? ''];
    return typeof parent === 'string' && fold(String(byId.get(parent)?.[ledger.name] ?? '')) === fold(above);
  };
  return (of, text) => {
    if (of !== ledger.id) return [];
    const whole = byName.get(fold(text));
    const [name = '', above] = text.split(ABOVE);
    if (whole !== undefined || above === undefined) return whole ?? [];
    return (byName.get(fold(name)) ?? []).filter((id) => under(id, above));
  };
}
