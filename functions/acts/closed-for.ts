/** Through which day a list that comes, or came, meets closed figures. */
import { closedThrough } from '../domain/submissions/closing.ts';
import type { UnitContext } from './context.ts';

/** null where the day of the roster is open for what is received at that instant. Reopened it is open, for what came before too. */
export async function closedFor(
  { services: { storage }, unit }: Pick<UnitContext, 'services' | 'unit'>,
  { rosterDate, receivedAt }: { readonly rosterDate: string; readonly receivedAt: string },
): Promise<string | null> {
  const { directory } = storage;
  const tree = await directory.tree(rosterDate);
  const closings = await directory.closings(tree, unit.id);
  const earlier = closings.filter(({ at }) => at <= receivedAt);
  return closedThrough(earlier, tree, unit.id, rosterDate);
}
