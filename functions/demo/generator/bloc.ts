/** A whole bloc of invented people: units, periods, plans and a roster for every unit that keeps one. */
import type { Period } from '../../domain/units/period.ts';
import type { Unit, UnitKind, UnitSector } from '../../domain/units/unit.ts';
import { giveAdmissions } from './admit.ts';
import { giveAges } from './ages.ts';
import { composeDrafts } from './compose.ts';
import type { BlocSpec, DemoPlan } from './demand.ts';
import { giveHistory } from './history.ts';
import { draftsOf, type GeneratedMember } from './draft.ts';
import { memberOf, withPosts } from './member.ts';
import { randomOf } from './random.ts';

export interface Bloc {
  readonly units: readonly Unit[];
  readonly periods: readonly Period[];
  readonly plans: readonly DemoPlan[];
  /** Units that keep a roster, in the order of the plan. */
  readonly rosterUnits: readonly string[];
  /** Empty for a unit that keeps no roster. */
  readonly rosters: (unit: string) => readonly GeneratedMember[];
}

/** The same specification always gives the same bloc. Throws RangeError where the demands contradict each other. */
export function generateBloc(spec: BlocSpec): Bloc {
  const random = randomOf(spec.seed);
  const drafts = draftsOf(spec.rosters);
  composeDrafts(random, drafts, spec.demand);
  giveAges(random, drafts, spec.demand);
  giveAdmissions(random, drafts, spec.demand);
  giveHistory(spec.seed, drafts, spec.demand);
  const members = new Map<string, GeneratedMember[]>(spec.rosters.map(({ unit }) => [unit, []]));
  const names = new Map(spec.rosters.map(({ unit }) => [unit, new Set<string>()]));
  for (const draft of drafts) {
    const taken = names.get(draft.unit) ?? new Set();
    members.get(draft.unit)?.push(memberOf(random, draft, spec.demand, taken));
  }
  const rosters = new Map([...members].map(([unit, rows]) => [unit, withPosts(rows)]));
  return {
    units: spec.units,
    periods: spec.periods,
    plans: spec.plans,
    rosterUnits: spec.rosters.map(({ unit }) => unit),
    rosters: (unit) => rosters.get(unit) ?? [],
  };
}

export interface UnitPlan {
  readonly id: string;
  readonly shard: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly sector: UnitSector;
  readonly parent: string | null;
  readonly keepsRoster: boolean;
}

/** A unit that has been what it is since a date, and still is. */
export function unitSince(from: string, plan: UnitPlan): Unit {
  const since = <T>(value: T) => [{ from, value }];
  return {
    id: plan.id,
    shard: plan.shard,
    names: since(plan.name),
    kinds: since(plan.kind),
    sectors: since(plan.sector),
    parents: since(plan.parent),
    keepsRoster: since(plan.keepsRoster),
  };
}
