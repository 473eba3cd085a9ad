/** Something more that a screen can look up: a button, and below it what came of it. */
import type { TaskOptions } from '../../tasks/common/outcome.ts';
import { LOOKUP_WORDS } from '../../words/screens/lookups.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import type { Shown } from '../parts/more.ts';
import type { Stage } from './stage.ts';
import { createStore } from '../parts/store.ts';

export interface LookupAround {
  readonly stage: Stage;
  /** For lists and what unfolds. */
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
  readonly set: (change: { readonly open?: ReadonlySet<string>; readonly shown?: Shown }) => void;
}

export interface Lookup<T> {
  /** Also the words on its button. */
  readonly id: 'duplicates' | 'funnel' | 'gradings' | 'movements' | 'report';
  readonly work: (options: TaskOptions) => Promise<T>;
  /** What came of it in a sentence, for the status line. */
  readonly said: (words: Words, found: T) => string;
  readonly view: (words: Words, found: T, around: LookupAround) => readonly Child[];
}

interface LookupState<T> {
  readonly found: T | null;
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

/** Gives how to draw it now. */
export function createLookup<T>(stage: Stage, lookup: Lookup<T>): () => HTMLElement {
  const { id, work, said, view } = lookup;
  const store = createStore<LookupState<T>>({ found: null, open: new Set(), shown: {} });
  store.subscribe(stage.redraw);
  const look = (): void => {
    void stage.run({
      failures: OFFICE_ERRORS,
      work,
      done: (found) => {
        store.set({ found, shown: {} });
        stage.say(said(stage.words(), found));
      },
      again: look,
    });
  };
  return () => {
    const words = stage.words();
    const { found, open, shown } = store.get();
    return h(
      'section',
      { class: 'lookup', id: `lookup-${id}` },
      button({ id: `${id}-run`, class: 'secondary' }, sayingFrom(LOOKUP_WORDS, words)(id), look),
      ...(found === null ? [] : view(words, found, { stage, open, shown, set: store.set })),
    );
  };
}
