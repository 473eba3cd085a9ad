/** Giới thiệu: for the office of either side, what waits for an answer below, what came of the rest, and the id under which its units introduce. */
import type { IntroductionsResponse } from '#wire/introductions.ts';
import { introductionsTold } from '../../tasks/office/introductions-below.ts';
import type { IntroductionsTold } from '../../tasks/office/introductions-below.ts';
import { sayingFrom } from '../../words/messages.ts';
import { INTRODUCTIONS_BELOW_WORDS } from '../../words/screens/introductions-below.ts';
import { copyText } from '../parts/copy-text.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { sign } from '../parts/marks.ts';
import { longList } from '../parts/more.ts';
import type { Shown } from '../parts/more.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';
import { runPlanning } from './tool.ts';

interface State {
  readonly known: IntroductionsResponse | null;
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

const ID = 'introductions';

/** Asked for at once, so that its title says what waits; where it cannot be told it can be asked for again. Gives how to draw it now. */
export function introductionsPart(stage: Stage): () => Child {
  const store = createStore<State>({ known: null, open: new Set(), shown: {} });
  store.subscribe(stage.redraw);
  const look = (): void =>
    runPlanning(
      stage,
      (planning) => planning.introductions({ unit: stage.grant.unit.id }),
      (known) => {
        store.set({ known, shown: {} });
        stage.say('');
      },
    );
  void stage.tasks
    .ledgers()
    .then(({ planning }) => planning.introductions({ unit: stage.grant.unit.id }))
    .then((known) => store.set({ known }))
    .catch(() => undefined);
  return () => {
    const words = stage.words();
    const say = sayingFrom(INTRODUCTIONS_BELOW_WORDS, words);
    const { known, open, shown } = store.get();
    const list = (which: string, { said, lines }: IntroductionsTold): readonly Child[] => [
      h('p', { id: `${ID}-${which}` }, h('strong', {}, said)),
      ...longList(words, {
        id: `${ID}-${which}-lines`,
        items: lines,
        item: ({ isOverdue, text }) =>
          h('p', { class: 'marked' }, sign(isOverdue ? 'warning' : 'info'), h('span', {}, text)),
        shown,
        showMore: (next) => store.set({ shown: next }),
      }),
    ];
    const told = known && introductionsTold(words, known);
    const waiting = told?.incoming.waiting ?? '';
    const title = waiting === '' ? say('title') : say('title.waiting', { waiting });
    return unfolding({ id: ID, open, set: store.set }, title, () => [
      ...(told && known
        ? [...list('incoming', told.incoming), ...list('sent', told.sent), ...doorView(stage, known)]
        : []),
      h('div', { class: 'actions' }, button({ id: `${ID}-run`, class: 'secondary' }, say('run'), look)),
    ]);
  };
}

/** Who takes introductions from here, and what the others have to be told to do so. */
function doorView(
  stage: Stage,
  { unit: { id, name: unit }, receivers }: IntroductionsResponse,
): readonly Child[] {
  const say = sayingFrom(INTRODUCTIONS_BELOW_WORDS, stage.words());
  const places = receivers.map(({ unit: to, organisation }) =>
    say('door.place', { unit: to.name, organisation }),
  );
  return [
    h(
      'p',
      { id: `${ID}-door` },
      places.length === 0
        ? say('door.closed', { unit })
        : say('door.open', { unit, places: places.join(', ') }),
    ),
    h('p', {}, say('door.own', { unit })),
    h(
      'div',
      { class: 'reminder' },
      ...copyText({
        id: `${ID}-id`,
        pressId: `${ID}-copy`,
        text: id,
        rows: 1,
        label: say('door.label'),
        press: say('door.copy'),
        copied: say('door.copied'),
        notCopied: say('door.not-copied'),
        say: stage.say,
      }),
    ),
  ];
}
