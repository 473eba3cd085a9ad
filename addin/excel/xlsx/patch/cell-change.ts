/** What is to become of a cell of a file. */
export type PatchValue = string | number | boolean;

/** How a cell is marked; what is left out stays. */
export interface PatchLook {
  /** '#RRGGBB' */
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
}

export interface CellPatch {
  /** Name of the sheet. */
  readonly sheet: string;
  /** 'D14' */
  readonly cell: string;
  /** '' empties it. A text stays a text: nothing becomes a formula. Left out: what stands in it stays. */
  readonly value?: PatchValue;
  readonly look?: PatchLook;
}

/** A sheet that is added behind the others. */
export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly PatchValue[])[];
}

export interface Patch {
  readonly cells: readonly CellPatch[];
  readonly sheet?: NewSheet;
  /** Also where nothing is seen to compute: names, charts and macros may stand on the cells. */
  readonly recalculates?: boolean;
}
