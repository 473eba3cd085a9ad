/**
 * Values written into a filtered table land in the wrong rows (office-js#224). So: remember what was filtered, show all rows,
 * write, filter again as it was.
 */
export class FilterGuard {
  private constructor(
    private readonly table: Excel.Table,
    private readonly criteria: readonly (readonly [column: number, criterion: Excel.FilterCriteria])[],
  ) {}

  /** Queue before the sync that `from` needs. */
  static load(table: Excel.Table): void {
    table.autoFilter.load('isDataFiltered,criteria');
  }

  /** Queues that all rows are shown. */
  static open(table: Excel.Table): FilterGuard {
    const { isDataFiltered } = table.autoFilter;
    if (!isDataFiltered) return new FilterGuard(table, []);
    const all: readonly (Excel.FilterCriteria | null)[] = table.autoFilter.criteria;
    const criteria = all.flatMap((criterion, column) =>
      criterion && isActive(criterion) ? [[column, criterion] as const] : [],
    );
    table.clearFilters();
    return new FilterGuard(table, criteria);
  }

  /** Queues the filters again. */
  close(): void {
    for (const [column, criterion] of this.criteria) {
      this.table.autoFilter.apply(this.table.getRange(), column, withoutNulls(criterion));
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
