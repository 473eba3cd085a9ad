/** Who has sent for the period and who has not, by name: it stands beside every total. */
import type { Consolidated } from '../../tasks/outcome.ts';
import type { Words } from '../../text/messages.ts';
import { unfolding } from '../parts/fold.ts';
import type { Folding } from '../parts/fold.ts';
import { h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine, sign } from '../parts/marks.ts';
import { longList } from '../parts/more.ts';
import type { Shown } from '../parts/more.ts';

type Coverage = Consolidated['coverage'];

export interface CoverageState {
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

export function coverageLine(words: Words, { sent, expected }: Coverage): HTMLElement {
  if (sent === expected) return doneLine(words.say('coverage.all', { expected }));
  return h(
    'p',
    { class: 'marked' },
    sign('warning'),
    h('strong', {}, words.say('coverage.line', { sent, expected })),
  );
}

export function missingView(
  words: Words,
  coverage: Coverage,
  state: CoverageState,
  set: (change: Partial<CoverageState>) => void,
): Child {
  if (coverage.missing.length === 0) return null;
  const folding: Folding = { id: 'missing', open: state.open, set };
  return unfolding(folding, words.say('coverage.missing', { count: coverage.missing.length }), () =>
    longList(words, {
      id: 'missing',
      items: coverage.missing,
      item: (unit) => unit.name,
      shown: state.shown,
      showMore: (shown) => set({ shown }),
    }),
  );
}
