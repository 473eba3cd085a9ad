/**
 * Why a unit is not found on a day that was asked for: whoever has it in their charge is told since when, or until when, it was there. To
 * everybody else it looks like a unit that never was.
 */
import { reaches } from '../domain/access/grants.ts';
import type { Grant } from '../domain/access/grants.ts';
import { rowOn } from '../domain/ledgers/log.ts';
import { rootOf } from '../domain/units/tree.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { PersonCall } from './route.ts';

export async function notOnDay(
  { services, today }: Pick<PersonCall, 'services' | 'today'>,
  grants: readonly Grant[],
  { unit: id, day }: { readonly unit: string; readonly day: string },
): Promise<ProblemError> {
  const { directory } = services.storage;
  const tree = await directory.tree(today);
  const unit = tree.unit(id) ?? tree.past(id);
  if (unit === undefined || !reaches(grants, tree, id)) return new ProblemError('not-found');
  const history = (await directory.ledger(rootOf(tree, id), 'units')).rows.get(id);
  const { from, to } = (history && rowOn(history, today)?.values) ?? {};
  if (typeof from === 'string' && day < from)
    return new ProblemError('unit-not-yet', { unit: unit.name, day, from });
  return typeof to === 'string' && to < day
    ? new ProblemError('unit-ended', { unit: unit.name, day, to })
    : new ProblemError('not-found');
}
