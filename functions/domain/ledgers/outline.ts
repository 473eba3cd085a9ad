/**
 * Which row of an office's own list hangs under which, where no column says so: by its numbering (I, 1, a), in a column or before the
 * names, or by how far names are indented.
 */
import { clean } from '../language/clean.ts';
import { isNumber, levelsOf, numberedText } from './numbering.ts';

export interface OutlineRow {
  /** What stands in the column of numbers; '' where there is none. */
  readonly number: string;
  /** As it was typed, with the spaces before it. */
  readonly name: string;
  /** How far Excel indents the cell. */
  readonly indent: number;
}

export interface Outline {
  readonly by: 'numbering' | 'indentation' | 'none';
  /** From 0, row by row. */
  readonly levels: readonly number[];
  /** Without the number that stood before it. */
  readonly names: readonly string[];
}

/** Fewer names than this share with a number before them have it by chance. */
const NUMBERED_SHARE = 0.5;
const WIDTH: Readonly<Record<string, number>> = { '\t': 4, '\u3000': 2 };

export function outlineOf(rows: readonly OutlineRow[]): Outline {
  const inNames = rows.map(({ name }) => numberedText(name));
  const share = inNames.filter(Boolean).length / Math.max(1, rows.length);
  const hasColumn = rows.some(({ number }) => isNumber(number));
  const isInNames = share >= NUMBERED_SHARE;
  const names = rows.map(({ name }, index) => clean((isInNames ? inNames[index]?.text : undefined) ?? name));
  const candidates = [
    ...(hasColumn ? [levelsOf(rows.map(({ number }) => number))] : []),
    ...(isInNames ? [levelsOf(inNames.map((found) => found?.number ?? ''))] : []),
  ];
  const numbered = candidates.find((levels) => levels.some((level) => level > 0));
  if (numbered) return { by: 'numbering', levels: numbered, names };
  const indented = levelsByWidth(rows.map(widthOf));
  if (indented.some((level) => level > 0)) return { by: 'indentation', levels: indented, names };
  return { by: 'none', levels: rows.map(() => 0), names };
}

function widthOf({ name, indent }: OutlineRow): number {
  const before = /^[\s\u00a0]*/.exec(name)?.[0] ?? '';
  return [...before].reduce((sum, space) => sum + (WIDTH[space] ?? 1), 0) + indent * 4;
}

function levelsByWidth(widths: readonly number[]): number[] {
  const open: number[] = [];
  return widths.map((width) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= width) open.pop();
    open.push(width);
    return open.length - 1;
  });
}

/** Of each row the one that it hangs under; undefined at the top. */
export function parentsOf(levels: readonly number[]): readonly (number | undefined)[] {
  const open: number[] = [];
  return levels.map((level, index) => {
    open.splice(level);
    const parent = open.at(-1);
    open[level] = index;
    return parent;
  });
}
