/**
 * An edited ledger as a block of cells: which column is which, every cell as its value, and what cannot be read at its place. Rows
 * without an id are new; rows may name each other, new ones too. An office's own list is read as well: there rows may hang under
 * each other by their numbering or indentation.
 */
import { fold } from '../language/fold.ts';
import type { SheetBlock } from '../sheet/block.ts';
import { readCell } from './cells.ts';
import type { RowsNamed } from './cells.ts';
import type { LedgerColumn, LedgerDefinition, LedgerRow, LedgerValue } from './definition.ts';
import type { SheetRow } from './difference.ts';
import { both } from './finding.ts';
import type { LedgerFinding } from './finding.ts';
import { headerOf } from './header.ts';
import type { LedgerHeader } from './header.ts';
import { linesOf } from './list-lines.ts';
import type { Indents, Line, Lines } from './list-lines.ts';
import { knownByKey, knownByPlace } from './standing-rows.ts';
import type { FoundAs } from './standing-rows.ts';

export interface LedgerSheet {
  /** Ids of the columns that the sheet has, with their positions in the block. */
  readonly columns: ReadonlyMap<string, number>;
  /** The column with the ids, and that with what rows were. */
  readonly own: Pick<LedgerHeader, 'idColumn' | 'stampColumn'>;
  readonly rows: readonly SheetRow[];
  readonly findings: readonly LedgerFinding[];
  readonly read: ListRead;
}

/** How a list was read that is in nobody's shape but the office's own. */
export interface ListRead {
  /** What says which row hangs under which. */
  readonly parents: Lines['by'];
  /** No row of it bears an id. */
  readonly isOwnList: boolean;
  /** Headers of columns with something in them that are of no ledger, and where they stand in the sheet. */
  readonly unread: readonly { readonly sheetRow: number; readonly position: number; readonly text: string }[];
  readonly skipped: Lines['skipped'];
}

export interface SheetNames {
  /** Rows that the ledger has on the day, of other ledgers too. */
  readonly known: RowsNamed;
  readonly newId: () => string;
  readonly indents?: Indents;
  /** The row that those at the top of an office's own list hang under. */
  readonly top?: LedgerRow;
  /** Rows that the ledger has on the day: an office's own list may name them again. */
  readonly standing?: readonly LedgerRow[];
}

type Named = Line & { readonly isNew: boolean; readonly found?: FoundAs | undefined };

/** undefined where no row of the block is a header of the ledger. */
export function readLedgerSheet(
  ledger: LedgerDefinition,
  block: SheetBlock,
  names: SheetNames,
): LedgerSheet | undefined {
  const header = headerOf(ledger, block.values);
  if (!header) return undefined;
  const list = linesOf(ledger, header, block, names.indents ?? new Map());
  const { isOwnList, lines, by, skipped } = list;
  const rows = withIds(ledger, header, list, names);
  const named = withNewRows(ledger, rows, names.known);
  const findings: LedgerFinding[] = [];
  const all = rows.map((line): SheetRow => {
    const { sheetRow, id, isNew, stamp } = line;
    const { values, found } = valuesOf(ledger, header, line, { named, days: block.date1904 === true });
    findings.push(...found);
    const { above } = ledger;
    const parent = line.above === undefined ? names.top?.id : rows[line.above]?.id;
    const hangs = isNew && above !== undefined && values[above] === undefined && parent !== undefined;
    return {
      sheetRow,
      id,
      isNew,
      ...(line.found === undefined ? {} : { found: line.found }),
      ...(stamp === '' ? {} : { stamp }),
      values: hangs ? { ...values, [above]: parent } : values,
    };
  });
  const read = isOwnList ? knownByKey(ledger, all, names.standing ?? []) : all;
  return {
    columns: header.columns,
    own: header,
    rows: read,
    findings: [...absent(ledger, header), ...twice(read), ...findings],
    read: { parents: by, isOwnList, unread: unreadIn(header, block, lines), skipped },
  };
}

/** Of an office's own list some rows may stand in the ledger already; every other row without an id is new. */
function withIds(
  ledger: LedgerDefinition,
  header: LedgerHeader,
  { lines, isOwnList }: Lines,
  names: SheetNames,
): Named[] {
  const found = isOwnList ? knownByPlace(ledger, header, lines, names) : [];
  return lines.map((line, index): Named => {
    const same = found[index];
    if (same !== undefined) return { ...line, ...same, isNew: false };
    return line.id === '' ? { ...line, id: names.newId(), isNew: true } : { ...line, isNew: false };
  });
}

/** What stands below no header of ours is hers to keep; an empty column is nobody's. */
const unreadIn = (
  { at, unread }: LedgerHeader,
  { top }: SheetBlock,
  lines: readonly Line[],
): ListRead['unread'] =>
  unread
    .filter(({ position }) => lines.some(({ cells }) => String(cells[position] ?? '').trim() !== ''))
    .map((header) => ({ ...header, sheetRow: top + at }));

function valuesOf(
  ledger: LedgerDefinition,
  header: LedgerHeader,
  { cells, sheetRow, id, name }: Named,
  { named, days }: { readonly named: RowsNamed; readonly days: boolean },
) {
  const values: Record<string, LedgerValue> = {};
  const found: LedgerFinding[] = [];
  for (const [column, position] of header.columns) {
    const known = ledger.columns.find((each) => each.id === column);
    if (!known) continue;
    const isName = column === ledger.name && known.type.kind === 'text';
    const reading = readCell(known, isName ? name : (cells[position] ?? ''), named, days);
    if (reading.problem) {
      const { code, message } = reading.problem;
      found.push({ code, severity: 'error', sheetRow, row: id, column, message });
    } else if (reading.value !== undefined) values[column] = reading.value;
    else if (known.required) found.push(missing(known, sheetRow, id));
  }
  return { values, found };
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
const absent = ({ columns }: LedgerDefinition, header: LedgerHeader): LedgerFinding[] =>
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

/**
 * Names that only the sheet knows, beside those that the ledger knows: of new rows; and of rows that somebody renamed since they were
 * fetched, or that are renamed here.
 */
function withNewRows(ledger: LedgerDefinition, rows: readonly Named[], known: RowsNamed): RowsNamed {
  const fresh = new Map<string, string[]>();
  const standing = new Map<string, string[]>();
  for (const { name, id, isNew } of rows) {
    const byName = isNew ? fresh : standing;
    const same = byName.get(fold(name));
    if (same) same.push(id);
    else byName.set(fold(name), [id]);
  }
  return (of, name) => {
    if (of !== ledger.id) return known(of, name);
    const found = [...known(of, name), ...(fresh.get(fold(name)) ?? [])];
    return found.length > 0 ? found : (standing.get(fold(name)) ?? []);
  };
}
