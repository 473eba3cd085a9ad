/** Whom a unit introduces elsewhere: what was sent with where it stands, and, where somebody takes them, whom and to whom. */
import { OUTCOMES } from '#domain/roster/fields/candidate-lists.ts';
import type { IntroducingResponse, IntroductionsResponse, IntroductionView } from '#wire/introductions.ts';
import type { IntroductionTasks } from '../../tasks/introductions/introduction-tasks.ts';
import { nobodyText, sentLine } from '../../words/introduction-text.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { INTRODUCTION_WORDS } from '../../words/screens/introductions.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h, on } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { longList } from '../parts/more.ts';
import type { Shown } from '../parts/more.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';

interface State {
  readonly whom: IntroducingResponse | null;
  /** Rows of those who are not introduced. */
  readonly left: ReadonlySet<number>;
  /** '' for the first. */
  readonly to: string;
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

type Store = ReturnType<typeof createStore<State>>;
type People = IntroducingResponse['people'];

const NOTHING: State = { whom: null, left: new Set(), to: '', open: new Set(), shown: {} };
const saying = (words: Words) => sayingFrom(INTRODUCTION_WORDS, words);

/** `changed`: something was introduced or withdrawn. */
export function introducingView(
  stage: Stage,
  tasks: () => Promise<IntroductionTasks>,
  changed: () => void,
): (known: IntroductionsResponse) => readonly Child[] {
  const store = createStore<State>(NOTHING);
  store.subscribe(stage.redraw);
  const unit = stage.grant.unit.id;
  const begin = (): void =>
    void stage.run({
      work: async () => (await tasks()).whom(unit),
      done: (whom) => {
        if (whom.people.length === 0) return stage.say(nobodyText(stage.words(), whom));
        store.set({ ...NOTHING, whom });
      },
      again: begin,
    });
  const withdraw = ({ id }: IntroductionView): void =>
    void stage.run({
      work: async () => (await tasks()).withdraw({ unit, id }),
      done: changed,
      again: changed,
    });
  const send = (to: string, rows: readonly number[]): void => {
    const { whom } = store.get();
    if (whom === null || rows.length === 0) return;
    void stage.run({
      work: async () => (await tasks()).introduce(unit, { to, version: whom.version, rows: [...rows] }),
      done: ({ people, to: { name } }) => {
        store.set(NOTHING);
        changed();
        stage.say(saying(stage.words())('out.done', { count: people, to: name }));
      },
      again: () => send(to, rows),
    });
  };

  return ({ sent, receivers }) => {
    if (sent.length === 0 && receivers.length === 0) return [];
    const words = stage.words();
    const say = saying(words);
    const { whom, shown } = store.get();
    return [
      h(
        'section',
        { class: 'duty', id: 'introducing' },
        h('p', {}, h('strong', {}, say('out.title'))),
        ...longList(words, {
          id: 'introduced-elsewhere',
          items: sent.toReversed(),
          item: (one) => sentView(words, one, withdraw),
          shown,
          showMore: (more) => store.set({ shown: more }),
        }),
        ...(whom
          ? whomView(words, { store, people: whom.people, receivers, send })
          : receivers.length > 0
            ? [
                h(
                  'div',
                  { class: 'actions' },
                  button({ id: 'introduce', class: 'secondary' }, say('out.begin'), begin),
                ),
              ]
            : []),
      ),
    ];
  };
}

const sentView = (
  words: Words,
  one: IntroductionView,
  withdraw: (one: IntroductionView) => void,
): HTMLElement =>
  h(
    'div',
    {},
    h('p', { id: `sent-${one.id}` }, sentLine(words, one)),
    one.state === 'sent' &&
      button({ class: 'link', 'aria-describedby': `sent-${one.id}` }, saying(words)('out.withdraw'), () =>
        withdraw(one),
      ),
  );

interface Whom {
  readonly store: Store;
  readonly people: People;
  readonly receivers: IntroductionsResponse['receivers'];
  readonly send: (to: string, rows: readonly number[]) => void;
}

function whomView(words: Words, { store, people, receivers, send }: Whom): readonly Child[] {
  const say = saying(words);
  const { left, to } = store.get();
  const place = receivers.find(({ unit }) => unit.id === to) ?? receivers[0];
  const rows = people.filter(({ row }) => !left.has(row)).map(({ row }) => row);
  const choice = h(
    'select',
    { id: 'introduce-to' },
    ...receivers.map(({ unit, organisation }) =>
      h(
        'option',
        { value: unit.id, selected: unit.id === place?.unit.id },
        say('out.place', { unit: unit.name, organisation }),
      ),
    ),
  );
  on(choice, { change: (_event, { value }) => store.set({ to: value }) });
  return [
    h('div', { class: 'field wide' }, h('label', { for: 'introduce-to' }, say('out.to')), choice),
    h(
      'fieldset',
      {},
      h('legend', {}, say('out.whom')),
      ...OUTCOMES.entries.flatMap(({ code, label }) => {
        const group = people.filter(({ outcome }) => outcome === code);
        return group.length === 0 ? [] : [groupView(words, store, words.pick(label), code, group)];
      }),
    ),
    h(
      'div',
      { class: 'actions' },
      button({ id: 'introduce-send', class: 'secondary' }, say('out.send', { count: rows.length }), () =>
        send(place?.unit.id ?? '', rows),
      ),
    ),
  ];
}

/** All of them with one tick, or each by name. */
function groupView(words: Words, store: Store, outcome: string, code: string, group: People): HTMLElement {
  const { left, open } = store.get();
  const tick = (id: string, label: string, rows: readonly number[]): HTMLElement => {
    const box = h('input', { type: 'checkbox', id, checked: rows.every((row) => !left.has(row)) });
    on(box, {
      change: (_event, { checked }) => {
        const next = new Set(left);
        for (const row of rows)
          if (checked) next.delete(row);
          else next.add(row);
        store.set({ left: next });
      },
    });
    return h('label', { class: 'choice', for: id }, box, h('span', {}, label));
  };
  const text = saying(words)('out.group', { outcome, count: group.length });
  const id = `introduce-${code}`;
  const folding = { id: `${id}-each`, open, set: (change: Pick<State, 'open'>) => store.set(change) };
  return h(
    'div',
    {},
    tick(
      id,
      text,
      group.map(({ row }) => row),
    ),
    unfolding(folding, saying(words)('out.each'), () => [
      h(
        'ul',
        { class: 'plain' },
        ...group.map(({ row, name }) => h('li', {}, tick(`${id}-${String(row)}`, name, [row]))),
      ),
    ]),
  );
}
