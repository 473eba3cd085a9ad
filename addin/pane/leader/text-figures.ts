/** Đoạn số liệu cho báo cáo: the paragraph to copy, and a text that somebody wrote held against the figures of the day. */
import type { HeldNumber } from '#domain/statistics/text/held-against.ts';
import type { ParagraphWritten, TextHeld } from '../../tasks/leader/text-figures.ts';
import { formatDate } from '../../words/format.ts';
import { heldText } from '../../words/held-text.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { TEXT_FIGURES_WORDS } from '../../words/screens/text-figures.ts';
import { copyText } from '../parts/copy-text.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h, on } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine, sign } from '../parts/marks.ts';
import { longList } from '../parts/more.ts';
import type { Shown } from '../parts/more.ts';
import { createStore } from '../parts/store.ts';
import { sinceField } from './since-field.ts';
import type { Stage } from '../stage/stage.ts';

interface TextState {
  readonly written: ParagraphWritten | null;
  readonly draft: string;
  readonly held: TextHeld | null;
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

const ROWS = 6;
/** A term of office so far is offered; another day can be typed. */
const YEARS = 2;
const saying = (words: Words) => sayingFrom(TEXT_FIGURES_WORDS, words);

/** Gives how to draw it now. */
export function textFigures(stage: Stage): () => readonly Child[] {
  const store = createStore<TextState>({
    written: null,
    draft: '',
    held: null,
    open: new Set(),
    shown: {},
  });
  store.subscribe(stage.redraw);
  const { id: unit } = stage.grant.unit;
  const since = sinceField(
    stage,
    'paragraph-since',
    TEXT_FIGURES_WORDS.since,
    (asOf) => `${String(Number(asOf.slice(0, 4)) - YEARS)}-01-01`,
  );

  const write = (): void => {
    const days = since.read();
    if (days === undefined) return;
    const { asOf, from } = days;
    void stage.run({
      failures: OFFICE_ERRORS,
      work: async (options) =>
        (await stage.tasks.leader()).writeParagraph({ unit, asOf, since: [from] }, options),
      done: (written) => {
        store.set({ written });
        stage.say(saying(stage.words())('written', { date: formatDate(written.asOf) }));
      },
      again: write,
    });
  };

  const hold = (): void => {
    const asOf = stage.asOf.read();
    const { draft } = store.get();
    if (asOf === undefined) return;
    if (draft.trim() === '') {
      stage.say(saying(stage.words())('empty'));
      return;
    }
    const paragraphs = draft.split(/\r\n?|\n/);
    void stage.run({
      failures: OFFICE_ERRORS,
      work: async (options) => (await stage.tasks.leader()).holdText({ unit, asOf, paragraphs }, options),
      done: (held) => {
        store.set({ held, shown: {} });
        stage.say(outcomeOf(stage.words(), held));
      },
      again: hold,
    });
  };

  return () => {
    const words = stage.words();
    const say = saying(words);
    const { written, held, draft, open, shown } = store.get();
    since.relabel(words);
    return [
      unfolding({ id: 'text-figures', open, set: store.set }, say('title'), () => [
        since.element,
        button({ id: 'paragraph-write', class: 'secondary' }, say('write'), write),
        ...(written === null ? [] : writtenView(stage, written)),
      ]),
      unfolding({ id: 'text-hold', open, set: store.set }, say('hold'), () => [
        h('label', { for: 'text-draft' }, say('paste')),
        on(h('textarea', { id: 'text-draft', rows: ROWS }, draft), {
          input: (_event, { value }) => store.set({ draft: value }),
        }),
        button({ id: 'text-hold-run', class: 'secondary' }, say('holdRun'), hold),
        ...(held === null ? [] : heldView(words, held, shown, (next) => store.set({ shown: next }))),
      ]),
    ];
  };
}

function writtenView(stage: Stage, { text, asOf, coverage }: ParagraphWritten): readonly Child[] {
  const say = saying(stage.words());
  const { sent, expected } = coverage;
  return [
    h('p', {}, say('about', { date: formatDate(asOf), sent, expected })),
    ...(text === '' ? [h('p', {}, say('nobody'))] : paragraphView(stage, text)),
  ];
}

function paragraphView(stage: Stage, text: string): readonly Child[] {
  const say = saying(stage.words());
  return [
    ...copyText({
      id: 'paragraph-text',
      pressId: 'paragraph-copy',
      text,
      rows: ROWS,
      label: say('title'),
      press: say('copy'),
      copied: say('copied'),
      notCopied: say('notCopied'),
      say: stage.say,
    }),
  ];
}

const ORDER: Readonly<Record<HeldNumber['held'], number>> = { differs: 0, open: 1, same: 2, unnamed: 3 };
const MARKS = {
  differs: { sign: '✕', class: 'error' },
  open: { sign: '?', class: 'warning' },
  same: { sign: '✓', class: 'done' },
  unnamed: { sign: '·', class: 'info' },
} as const satisfies Readonly<Record<HeldNumber['held'], object>>;

const countIn = ({ numbers }: TextHeld, ...wanted: readonly HeldNumber['held'][]): number =>
  numbers.filter(({ held }) => wanted.includes(held)).length;

function outcomeOf(words: Words, held: TextHeld): string {
  const say = saying(words);
  const [differs, same] = [countIn(held, 'differs'), countIn(held, 'same')];
  const others = held.numbers.length - differs - same;
  if (held.numbers.length === 0) return say('none');
  return differs > 0 ? say('outcome', { differs, same, others }) : say('agree', { same, others });
}

function heldView(
  words: Words,
  held: TextHeld,
  shown: Shown,
  showMore: (shown: Shown) => void,
): readonly Child[] {
  const outcome = outcomeOf(words, held);
  const items = held.numbers.toSorted((a, b) => ORDER[a.held] - ORDER[b.held]);
  return [
    countIn(held, 'differs') > 0
      ? h('p', { class: 'marked' }, sign('error'), h('span', {}, outcome))
      : doneLine(outcome),
    ...longList(words, {
      id: 'text-numbers',
      class: 'places',
      items,
      item: (one) => numberView(words, one),
      shown,
      showMore,
    }),
  ];
}

function numberView(words: Words, number: HeldNumber): Child {
  const { sign: mark, class: kind } = MARKS[number.held];
  const { text, around } = number;
  return h(
    'div',
    { class: 'place' },
    h(
      'span',
      { class: 'marked' },
      h('span', { class: `mark ${kind}`, 'aria-hidden': true }, mark),
      h('strong', {}, text),
      h('span', {}, ` … ${around}`),
    ),
    h('span', { class: 'message' }, words.pick(heldText(number))),
  );
}
