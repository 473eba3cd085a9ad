/** The sheet with an office's ledger: what stands in it, what computes, what was merged, how names are indented. */
import { headerOf } from '#domain/ledgers/header.ts';
import type { LedgerDefinition } from '#domain/ledgers/definition.ts';
import type { Indents } from '#domain/ledgers/list-lines.ts';
import type { Area } from '#domain/sheet/area.ts';
import type { SheetBlock } from '#domain/sheet/block.ts';
import { indentsIn, mergedAreas } from '../../workbook/reading/list-looks.ts';
import { readSheet } from '../../workbook/reading/read.ts';
import type { MarksFound } from '../../workbook/marks.ts';
import { placeOfTable } from '../../workbook/tables/table-place.ts';
import type { TaskOptions } from '../common/outcome.ts';
import { tableId } from './ledger-table.ts';

export interface LedgerSource {
  readonly sheetId: string;
  readonly block: SheetBlock;
  readonly marks: MarksFound;
  /** null: Excel does not tell. */
  readonly formulas: readonly Area[] | null;
  readonly merged: readonly Area[];
  readonly indents: Indents;
}

export interface SourceRequest {
  readonly ledger: LedgerDefinition;
  readonly unit: string;
  /** Id or name; where left out the active sheet, or that of the table where the active one is none. */
  readonly sheet?: string | undefined;
}

/** undefined where no sheet has a header of the ledger. */
export async function readLedgerSource(
  { ledger, unit, sheet }: SourceRequest,
  { signal, progress }: TaskOptions = {},
): Promise<LedgerSource | undefined> {
  const read = (which: string | undefined) =>
    readSheet(which, { signal, onRows: (done, total) => progress?.({ what: 'reading', done, total }) });
  let found = await read(sheet);
  if (!headerOf(ledger, found.block.values) && sheet === undefined) {
    const place = await placeOfTable(tableId(ledger, unit));
    if (!place) return undefined;
    found = await read(place.sheetId);
  }
  const header = headerOf(ledger, found.block.values);
  if (!header) return undefined;
  const { sheetId, block, marks, formulas } = found;
  const row = block.top + header.at + 1;
  const column = block.left + (header.columns.get(ledger.name) ?? 0);
  const rows = block.values.length - header.at - 1;
  const hangs = ledger.above !== undefined && !header.columns.has(ledger.above) && rows > 0;
  return {
    sheetId,
    block,
    marks,
    formulas,
    merged: await mergedAreas(sheetId),
    indents: hangs ? await indentsIn(sheetId, { row, column, rows, columns: 1 }) : new Map(),
  };
}
