/** The text of a sheet with some cells changed. */
import { cellAddress, parseArea } from '#domain/sheet/a1.ts';
import { area, bounding, contains, type Area } from '#domain/sheet/area.ts';
import { columnOf, rowOf } from '../parts/cell-reference.ts';
import { edited, prefixIn, withAttribute, type Edit } from '../xml/edit.ts';
import type { PatchLook, PatchValue } from './cell-change.ts';
import { addressOf, cellXml } from './cell-xml.ts';
import { PatchError } from './patch-problem.ts';
import { unsharedFormulas } from './shared-again.ts';
import { mapOf, type CellAt, type RowAt, type SheetMap } from './sheet-map.ts';

/** By place; what is left out stays. */
export interface PlacedChange {
  readonly place: number;
  readonly value: PatchValue | undefined;
  readonly look: PatchLook | undefined;
}

export interface SheetPatched {
  readonly text: string;
  /** Where a formula stood that is no more. */
  readonly formulasGone: readonly string[];
  /** Something in the sheet computes. */
  readonly computes: boolean;
}

/** The number of the style that a cell of style `base` has with the look. */
export type StyleWith = (base: number | undefined, look: PatchLook) => number;

/** `name`: of the sheet, for what is refused. null: it holds no cells. */
export function patchSheet(
  text: string,
  name: string,
  changes: readonly PlacedChange[],
  styleWith: StyleWith,
): SheetPatched | null {
  const byRow = new Map<number, PlacedChange[]>();
  for (const change of [...changes].sort((a, b) => a.place - b.place)) {
    const row = byRow.get(rowOf(change.place)) ?? [];
    byRow.set(rowOf(change.place), [...row, change]);
  }
  const map = mapOf(text, new Set(byRow.keys()));
  if (!map) return null;
  const patching = new Patching(text, map, styleWith);
  refuseArrays(map, changes, name);
  for (const [row, inRow] of byRow) patching.row(row, inRow);
  return patching.finish();
}

function refuseArrays({ rows }: SheetMap, changes: readonly PlacedChange[], name: string): void {
  const arrays = rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula?.array ?? []));
  for (const { place, value } of changes) {
    const here = area(rowOf(place), columnOf(place));
    if (value !== undefined && arrays.some((array) => contains(array, here)))
      throw new PatchError('array-formula', `${name}!${addressOf(place)}`);
  }
}

class Patching {
  private readonly edits: Edit[] = [];
  private readonly formulasGone: number[] = [];
  private readonly prefix: string;
  private added: Area | null = null;
  private readonly grown = new Set<RowAt>();

  constructor(
    private readonly text: string,
    private readonly map: SheetMap,
    private readonly styleWith: StyleWith,
  ) {
    this.prefix = prefixIn(this.text.slice(map.root.start, map.root.end));
  }

  row(row: number, changes: readonly PlacedChange[]): void {
    const found = this.map.rows.findLast((each) => each.row === row);
    const fresh: string[] = [];
    for (const change of changes) {
      const cell = found?.cells.findLast(({ place }) => place === change.place);
      if (cell) this.change(cell, change);
      else if (found) this.insert(found, change);
      else fresh.push(this.xml(change, undefined));
    }
    if (!found) this.insertRow(row, fresh.join(''));
  }

  private change(cell: CellAt, { place, value, look }: PlacedChange): void {
    const style = look ? this.styleWith(cell.style, look) : cell.style;
    if (value !== undefined) {
      if (cell.formula) this.formulasGone.push(place);
      const written = cellXml(this.prefix, place, value, style);
      this.edits.push({ start: cell.tag.start, end: cell.end, text: written });
    } else if (style !== cell.style && style !== undefined) {
      const tag = this.text.slice(cell.tag.start, cell.tag.end);
      this.edits.push({ ...cell.tag, text: withAttribute(tag, 's', String(style)) });
    }
  }

  /** A cell that is not there has the look of its row, or of its column. */
  private xml({ place, value = '', look }: PlacedChange, row: RowAt | undefined): string {
    const column = columnOf(place);
    const base =
      row?.style ?? this.map.columns.find(({ first, last }) => column >= first && column <= last)?.style;
    const style = look ? this.styleWith(base, look) : base;
    const here = area(rowOf(place), column);
    this.added = this.added ? bounding(this.added, here) : here;
    return cellXml(this.prefix, place, value, style);
  }

  private insert(row: RowAt, change: PlacedChange): void {
    const xml = this.xml(change, row);
    const next = row.cells.find(({ place }) => place > change.place);
    const isEmpty = row.last.start === row.tag.start;
    if (isEmpty) this.fill(row.tag, `${this.prefix}row`, xml);
    else {
      const at = next?.tag.start ?? row.last.start;
      this.edits.push({ start: at, end: at, text: xml });
    }
    if (!isEmpty && !this.grown.has(row)) {
      // How wide the row was is said no more.
      const tag = this.text.slice(row.tag.start, row.tag.end);
      this.edits.push({ ...row.tag, text: withAttribute(tag, 'spans', null) });
      this.grown.add(row);
    }
  }

  private insertRow(row: number, cells: string): void {
    const { rows, data } = this.map;
    const name = `${this.prefix}row`;
    const xml = `<${name} r="${String(row + 1)}">${cells}</${name}>`;
    const next = rows.find((each) => each.row > row);
    if (data.last.start === data.tag.start) this.fill(data.tag, `${this.prefix}sheetData`, xml);
    else {
      const at = next?.tag.start ?? data.last.start;
      this.edits.push({ start: at, end: at, text: xml });
    }
  }

  /** Content into an element that has none; the second time behind what came the first. */
  private fill(tag: { readonly start: number; readonly end: number }, name: string, xml: string): void {
    const known = this.edits.findIndex(({ start, end }) => start === tag.start && end === tag.end);
    const close = `</${name}>`;
    const before = this.edits[known]?.text.slice(0, -close.length);
    const own = withAttribute(this.text.slice(tag.start, tag.end), 'spans', null);
    const open = before ?? own.replace(/\s*\/>$/, '>');
    const edit = { start: tag.start, end: tag.end, text: open + xml + close };
    if (known < 0) this.edits.push(edit);
    else this.edits[known] = edit;
  }

  finish(): SheetPatched {
    const { map, text, added } = this;
    const gone = new Set(this.formulasGone);
    this.edits.push(...unsharedFormulas(map, gone, this.prefix));
    const used = map.dimension && parseArea(map.dimension.ref);
    if (map.dimension && used && added && !contains(used, added)) {
      const { tag } = map.dimension;
      const all = bounding(used, added);
      const ref = `${cellAddress(all.row, all.column)}:${cellAddress(all.row + all.rows - 1, all.column + all.columns - 1)}`;
      this.edits.push({ ...tag, text: withAttribute(text.slice(tag.start, tag.end), 'ref', ref) });
    }
    return {
      text: edited(text, this.edits),
      formulasGone: this.formulasGone.map(addressOf),
      computes: /<(?:[^\s<>:]+:)?f[\s>/]/.test(text),
    };
  }
}
