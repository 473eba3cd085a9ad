/** Đã khớp for many at once, on the desk: chosen, counted before it is done, stopped at any time, and whoever could not be matched is named. */
import type { DeskUnit } from '#wire/desk.ts';
import type { Desk } from '../../tasks/office/desk.ts';
import type { TriedToMatch } from '../../tasks/office/review.ts';
import { sayFailure } from '../../words/errors.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { MATCH_MANY_WORDS } from '../../words/screens/match-many.ts';
import { peopleText } from '../../words/people-text.ts';
import { REVIEW_FAILURES } from '../../words/screens/review-failures.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h, on } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine } from '../parts/marks.ts';
import { longList } from '../parts/more.ts';
import type { Shown } from '../parts/more.ts';
import { focusOn } from '../parts/region.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';

interface State {
  /** Of which answer the choice was made: another one begins with its own. */
  readonly answer: Desk['answer'] | null;
  readonly chosen: ReadonlySet<string>;
  readonly asking: boolean;
  readonly said: 'nothing' | null;
  /** What became of each that was tried, and how many there were to do. */
  readonly tried: readonly TriedToMatch[];
  readonly wanted: number;
  readonly names: ReadonlyMap<string, string>;
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

const toLook = ({ units }: Desk['answer']): readonly DeskUnit[] =>
  units.filter(({ state }) => state === 'to-look');
/** What was done before the desk was asked again. */
const isTried = ({ unit, version, counted = version }: DeskUnit, tried: readonly TriedToMatch[]): boolean =>
  tried.some((one) => one.unit === unit && one.version === counted);

const isClean = ({ warnings = 0 }: DeskUnit): boolean => warnings === 0;
const idsOf = (units: readonly DeskUnit[]): ReadonlySet<string> => new Set(units.map(({ unit }) => unit));
const saying = (words: Words) => sayingFrom(MATCH_MANY_WORDS, words);

/** `matched`: something stands elsewhere now. */
export function matchManyPart(stage: Stage, matched: () => void): (desk: Desk) => readonly Child[] {
  const store = createStore<State>({
    answer: null,
    chosen: new Set(),
    asking: false,
    said: null,
    tried: [],
    wanted: 0,
    names: new Map(),
    open: new Set(),
    shown: {},
  });
  store.subscribe(stage.redraw);

  const run = (units: readonly DeskUnit[]): void => {
    const versions = units.map(({ unit, version, counted = version }) => ({ unit, version: counted }));
    store.set({
      asking: false,
      tried: [],
      wanted: versions.length,
      names: new Map(units.map(({ unit, name }) => [unit, name])),
    });
    void stage
      .run({
        failures: REVIEW_FAILURES,
        work: async (options) =>
          (await stage.tasks.review()).matchMany(versions, {
            ...options,
            tried: (one) => store.set({ tried: [...store.get().tried, one] }),
          }),
        done: () => undefined,
        again: () => run(units.filter((unit) => !isTried(unit, store.get().tried))),
      })
      .then(() => {
        if (store.get().tried.length === versions.length) matched();
      });
  };

  return (desk) => {
    const words = stage.words();
    const { answer, list } = desk;
    const { tried } = store.get();
    const done = tried.filter(({ code }) => code === undefined);
    const units = toLook(answer).filter((unit) => !isTried(unit, done));
    const state = stateFor(store.get(), answer, units);
    const set = (change: Partial<State>): void =>
      store.set({ ...stateFor(store.get(), answer, units), ...change });
    const result = resultView(words, state, set);
    if (units.length === 0) return result;
    return [
      unfolding(
        { id: 'match-many', open: state.open, set },
        saying(words)('title', { count: units.length }),
        () => [
          ...choiceView(words, units, state, { list, set }),
          ...actsView(words, units, state, { set, run }),
        ],
      ),
      ...result,
    ];
  };
}

/** Another answer has other lists in it. */
const stateFor = (state: State, answer: Desk['answer'], units: readonly DeskUnit[]): State =>
  state.answer === answer
    ? state
    : { ...state, answer, chosen: idsOf(units.filter(isClean)), asking: false, said: null, shown: {} };

function choiceView(
  words: Words,
  units: readonly DeskUnit[],
  { chosen, shown }: State,
  { list, set }: { readonly list: string; readonly set: (change: Partial<State>) => void },
): readonly Child[] {
  const say = saying(words);
  const clean = units.filter(isClean);
  const choose = (some: ReadonlySet<string>) => () => set({ chosen: some, asking: false, said: null });
  return [
    h('p', {}, say('lead')),
    h(
      'div',
      { class: 'actions' },
      button(
        { id: 'match-clean', class: 'secondary' },
        say('clean', { count: clean.length }),
        choose(idsOf(clean)),
      ),
      button(
        { id: 'match-all', class: 'secondary' },
        say('all', { count: units.length }),
        choose(idsOf(units)),
      ),
      button({ id: 'match-none', class: 'secondary' }, say('none'), choose(new Set())),
    ),
    ...longList(words, {
      id: 'match-units',
      items: units,
      item: (unit) => unitView(words, unit, list, chosen, (some) => choose(some)()),
      shown,
      showMore: (more) => set({ shown: more }),
    }),
  ];
}

function unitView(
  words: Words,
  { unit, name, version, counted = version, members, warnings = 0 }: DeskUnit,
  list: string,
  chosen: ReadonlySet<string>,
  choose: (chosen: ReadonlySet<string>) => void,
): HTMLElement {
  const say = saying(words);
  const box = on(h('input', { type: 'checkbox', id: `match-${unit}`, checked: chosen.has(unit) }), {
    change: (_event, { checked }) => {
      const next = new Set(chosen);
      if (checked) next.add(unit);
      else next.delete(unit);
      choose(next);
    },
  });
  const text = say('unit', { unit: name, version: counted, people: peopleText(words, list, members ?? 0) });
  const more = warnings > 0 ? say('places', { count: warnings }) : '';
  return h('label', { class: 'choice', for: `match-${unit}` }, box, h('span', {}, `${text}${more}`));
}

function actsView(
  words: Words,
  units: readonly DeskUnit[],
  { chosen, asking, said }: State,
  acts: {
    readonly set: (change: Partial<State>) => void;
    readonly run: (units: readonly DeskUnit[]) => void;
  },
): readonly Child[] {
  const say = saying(words);
  const some = units.filter(({ unit }) => chosen.has(unit));
  const ask = (): void => {
    if (some.length === 0) return acts.set({ said: 'nothing' });
    acts.set({ asking: true, said: null });
    focusOn('match-confirm');
  };
  if (!asking) {
    return [
      said !== null && h('p', { class: 'notice error', role: 'alert' }, say(said)),
      h('div', { class: 'actions' }, button({ id: 'match-run' }, say('run', { count: some.length }), ask)),
    ];
  }
  const open = some.filter((unit) => !isClean(unit)).length;
  const counts = { count: some.length, open, left: units.length - some.length };
  return [
    h('p', { id: 'match-preview' }, h('strong', {}, say('preview', counts))),
    h(
      'div',
      { class: 'actions' },
      button({ id: 'match-confirm' }, say('confirm'), () => acts.run(some)),
      button({ id: 'match-cancel', class: 'secondary' }, say('cancel'), () => {
        acts.set({ asking: false });
        focusOn('match-run');
      }),
    ),
  ];
}

/** Who could not be matched, and why, each by name. */
function resultView(
  words: Words,
  { tried, wanted, names, shown }: State,
  set: (change: Partial<State>) => void,
): readonly Child[] {
  if (wanted === 0 || tried.length === 0) return [];
  const say = saying(words);
  const others = tried.flatMap(({ unit, code, params = {} }) =>
    code === undefined ? [] : [{ unit, code, params }],
  );
  const [left, count] = [wanted - tried.length, tried.length - others.length];
  return [
    h(
      'section',
      { id: 'match-result' },
      doneLine(say(left > 0 ? 'stopped' : 'done', { count, left })),
      others.length > 0 && h('p', {}, say('others', { count: others.length })),
      ...longList(words, {
        id: 'match-others',
        items: others,
        item: ({ unit, code, params }) => {
          const why = sayFailure(words, { code, params, known: REVIEW_FAILURES });
          return h('span', {}, say('other', { unit: names.get(unit) ?? '', why }));
        },
        shown,
        showMore: (more) => set({ shown: more }),
      }),
    ),
  ];
}
