/**
 * Which sheets are written by us: no roster, whatever stands in them. A header of ours reads like one of hers. The name of a table and
 * the title in the first cell say it; a setting alone, which anybody can have changed, makes no roster of hers a sheet of ours.
 */
import { DUPLICATES_SHEET } from '../words/sheets/duplicates.ts';
import { FINDINGS_SHEET } from '../words/sheets/findings.ts';
import { REPAIR_LOG_SHEET } from '../words/sheets/repair-log.ts';

/** The names of our tables begin so. */
const OUR_TABLE = /^KhopSo_/;
const OUR_TITLES = new Set<unknown>(
  [FINDINGS_SHEET, DUPLICATES_SHEET, REPAIR_LOG_SHEET].map(({ title }) => title),
);

/** Queues the question together with whatever else is asked of the sheet; call after the next sync. */
export function queueWrittenByUs(sheet: Excel.Worksheet): () => boolean {
  const { tables } = sheet;
  const first = sheet.getRangeByIndexes(0, 0, 1, 1).untrack();
  tables.load('items/name');
  first.load('values');
  return () => tables.items.some(({ name }) => OUR_TABLE.test(name)) || OUR_TITLES.has(first.values[0]?.[0]);
}
