/** The list of a branch's candidates, as the service keeps it: counted as people are, and by where they stand. */
import { CANDIDATE_LIST } from '../rules/candidates.ts';
import { countMembers } from '../statistics/count.ts';
import { encodeVector } from '../statistics/vector.ts';
import { CANDIDATE_BLOCKS, countCandidates } from './candidate-blocks.ts';
import { stagesIn } from './funnel.ts';
import type { KeptKind } from './kept-kind.ts';

export const KEPT_CANDIDATES: KeptKind = {
  ...CANDIDATE_LIST,
  blocks: Object.entries(CANDIDATE_BLOCKS).map(([id, block]) => ({ id, ...block })),
  count: (members, on) => {
    const everybody = [...members];
    return {
      statistics: encodeVector(countMembers(everybody, on)),
      details: countCandidates(everybody, on),
    };
  },
  stages: stagesIn,
};
