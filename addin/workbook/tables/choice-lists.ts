/**
 * Lists that are offered beside cells. Their entries stand on a sheet out of sight, because a rule itself holds 255 characters and
 * parts entries by commas, which ours contain. Nothing is refused by them: other words are read too.
 */
import { areaAddress } from '#domain/sheet/a1.ts';
import { plainText } from './cells.ts';

const SHEET = 'KhopSo_LuaChon';
/** Each list has a column of its own there, found again by what stands in its first row. */
const MOST_COLUMNS = 1_000;

export interface ChoiceList {
  readonly key: string;
  readonly choices: readonly string[];
  /** Asked for once the columns are known: a range is let go after a sync. */
  readonly range: () => Excel.Range;
}

/** Queues the rules after one look at which columns are taken; they come with the next sync. */
export async function queueChoices(
  context: Excel.RequestContext,
  lists: readonly ChoiceList[],
): Promise<void> {
  if (lists.length === 0) return;
  const known = context.workbook.worksheets.getItemOrNullObject(SHEET);
  known.load('id');
  await context.sync();
  const sheet = known.isNullObject ? context.workbook.worksheets.add(SHEET) : known;
  if (known.isNullObject) sheet.visibility = 'Hidden';
  const heads = sheet.getRangeByIndexes(0, 0, 1, MOST_COLUMNS).untrack();
  heads.load('values');
  await context.sync();
  const taken = (heads.values[0] ?? []).map(String);
  for (const { key, choices, range } of lists) {
    const at = taken.includes(key) ? taken.indexOf(key) : taken.indexOf('');
    if (at < 0) break;
    taken[at] = key;
    const entries = [[key], ...choices.map((choice) => [plainText(choice)])];
    const place = { row: 1, column: at, rows: choices.length, columns: 1 };
    sheet.getRangeByIndexes(0, at, entries.length, 1).untrack().values = entries;
    const { dataValidation } = range();
    dataValidation.rule = { list: { inCellDropDown: true, source: `=${SHEET}!${absolute(place)}` } };
    dataValidation.errorAlert = { showAlert: false, message: '', title: '', style: 'Information' };
  }
}

/** '$A$2:$A$12'. */
const absolute = (place: Parameters<typeof areaAddress>[0]): string =>
  areaAddress(place).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
