/**
 * An edited ledger as a block of cells: which column is which, every cell as its value, and what cannot be read at its place. Rows
 * without an id are new; rows may name each other, new ones too.
 */
import { clean } from '../language/clean.ts';
import { fold } from '../language/fold.ts';
import type { Cell, CellRow, SheetBlock } from '../sheet/block.ts';
import { readCell } from './cells.ts';
import type { RowsNamed } from './cells.ts';
import type { LedgerColumn, LedgerDefinition, LedgerValue } from './definition.ts';
import type { SheetRow } from './difference.ts';
import { both } from './finding.ts';
import type { LedgerFinding } from './finding.ts';

/** The header of the hidden column with the ids of rows. */
export const ID_HEADER = both('Mã', 'Id');

/** How far down a header may stand, below a title and a date. */
const HEADER_WITHIN = 30;

export interface LedgerSheet {
  /** Ids of the columns that the sheet has, with their positions in the block. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly SheetRow[];
  readonly findings: readonly LedgerFinding[];
}

export interface SheetNames {
  /** Rows that the ledger has on the day, of other ledgers too. */
  readonly known: RowsNamed;
  readonly newId: () => string;
}

interface Header {
  readonly at: number;
  readonly idColumn: number | undefined;
  readonly columns: ReadonlyMap<string, number>;
}

/** undefined where no row of the block is a header of the ledger. */
export function readLedgerSheet(
  ledger: LedgerDefinition,
  block: SheetBlock,
  names: SheetNames,
): LedgerSheet | undefined {
  const header = headerOf(ledger, block.values);
  if (!header) return undefined;
  const lines = linesOf(header, block, names.newId);
  const named = withNewRows(ledger, header, lines, names.known);
  const findings: LedgerFinding[] = [];
  const rows = lines.map(({ cells, sheetRow, id, isNew }): SheetRow => {
    const values: Record<string, LedgerValue> = {};
    for (const [column, position] of header.columns) {
      const found = ledger.columns.find((each) => each.id === column);
      if (!found) continue;
      const reading = readCell(found, cells[position] ?? '', named);
      if (reading.problem) {
        const { code, message } = reading.problem;
        findings.push({ code, severity: 'error', sheetRow, row: id, column, message });
      } else if (reading.value !== undefined) values[column] = reading.value;
      else if (found.required) findings.push(missing(found, sheetRow, id));
    }
    return { sheetRow, id, values, isNew };
  });
  return {
    columns: header.columns,
    rows,
    findings: [...absent(ledger, header), ...twice(rows), ...findings],
  };
}

const missing = ({ id: column, header }: LedgerColumn, sheetRow: number, row: string): LedgerFinding => ({
  code: 'missing',
  severity: 'error',
  sheetRow,
  row,
  column,
  message: both(`Thiếu ${header.vi}.`, `${header.en} is missing.`),
});

/** Required columns that the sheet does not have. */
const absent = ({ columns }: LedgerDefinition, header: Header): LedgerFinding[] =>
  columns
    .filter(({ id, required }) => required === true && !header.columns.has(id))
    .map(({ id, header: { vi, en } }) => ({
      code: 'column-missing',
      severity: 'error',
      sheetRow: null,
      row: null,
      column: id,
      message: both(
        `Không thấy cột “${vi}”. Thêm cột, hoặc đổi tên cột đang dùng.`,
        `There is no column “${en}”.`,
      ),
    }));

/** A row that was copied carries the id of the first. */
function twice(rows: readonly SheetRow[]): LedgerFinding[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ id, sheetRow }): LedgerFinding[] => {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, sheetRow);
      return [];
    }
    return [
      {
        code: 'row-twice',
        severity: 'error',
        sheetRow,
        row: id,
        column: null,
        message: both(
          `Dòng này chép từ dòng ${String(before + 1)}: xóa ô ở cột Mã để thành dòng mới.`,
          `This row was copied from row ${String(before + 1)}: empty its cell in the column Mã to make it a new one.`,
        ),
      },
    ];
  });
}

/** The row that names the most columns, its name column among them. */
function headerOf(ledger: LedgerDefinition, values: readonly CellRow[]): Header | undefined {
  let best: Header | undefined;
  for (const [at, cells] of values.slice(0, HEADER_WITHIN).entries()) {
    const columns = columnsIn(ledger, cells);
    if (!columns.has(ledger.name) || columns.size <= (best?.columns.size ?? 0)) continue;
    const idColumn = cells.findIndex((cell) => fold(String(cell)) === fold(ID_HEADER.vi));
    best = { at, columns, idColumn: idColumn < 0 ? undefined : idColumn };
  }
  return best;
}

/** A header's own words come before other words for it; of two columns for one thing the first counts. */
function columnsIn(ledger: LedgerDefinition, cells: CellRow): Map<string, number> {
  const found = new Map<string, number>();
  const taken = new Set<number>();
  const columns = ledger.columns.filter(({ hidden }) => hidden !== true);
  const wordsOf = [
    ({ header }: LedgerColumn) => [header.vi, header.en],
    ({ headerWords = [] }: LedgerColumn) => headerWords,
  ];
  for (const words of wordsOf) {
    for (const column of columns) {
      if (found.has(column.id)) continue;
      const wanted = new Set(words(column).map(fold));
      const position = cells.findIndex((cell, index) => !taken.has(index) && wanted.has(fold(String(cell))));
      if (position < 0) continue;
      found.set(column.id, position);
      taken.add(position);
    }
  }
  return found;
}

interface Line {
  readonly cells: CellRow;
  readonly sheetRow: number;
  readonly id: string;
  readonly isNew: boolean;
}

/** The rows below the header that say something in a column of the ledger. */
function linesOf(
  { at, idColumn, columns }: Header,
  { values, top }: SheetBlock,
  newId: () => string,
): Line[] {
  const positions = [...columns.values()];
  const says = (cell: Cell | undefined) => clean(String(cell ?? '')) !== '';
  return values.slice(at + 1).flatMap((cells, index): Line[] => {
    if (!positions.some((position) => says(cells[position]))) return [];
    const typed = idColumn === undefined ? '' : clean(String(cells[idColumn] ?? ''));
    const sheetRow = top + at + 1 + index;
    return [{ cells, sheetRow, id: typed === '' ? newId() : typed, isNew: typed === '' }];
  });
}

/** Names that only the sheet knows yet, beside those that the ledger knows. */
function withNewRows(
  ledger: LedgerDefinition,
  { columns }: Header,
  lines: readonly Line[],
  known: RowsNamed,
): RowsNamed {
  const position = columns.get(ledger.name);
  const fresh = new Map<string, string[]>();
  for (const { cells, id, isNew } of lines) {
    if (!isNew || position === undefined) continue;
    const name = fold(String(cells[position] ?? ''));
    fresh.set(name, [...(fresh.get(name) ?? []), id]);
  }
  return (of, name) => [...known(of, name), ...(of === ledger.id ? (fresh.get(fold(name)) ?? []) : [])];
}
