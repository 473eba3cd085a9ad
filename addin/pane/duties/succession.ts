/** Before the first list after a merger: whose people it takes over, who stands twice, and what of them the sheet holds. */
import type { Someone, Succeeded, Succession } from '../../tasks/duties/succession.ts';
import { failureOf, sayFailure } from '../../words/errors.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { SUCCESSION_WORDS } from '../../words/screens/succession.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';

interface State {
  readonly known: Succession | null;
  /** 'no-roster': what is open is none. */
  readonly compared: Succeeded | 'no-roster' | null;
  readonly failure: unknown;
}

const saying = (words: Words) => sayingFrom(SUCCESSION_WORDS, words);
/** Names that are said; of more there is a number. */
const NAMED = 10;

export function successionView(stage: Stage): () => readonly Child[] {
  const store = createStore<State>({ known: null, compared: null, failure: null });
  store.subscribe(stage.redraw);
  const failed = (failure: unknown): void => store.set({ failure });
  const fetch = async (): Promise<void> => {
    const { succession } = await stage.tasks.duties();
    store.set({ known: await succession(stage.grant.unit.id) });
  };
  fetch().catch(failed);
  // Once it is sent there is nothing to be held against the old lists.
  stage.sending.subscribe(() => {
    if (stage.sending.get().receipt !== null && store.get().known) store.set({ known: null });
  });
  const compare = (known: Succession): void => {
    const rosterDate = stage.rosterDate.read();
    if (rosterDate === undefined) return;
    void stage.run({
      work: async (options) => {
        const found = await stage.tasks.check({ rosterDate, mark: false, rows: true }, options);
        if (found.kind !== 'checked') return 'no-roster' as const;
        return (await stage.tasks.duties()).compareSuccession(known, found.read ?? []);
      },
      done: (compared) => {
        store.set({ compared });
        const say = saying(stage.words());
        stage.say(compared === 'no-roster' ? say('noRoster') : say('movedIn', { count: compared.movedIn }));
      },
      again: () => compare(known),
    });
  };

  return () => {
    const words = stage.words();
    const say = saying(words);
    const { known, compared, failure } = store.get();
    const problem =
      failure !== null &&
      h('p', { class: 'notice error', role: 'alert' }, sayFailure(words, failureOf(failure)));
    if (!known) return problem ? [problem] : [];
    const units = known.predecessors.map(({ unit, rosterDate, rows }) =>
      say(rosterDate === null ? 'never' : 'unit', { unit: unit.name, count: rows.length }),
    );
    return [
      h(
        'section',
        { class: 'duty', id: 'succession' },
        h('strong', {}, say('title')),
        h('p', {}, say('from', { units: units.join('; ') })),
        ...peopleView(words, 'doubled', known.doubled),
        ...comparedView(words, compared),
        h(
          'div',
          { class: 'actions' },
          button({ id: 'succession-compare', class: 'secondary' }, say('compare'), () => compare(known)),
        ),
      ),
      problem,
    ];
  };
}

function comparedView(words: Words, compared: State['compared']): readonly Child[] {
  if (compared === null) return [];
  if (compared === 'no-roster') return [h('p', { role: 'status' }, saying(words)('noRoster'))];
  const { movedIn, newcomers, missing } = compared;
  return [
    h('p', { id: 'succession-moved' }, saying(words)('movedIn', { count: movedIn })),
    ...peopleView(
      words,
      'newcomers',
      newcomers.map((who) => ({ who, units: [] })),
    ),
    ...peopleView(words, 'missing', missing),
  ];
}

function peopleView(
  words: Words,
  what: 'doubled' | 'newcomers' | 'missing',
  people: readonly Someone[],
): readonly Child[] {
  if (people.length === 0) return [];
  const say = saying(words);
  const lines = people
    .slice(0, NAMED)
    .map(({ who, units }) => (units.length === 0 ? who : say('someone', { who, units: units.join(', ') })));
  const more = people.length - lines.length;
  return [
    h('p', {}, say(what, { count: people.length })),
    h(
      'ul',
      { class: 'plain', id: `succession-${what}` },
      ...[...lines, ...(more > 0 ? [say('more', { count: more })] : [])].map((line) => h('li', {}, line)),
    ),
  ];
}
