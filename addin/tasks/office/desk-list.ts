/** Of which kind of lists a desk is: what its sheets are called, and whether their people take steps. */
import type { OpenedList } from '../common/opened-list.ts';

const NAMED = ['members', 'candidates', 'gradings'] as const;
export type DeskListId = (typeof NAMED)[number];

export type DeskList = Pick<OpenedList, 'id' | 'folder' | 'nextSteps'>;

/** Of a kind that has no words here what is said of members would be wrong. Throws RangeError. */
export function deskListId({ id }: Pick<DeskList, 'id'>): DeskListId {
  const found = NAMED.find((named) => named === id);
  if (found === undefined) throw new RangeError(`no desk for lists of ${id}`);
  return found;
}
