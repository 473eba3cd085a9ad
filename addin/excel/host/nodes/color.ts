/** Colours as Excel answers them: '#RRGGBB' in capitals, whatever way they were written. */
import { ExcelError } from '../../workbook/errors.ts';

const named: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  lightyellow: '#FFFFE0',
  orange: '#FFA500',
  pink: '#FFC0CB',
  purple: '#800080',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

export function colorIn(text: unknown): string {
  const word = typeof text === 'string' ? text.trim() : '';
  const color =
    named[word.toLowerCase()] ?? (/^#?[0-9a-f]{6}$/i.test(word) ? `#${word.replace('#', '')}` : null);
  if (color === null) throw new ExcelError('InvalidArgument', 'The colour is not valid.');
  return color.toUpperCase();
}
