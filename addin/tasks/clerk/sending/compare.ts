/** A sheet against the newest version of its unit: what the rules of the service will look at too. */
import { MEMBERS } from '#domain/roster/fields/members.ts';
import { compareRosters, type Comparison } from '#domain/submissions/compare.ts';
import type { Exit } from '#domain/submissions/exits.ts';
import type { Member } from '#domain/roster/shape/member.ts';
import type { RosterReading } from '#domain/roster/shape/reading.ts';
import { rulesetOf } from '#domain/rules/ruleset.ts';
import type { Me } from '#wire/me.ts';
import type { RosterResponse, StoredRow } from '#wire/roster.ts';
import type { About } from '../checking/roster-check.ts';

export type RosterComparison = Comparison<StoredRow, Member>;

export interface Compared {
  readonly comparison: RosterComparison;
  /** Those of people who really are gone. */
  readonly exits: readonly Exit[];
  readonly about: About;
}

/** `built`: the version that the workbook was last sent as. */
export function compareWith(
  newest: RosterResponse,
  { openPeriod }: Me,
  { members }: RosterReading,
  kept: readonly Exit[],
  built: number,
): Compared {
  const comparison = compareRosters(MEMBERS, newest.rows, members, new Set(kept.map(({ row }) => row)));
  const gone = new Set(comparison.removed.map(({ row }) => row));
  const exits = kept.filter(({ row }) => gone.has(row));
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
      rulesets: {
        sender: rulesetOf().hash,
        service: ruleset.current.hash,
        ...(ruleset.ofHead === null ? {} : { accepted: ruleset.ofHead.hash }),
      },
    },
  };
  return { comparison, exits, about };
}
