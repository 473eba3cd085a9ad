/** Who has sent for the period, who did so late and who has not, by name: it stands beside every total. */
import type { Consolidated } from '../../tasks/office/consolidated.ts';
import { formatDate } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { COVERAGE_WORDS } from '../../words/screens/coverage.ts';
import { unfolding } from './fold.ts';
import type { Folding } from './fold.ts';
import { h } from './h.ts';
import type { Child } from './h.ts';
import { doneLine, sign } from './marks.ts';
import { longList } from './more.ts';
import type { Shown } from './more.ts';

type Coverage = Consolidated['coverage'];

export interface CoverageState {
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

/** Who has sent, and below it by name who counts with older lists, and whose figures cannot be computed. */
export function coverageLine(words: Words, coverage: Coverage): HTMLElement {
  const { onOld = [], notComputed = [] } = coverage;
  const say = sayingFrom(COVERAGE_WORDS, words);
  const named = [
    { id: 'coverage.onOld', units: onOld },
    { id: 'coverage.notComputed', units: notComputed },
  ] as const;
  const lines = named.flatMap(({ id, units }) => {
    const text = say(id, { units: units.map(({ name }) => name).join(', ') });
    return units.length === 0 ? [] : [h('p', { class: 'marked' }, sign('warning'), h('span', {}, text))];
  });
  const line = sentLine(words, coverage);
  return lines.length === 0 ? line : h('div', {}, line, ...lines);
}

function sentLine(words: Words, { sent, expected }: Coverage): HTMLElement {
  const say = sayingFrom(COVERAGE_WORDS, words);
  if (sent === expected) return doneLine(say('coverage.all', { expected }));
  return h(
    'p',
    { class: 'marked' },
    sign('warning'),
    h('strong', {}, say('coverage.line', { sent, expected })),
  );
}

export function missingView(
  words: Words,
  coverage: Coverage,
  state: CoverageState,
  set: (change: Partial<CoverageState>) => void,
): Child {
  const title = sayingFrom(COVERAGE_WORDS, words)('coverage.missing', { count: coverage.missing.length });
  return unitsView(words, 'missing', title, coverage.missing, state, set);
}

export function lateView(
  words: Words,
  { late, period: { due } }: Coverage,
  state: CoverageState,
  set: (change: Partial<CoverageState>) => void,
): Child {
  const facts = { count: late.length, due: formatDate(due ?? '') };
  const title = sayingFrom(COVERAGE_WORDS, words)('coverage.late', facts);
  return unitsView(words, 'late', title, late, state, set);
}

function unitsView(
  words: Words,
  id: 'missing' | 'late',
  title: string,
  units: Coverage['missing'],
  state: CoverageState,
  set: (change: Partial<CoverageState>) => void,
): Child {
  if (units.length === 0) return null;
  const folding: Folding = { id, open: state.open, set };
  return unfolding(folding, title, () =>
    longList(words, {
      id,
      items: units,
      item: (unit) => unit.name,
      shown: state.shown,
      showMore: (shown) => set({ shown }),
    }),
  );
}
