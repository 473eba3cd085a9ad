/** The counts of one row of the consolidated sheet, as somebody may see them. */
import type { Withheld } from '../figure.ts';
import { slotOf } from '../layout.ts';

const COUNTS = {
  members: { slot: slotOf('members'), figure: 'members' },
  women: { slot: slotOf('sex.nu'), figure: 'members.women' },
  minority: { slot: slotOf('minority'), figure: 'members.minority' },
  religion: { slot: slotOf('religion.yes'), figure: 'members.religion' },
  youthUnion: { slot: slotOf('youthUnion'), figure: 'members.youthUnion' },
  probationary: { slot: slotOf('status.du-bi'), figure: 'members.probationary' },
} as const;

/** Counts that are a personal trait: left out where they are not told. */
type Trait = 'minority' | 'religion';
export type UnitCounts = Readonly<
  Record<Exclude<keyof typeof COUNTS, Trait>, number> & Partial<Record<Trait, number>>
>;

export function unitCountsOf(total: Int32Array, withheld: Withheld): UnitCounts {
  const count = (name: keyof typeof COUNTS) => total[COUNTS[name].slot] ?? 0;
  const trait = (name: Trait) => (withheld(COUNTS[name].figure) ? {} : { [name]: count(name) });
  return {
    members: count('members'),
    women: count('women'),
    ...trait('minority'),
    ...trait('religion'),
    youthUnion: count('youthUnion'),
    probationary: count('probationary'),
  };
}
