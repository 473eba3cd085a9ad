/** Which sheets are written by us: no roster, whatever stands in them. A header of ours reads like one of hers. */
import { queueState } from './state.ts';

/** The names of our tables begin so. */
const OUR_TABLE = /^KhopSo_/;
/** Under which the workbook keeps the sheets of our lists. */
const LISTS = ['findingsSheet', 'duplicatesSheet', 'repairLog'];

/** Queues the question together with whatever else is asked of the sheet, whose id must be loaded; call after the next sync. */
export function queueWrittenByUs(context: Excel.RequestContext, sheet: Excel.Worksheet): () => boolean {
  const { tables } = sheet;
  const lists = LISTS.map((key) => queueState(context, key));
  tables.load('items/name');
  return () =>
    tables.items.some(({ name }) => OUR_TABLE.test(name)) || lists.some((list) => list.value() === sheet.id);
}
