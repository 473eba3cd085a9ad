/** A sheet against the newest version of its unit: what the rules of the service will look at too. */
import { compareRosters, type Comparison } from '#domain/submissions/compare.ts';
import type { Exit } from '#domain/submissions/exits.ts';
import { statedExits } from '#domain/submissions/stated-exits.ts';
import type { Member } from '#domain/roster/shape/member.ts';
import type { RosterReading } from '#domain/roster/shape/reading.ts';
import { rulesetOf } from '#domain/rules/ruleset.ts';
import type { StoredRow } from '#wire/roster.ts';
import type { About } from '../checking/roster-check.ts';
import type { Against } from './against.ts';

export type RosterComparison = Comparison<StoredRow, Member>;

export interface Compared {
  readonly comparison: RosterComparison;
  /** Those of people who really are gone. */
  readonly exits: readonly Exit[];
  readonly about: About;
}

/** `exits`: what was said of people who are gone; what the workbook keeps of it where left out. */
export function compareWith(
  { newest, me: { openPeriod, grants }, kept, built }: Against,
  { of, members, left = [] }: RosterReading,
  said: readonly Exit[] = kept.exits,
): Compared {
  const comparison = compareRosters(of, newest.rows, members, new Set(said.map(({ row }) => row)));
  const gone = new Set(comparison.removed.map(({ row }) => row));
  const given = said.filter(({ row }) => gone.has(row));
  const answered = new Set(given.map(({ row }) => row));
  // What the list says itself need not be asked; what the clerk says goes before it.
  const silent = comparison.removed.filter(({ row }) => !answered.has(row));
  const exits = [...given, ...statedExits(silent, left)];
  const { version, rosterDate, ruleset } = newest;
  const { id, from, to, due } = openPeriod;
  const about: About = {
    unit: { level: newest.level, name: newest.unit.name },
    ...(rosterDate === null
      ? {}
      : { previous: { version, rosterDate, rows: newest.rows.length, comparison, exits } }),
    submission: {
      today: newest.today,
      period: { id, from, to, ...(due === undefined ? {} : { due }) },
      newestVersion: version,
      baseVersion: built,
      // Of whichever of hers it is: the service looks again.
      takesOver: grants.some(({ duties }) => duties?.includes('succession')),
      rulesets: {
        sender: rulesetOf(of).hash,
        service: ruleset.current.hash,
        ...(ruleset.ofHead === null ? {} : { accepted: ruleset.ofHead.hash }),
      },
    },
  };
  return { comparison, exits, about };
}
