/**
 * What can go wrong in Excel, as stable codes with the facts a sentence needs. Excel's own code decides, never its message:
 * messages are localised and may quote cells.
 */
export type WorkbookProblem =
  | 'cell-editing'
  | 'sheet-protected'
  | 'sheet-missing'
  | 'sheet-too-large'
  | 'sheet-filtered'
  | 'merged-cells'
  | 'pivot-in-the-way'
  | 'other-window'
  | 'table-changed'
  | 'table-no-room'
  | 'file-not-copied'
  | 'excel-too-old'
  | 'excel-failed';

export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  constructor(
    readonly code: WorkbookProblem,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** InvalidOperation stands here because desktop Excel uses it for edit mode where the web says InvalidOperationInCellEditMode. */
const PROBLEM_OF: Readonly<Record<string, WorkbookProblem>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  InvalidOperation: 'cell-editing',
  AccessDenied: 'sheet-protected',
  ItemNotFound: 'sheet-missing',
  RequestPayloadSizeLimitExceeded: 'sheet-too-large',
  ResponsePayloadSizeLimitExceeded: 'sheet-too-large',
  RangeExceedsLimit: 'sheet-too-large',
  OperationCellsExceedLimit: 'sheet-too-large',
  MemoryLimitReached: 'sheet-too-large',
  FilteredRangeConflict: 'sheet-filtered',
  InsertDeleteConflict: 'sheet-filtered',
  MergedRangeConflict: 'merged-cells',
  PivotTableRangeConflict: 'pivot-in-the-way',
  NonBlankCellOffSheet: 'table-no-room',
  InvalidSelection: 'other-window',
  GeneralException: 'other-window',
  InactiveWorkbook: 'other-window',
  ApiNotFound: 'excel-too-old',
  UnsupportedFeature: 'excel-too-old',
};

/** The code of an error that Excel's client threw; undefined for every other error. */
export function excelCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return error.name.includes('Error') && 'debugInfo' in error ? error.code : undefined;
}

/** Excel's errors become ours; everything else (a stop, a bug) passes as it is. */
export function fromExcel(error: unknown): unknown {
  const code = excelCode(error);
  if (code === undefined) return error;
  return new WorkbookError(PROBLEM_OF[code] ?? 'excel-failed', { excel: code }, { cause: error });
}

/** Whether an answer was too large for one message, so that asking for less can help. */
export function isTooLarge(error: unknown): boolean {
  const code = excelCode(error);
  return code !== undefined && PROBLEM_OF[code] === 'sheet-too-large';
}
