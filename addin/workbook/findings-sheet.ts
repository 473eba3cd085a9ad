/**
 * What a check found, as a sheet to print or to work through on paper. It is ours and is written anew each time; one that somebody
 * else named the same is left alone.
 */
import { freeName, numberedSheet } from './names.ts';
import { ownSheet } from './own-sheet.ts';
import { inExcel } from './run.ts';
import { queueState, queueStateWrite } from './state.ts';
import type { ColumnSpec } from './table-spec.ts';
import { BlockWriter } from './writer.ts';

/** One line, in words; '' where there is nothing to say. */
export interface FindingLine {
  readonly cell: string;
  readonly who: string;
  readonly severity: string;
  readonly message: string;
  readonly advice: string;
  readonly rule: string;
}

export interface FindingsSheet {
  readonly about: string;
  readonly lines: readonly FindingLine[];
}

const KEY = 'findingsSheet';
const NAME = 'Kết quả kiểm tra';
const TITLE = 'Kết quả kiểm tra của Khớp Sổ';
/** Title, what it covers, an empty row; then the header. */
const ROWS_ABOVE = 3;

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'cell', header: 'Ô', kind: 'text', width: 50 },
  { key: 'who', header: 'Họ và tên', kind: 'text', width: 150 },
  { key: 'severity', header: 'Mức', kind: 'text', width: 100 },
  { key: 'message', header: 'Chưa đúng ở đâu', kind: 'text', width: 300 },
  { key: 'advice', header: 'Cần làm gì', kind: 'text', width: 250 },
  { key: 'rule', header: 'Mã quy tắc', kind: 'text', width: 90 },
  { key: 'done', header: 'Đã xử lý', kind: 'text', width: 80 },
];

/** Gives the sheet's name. WorkbookError 'sheet-protected' where our sheet is. */
export function writeFindingsSheet({ about, lines }: FindingsSheet): Promise<string> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const state = queueState(context, KEY);
    worksheets.load('items/name');
    await context.sync();
    const names = worksheets.items.map(({ name }) => name);
    const own = await ownSheet(context, state.value(), TITLE);
    const sheet = own ?? addSheet(context, names);
    sheet.load('id,name');
    // Texts alone go: their columns keep the width and the letters that a person may have given them.
    sheet.getRange().untrack().clear('Contents');
    const writer = new BlockWriter(context, sheet);
    await writer.write({ row: 0, column: 0, columns: COLUMNS.slice(0, 1), cells: [[TITLE], [about]] }, 'all');
    const cells = [COLUMNS.map(({ header }) => header), ...lines.map(cellsOf)];
    await writer.write({ row: ROWS_ABOVE, column: 0, columns: COLUMNS, cells }, 'all');
    await writer.flush();
    for (const [column, { key }] of COLUMNS.entries()) {
      if (key !== 'message' && key !== 'advice') continue;
      sheet.getRangeByIndexes(ROWS_ABOVE, column, cells.length, 1).untrack().format.wrapText = true;
    }
    queueStateWrite(context, KEY, sheet.id);
    await context.sync();
    return sheet.name;
  });
}

/** The last column is for the pencil. */
const cellsOf = ({ cell, who, severity, message, advice, rule }: FindingLine): string[] => [
  cell,
  who,
  severity,
  message,
  advice,
  rule,
  '',
];

function addSheet(context: Excel.RequestContext, taken: readonly string[]): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(freeName(NAME, taken, numberedSheet));
  COLUMNS.forEach(({ width }, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).untrack().format.columnWidth = width;
  });
  sheet.getRangeByIndexes(0, 0, 1, 1).untrack().format.font.bold = true;
  sheet.getRangeByIndexes(ROWS_ABOVE, 0, 1, COLUMNS.length).untrack().format.font.bold = true;
  sheet.freezePanes.freezeRows(ROWS_ABOVE + 1);
  return sheet;
}
