/** The fold of the participants of a class: what is in it comes when it is first unfolded, for whoever may keep such lists. */
import { sayingFrom } from '../../words/messages.ts';
import { CLASS_LIST_WORDS } from '../../words/screens/class-list.ts';
import { unfolding } from '../parts/fold.ts';
import { createStore } from '../parts/store.ts';
import type { ClassListPart } from './class-list.ts';
import type { Tool } from './tool.ts';

interface State {
  readonly open: ReadonlySet<string>;
  readonly part: ClassListPart | null;
}

const ID = 'class-list';

export const classParticipants: Tool = ({ stage }) => {
  if (stage.grant.role !== 'office') return () => [];
  const store = createStore<State>({ open: new Set(), part: null });
  store.subscribe(stage.redraw);
  const load = (): void =>
    void stage.run({
      work: async () => (await import('./class-list.ts')).classListPart(stage),
      done: (part) => store.set({ part }),
      again: load,
    });
  const unfold = (change: Pick<State, 'open'>): void => {
    store.set(change);
    if (!change.open.has(ID)) return;
    const { part } = store.get();
    if (part === null) load();
    else void part.refresh().catch(() => undefined);
  };
  return () => {
    const { open, part } = store.get();
    const title = sayingFrom(CLASS_LIST_WORDS, stage.words())('classList.title');
    return [unfolding({ id: ID, open, set: unfold }, title, () => part?.view() ?? [])];
  };
};
