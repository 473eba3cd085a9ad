/** A line for every file that came by e-mail: what it is, what becomes of it, and what is asked of the officer. */
import type {
  CollectedFile,
  FileState,
  ListBesides,
  MailedKind,
} from '../../tasks/office/collect/collected.ts';
import { sayFailure } from '../../words/errors.ts';
import { formatDate } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { COLLECT_WORDS } from '../../words/screens/collect.ts';
import { LIST_WORDS } from '../../words/screens/lists.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { REVIEW_FAILURES } from '../../words/screens/review-failures.ts';
import { unfolding } from '../parts/fold.ts';
import { h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { sign } from '../parts/marks.ts';
import { longList } from '../parts/more.ts';
import { answersView, offeredUnits } from './collect-answers.ts';
import type { Answering } from './collect-answers.ts';
import { inOrder, ORDER, placed, placesOf } from './collect-state.ts';
import type { CollectState, Placed } from './collect-state.ts';

interface Acts extends Answering {
  readonly set: (change: Partial<CollectState>) => void;
}

const SIGNS: Readonly<Record<FileState, 'error' | 'warning' | 'info' | 'done'>> = {
  'unknown-unit': 'warning',
  unreadable: 'error',
  'another-list': 'error',
  'not-opened': 'warning',
  errors: 'error',
  questions: 'warning',
  ready: 'info',
  received: 'done',
  already: 'done',
};

export function linesView(words: Words, state: CollectState, acts: Acts): readonly Child[] {
  const { set } = acts;
  const items = inOrder(state);
  if (items.length === 0) return [];
  return [
    countsView(words, state),
    state.units.length > 0 && placesOf(state, 'unknown-unit').length > 0 && offeredUnits(state),
    ...longList(words, {
      id: 'collect-lines',
      items,
      item: (item) => lineView(words, state, item, acts),
      shown: state.shown,
      showMore: (shown) => set({ shown }),
    }),
    hasOddForm(state) && stepsView(words, state, set),
  ];
}

function countsView(words: Words, state: CollectState): Child {
  const say = sayingFrom(COLLECT_WORDS, words);
  const counts = ORDER.map((each) => [each, placesOf(state, each).length] as const);
  const texts = counts.flatMap(([each, count]) =>
    count > 0 ? [say('counted', { state: say(`state.${each}`), count })] : [],
  );
  return h('p', { id: 'collect-counts' }, h('strong', {}, texts.join(' · ')));
}

function lineView(words: Words, state: CollectState, item: Placed, acts: Acts): Child {
  const { at, line } = item;
  const mark = SIGNS[line.state];
  const own = mark === 'done' ? h('span', { class: 'mark done', 'aria-hidden': true }, '✓') : sign(mark);
  return h(
    'div',
    { id: `collect-line-${String(at)}`, 'data-state': line.state },
    h('p', { class: 'marked' }, own, h('span', {}, h('strong', {}, line.file), ' ', lineText(words, line))),
    ...(line.besides ?? []).map((each) => h('p', { class: 'hint' }, besidesText(words, each))),
    ...answersView(words, state, item, acts),
  );
}

function lineText(words: Words, line: CollectedFile): string {
  const say = sayingFrom(COLLECT_WORDS, words);
  const { state, rows, errors, questions, unreadable, failed, stays, kinds: [kind, another] = [] } = line;
  if (state === 'unreadable' && unreadable !== undefined) return say(`unread.${unreadable}`);
  if (another) return say('whichKind');
  if (stays !== undefined) return say(`another.${stays}`);
  const unit = unitText(words, line.unit?.name ?? '', kind);
  if (line.rival !== undefined) return say('collect.rival', { unit, other: line.rival });
  if (failed !== undefined) {
    const why = sayFailure(words, { ...failed, known: { ...OFFICE_ERRORS, ...REVIEW_FAILURES } });
    return say('collect.refused', { unit, why });
  }
  if (state === 'errors' && errors === 0 && rows === 0) return say('collect.nobody', { unit });
  if (state === 'unreadable' || state === 'another-list') return say(`state.${state}`);
  const { added, removed, changed } = line.changes ?? { added: 0, removed: 0, changed: 0 };
  const version = line.version ?? 0;
  const told = say(`collect.${state}`, { unit, rows, errors, questions, version, added, removed, changed });
  const { closedThrough } = line;
  return closedThrough === undefined ? told : `${told} ${say('closed', { date: formatDate(closedThrough) })}`;
}

/** Of which list it is said where it is another than that of members. */
function unitText(words: Words, unit: string, kind: MailedKind | undefined): string {
  if (kind === undefined || kind === 'members') return unit;
  const list = sayingFrom(LIST_WORDS, words)(`kind.${kind}`);
  return sayingFrom(COLLECT_WORDS, words)('ofList', { unit, list });
}

function besidesText(words: Words, { sheet, kind, stays }: ListBesides): string {
  const list = sayingFrom(LIST_WORDS, words)(`kind.${kind}`);
  return sayingFrom(COLLECT_WORDS, words)(stays ? 'besidesStays' : 'besides', { sheet, list });
}

const hasOddForm = (state: CollectState): boolean =>
  placed(state).some(({ line }) => line.unreadable === 'old-format' || line.unreadable === 'password');

function stepsView(words: Words, { open }: CollectState, set: Acts['set']): Child {
  const say = sayingFrom(COLLECT_WORDS, words);
  return unfolding({ id: 'collect-steps', open, set }, say('stepsTitle'), () => [
    h('ol', {}, h('li', {}, say('openIt')), h('li', {}, say('saveIt')), h('li', {}, say('takeIt'))),
  ]);
}
