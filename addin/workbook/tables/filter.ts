/**
 * Values written into a filtered table land in the wrong rows (office-js#224). So: remember what was filtered, show all rows,
 * write, filter again as it was. Where Excel does not say how it filters (office-js#3030), nothing is written.
 */
import { excelCode, WorkbookError } from '../errors.ts';

export class FilterGuard {
  private constructor(private readonly filtered: readonly Excel.Table[]) {}

  /** Queue before the sync that `open` needs. */
  static load(table: Excel.Table): void {
    table.autoFilter.load('isDataFiltered');
  }

  /** Queues that all rows are shown; WorkbookError 'sheet-filtered' where the filters could not be put back. */
  static async open(context: Excel.RequestContext, tables: readonly Excel.Table[]): Promise<FilterGuard> {
    const filtered = tables.filter(({ autoFilter }) => autoFilter.isDataFiltered);
    for (const { autoFilter } of filtered) autoFilter.load('criteria');
    try {
      if (filtered.length > 0) await context.sync();
    } catch (cause) {
      throw excelCode(cause) ? new WorkbookError('sheet-filtered') : cause;
    }
    for (const table of filtered) table.clearFilters();
    return new FilterGuard(filtered);
  }

  /** Queues the filters again. */
  close(): void {
    for (const table of this.filtered) {
      const criteria: readonly (Excel.FilterCriteria | null)[] = table.autoFilter.criteria;
      for (const [column, criterion] of criteria.entries())
        if (criterion && isActive(criterion))
          table.autoFilter.apply(table.getRange(), column, withoutNulls(criterion));
    }
  }
}

/** Excel gives every property of a criterion, and takes none back that is null or unknown (office-js#1226). */
function withoutNulls(criterion: Excel.FilterCriteria): Excel.FilterCriteria {
  const said = { ...criterion };
  for (const [name, value] of Object.entries(criterion))
    if (value === null || value === 'Unknown') Reflect.deleteProperty(said, name);
  return said;
}

/** A column without a filter stands in the list too, with nothing to filter by. */
function isActive(criterion: Excel.FilterCriteria): boolean {
  const { values, criterion1, criterion2, color, icon, dynamicCriteria } = criterion;
  const dynamic = dynamicCriteria !== 'Unknown' && dynamicCriteria;
  return [values?.length, criterion1, criterion2, color, icon, dynamic].some(Boolean);
}
