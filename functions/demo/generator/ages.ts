/** Ages in completed months. A demanded average is met by moving working people's births by whole months, in turn. */
import type { Demand } from './demand.ts';
import type { Draft } from './draft.ts';
import type { Random } from './random.ts';

const OLDEST_WORKING = 59 * 12 + 11;
const YOUNGEST_GRADUATE = 22;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** In completed years: from, to. */
function rangeOf({ occupation, youthUnion, socialClass }: Draft, youngest: number): Range {
  if (occupation === 'sinh-vien') return { from: Math.max(20, youngest), to: 22 };
  if (occupation === 'hoc-sinh') return { from: 19, to: 19 };
  if (youthUnion) {
    return {
      from: socialClass === 'intellectual' ? Math.max(YOUNGEST_GRADUATE, youngest) : youngest,
      to: 30,
    };
  }
  if (occupation === 'nghi-huu') return { from: 56, to: 78 };
  return { from: 31, to: 59 };
}

export function giveAges(random: Random, drafts: readonly Draft[], demand: Demand): void {
  for (const draft of drafts) {
    const { from, to } = rangeOf(draft, demand.youngest);
    const low = from * 12 + 1;
    const high = to * 12 + 11;
    // Two throws: most working people are nearer to the young end of their range.
    draft.ageMonths =
      low + Math.floor((high - low + 1) * Math.min(random.next(), random.next() * 1.3, 0.999));
  }
  if (demand.averageAge !== undefined) tune(drafts, demand.averageAge);
}

function tune(drafts: readonly Draft[], averageAge: number): void {
  const wanted = Math.round(averageAge * 12 * drafts.length);
  let missing = wanted - drafts.reduce((sum, { ageMonths }) => sum + ageMonths, 0);
  const step = Math.sign(missing);
  const movable = drafts.filter(({ youthUnion, occupation }) => !youthUnion && occupation !== 'nghi-huu');
  while (missing !== 0) {
    const before = missing;
    for (const draft of movable) {
      if (missing === 0) break;
      const moved = draft.ageMonths + step;
      if (moved < 31 * 12 + 1 || moved > OLDEST_WORKING) continue;
      draft.ageMonths = moved;
      missing -= step;
    }
    if (missing === before) throw new RangeError(`These people cannot be ${averageAge} years old on average`);
  }
}
