/** A cell as a file writes it. Texts stand in the cell itself: what cells share stays as it is. */
import { cellAddress } from '#domain/sheet/a1.ts';
import { columnOf, rowOf } from '../parts/cell-reference.ts';
import { cellText } from '../xml/edit.ts';
import type { PatchValue } from './cell-change.ts';
import { PatchError } from './patch-problem.ts';

/** A cell of Excel holds no more. */
const MOST_LETTERS = 32_767;

export const addressOf = (place: number): string => cellAddress(rowOf(place), columnOf(place));

export function checkValue(value: PatchValue | undefined, place: string): void {
  const isWrong =
    (typeof value === 'number' && !Number.isFinite(value)) ||
    (typeof value === 'string' && value.length > MOST_LETTERS);
  if (isWrong) throw new PatchError('value-invalid', place);
}

/** `prefix`: of the part's elements, 'x:' or ''. */
export function cellXml(prefix: string, place: number, value: PatchValue, style: number | undefined): string {
  const name = `${prefix}c`;
  const head = `<${name} r="${addressOf(place)}"${style === undefined ? '' : ` s="${String(style)}"`}`;
  const inside = (element: string, text: string): string =>
    `<${prefix}${element}>${text}</${prefix}${element}>`;
  if (value === '') return `${head}/>`;
  if (typeof value === 'number') return `${head}>${inside('v', String(value))}</${name}>`;
  if (typeof value === 'boolean') return `${head} t="b">${inside('v', value ? '1' : '0')}</${name}>`;
  const text = `<${prefix}t xml:space="preserve">${cellText(value)}</${prefix}t>`;
  return `${head} t="inlineStr">${inside('is', text)}</${name}>`;
}
