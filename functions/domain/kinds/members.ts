/** The list of a branch's members, as the service keeps it. */
import { BLOCKS } from '../statistics/blocks.ts';
import { countDetails } from '../statistics/count-details.ts';
import { countMembers } from '../statistics/count.ts';
import { encodeDetails } from '../statistics/details.ts';
import { encodeVector } from '../statistics/vector.ts';
import { MEMBER_LIST } from '../rules/members.ts';
import type { KeptKind } from './kept-kind.ts';

export const KEPT_MEMBERS: KeptKind = {
  ...MEMBER_LIST,
  blocks: BLOCKS,
  count: (members, on) => {
    const everybody = [...members];
    return {
      statistics: encodeVector(countMembers(everybody, on)),
      details: encodeDetails(countDetails(everybody, on)),
    };
  },
};
