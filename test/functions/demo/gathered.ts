/**
 * An organisation whose tree is whole, and whose lists are fewer: of the branches of one committee the first sends everybody's. Sums over
 * the tree stay what they are; to load it takes a fraction of the requests.
 */
import type { DemoOrganisation } from '../../../functions/demo/organisation.ts';

export function gathered(bloc: DemoOrganisation): DemoOrganisation {
  const parents = new Map(bloc.units.map((unit) => [unit.id, unit]));
  const lists = new Map<string, string[]>();
  for (const unit of bloc.rosterUnits) {
    const { kinds = [], parents: above = [] } = parents.get(unit) ?? {};
    const key = kinds[0]?.value === 'branch' ? (above[0]?.value ?? unit) : unit;
    lists.set(key, [...(lists.get(key) ?? []), unit]);
  }
  const sent = new Map([...lists.values()].map((units) => [units[0] ?? '', units]));
  return {
    ...bloc,
    rosters: (unit) => (sent.get(unit) ?? []).flatMap((each) => bloc.rosters(each)),
    sendings: bloc.sendings.filter(({ unit }) => sent.has(unit)),
  };
}
