/** The list of a branch's candidates, as the service keeps it. */
import { CANDIDATE_LIST } from '../rules/candidates.ts';
import { packDetails } from '../statistics/details.ts';
import { slotOf } from '../statistics/layout.ts';
import { encodeVector } from '../statistics/vector.ts';
import type { KeptKind } from './kept-kind.ts';

export const KEPT_CANDIDATES: KeptKind = {
  ...CANDIDATE_LIST,
  // How many there are stands where a list of members has how many: coverage is told alike. Its own blocks have numbers of their own.
  count: (members) => ({
    statistics: encodeVector({ pairs: Int32Array.of(slotOf('members'), [...members].length) }),
    details: packDetails(new Map()),
  }),
};
