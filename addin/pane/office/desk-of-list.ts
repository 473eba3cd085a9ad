/** What an office does now about the lists of one kind. Who stands where, the few units to be looked at first, what changed, and whom to remind. */
import type { DeskState } from '#domain/submissions/desk-states.ts';
import { DESK_STATES } from '#domain/submissions/desk-states.ts';
import type { Desk } from '../../tasks/office/desk.ts';
import { daysBetween } from '../../tasks/office/desk-days.ts';
import { sayWhy } from '../../tasks/office/desk-why.ts';
import { formatDate } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { DESK_WORDS } from '../../words/screens/desk.ts';
import { FUNNEL_WORDS } from '../../words/screens/funnel.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { coverageLine } from '../parts/coverage.ts';
import { deletedColumnsView } from '../parts/deleted-columns.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine } from '../parts/marks.ts';
import { longList } from '../parts/more.ts';
import { stagesText } from '../parts/stages.ts';
import type { Shown } from '../parts/more.ts';
import { createStore } from '../parts/store.ts';
import type { Screen, Stage } from '../stage/stage.ts';
import { collectPart } from './collect.ts';
import { peopleView } from './desk-people.ts';
import { remindersView } from './desk-reminders.ts';
import { firstStepsPart } from './first-steps.ts';
import { handOutPart } from './hand-out.ts';
import { introductionsPart } from './introductions.ts';
import { matchManyPart } from './match-many.ts';
import { unitChoice } from './unit-choice.ts';
import { unitVersions } from './unit-versions.ts';
import type { UnitVersions } from './unit-versions.ts';

interface DeskScreenState {
  readonly desk: Desk | null;
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

export interface DeskOfList extends Screen {
  /** The kinds beyond that of members that are opened below, as far as that is known. */
  readonly opened: () => readonly string[];
}

/** `above`: what stands above it, but for the versions of a unit. `pulled`: hears of every desk that came. */
export function deskOfList(
  stage: Stage,
  above: () => readonly Child[],
  pulled?: (desk: Desk) => void,
): DeskOfList {
  const store = createStore<DeskScreenState>({ desk: null, open: new Set(['desk-first']), shown: {} });
  store.subscribe(stage.redraw);
  const say = (words: Words) => sayingFrom(DESK_WORDS, words);
  const versions = unitVersions(stage);
  // What else stands on the desk is about the list of members.
  const steps = stage.list ? () => [] : firstStepsPart(stage);
  const besides = besidesOf(stage);

  const pull = (): void => {
    const asOf = stage.asOf.read();
    if (asOf === undefined) return;
    void stage.run({
      failures: OFFICE_ERRORS,
      work: async (options) => (await stage.tasks.desk()).pull({ unit: stage.grant.unit.id, asOf }, options),
      done: (desk) => {
        store.set({ desk });
        stage.say(say(stage.words())('desk.sheet', { sheet: desk.sheet }));
        pulled?.(desk);
      },
      again: pull,
    });
  };

  const matchMany = matchManyPart(stage, pull);

  return {
    opened: () => store.get().desk?.answer.lists ?? [],
    start: pull,
    primary: () => ({
      label: say(stage.words())(store.get().desk ? 'desk.again' : 'desk.run'),
      run: pull,
    }),
    view: () => {
      const words = stage.words();
      const { desk, open, shown } = store.get();
      if (versions.isOpen()) return versions.view();
      if (!desk)
        return [
          ...above(),
          ...steps(),
          h('p', { class: 'lead' }, say(words)('desk.before')),
          stage.asOf.element,
          ...besides.map((part) => part()),
        ];
      const set = (change: Partial<DeskScreenState>) => store.set(change);
      return [
        ...above(),
        ...steps(),
        coverageLine(words, desk.answer.coverage),
        dueLine(words, desk),
        countsView(words, desk),
        ...stagesView(words, desk),
        ...firstView(words, desk, { open, set, versions }),
        // Of members the consolidated table leads there.
        stage.list !== undefined && unitChoice(stage, sentIn(desk), versions),
        ...matchMany(desk),
        changesView(words, desk, { open, shown, set, versions }),
        ...remindersView(stage, desk, { open, shown, set }),
        !stage.list && peopleView(stage, { open, set }),
        ...besides.map((part) => part()),
        deletedColumnsView(words, desk.missing),
        h('p', {}, say(words)('desk.sheet', { sheet: desk.sheet })),
        stage.asOf.element,
      ];
    },
  };
}

/** Files of a list whose rows stay in the branch go nowhere and come from nowhere. */
const besidesOf = (stage: Stage): (() => Child)[] => [
  ...(stage.list?.isIntroduced ? [introductionsPart(stage)] : []),
  ...(stage.list?.staysBelow ? [] : [collectPart(stage), handOutPart(stage)]),
];

function dueLine(words: Words, { answer: { coverage, today } }: Desk): Child {
  const { due } = coverage.period;
  if (due === undefined) return null;
  const say = sayingFrom(DESK_WORDS, words);
  const days = daysBetween(today, due);
  const date = formatDate(due);
  if (days === 0) return h('p', {}, say('desk.dueToday'));
  return h(
    'p',
    {},
    days > 0 ? say('desk.dueIn', { days, date }) : say('desk.overdue', { days: -days, date }),
  );
}

/** In the order of what is to be done; what is none is not said. */
const ORDER: readonly DeskState[] = ['to-look', 'asked', 'withdrawn', 'not-sent', 'matched'];

function countsView(words: Words, { total }: Desk): HTMLElement {
  const say = sayingFrom(DESK_WORDS, words);
  const states = ORDER.filter((state) => DESK_STATES.includes(state) && total.states[state] > 0).map(
    (state) => say('desk.count', { state: say(`state.${state}`), count: total.states[state] }),
  );
  const more = [
    ...(total.onOld > 0 ? [say('desk.onOld', { count: total.onOld })] : []),
    ...(total.late > 0 ? [say('desk.late', { count: total.late })] : []),
  ];
  return h(
    'ul',
    { class: 'running', id: 'desk-counts' },
    ...[...states, ...more].map((text) => h('li', {}, text)),
  );
}

/** Where the people of the lists stand; whose list does not say it is named. */
function stagesView(words: Words, { answer: { units }, total: { stages } }: Desk): readonly Child[] {
  if (!units.some((unit) => unit.stages)) return [];
  const silent = units.filter(({ members, stages: own }) => members !== null && members > 0 && !own);
  return [
    h('p', { id: 'desk-stages' }, h('strong', {}, stagesText(words, stages))),
    silent.length > 0 &&
      h(
        'p',
        {},
        sayingFrom(FUNNEL_WORDS, words)('notComputed', { units: silent.map(({ name }) => name).join(', ') }),
      ),
  ];
}

/** Who has ever sent; of two of one name with the unit above it. */
const sentIn = ({ answer: { units } }: Desk) =>
  units.flatMap(({ unit, name, under, version }) =>
    version === 0 ? [] : [{ unit, name: under === undefined ? name : `${name} · ${under}` }],
  );

/** One press to what the unit sent. */
const unitButton = (
  versions: UnitVersions,
  unit: { readonly id: string; readonly name: string },
  text: string,
  where: 'first' | 'change',
): HTMLElement => button({ id: `desk-${where}-${unit.id}`, class: 'place' }, text, () => versions.open(unit));

interface Folds {
  readonly versions: UnitVersions;
  readonly open: ReadonlySet<string>;
  readonly set: (change: { readonly open?: ReadonlySet<string>; readonly shown?: Shown }) => void;
}

function firstView(words: Words, { attention, answer, list }: Desk, folds: Folds): readonly Child[] {
  const say = sayingFrom(DESK_WORDS, words);
  if (attention.length === 0) return [doneLine(say('desk.nothingFirst'))];
  return [
    unfolding({ ...folds, id: 'desk-first' }, say('desk.first', { count: attention.length }), () => [
      h(
        'ol',
        { class: 'plain' },
        ...attention.map((one) => {
          const { unit: id, name } = one.unit;
          const go = unitButton(folds.versions, { id, name }, sayWhy(words, one, answer, list), 'first');
          return h('li', {}, go);
        }),
      ),
    ]),
  ];
}

function changesView(
  words: Words,
  { changes, created }: Desk,
  { shown, set, open, versions }: Folds & { readonly shown: Shown },
): Child {
  const say = sayingFrom(DESK_WORDS, words);
  if (created) return null;
  if (changes.length === 0) return h('p', {}, say('desk.noChanges'));
  return unfolding({ id: 'desk-changes', open, set }, say('desk.changes', { count: changes.length }), () =>
    longList(words, {
      id: 'desk-changes-list',
      items: changes,
      item: ({ unit: id, name, text }) =>
        unitButton(versions, { id, name }, say('desk.change', { unit: name, text }), 'change'),
      shown,
      showMore: (next) => set({ shown: next }),
    }),
  );
}
