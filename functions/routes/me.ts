/** Who is signed in, and for which units. */
import type { Me } from '../wire/me.ts';
import type { PersonCall } from '../http/route.ts';

export async function getMe({ services, person, openPeriod }: PersonCall): Promise<Me> {
  const { directory } = services.storage;
  const [tree, grants, periods] = await Promise.all([
    directory.tree(openPeriod.to),
    directory.grantsOf(person.id),
    directory.periods(),
  ]);
  const known = grants.flatMap(({ unit: id, role }) => {
    const unit = tree.unit(id);
    return unit === undefined ? [] : [{ unit: { id, name: unit.name }, role }];
  });
  return { person: { id: person.id, name: person.name }, grants: known, openPeriod, periods: [...periods] };
}
