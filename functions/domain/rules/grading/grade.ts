/** What a row of a list of gradings says: one grade, or that there is none, and of which year. */
import type { Bilingual } from '../../language/bilingual.ts';
import { LEVELS, NOT_GRADED, NOT_GRADED_BECAUSE } from '../../roster/fields/gradings.ts';
import { isText, type Fields } from '../helpers/rows-where.ts';

/** In the order in which they are counted. */
export const GRADED_AS = [
  'xuat-sac',
  'tot',
  'hoan-thanh',
  'khong-hoan-thanh',
  NOT_GRADED,
  'chua-ghi',
] as const;
export type GradedAs = (typeof GRADED_AS)[number];

/** The first four are grades. */
const GRADES: ReadonlySet<GradedAs> = new Set(GRADED_AS.slice(0, 4));
export const isGrade = (grade: GradedAs): boolean => GRADES.has(grade);

const NOT_WRITTEN: Bilingual = { vi: 'Chưa ghi', en: 'Not written' };

export const gradeLabel = (grade: GradedAs): Bilingual =>
  LEVELS.entries.find(({ code }) => code === grade)?.label ?? NOT_WRITTEN;

/** Of a code of the list of reasons; of whom nobody wrote one. */
export const reasonLabel = (reason: string): Bilingual =>
  NOT_GRADED_BECAUSE.entries.find(({ code }) => code === reason)?.label ?? NOT_WRITTEN;

/** A reason for having none says that there is none. What is in no list is as if nothing was written. */
export function gradeOf({ xep_loai: grade, ly_do_kxl: reason }: Fields): GradedAs {
  return GRADED_AS.find((one) => one === grade) ?? (reason === undefined ? 'chua-ghi' : NOT_GRADED);
}

/** Up to then a list is still of the year before. */
const LAST_MONTH_OF_GRADING = 3;

/** The year that is graded: as the row says; else that of the list's day, in its first months the one before. */
export function yearOf({ nam_xl: year }: Fields, on: string): number {
  if (isText(year)) return Number(year.slice(0, 4));
  const [own, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  return month <= LAST_MONTH_OF_GRADING ? own - 1 : own;
}
