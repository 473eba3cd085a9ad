/** A number of a unit beside what stands for the units directly below, what of it is left, and handing that on. */
import { changesText } from '#domain/plans/plan-history.ts';
import type { PlanSum } from '#domain/plans/plan-shares.ts';
import type { PlanOverview, PlansAdded } from '../../tasks/office/plan-tasks.ts';
import { formatCount } from '../../words/format.ts';
import type { Words } from '../../words/messages.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine } from '../parts/marks.ts';
import { longList } from '../parts/more.ts';
import type { Shown } from '../parts/more.ts';
import { createStore } from '../parts/store.ts';
import { topicText } from './plan-topic.ts';
import { planningSay, runPlanning } from './tool.ts';
import type { Tool } from './tool.ts';

interface State {
  readonly overview: PlanOverview | null;
  readonly given: PlansAdded | null;
  readonly written: string | null;
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

interface Card {
  readonly unit: string;
  readonly sum: PlanSum;
  readonly id: string;
}

export const planSums: Tool = ({ stage, added }) => {
  const store = createStore<State>({
    overview: null,
    given: null,
    written: null,
    open: new Set(['plan-sums']),
    shown: {},
  });
  store.subscribe(stage.redraw);
  const unit = stage.grant.unit.id;
  const look = (): void =>
    runPlanning(
      stage,
      (planning) => planning.planOverview({ unit }),
      (overview) => store.set({ overview, given: null, written: null }),
    );
  const write = (): void =>
    runPlanning(
      stage,
      (planning) => planning.writePlanSums({ unit }),
      ({ sheet }) => store.set({ written: sheet }),
    );
  const give = ({ unit: of, sum: { topic } }: Card, by: 'members' | 'equal'): void =>
    runPlanning(
      stage,
      async (planning) => {
        const given = await planning.distributePlan({ unit, of, topic, by });
        return { given, overview: await planning.planOverview({ unit }) };
      },
      ({ given, overview }) => {
        store.set({ given, overview });
        added();
      },
    );
  return () => {
    const words = stage.words();
    const say = planningSay(words);
    const { overview, given, written, open, shown } = store.get();
    const cards = overview ? cardsOf(overview) : [];
    const names = (id: string, units: readonly string[]): Child =>
      unfolding({ id, open, set: store.set }, say('sums.missing', { count: units.length }), () =>
        longList(words, {
          id: `${id}-names`,
          items: units,
          item: (each) => overview?.nameOf(each) ?? '',
          shown,
          showMore: (next) => store.set({ shown: next }),
        }),
      );
    return [
      unfolding({ id: 'plan-sums', open, set: store.set }, say('sums.title'), [
        h('div', { class: 'actions' }, button({ id: 'plan-sums-run' }, say('sums.run'), look)),
        given && doneLine(say('sums.given', { added: given.added, sheet: given.sheet })),
        overview && cards.length === 0 && h('p', {}, say('sums.none')),
        ...(overview ? cards.flatMap((card) => cardView(words, overview, card, { give, names })) : []),
        overview &&
          cards.length > 0 &&
          h(
            'div',
            { class: 'actions' },
            button({ id: 'plan-sums-write', class: 'secondary' }, say('sums.write'), write),
          ),
        written !== null && doneLine(say('sums.written', { sheet: written })),
      ]),
    ];
  };
};

const cardsOf = ({ unit, sums, below }: PlanOverview): readonly Card[] =>
  [{ unit, sums }, ...below].flatMap((each, at) =>
    each.sums.map((sum, index) => ({ unit: each.unit, sum, id: `plan-${String(at)}-${String(index)}` })),
  );

interface CardActs {
  readonly give: (card: Card, by: 'members' | 'equal') => void;
  readonly names: (id: string, units: readonly string[]) => Child;
}

function cardView(
  words: Words,
  { nameOf, changesOf }: PlanOverview,
  card: Card,
  { give, names }: CardActs,
): readonly Child[] {
  const say = planningSay(words);
  const { unit, sum, id } = card;
  const { own, assigned, remainder = 0, registered, notRegistered, notAssigned, topic } = sum;
  const changes = changesText(changesOf(unit, topic));
  const number =
    own === undefined
      ? say('sums.noOwn')
      : say('sums.own', { own: formatCount(own) }) + (changes ? ` (${words.pick(changes)})` : '');
  const left =
    own === undefined
      ? null
      : remainder > 0
        ? say('sums.left', { left: formatCount(remainder) })
        : remainder < 0
          ? say('sums.over', { over: formatCount(-remainder) })
          : say('sums.whole');
  const asked = registered > 0 || notRegistered.length > 0;
  return [
    h(
      'section',
      { id, class: 'duty' },
      h('p', {}, h('strong', {}, nameOf(unit)), `: ${topicText(words, topic)}`),
      h('p', {}, number),
      h('p', {}, say('sums.assigned', { assigned: formatCount(assigned) })),
      left !== null && h('p', {}, h('strong', {}, left)),
      asked && h('p', {}, say('sums.registered', { registered: formatCount(registered) })),
      notRegistered.length > 0 && names(`${id}-missing`, notRegistered),
      remainder > 0 &&
        notAssigned.length > 0 &&
        h(
          'div',
          { class: 'actions' },
          button({ id: `${id}-equal`, class: 'secondary' }, say('sums.equal'), () => give(card, 'equal')),
          button({ id: `${id}-members`, class: 'secondary' }, say('sums.members'), () =>
            give(card, 'members'),
          ),
        ),
    ),
  ];
}
