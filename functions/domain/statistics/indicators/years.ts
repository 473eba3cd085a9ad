/** Exits year by year, and of a thousand members: from the movements of each year. */
import type { DateRange } from '../admissions.ts';
import { exitsOf, type Lines } from '../../submissions/movements.ts';
import { perThousand, wereThere } from './moved.ts';

export interface YearOfExits extends DateRange {
  readonly exits: number;
  /** Of how many: at the opening, or in a first list. */
  readonly members: number;
  /** Two decimals; null where nobody was there. */
  readonly perThousand: number | null;
}

export const exitsByYear = (years: readonly (DateRange & { readonly lines: Lines })[]): YearOfExits[] =>
  years.map(({ from, to, lines }) => {
    const [exits, members] = [exitsOf(lines), wereThere(lines)];
    return { from, to, exits, members, perThousand: perThousand(exits, members) };
  });
