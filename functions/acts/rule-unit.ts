/** What rules need to know of the unit whose roster it is. */
import type { RuleUnit } from '../domain/rules/record/rule.ts';
import type { Tree, UnitAsOf, UnitKind } from '../domain/units/unit.ts';

/** Kinds below which a branch is a part of a grassroots organisation, not one of its own. */
const GRASSROOTS: ReadonlySet<UnitKind> = new Set(['grassroots', 'committee']);

export function ruleUnitOf(tree: Tree, { id, kind }: UnitAsOf): RuleUnit {
  if (GRASSROOTS.has(kind)) return { level: 'grassroots' };
  if (kind !== 'branch') return { level: 'above' };
  const isPart = tree.ancestors(id).some((above) => GRASSROOTS.has(above.kind));
  return { level: isPart ? 'branch' : 'grassroots' };
}
