/** One cell: what it holds, the formula it came from, and how it looks. Cells and styles are never changed in place. */
export interface CellError {
  readonly error: string;
}

/** '' is an empty cell, as Excel reports it. */
export type CellValue = string | number | boolean | CellError;

/** How heavy a line is; all of them are unbroken. */
export type Edge = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

export interface Style {
  readonly numberFormat: string;
  readonly fill: string | null;
  /** null: a text in several fonts. */
  readonly fontName: string | null;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** A line through the text; null: through a part of it. */
  readonly struck: boolean | null;
  readonly wrap: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  /** Lines along its edges; null where there is none. */
  readonly edgeTop: Edge | null;
  readonly edgeBottom: Edge | null;
  readonly edgeLeft: Edge | null;
  readonly edgeRight: Edge | null;
  /** How far the text stands in, in steps. */
  readonly indent: number;
  /** A cell that may be changed while its sheet is protected. */
  readonly unlocked: boolean;
}

export interface Cell {
  readonly value: CellValue;
  /** With its '='; null where the value was typed. Formulas are kept as text and not computed by the preview. */
  readonly formula: string | null;
  readonly style: Style;
}

export const plain: Style = {
  numberFormat: 'General',
  fill: null,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  struck: false,
  wrap: false,
  horizontal: 'General',
  vertical: 'Bottom',
  edgeTop: null,
  edgeBottom: null,
  edgeLeft: null,
  edgeRight: null,
  indent: 0,
  unlocked: false,
};

export const isError = (value: CellValue): value is CellError => typeof value === 'object';
export const isEmpty = (cell: Cell): boolean => cell.value === '' && cell.formula === null;
export const scalar = (value: CellValue): string | number | boolean => (isError(value) ? value.error : value);

const derived = new WeakMap<Style, Map<string, Style>>();

/** The style with some parts replaced. Equal changes of one style share one object: a sheet holds few distinct styles. */
export function restyle(style: Style, change: Partial<Style>): Style {
  const known = derived.get(style) ?? new Map<string, Style>();
  derived.set(style, known);
  const key = JSON.stringify(change);
  const next = known.get(key) ?? { ...style, ...change };
  known.set(key, next);
  return next;
}

export function emptyCell(style: Style = plain): Cell {
  return style === plain ? blank : { value: '', formula: null, style };
}

const blank: Cell = { value: '', formula: null, style: plain };
