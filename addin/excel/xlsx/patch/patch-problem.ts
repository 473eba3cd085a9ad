/** Why a file was not patched. Nothing of it is changed then. */
export type PatchProblem =
  | 'sheet-missing'
  | 'sheet-exists'
  | 'sheet-name'
  | 'cell-missing'
  | 'value-invalid'
  /** A part of an array formula, which Excel lets nobody change alone. */
  | 'array-formula'
  /** The name of a table's column. */
  | 'table-header';

export class PatchError extends Error {
  override readonly name = 'PatchError';
  constructor(
    readonly code: PatchProblem,
    /** Sheet and cell, as they were named. */
    readonly place: string,
  ) {
    super(`${code}: ${place}`);
  }
}
