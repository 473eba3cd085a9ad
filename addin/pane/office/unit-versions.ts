/**
 * What one unit sent, as the office above it sees it: each version with where it stands and what was done, its differences, and the
 * two acts. It stands inside a screen, which opens it for a unit and draws it in its own place.
 */
import { transitionOf } from '#domain/submissions/review.ts';
import type { DifferencesResponse, VersionsResponse, VersionView } from '#wire/review.ts';
import type { ReviewTasks } from '../../tasks/office/review.ts';
import { correctionText } from '../../words/correction-text.ts';
import { formatDate, formatMoment } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { REVIEW_FAILURES } from '../../words/screens/review-failures.ts';
import { REVIEW_WORDS } from '../../words/screens/review.ts';
import { UNIT_VERSIONS_WORDS } from '../../words/screens/unit-versions.ts';
import { peopleText } from '../../words/people-text.ts';
import { differencesView } from '../parts/differences.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine, sign } from '../parts/marks.ts';
import { focusOn } from '../parts/region.ts';
import { MEMBERS } from '../parts/list-choice.ts';
import type { Shown } from '../parts/more.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';
import { askingOf, askingView, isSame, toggled } from './ask-correction.ts';
import type { Asking } from './ask-correction.ts';
import { firstStepsOf } from './first-steps.ts';

export interface UnitVersions {
  /** Fetches what the unit sent and shows it. */
  readonly open: (unit: { readonly id: string; readonly name: string }) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  readonly view: () => readonly Child[];
}

interface State {
  readonly told: VersionsResponse | null;
  readonly differences: DifferencesResponse | null;
  readonly asking: Asking | null;
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

const NOTHING: State = { told: null, differences: null, asking: null, open: new Set(), shown: {} };

/** `left`: the person went back to where she came from. */
export function unitVersions(stage: Stage, left: () => void = () => undefined): UnitVersions {
  const store = createStore<State>(NOTHING);
  store.subscribe(stage.redraw);
  const say = () => sayingFrom(UNIT_VERSIONS_WORDS, stage.words());
  const run = <T>(
    work: (review: ReviewTasks, signal: AbortSignal | undefined) => Promise<T>,
    done: (result: T) => void,
  ): void =>
    void stage.run({
      failures: REVIEW_FAILURES,
      work: async ({ signal }) => work(await stage.tasks.review(), signal),
      done,
      again: () => run(work, done),
    });
  const fetch = (unit: string, then: () => void = () => undefined): void =>
    run(
      (review, signal) => review.versions(unit, signal && { signal }),
      (told) => {
        store.set({ told, differences: null, asking: null });
        then();
      },
    );
  const close = (): void => {
    store.set(NOTHING);
    left();
  };
  const acts = {
    differences: (version: number) => {
      const unit = store.get().told?.unit.id ?? '';
      run(
        (review, signal) => review.differences({ unit, version }, signal && { signal }),
        (differences) => {
          store.set({
            differences,
            open: new Set(['differences-changed', 'differences-added', 'differences-removed']),
          });
        },
      );
    },
    match: (version: number) => {
      const unit = store.get().told?.unit.id ?? '';
      run(
        (review) => review.match({ unit, version }),
        () => fetch(unit, () => stage.say(say()('matched', { version }))),
      );
    },
    send: ({ version, places }: Asking) => {
      const unit = store.get().told?.unit.id ?? '';
      run(
        (review) => review.ask({ unit, version }, [...places]),
        () => fetch(unit, () => stage.say(say()('asked', { count: places.length }))),
      );
    },
    setAsking: (asking: Asking | null) => {
      const began = store.get().asking === null && asking !== null;
      store.set({ asking });
      if (began) focusOn('ask-kind');
    },
  };

  return {
    open: ({ id }) => fetch(id),
    close,
    isOpen: () => store.get().told !== null,
    view: () => {
      const state = store.get();
      const { told } = state;
      if (told === null) return [];
      const words = stage.words();
      const [newest, ...earlier] = told.versions.toReversed();
      const version = (each: VersionView): HTMLElement =>
        versionView(words, each, { state, acts, store, stage });
      return [
        h('h2', { id: 'unit-versions' }, say()('title', { unit: told.unit.name })),
        newest === undefined ? h('p', {}, say()('none')) : version(newest),
        earlier.length > 0 &&
          unfolding(
            { id: 'earlier-versions', open: state.open, set: store.set },
            say()('earlier', { count: earlier.length }),
            () => earlier.map(version),
          ),
        h(
          'div',
          { class: 'actions' },
          button({ id: 'versions-back', class: 'secondary' }, say()('back'), close),
        ),
      ];
    },
  };
}

interface Around {
  readonly state: State;
  readonly stage: Stage;
  readonly store: { readonly set: (change: Partial<State>) => void };
  readonly acts: {
    readonly differences: (version: number) => void;
    readonly match: (version: number) => void;
    readonly send: (asking: Asking) => void;
    readonly setAsking: (asking: Asking | null) => void;
  };
}

const SIGNS = { sent: 'info', 'asked-to-correct': 'warning', withdrawn: 'info' } as const;

function versionView(words: Words, version: VersionView, around: Around): HTMLElement {
  const say = sayingFrom(UNIT_VERSIONS_WORDS, words);
  const { review, rows, rosterDate, receivedAt, receivedBy, missedDue, warnings, replaced, onBehalf } =
    version;
  const number = version.version;
  const people = peopleText(words, around.stage.list?.id ?? MEMBERS, rows);
  const state = sayingFrom(REVIEW_WORDS, words)(`state.${review}`);
  const moment = formatMoment(receivedAt);
  return h(
    'section',
    { class: 'receipt', id: `version-${String(number)}`, 'data-review': review },
    h('p', {}, h('strong', {}, say('version', { version: number }))),
    review === 'matched'
      ? doneLine(state)
      : h('p', { class: 'marked' }, sign(SIGNS[review]), h('span', {}, state)),
    h('p', {}, say('about', { people, date: formatDate(rosterDate) })),
    h('p', {}, say(onBehalf === true ? 'onBehalf' : 'received', { ...moment, name: receivedBy.name })),
    missedDue !== undefined && h('p', {}, say('late', { due: formatDate(missedDue) })),
    warnings > 0 && h('p', {}, say('warnings', { count: warnings })),
    replaced === true && h('p', {}, say('replaced')),
    ...eventsView(words, number, around),
    ...lateView(words, version, around),
    ...actsView(words, version, around),
  );
}

/** Everything that was done about it, in its order, with the places that were named. */
function eventsView(words: Words, version: number, { state: { told } }: Around): readonly Child[] {
  const say = sayingFrom(REVIEW_WORDS, words);
  return (told?.events ?? [])
    .filter((event) => event.version === version)
    .map(({ act, by, at, corrections }) =>
      h(
        'div',
        {},
        h('p', {}, say(`act.${act}`, { name: by.name, ...formatMoment(at) })),
        corrections.length > 0 &&
          h(
            'ol',
            { class: 'plain' },
            ...corrections.map((each) => h('li', {}, correctionText(words, told?.fields ?? [], each))),
          ),
      ),
    );
}

/** A correction of a day that is closed has two ways, and the office decides. */
function lateView(words: Words, version: VersionView, { stage }: Around): readonly Child[] {
  const say = sayingFrom(UNIT_VERSIONS_WORDS, words);
  const { closedThrough, review, reopening } = version;
  if (closedThrough === undefined || review === 'withdrawn') return [];
  return [
    reopening !== undefined &&
      h('p', {}, say('closed.asked', { name: reopening.by.name, ...formatMoment(reopening.at) })),
    h(
      'p',
      { class: 'marked' },
      sign('warning'),
      h('span', {}, say('closed.why', { date: formatDate(closedThrough) })),
    ),
    h(
      'ol',
      { class: 'plain' },
      h('li', {}, say('closed.next')),
      h(
        'li',
        {},
        button({ id: `reopen-${String(version.version)}`, class: 'secondary' }, say('closed.reopen'), () => {
          firstStepsOf(stage).set({ wanted: { ledger: 'closings', sheet: false } });
          stage.open('ledgers');
        }),
      ),
    ),
  ];
}

function actsView(words: Words, version: VersionView, around: Around): readonly Child[] {
  const say = sayingFrom(UNIT_VERSIONS_WORDS, words);
  const { state, acts } = around;
  const number = version.version;
  const id = (act: string): string => `${act}-${String(number)}`;
  const isAsking = state.asking?.version === number;
  // Of rows that nobody above reads nothing can be shown or asked.
  const staysBelow = around.stage.list?.staysBelow === true;
  const can = (act: 'ask' | 'match'): boolean =>
    version.replaced !== true &&
    transitionOf(version.review, act) !== undefined &&
    !(act === 'ask' && staysBelow);
  const { differences } = state;
  return [
    h(
      'div',
      { class: 'actions' },
      can('match') && button({ id: id('match') }, say('match'), () => acts.match(number)),
      can('ask') &&
        !isAsking &&
        button({ id: id('ask'), class: 'secondary' }, say('ask'), () => acts.setAsking(askingOf(number))),
      !staysBelow &&
        button(
          { id: id('differences'), class: 'secondary' },
          sayingFrom(REVIEW_WORDS, words)('differences.show'),
          () => acts.differences(number),
        ),
    ),
    ...(differences?.version === number
      ? differencesView(words, differences, {
          open: state.open,
          shown: state.shown,
          set: around.store.set,
          ...(can('ask') ? { beside: pickFor(words, number, around) } : {}),
        })
      : []),
    state.asking && isAsking
      ? askingView(words, state.asking, {
          fields: state.told?.fields ?? [],
          set: acts.setAsking,
          send: acts.send,
        })
      : null,
  ];
}

/** One press takes the cell into the request, another one out of it. */
function pickFor(
  words: Words,
  version: number,
  { state, acts }: Around,
): (row: number, field: string) => Child {
  const say = sayingFrom(UNIT_VERSIONS_WORDS, words);
  return (row, field) => {
    const asking = state.asking?.version === version ? state.asking : askingOf(version);
    const place = { kind: 'cell', row, field } as const;
    return button(
      {
        id: `pick-${String(row)}-${field}`,
        class: 'secondary',
        'aria-pressed': asking.places.some((each) => isSame(each, place)) ? 'true' : 'false',
      },
      say('form.pick'),
      () => acts.setAsking(toggled(asking, place)),
    );
  };
}
