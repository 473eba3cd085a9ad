/** Of which kind a list is that nobody says it of: by the headers that a kind has fields for, and by what the titles call it. */
import type { SheetBlock } from '../sheet/block.ts';
import { readableTop } from './columns/old-fonts.ts';
import type { RosterKind } from './shape/kind.ts';
import { findHeaders } from './table/header.ts';
import { listsCalledIn } from './table/list-titles.ts';
import { titleLines } from './table/titles.ts';

interface Found<K> {
  readonly kind: K;
  /** Columns that it has a field for. */
  readonly known: number;
  readonly titles: readonly string[];
}

function foundAs<K extends RosterKind>(block: SheetBlock, kind: K): Found<K>[] {
  const top = readableTop(block, kind);
  const found = findHeaders(top, kind);
  if ('recognised' in found) return [];
  const { columns, first } = found.header;
  const titles = titleLines(top, first).map(({ text }) => text);
  return [{ kind, known: columns.filter(({ field }) => field !== null).length, titles }];
}

/**
 * Nothing: it is no list of these kinds. One: it is of this kind. Two: it is of one of them, and only a person can say of which. `kinds`:
 * of two that know as many columns the earlier one goes before, where the titles call it nothing else.
 */
export function kindOfSheet<K extends RosterKind>(block: SheetBlock, kinds: readonly K[]): readonly K[] {
  const found = kinds.flatMap((kind) => foundAs(block, kind));
  const [best, second] = found.toSorted((one, other) => other.known - one.known);
  if (!best) return [];
  const called = listsCalledIn(best.titles);
  const [name, other] = called;
  const named = other === undefined ? found.find(({ kind }) => kind.id === name) : undefined;
  if (named) return named.known === best.known ? [named.kind] : [best.kind, named.kind];
  const isClose = second !== undefined && best.kind !== kinds[0] && best.known - second.known < 2;
  return isClose ? [best.kind, second.kind] : [best.kind];
}
