/**
 * A file with some of its cells changed, and perhaps a sheet more. What is touched: the sheets of those cells; the styles where a look
 * is new; where a value changes in a workbook that computes, the workbook's part (it computes when it is opened) and, where a formula
 * goes, the order of computing. Every other entry of the archive is copied as it is, byte for byte.
 */
import { parseCell } from '#domain/sheet/a1.ts';
import { placeOf } from '../parts/cell-reference.ts';
import { Package, plainName } from '../parts/package.ts';
import { readTables } from '../parts/tables.ts';
import { partOf, readWorkbookPart, type SheetEntry, type WorkbookPart } from '../parts/workbook.ts';
import { partBytes, partText } from '../xml/edit.ts';
import { asXlsxError, XlsxError } from '../zip/problem.ts';
import { repack } from '../zip/repack.ts';
import type { CellPatch, Patch } from './cell-change.ts';
import { addressOf, checkValue } from './cell-xml.ts';
import { addSheet } from './new-sheet.ts';
import { PatchError } from './patch-problem.ts';
import { Parts } from './parts.ts';
import { chainWithout, workbookWith } from './parts-patch.ts';
import { patchSheet, type PlacedChange, type SheetPatched } from './sheet-patch.ts';
import { stylesOfFile } from './styles-of-file.ts';

/** Throws PatchError where the patch cannot be, XlsxError where the file cannot be read. */
export function patchXlsx(bytes: Uint8Array, patch: Patch): Uint8Array {
  try {
    const file = new Package(bytes);
    return repack(bytes, new Patching(file, readWorkbookPart(file)).run(patch));
  } catch (error) {
    throw error instanceof PatchError ? error : asXlsxError(error);
  }
}

/** Whatever its prefix. */
const FORMULA = /<(?:[^\s<>:]+:)?f[\s>/]/;

class Patching {
  private readonly parts: Parts;
  private readonly gone = new Set<string>();
  private computes = false;

  constructor(
    private readonly file: Package,
    private readonly workbook: WorkbookPart,
  ) {
    this.parts = new Parts(file);
  }

  run({ cells, sheet, recalculates: always = false }: Patch): ReadonlyMap<string, Uint8Array | null> {
    const { parts, workbook, file } = this;
    const styles = stylesOfFile(parts, workbook);
    for (const [name, changes] of bySheet(cells)) {
      const entry = this.entryOf(name);
      const part = file.part(entry.part);
      if (!part || entry.type !== 'worksheet') throw new PatchError('sheet-missing', name);
      const text = partText(file.bytesOf(part));
      this.refuseHeaders(entry, changes);
      const patched = patchSheet(text, name, changes, styles.styleWith);
      if (!patched) throw new XlsxError('damaged');
      if (patched.text !== text) parts.set(plainName(part.name), partBytes(patched.text));
      this.note(entry, patched);
    }
    styles.finish();
    const chain = partOf(file, workbook, 'calcChain', 'calcChain.xml');
    const changesValues = cells.some(({ value }) => value !== undefined);
    const recalculates =
      changesValues && (always || this.computes || chain !== undefined || this.computesAnywhere());
    if (chain && this.gone.size > 0) this.unchain(plainName(chain.name));
    const added = sheet && addSheet(parts, workbook, sheet);
    if (added || recalculates) parts.change(workbook.part, (text) => workbookWith(text, added, recalculates));
    return parts.changed;
  }

  private entryOf(name: string): SheetEntry {
    const found = this.workbook.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new PatchError('sheet-missing', name);
    return found;
  }

  /** Other sheets may stand on what was changed, and not every program writes down that they do. */
  private computesAnywhere(): boolean {
    return this.workbook.sheets.some(({ part, type }) => {
      const entry = type === 'worksheet' ? this.file.part(part) : undefined;
      return entry !== undefined && FORMULA.test(partText(this.file.bytesOf(entry)));
    });
  }

  private note({ number }: SheetEntry, { formulasGone, computes }: SheetPatched): void {
    for (const cell of formulasGone) this.gone.add(`${number} ${cell}`);
    this.computes ||= computes;
  }

  /** The header of a table is the name of its column, which stands in the table too. */
  private refuseHeaders({ name, part }: SheetEntry, changes: readonly PlacedChange[]): void {
    const ids = this.file.relations(part).flatMap(({ id, type }) => (type === 'table' ? id : []));
    for (const { area, hasHeader } of readTables(this.file, part, ids)) {
      if (!hasHeader) continue;
      const first = placeOf(area.row, area.column);
      const header = changes.find(
        ({ place, value }) => value !== undefined && place >= first && place < first + area.columns,
      );
      if (header) throw new PatchError('table-header', `${name}!${addressOf(header.place)}`);
    }
  }

  private unchain(part: string): void {
    const text = this.parts.text(part);
    const left = chainWithout(text, this.gone);
    if (left === null) this.parts.remove(this.workbook.part, part);
    else if (left !== text) this.parts.set(part, partBytes(left));
  }
}

function bySheet(cells: readonly CellPatch[]): ReadonlyMap<string, readonly PlacedChange[]> {
  const sheets = new Map<string, Map<number, PlacedChange>>();
  for (const { sheet, cell, value, look } of cells) {
    const spot = parseCell(cell);
    if (!spot) throw new PatchError('cell-missing', `${sheet}!${cell}`);
    checkValue(value, `${sheet}!${cell}`);
    const changes = sheets.get(sheet) ?? new Map<number, PlacedChange>();
    sheets.set(sheet, changes);
    const place = placeOf(spot.row, spot.column);
    const before = changes.get(place);
    changes.set(place, {
      place,
      value: value ?? before?.value,
      look: look && before?.look ? { ...before.look, ...look } : (look ?? before?.look),
    });
  }
  return new Map([...sheets].map(([name, changes]) => [name, [...changes.values()]]));
}
