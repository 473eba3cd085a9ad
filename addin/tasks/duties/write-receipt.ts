/** The receipt as a sheet of the workbook: to print with Excel's own printing, or to keep with the papers of the quarter. */
import type { Receipt } from '#wire/upload.ts';
import { writeListSheet } from '../../workbook/tables/list-sheet.ts';
import type { ColumnSpec } from '../../workbook/tables/table-spec.ts';
import { comparisonCode, formatDate, formatMoment } from '../../words/format.ts';
import { RECEIPT_SHEET, RECEIPT_SHEETS_OF } from '../../words/sheets/receipt.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';

const say = sayingInSheets(RECEIPT_SHEET);

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'what', header: say('what'), kind: 'text', width: 170 },
  { key: 'value', header: say('value'), kind: 'text', width: 300, wraps: true },
];

/**
 * Gives the sheet's name. WorkbookError 'sheet-protected' where it is. Her list stays in front: it is what she opens the file for next
 * quarter.
 */
export async function writeReceipt(receipt: Receipt): Promise<{ readonly sheet: string }> {
  const { unitName: unit, version, kind = '' } = receipt;
  const other = RECEIPT_SHEETS_OF[kind];
  const sheet = await writeListSheet({
    key: other ? `receiptSheet.${kind}` : 'receiptSheet',
    name: other?.name ?? say('name'),
    title: other?.title ?? say('title'),
    about: say('about', { unit, version }),
    columns: COLUMNS,
    lines: linesOf(receipt),
  });
  return { sheet };
}

function linesOf(receipt: Receipt): readonly (readonly [string, string])[] {
  const { warnings, reasons = 0, missedDue, kind = '' } = receipt;
  const { time, date } = formatMoment(receipt.receivedAt);
  return [
    [say('unit'), receipt.unitName],
    [say('version'), String(receipt.version)],
    [say('received'), `${time} ${date}`],
    [RECEIPT_SHEETS_OF[kind]?.rows ?? say('rows'), String(receipt.rows)],
    [say('rosterDate'), formatDate(receipt.rosterDate)],
    ...(missedDue === undefined ? [] : [[say('due'), formatDate(missedDue)] as const]),
    [say('code'), comparisonCode(receipt.contentHash)],
    [say('by'), receipt.receivedBy.name],
    ...(reasons > 0 ? [[say('reasons'), String(reasons)] as const] : []),
    ...(warnings > reasons ? [[say('warnings'), String(warnings - reasons)] as const] : []),
  ];
}
