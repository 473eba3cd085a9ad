/** What the file says of itself under names of its own: it stays with the file whatever is done with its sheets. */
import { inExcel } from './run.ts';

/** undefined for one that the file has not. */
export function fileProperties(...names: readonly string[]): Promise<readonly (string | undefined)[]> {
  return inExcel(async (context) => {
    const { custom } = context.workbook.properties;
    const found = names.map((name) => custom.getItemOrNullObject(name).load('value'));
    await context.sync();
    return found.map((each) => (each.isNullObject ? undefined : String(each.value)));
  });
}
