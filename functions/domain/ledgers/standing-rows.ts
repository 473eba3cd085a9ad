/**
 * Rows of an office's own list that stand in the ledger already. Such a list bears no ids, so a list that is read a second time is known
 * again by what tells its rows apart: under one parent by the name, else by the columns of a key.
 */
import { clean } from '../language/clean.ts';
import { fold } from '../language/fold.ts';
import type { RowsNamed } from './cells.ts';
import { sameValue } from './definition.ts';
import type { LedgerDefinition, LedgerRow, LedgerValue, LedgerValues } from './definition.ts';
import type { SheetRow } from './difference.ts';
import type { LedgerHeader } from './header.ts';
import type { Line } from './list-lines.ts';

/** How a row without an id was known: it is the unit whose list it is, or one that stands in the ledger. */
export type FoundAs = 'top' | 'same';

export interface Known {
  readonly id: string;
  readonly found?: FoundAs;
}

interface Standing {
  readonly top?: LedgerRow;
  readonly known: RowsNamed;
  /** Rows that the ledger has on the day. */
  readonly standing?: readonly LedgerRow[];
}

/** Of a ledger whose rows hang under each other: of each line the row that it is; undefined where it is a new one. */
export function knownByPlace(
  ledger: LedgerDefinition,
  { columns }: LedgerHeader,
  lines: readonly Line[],
  { top, known, standing = [] }: Standing,
): readonly (Known | undefined)[] {
  const { above, name } = ledger;
  if (above === undefined) return lines.map(() => undefined);
  const placed = new Map(standing.map(({ id, values }) => [placeOf(values[name], values[above]), id]));
  const names = new Set(lines.map((line) => fold(line.name)));
  const taken = new Set<string>();
  const found: (Known | undefined)[] = [];
  for (const line of lines) {
    const said = clean(String(line.cells[columns.get(above) ?? -1] ?? ''));
    const isHung = said !== '' && (known(ledger.id, said).length > 0 || names.has(fold(said)));
    if (isTop(ledger, line, top) && !isHung) {
      found.push(top && { id: top.id, found: 'top' });
      continue;
    }
    const parent = line.above === undefined ? top?.id : found[line.above]?.id;
    const [named, other] = said === '' ? [parent] : known(ledger.id, said);
    const id = named === undefined || other !== undefined ? undefined : placed.get(placeOf(line.name, named));
    const isNew = id === undefined || taken.has(id);
    if (!isNew) taken.add(id);
    found.push(isNew ? undefined : { id, found: 'same' });
  }
  return found;
}

const placeOf = (name: LedgerValue | string | undefined, parent: LedgerValue | undefined): string =>
  JSON.stringify([fold(String(name ?? '')), parent ?? null]);

/** A list that names the unit itself at its top means the one that is there. */
const isTop = ({ name }: LedgerDefinition, line: Line, top: LedgerRow | undefined): boolean =>
  top !== undefined && line.above === undefined && fold(line.name) === fold(String(top.values[name] ?? ''));

/** Of any other ledger: new rows that have the key of one that stands there become it. */
export function knownByKey(
  { keys = [] }: LedgerDefinition,
  rows: readonly SheetRow[],
  standing: readonly LedgerRow[],
): readonly SheetRow[] {
  if (keys.length === 0) return rows;
  const taken = new Set<string>();
  return rows.map((row): SheetRow => {
    const key = keys.find((columns) => columns.every((column) => row.values[column] !== undefined));
    if (!row.isNew || key === undefined) return row;
    const [same, other] = standing.filter(({ values }) => hasKey(key, values, row.values));
    if (same === undefined || other !== undefined || taken.has(same.id)) return row;
    taken.add(same.id);
    return { ...row, id: same.id, isNew: false, found: 'same' };
  });
}

const hasKey = (key: readonly string[], one: LedgerValues, other: LedgerValues): boolean =>
  key.every((column) => {
    const [was, is] = [one[column], other[column]];
    return typeof was === 'string' && typeof is === 'string' ? fold(was) === fold(is) : sameValue(was, is);
  });
