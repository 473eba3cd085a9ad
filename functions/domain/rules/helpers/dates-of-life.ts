/** The dates of a life, as several rules look at them. */
import type { FieldKey, FieldValue } from '../../roster/shape/field.ts';
import type { Member } from '../../roster/shape/member.ts';
import type { RuleContext } from '../record/rule.ts';

/** In the order in which they come. */
export const LIFE: readonly FieldKey[] = ['ngay_sinh', 'ngay_qd_kn', 'ngay_vao_dang', 'ngay_chinh_thuc'];

/** Nobody in a list was born, and nothing happened, before. */
export const EARLIEST = '1900-01-01';

export const isDate = (value: FieldValue | undefined): value is string => typeof value === 'string';

interface Doubtful {
  /** The list that these were found in, and its date. */
  readonly on: string;
  /** Members with dates that are not whole, or not one after the other. */
  readonly unordered: readonly Member[];
  /** The same, and those with dates too early or too late. */
  readonly outside: readonly Member[];
}

/** Three rules look at the dates of a life, and nearly everybody’s are in order: they are gone through once. */
const DOUBTFUL = new WeakMap<readonly Member[], Doubtful>();

export function doubtful({ list: { members }, on }: RuleContext): Doubtful {
  const known = DOUBTFUL.get(members);
  if (known?.on === on) return known;
  const unordered: Member[] = [];
  const outside: Member[] = [];
  for (const member of members) {
    const { ngay_sinh, ngay_qd_kn, ngay_vao_dang, ngay_chinh_thuc } = member.fields;
    let [first, last, isOrdered] = ['', '', true];
    for (const date of [ngay_sinh, ngay_qd_kn, ngay_vao_dang, ngay_chinh_thuc]) {
      if (!isDate(date)) continue;
      if (date.length !== 10 || date <= last) isOrdered = false;
      if (first === '') first = date;
      last = date;
    }
    if (!isOrdered) unordered.push(member);
    if (!isOrdered || (first !== '' && (first < EARLIEST || last > on))) outside.push(member);
  }
  const found = { on, unordered, outside };
  DOUBTFUL.set(members, found);
  return found;
}
