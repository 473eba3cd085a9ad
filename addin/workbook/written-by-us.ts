/**
 * Which sheets are written by us: no roster, whatever stands in them. A header of ours reads like one of hers. The name of a table and
 * the title in the first cell say it; a setting alone, which anybody can have changed, makes no roster of hers a sheet of ours.
 */
import { OUR_TITLE } from '../words/sheets/ours.ts';

/** The names of our tables begin so. */
const OUR_TABLE = /^KhopSo_/;

/** Queues the question together with whatever else is asked of the sheet; call after the next sync. */
export function queueWrittenByUs(sheet: Excel.Worksheet): () => boolean {
  const { tables } = sheet;
  const first = sheet.getRangeByIndexes(0, 0, 1, 1).untrack();
  tables.load('items/name');
  first.load('values');
  return () =>
    tables.items.some(({ name }) => OUR_TABLE.test(name)) || OUR_TITLE.test(String(first.values[0]?.[0]));
}
