/** The kinds of lists beyond that of members, each loaded when a clerk chooses it. */
import type { OpenedList } from '../common/opened-list.ts';

const LOADERS: Readonly<Record<string, () => Promise<OpenedList>>> = {
  candidates: async () => (await import('../lists/candidates.ts')).LIST,
  classlists: async () => (await import('../lists/class-lists.ts')).LIST,
  gradings: async () => (await import('../lists/gradings.ts')).LIST,
};

/** RangeError for one that this pane does not know. */
export async function listKind(id: string): Promise<OpenedList> {
  const load = Object.hasOwn(LOADERS, id) ? LOADERS[id] : undefined;
  if (!load) throw new RangeError(`no such list: ${id}`);
  return load();
}
