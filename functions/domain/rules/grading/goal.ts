/**
 * A goal in per cent comes to no whole number of people: 15 % of 16 are 2,4. Both neighbours are shown, each with what it makes of the goal
 * and of the cap; which of them to choose is not for a program to say.
 */
import { roundedRatio, share } from '../../language/number.ts';
import { capsOn, type Cap } from './caps.ts';

export interface GoalChoice {
  readonly people: number;
  /** Two decimals. */
  readonly percent: number | null;
  readonly meetsGoal: boolean;
  /** If everybody else is graded good. */
  readonly caps: Cap[];
}

export interface Goal {
  /** With two decimals. */
  readonly exact: number;
  /** One where it is a whole number; the fewer first. */
  readonly choices: GoalChoice[];
}

/** `percent`: a whole one; `graded`: of how many people; `day` (ISO): whose caps. */
export function goalOf(percent: number, graded: number, day: string): Goal {
  const exact = roundedRatio(percent * graded, 100, 2) ?? 0;
  const fewer = Math.floor((percent * graded) / 100);
  const numbers = fewer * 100 === percent * graded ? [fewer] : [fewer, fewer + 1];
  return {
    exact,
    choices: numbers.map((people) => ({
      people,
      percent: share(people, graded).percent,
      meetsGoal: people * 100 >= percent * graded,
      caps: capsOn(day, { outstanding: people, good: graded - people, graded }),
    })),
  };
}
