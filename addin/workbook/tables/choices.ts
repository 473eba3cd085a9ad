/**
 * The lists that are offered beside the cells of a table of ours. Their entries stand on a sheet out of sight, because a rule itself
 * holds 255 characters and parts entries by commas, which ours contain. Nothing is refused by them: other words are read too.
 */
import { areaAddress } from '#domain/sheet/a1.ts';
import { inExcel } from '../run.ts';
import { plainText } from './cells.ts';
import type { TableSpec } from './table-spec.ts';

const SHEET = 'KhopSo_LuaChon';
/** Each table has a block of columns of its own there, found again by what stands in its first row. */
const MOST_COLUMNS = 1_000;

/** Puts the lists beside the columns as they stand now; columns that were deleted are left out. */
export function offerChoices(table: string, { columns }: Pick<TableSpec, 'columns'>): Promise<void> {
  return inExcel(async (context) => {
    const lists = columns.flatMap(({ header, choices }) => (choices ? [{ header, choices }] : []));
    if (lists.length === 0) return;
    const found = context.workbook.tables.getItem(table);
    found.columns.load('items/name');
    const known = context.workbook.worksheets.getItemOrNullObject(SHEET);
    known.load('id');
    await context.sync();
    const sheet = known.isNullObject ? context.workbook.worksheets.add(SHEET) : known;
    if (known.isNullObject) sheet.visibility = 'Hidden';
    const heads = sheet.getRangeByIndexes(0, 0, 1, MOST_COLUMNS).untrack();
    heads.load('values');
    await context.sync();
    const taken = (heads.values[0] ?? []).map(String);
    for (const { header, choices } of lists) {
      const column = found.columns.items.find(({ name }) => name === header);
      if (!column) continue;
      const key = `${table}.${header}`;
      const at = taken.includes(key) ? taken.indexOf(key) : taken.indexOf('');
      if (at < 0) break;
      taken[at] = key;
      const entries = [[key], ...choices.map((choice) => [plainText(choice)])];
      const place = { row: 0, column: at, rows: entries.length, columns: 1 };
      sheet.getRangeByIndexes(0, at, entries.length, 1).untrack().values = entries;
      const { dataValidation } = column.getDataBodyRange().untrack();
      dataValidation.rule = {
        list: {
          inCellDropDown: true,
          source: `=${SHEET}!${absolute({ ...place, row: 1, rows: choices.length })}`,
        },
      };
      dataValidation.errorAlert = { showAlert: false, message: '', title: '', style: 'Information' };
    }
    await context.sync();
  });
}

/** '$A$2:$A$12'. */
const absolute = (place: Parameters<typeof areaAddress>[0]): string =>
  areaAddress(place).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
