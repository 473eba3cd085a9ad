/** Ages by what is known of a birth: a day, a month, or the year alone. */
import { addMonths } from '../../language/date.ts';
import type { RuleView } from '../record/rule.ts';
import { type Fields, isText, rowsWhere } from './rows-where.ts';

/** Born on that day or before, in what is known of the birth. */
export const bornBy = (birth: string, day: string): boolean =>
  birth <= (birth.length === day.length ? day : day.slice(0, birth.length));

/** The birthday of those who are so many years old on that day. */
export const birthday = (on: string, years: number): string => addMonths(on, -years * 12) ?? '';

/** Rows with a birth date, and what is judged of it. */
export const withBirth = (
  view: RuleView,
  judge: (birth: string, fields: Fields) => ReturnType<Parameters<typeof rowsWhere>[2]>,
  ...fields: Parameters<typeof rowsWhere>[1]
) =>
  rowsWhere(view, [...fields, 'ngay_sinh'], (all) =>
    isText(all.ngay_sinh) ? judge(all.ngay_sinh, all) : undefined,
  );
