/**
 * What the file library has no place for, in a very hidden sheet of the preview's own: workbook.settings, and the ids of
 * sheets and conditional formats, which Excel's files keep and add-ins rely on.
 */
import type { Workbook as FileWorkbook } from 'exceljs';
import { area, MAX_COLUMNS, MAX_ROWS } from '#domain/sheet/area.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { WorkbookModel } from '../workbook/workbook.ts';

export const SETTINGS_SHEET = '_khopso_settings';
/** A cell holds 32,767 characters; longer values go on in the next columns. */
const PIECE = 30_000;

type Kind = 'setting' | 'sheet';

/** The id of a sheet and of its conditional formats, first priority first. */
export interface KnownIds {
  readonly id: string;
  readonly formats: readonly string[];
}

export interface HostRecords {
  readonly settings: ReadonlyMap<string, unknown>;
  /** By the sheet's name. */
  readonly ids: ReadonlyMap<string, KnownIds>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const idsIn = (value: unknown): KnownIds | null => {
  if (!isRecord(value) || typeof value['id'] !== 'string' || !Array.isArray(value['formats'])) return null;
  return { id: value['id'], formats: value['formats'].map(String) };
};

/** Of each row the texts of its cells, in their order. */
function textsOf(sheet: Sheet): Iterable<readonly string[]> {
  const rows = new Map<number, string[]>();
  for (const { row, column, cell } of sheet.stored(area(0, 0, MAX_ROWS, MAX_COLUMNS))) {
    const texts = rows.get(row) ?? [];
    rows.set(row, texts);
    texts[column] = typeof cell.value === 'string' ? cell.value : '';
  }
  return rows.values();
}

export function readRecords(source: Sheet | undefined): HostRecords {
  const settings = new Map<string, unknown>();
  const ids = new Map<string, KnownIds>();
  for (const [kind = '', key = '', ...pieces] of source ? textsOf(source) : []) {
    const value = parsed(pieces.join(''));
    if (kind === ('setting' satisfies Kind) && value !== undefined) settings.set(key, value);
    const known = kind === ('sheet' satisfies Kind) ? idsIn(value) : null;
    if (known) ids.set(key, known);
  }
  return { settings, ids };
}

/** A person may have changed the sheet by hand: then that record is lost, the workbook is not. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function writeRecords(workbook: WorkbookModel, file: FileWorkbook): void {
  const marked = workbook.sheets.some((sheet) => sheet.conditionalFormats.length > 0);
  if (workbook.settings.size === 0 && !marked) return;
  const target = file.addWorksheet(SETTINGS_SHEET, { state: 'veryHidden' });
  const write = (kind: Kind, key: string, value: unknown) => {
    const text = JSON.stringify(value) ?? 'null';
    const count = Math.ceil(text.length / PIECE);
    const pieces = Array.from({ length: count }, (_, at) => text.slice(at * PIECE, (at + 1) * PIECE));
    target.addRow([kind, key, ...pieces]).eachCell((cell) => {
      cell.numFmt = '@';
    });
  };
  for (const [key, value] of workbook.settings) write('setting', key, value);
  for (const sheet of workbook.sheets) {
    write('sheet', sheet.name, { id: sheet.id, formats: sheet.conditionalFormats.map(({ id }) => id) });
  }
}
