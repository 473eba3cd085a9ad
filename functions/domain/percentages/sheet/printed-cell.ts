/**
 * The percentage that a cell shows. Excel keeps 41,22% as 0.4122 under a percent format, and some people type 41.22 without one:
 * the format decides, and where it is not known, the lines of the column do.
 */
import type { Cell } from '../../sheet/block.ts';
import { clean } from '../../language/clean.ts';
import { parsePercent, type PrintedPercent } from '../printed-share.ts';

export interface Shown {
  /** "41,22", or as it was typed. */
  readonly text: string;
  readonly printed: PrintedPercent;
}

/** What a cell can show: one reading, or two where only its neighbours tell which. */
export interface Readings {
  readonly asIs: Shown | undefined;
  readonly asFraction: Shown | undefined;
}

const MOST_DECIMALS = 4;
/** What Excel keeps of a number; beyond, binary fractions leave 28.999999999999996. */
const DIGITS = 14;
const FRACTION_FORMAT = /%/;
const DECIMALS = /[.,](0+)/;

function shown(value: number, decimals: number, isFixed: boolean): Shown | undefined {
  if (!Number.isFinite(value) || value < 0) return undefined;
  const digits = Math.round(Number((value * 10 ** decimals).toPrecision(DIGITS)));
  const text = (digits / 10 ** decimals).toFixed(decimals).replace('.', ',');
  const short = isFixed ? text : text.replace(/,?0+$/, (zeros) => (text.includes(',') ? '' : zeros));
  const printed = parsePercent(short);
  return printed && { text: short, printed };
}

const hundredfold = (value: number): number => Number((value * 100).toPrecision(DIGITS));

/** `format`: the number format of the cell; undefined where it is not known. */
export function readingsOf(cell: Cell | undefined, format: string | undefined): Readings {
  if (typeof cell !== 'number') {
    const text = cell === undefined || typeof cell === 'boolean' ? '' : clean(cell);
    const printed = parsePercent(text);
    const asIs = printed && { text, printed };
    return { asIs, asFraction: undefined };
  }
  const fixed = DECIMALS.exec(format ?? '')?.[1]?.length;
  if (format !== undefined && FRACTION_FORMAT.test(format)) {
    return { asIs: undefined, asFraction: shown(hundredfold(cell), fixed ?? 0, true) };
  }
  const asIs = shown(cell, fixed ?? MOST_DECIMALS, fixed !== undefined);
  return {
    asIs,
    asFraction: shown(hundredfold(cell), fixed === undefined ? MOST_DECIMALS : Math.max(0, fixed - 2), false),
  };
}
