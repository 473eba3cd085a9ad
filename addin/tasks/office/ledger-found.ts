/** Findings of a ledger at the cells of its sheet, those of the service too. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import type { LedgerDefinition } from '#domain/ledgers/definition.ts';
import type { LedgerFinding } from '#domain/ledgers/finding.ts';
import { areaAddress, cellAddress } from '#domain/sheet/a1.ts';
import { lastColumn, lastRow } from '#domain/sheet/area.ts';
import type { Area } from '#domain/sheet/area.ts';
import { LEDGER_FINDINGS } from '../../words/screens/ledger-findings.ts';
import { sayingBoth } from '../../words/messages.ts';
import type { LedgerEdits } from './ledger-edits.ts';
import type { LedgerSource } from './ledger-source.ts';

const say = sayingBoth(LEDGER_FINDINGS);

export interface PlacedFinding {
  /** 'D14'; null where it is about no row of the sheet. */
  readonly cell: string | null;
  readonly spot: { readonly row: number; readonly column: number } | null;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: Bilingual;
}

export type Placing = (place: Pick<LedgerFinding, 'row' | 'column' | 'sheetRow'>) => PlacedFinding['spot'];

/** What is about a whole row, or about a column that the sheet does not have, stands at the name. */
export function columnFor(
  ledger: LedgerDefinition,
  { block }: LedgerSource,
  { columns }: Pick<LedgerEdits, 'columns'>,
  column: string | null,
): number {
  return block.left + (columns.get(column ?? ledger.name) ?? columns.get(ledger.name) ?? 0);
}

export function placing(ledger: LedgerDefinition, source: LedgerSource, edits: LedgerEdits): Placing {
  const rowOf = new Map(edits.rows.map(({ id, sheetRow }) => [id, sheetRow]));
  return ({ row, column, sheetRow }) => {
    const at = sheetRow ?? rowOf.get(row ?? '');
    return at === undefined ? null : { row: at, column: columnFor(ledger, source, edits, column) };
  };
}

export function placed(place: Placing, findings: readonly LedgerFinding[]): PlacedFinding[] {
  return findings.map((finding) => {
    const spot = place(finding);
    const { code, severity, message } = finding;
    return { cell: spot && cellAddress(spot.row, spot.column), spot, code, severity, message };
  });
}

/** What Excel says of cells that a value alone does not: formulas, merged cells, errors. */
export function cellFindings(source: LedgerSource, { columns, rows }: LedgerEdits): LedgerFinding[] {
  const { block, formulas, merged } = source;
  const columnAt = new Map([...columns].map(([column, position]) => [block.left + position, column]));
  const rowAt = new Map(rows.map(({ sheetRow, id }) => [sheetRow, id]));
  const at = (code: LedgerFinding['code'], message: Bilingual, area: Area, firstOnly: boolean) => {
    const found: LedgerFinding[] = [];
    for (let sheetRow = area.row; sheetRow <= lastRow(area); sheetRow += 1) {
      const row = rowAt.get(sheetRow);
      if (row === undefined) continue;
      for (let position = area.column; position <= lastColumn(area); position += 1) {
        const column = columnAt.get(position);
        if (column === undefined) continue;
        found.push({ code, severity: 'error', sheetRow, row, column, message });
        if (firstOnly) return found;
      }
    }
    return found;
  };
  const errors = [...(block.errorCells ?? [])].map((spot): Area => {
    const [row = 0, column = 0] = spot.split(',').map(Number);
    return { row, column, rows: 1, columns: 1 };
  });
  return [
    ...(formulas ?? []).flatMap((area) => at('formula', say('formula'), area, false)),
    ...merged.flatMap((area) => at('merged', say('merged', { area: areaAddress(area) }), area, true)),
    ...errors.flatMap((area) => at('error-cell', say('error-cell'), area, false)),
  ];
}

/** Columns of an office's own list that are of no ledger; beside a table of ours her own columns are hers. */
export function unreadFindings(
  { columns: all }: LedgerDefinition,
  { block }: LedgerSource,
  { columns, read: { isOwnList, unread } }: Pick<LedgerEdits, 'columns' | 'read'>,
): PlacedFinding[] {
  if (!isOwnList) return [];
  const free = all.filter(({ id, hidden }) => hidden !== true && !columns.has(id));
  const names = free.map(({ header }) => header);
  return unread.map(({ sheetRow, position, text: header }): PlacedFinding => {
    const spot = { row: sheetRow, column: block.left + position };
    const message = {
      vi: say('column-unread', { header, columns: names.map(({ vi }) => vi).join(', ') }).vi,
      en: say('column-unread', { header, columns: names.map(({ en }) => en).join(', ') }).en,
    };
    const cell = cellAddress(spot.row, spot.column);
    return { cell, spot, code: 'column-unread', severity: 'warning', message };
  });
}
