/** A file that is made from nothing: sheets of cells with looks, drop-downs, and what the file remembers of itself. */

/** How cells look; what is left out is as usual. */
export interface BookLook {
  readonly bold?: true;
  readonly italic?: true;
  /** '#RRGGBB' */
  readonly fill?: string;
  readonly centred?: true;
  readonly wraps?: true;
  readonly bordered?: true;
  /** What is typed stays as it is typed: no day is turned round, no zero lost. */
  readonly isText?: true;
}

export interface BookCell {
  /** '' is an empty cell with a look. A text stays a text: nothing becomes a formula. */
  readonly value: string | number;
  readonly look?: BookLook;
}

export interface BookColumn {
  /** In letters of the usual font. */
  readonly width: number;
  /** Of cells that are not written. */
  readonly look?: BookLook;
}

/** Cells that offer a list; whatever else is typed is taken. */
export interface BookList {
  /** 'D7:D300' */
  readonly area: string;
  /** A range of another sheet: "'Danh mục'!$A$2:$A$9". */
  readonly source: string;
}

export interface BookSheet {
  readonly name: string;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly (readonly BookCell[])[];
  /** 'A1:F1' */
  readonly merges?: readonly string[];
  /** Rows that stay in sight. */
  readonly frozenRows?: number;
  readonly lists?: readonly BookList[];
  readonly isHidden?: true;
}

export interface NewBook {
  readonly font: { readonly name: string; readonly size: number };
  readonly sheets: readonly BookSheet[];
  /** Custom document properties, which every Excel keeps. */
  readonly properties: Readonly<Record<string, string>>;
}
