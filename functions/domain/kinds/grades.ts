/**
 * Gradings, counted: how many of a list have which grade, year by year, so that the list of one unit that is a year behind is never added
 * to those of the others. A grade has its number for good; new ones are only added at the end.
 */
import type { Member } from '../roster/shape/member.ts';
import { GRADED_AS, gradeOf, yearOf } from '../rules/grading/grade.ts';
import { packDetails, pairsOf, readDetails } from '../statistics/details.ts';
import { writePairs } from '../statistics/vector.ts';

const FIRST_YEAR = 2000;
const YEARS = 100;
/** Numbers of a year: more than there are grades, so that those to come have room. */
const ROOM = 8;
const BLOCK = { number: 1, size: YEARS * ROOM };

/** Of a year outside of the century nothing is counted: a rule has named the row. */
export function countGrades(members: Iterable<Pick<Member, 'fields'>>, on: string): Uint8Array {
  const counts = new Map<number, number>();
  for (const { fields } of members) {
    const slot = (yearOf(fields, on) - FIRST_YEAR) * ROOM + GRADED_AS.indexOf(gradeOf(fields));
    if (slot >= 0 && slot < BLOCK.size) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  }
  const bytes: number[] = [];
  writePairs(bytes, [...counts].sort(([a], [b]) => a - b).flat());
  return packDetails(new Map([[BLOCK.number, Uint8Array.from(bytes)]]));
}

/** How many have which grade, in the order of GRADED_AS. */
export type Grades = readonly number[];

export interface GradedUnits {
  /** By year, then by unit. */
  readonly years: ReadonlyMap<number, ReadonlyMap<string, Grades>>;
  /** Whose list is there and does not say. */
  readonly missing: readonly string[];
}

export function gradesFrom(
  units: Iterable<{ readonly unit: string; readonly details: Uint8Array | undefined }>,
): GradedUnits {
  const years = new Map<number, Map<string, number[]>>();
  const missing: string[] = [];
  for (const { unit, details } of units) {
    const pairs = pairsOf(readDetails(details), BLOCK);
    if (pairs === undefined) missing.push(unit);
    for (let at = 0; at < (pairs?.length ?? 0); at += 2) {
      const slot = pairs?.[at] ?? 0;
      const year = FIRST_YEAR + Math.floor(slot / ROOM);
      const byUnit = years.get(year) ?? new Map<string, number[]>();
      years.set(year, byUnit);
      const grades = byUnit.get(unit) ?? GRADED_AS.map(() => 0);
      byUnit.set(unit, grades);
      grades[slot % ROOM] = (grades[slot % ROOM] ?? 0) + (pairs?.[at + 1] ?? 0);
    }
  }
  return { years, missing };
}
