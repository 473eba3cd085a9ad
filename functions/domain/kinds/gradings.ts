/** The list of gradings of a branch, as the service keeps it: counted as people are, and by year and grade. */
import { GRADING_LIST } from '../rules/gradings.ts';
import { countMembers } from '../statistics/count.ts';
import { encodeVector } from '../statistics/vector.ts';
import { countGrades, GRADES_BLOCKS } from './grades.ts';
import type { KeptKind } from './kept-kind.ts';

export const KEPT_GRADINGS: KeptKind = {
  ...GRADING_LIST,
  blocks: GRADES_BLOCKS,
  count: (members, on) => {
    const everybody = [...members];
    return {
      statistics: encodeVector(countMembers(everybody, on)),
      details: countGrades(everybody, on),
    };
  },
};
