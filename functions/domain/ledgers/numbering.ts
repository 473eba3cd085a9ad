/**
 * How deep each row of a numbered list stands: I, 1, a; 1, 1.1; A, I, 1, -. A way of numbering that begins below another one is a
 * level deeper until the other goes on. Pure text in, depths out.
 */

/** One way of numbering, and which number it is in it. */
interface Reading {
  readonly style: string;
  readonly value: number;
}

interface Level {
  readonly style: string;
  last: number;
}

const BULLET = /^[-–—+•*▪]$/;
/** A district has more than forty organisations. */
const ROMAN = /^(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const LETTERS = 'ABCDĐEFGHIJKLMNOPQRSTUVWXYZ';
/** 'I.', '1)', '(a)', '1.2' with what closes it; then the text. */
const AT_START =
  /^\s*(?:([-–—+•*▪])\s+|\(?((?:\d{1,4}|[IVXLCivxlc]{1,8}|[A-Za-zĐđ])(?:\.\d{1,3})*)[.)/:]+\s*(?=\D)|((?:\d{1,4}\.)+\d{1,3})\s+)/;

/** The number with which a text begins, and the text without it: 'I. Đảng bộ xã'. */
export function numberedText(text: string): { readonly number: string; readonly text: string } | undefined {
  const found = AT_START.exec(text);
  if (!found) return undefined;
  const number = found[1] ?? found[2] ?? found[3] ?? '';
  return { number, text: text.slice(found[0].length) };
}

/** 'I.', '(1)' and '1.1.' without what closes them. */
const bare = (text: string): string => text.trim().replace(/^\(|[.)/:]+$/g, '');

function readingsOf(text: string): readonly Reading[] {
  if (BULLET.test(text)) return [{ style: text, value: 1 }];
  const parts = text.split('.');
  if (parts.length > 1 && parts.every((part) => /^\w{1,4}$/.test(part))) {
    return [{ style: `${String(parts.length)} parts`, value: Number(parts.at(-1)) || 1 }];
  }
  if (/^\d{1,6}$/.test(text)) return [{ style: '1', value: Number(text) }];
  const upper = text.toUpperCase();
  const kind = text === upper ? 'A' : 'a';
  const letter = text.length === 1 ? LETTERS.indexOf(upper) + 1 : 0;
  return [
    ...(ROMAN.test(upper) ? [{ style: kind === 'A' ? 'I' : 'i', value: romanValue(upper) }] : []),
    // Some lists count a, b, c, d, đ, others leave đ out.
    ...(letter > 0 ? [{ style: kind, value: letter }] : []),
  ];
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanValue(text: string): number {
  const values = [...text].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

export const isNumber = (text: string): boolean => readingsOf(bare(text)).length > 0;

/** From 0. A row without a number stands below the last one with a number; before the first it stands above all. */
export function levelsOf(numbers: readonly string[]): readonly number[] {
  const open: Level[] = [];
  return numbers.map((text) => {
    const found = readingsOf(bare(text));
    const isLeading = found.length === 0 && open.every(({ style }) => style === 'before');
    const readings = found.length > 0 ? found : [{ style: isLeading ? 'before' : '', value: 1 }];
    const { style, value } = chosen(readings, open);
    const at = open.findIndex((level) => level.style === style);
    if (at < 0) open.push({ style, last: value });
    else {
      open.splice(at + 1);
      open.splice(at, 1, { style, last: value });
    }
    return open.length - 1;
  });
}

/** 'I' after 'H' is a letter; 'I' under nothing begins a numbering of its own. */
function chosen(readings: readonly Reading[], open: readonly Level[]): Reading {
  const levelOf = ({ style }: Reading) => open.findLast((level) => level.style === style);
  const goesOn = (reading: Reading): boolean => {
    const last = levelOf(reading)?.last;
    const isNext = last !== undefined && (reading.value === last + 1 || isOverD(reading, last));
    return isNext;
  };
  return (
    readings.find(goesOn) ??
    readings.find((reading) => reading.value === 1 && levelOf(reading) === undefined) ??
    readings.find((reading) => levelOf(reading) !== undefined) ??
    readings[0] ?? { style: '', value: 1 }
  );
}

/** From d to e, in lists that leave đ out. */
const isOverD = ({ style, value }: Reading, last: number): boolean =>
  (style === 'a' || style === 'A') && last === 4 && value === 6;
