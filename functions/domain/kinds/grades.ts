/**
 * Gradings, counted: how many of a list have which grade, year by year, so that the list of one unit that is a year behind is never added
 * to those of the others. A grade has its number for good; new ones are only added at the end.
 */
import type { Member } from '../roster/shape/member.ts';
import { NOT_GRADED } from '../roster/fields/gradings.ts';
import { GRADED_AS, gradeOf, yearOf } from '../rules/grading/grade.ts';
import { packDetails, pairsOf, readDetails } from '../statistics/details.ts';
import { writePairs } from '../statistics/vector.ts';

const FIRST_YEAR = 2000;
const YEARS = 100;
/** Numbers of a year: more than there are grades, so that those to come have room. */
const ROOM = 8;
const BLOCK = { number: 1, size: YEARS * ROOM };

/** Why somebody has no grade, in the order in which they are counted; codes of the list, and that nobody wrote it. */
export const REASONS = ['moi-ket-nap', 'mien', 'dinh-chi', 'khac', 'chua-ghi'] as const;
const REASON_ROOM = 16;
const REASON_BLOCK = { number: 2, size: YEARS * REASON_ROOM };

export const GRADES_BLOCKS = [
  { id: 'grades', ...BLOCK },
  { id: 'reasons', ...REASON_BLOCK },
] as const;

/** Of a year outside of the century nothing is counted: a rule has named the row. */
export function countGrades(members: Iterable<Pick<Member, 'fields'>>, on: string): Uint8Array {
  const everybody = [...members].map(({ fields }) => ({
    year: yearOf(fields, on) - FIRST_YEAR,
    grade: gradeOf(fields),
    reason: fields.ly_do_kxl,
  }));
  const none = everybody.filter(({ grade }) => grade === NOT_GRADED);
  return packDetails(
    new Map([
      [
        BLOCK.number,
        packed(
          everybody.map(({ year, grade }) => year * ROOM + GRADED_AS.indexOf(grade)),
          BLOCK,
        ),
      ],
      [
        REASON_BLOCK.number,
        packed(
          none.map(({ year, reason }) => year * REASON_ROOM + reasonSlot(reason)),
          REASON_BLOCK,
        ),
      ],
    ]),
  );
}

function reasonSlot(reason: unknown): number {
  const known = REASONS.findIndex((code) => code === reason);
  if (known !== -1) return known;
  return REASONS.indexOf(reason === undefined ? 'chua-ghi' : 'khac');
}

function packed(slots: readonly number[], { size }: { readonly size: number }): Uint8Array {
  const counts = new Map<number, number>();
  for (const slot of slots) if (slot >= 0 && slot < size) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  const bytes: number[] = [];
  writePairs(bytes, [...counts].sort(([a], [b]) => a - b).flat());
  return Uint8Array.from(bytes);
}

/** How many have which grade, in the order of GRADED_AS. */
export type Grades = readonly number[];

export interface GradedUnits {
  /** By year, then by unit. */
  readonly years: ReadonlyMap<number, ReadonlyMap<string, Grades>>;
  /** Whose list is there and does not say. */
  readonly missing: readonly string[];
}

type Lists = Iterable<{ readonly unit: string; readonly details: Uint8Array | undefined }>;

export const gradesFrom = (units: Lists): GradedUnits => byYear(units, BLOCK, ROOM, GRADED_AS.length);

/** In the order of REASONS; `missing`: also whose list was counted before reasons were. */
export const reasonsFrom = (units: Lists): GradedUnits =>
  byYear(units, REASON_BLOCK, REASON_ROOM, REASONS.length);

function byYear(units: Lists, block: typeof BLOCK, room: number, length: number): GradedUnits {
  const years = new Map<number, Map<string, number[]>>();
  const missing: string[] = [];
  for (const { unit, details } of units) {
    const pairs = pairsOf(readDetails(details), block);
    if (pairs === undefined) missing.push(unit);
    for (let at = 0; at < (pairs?.length ?? 0); at += 2) {
      const slot = pairs?.[at] ?? 0;
      const year = FIRST_YEAR + Math.floor(slot / room);
      const byUnit = years.get(year) ?? new Map<string, number[]>();
      years.set(year, byUnit);
      const counts = byUnit.get(unit) ?? Array.from({ length }, () => 0);
      byUnit.set(unit, counts);
      counts[slot % room] = (counts[slot % room] ?? 0) + (pairs?.[at + 1] ?? 0);
    }
  }
  return { years, missing };
}
