/** Who comes from other units and who goes there, above the list of candidates: nothing where nobody does and nobody may. */
import { REFUSALS } from '#domain/introductions/introduction.ts';
import type { Refusal } from '#domain/introductions/introduction.ts';
import type { IntroductionsResponse, IntroductionView } from '#wire/introductions.ts';
import type { IntroductionTasks, Newcomers } from '../../tasks/introductions/introduction-tasks.ts';
import { failureOf, sayFailure } from '../../words/errors.ts';
import { incomingLine, missingLine } from '../../words/introduction-text.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { INTRODUCTION_WORDS } from '../../words/screens/introductions.ts';
import { reasonList } from '../parts/answer-list.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine, sign } from '../parts/marks.ts';
import { longList } from '../parts/more.ts';
import type { Shown } from '../parts/more.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';
import { introducingView } from './introducing.ts';

interface Received {
  readonly one: IntroductionView;
  readonly room: Newcomers;
  readonly sheetId: string;
  /** It had been received before: its people were written once more. */
  readonly isAgain: boolean;
}

interface State {
  readonly known: IntroductionsResponse | null;
  /** What was just written into the list. */
  readonly received: Received | null;
  /** Of which she is asked why it is not taken. */
  readonly refusing: string | null;
  /** Whose names she asked for. */
  readonly seen: { readonly id: string; readonly names: readonly string[] } | null;
  readonly shown: Shown;
  readonly failure: unknown;
}

const saying = (words: Words) => sayingFrom(INTRODUCTION_WORDS, words);

export function introductionsView(stage: Stage): () => readonly Child[] {
  const store = createStore<State>({
    known: null,
    received: null,
    refusing: null,
    seen: null,
    shown: {},
    failure: null,
  });
  store.subscribe(stage.redraw);
  const unit = stage.grant.unit.id;
  let { receipt: sent } = stage.sending.get();
  const tasks = async (): Promise<IntroductionTasks> => (await stage.tasks.duties()).introductions();
  const failed = (failure: unknown): void => store.set({ failure });
  const fetch = async (): Promise<void> =>
    store.set({ known: await (await tasks()).read(unit), failure: null });
  const again = (): void => void fetch().catch(failed);
  again();
  const introducing = introducingView(stage, tasks, again);

  // Whoever was received stands in what was sent then, or is still missing there.
  stage.sending.subscribe(() => {
    const { receipt } = stage.sending.get();
    if (receipt === null || receipt === sent) return;
    sent = receipt;
    if (arriving(store.get().known).length === 0 && store.get().received === null) return;
    store.set({ received: null });
    again();
  });

  /** Also of one that was received already: whoever of it is missing in the open sheet. */
  const receive = (given: IntroductionView): void => {
    const { id } = given;
    const isAgain = given.state === 'received';
    const rosterDate = stage.rosterDate.read();
    if (rosterDate === undefined) return;
    void stage.run({
      work: async (options) => {
        const list = await stage.tasks.check({ unit, rosterDate, rows: true }, options);
        if (list.kind !== 'checked') return null;
        const { roomFor, receive: answer } = await tasks();
        const room = await roomFor({ unit, id }, list);
        const { sheetId } = list;
        if (room.people > 0) await stage.tasks.repair({ sheetId, repairs: room.repairs }, options);
        return { one: isAgain ? given : await answer({ unit, id }), room, sheetId, isAgain };
      },
      done: (received) => {
        if (received === null) return stage.say(saying(stage.words())('in.noList'));
        store.set({ received });
        again();
        stage.say(receivedText(stage.words(), received));
        stage.open('check', 'start');
      },
      again: () => receive(given),
    });
  };
  const undo = ({ one: { id }, room, sheetId, isAgain }: Received): void =>
    void stage.run({
      work: async (options) => {
        if (!isAgain) await (await tasks()).takeBack({ unit, id });
        return stage.tasks.undoCells({ sheetId, cells: room.cells }, options);
      },
      done: ({ undone }) => {
        store.set({ received: null });
        again();
        stage.say(stage.words().say('repair.undone', { count: undone }));
        stage.open('check', 'start');
      },
      again,
    });
  const see = async ({ id }: IntroductionView): Promise<void> =>
    store.set({ seen: { id, names: await (await tasks()).names({ unit, id }) } });
  const refuse = async (id: string, refusal: Refusal): Promise<void> => {
    await (await tasks()).refuse({ unit, id }, refusal);
    store.set({ refusing: null });
    await fetch();
    stage.say(saying(stage.words())('in.refused'));
  };

  return () => {
    const words = stage.words();
    const { known, received, refusing, seen, shown, failure } = store.get();
    const waiting = known?.incoming.filter(({ state }) => state === 'sent') ?? [];
    const missing = arriving(known).filter(({ id }) => id !== received?.one.id);
    return [
      ...(waiting.length > 0 || missing.length > 0 || received || failure !== null
        ? [
            h(
              'section',
              { class: 'duty', id: 'introduced' },
              ...(received ? receivedView(words, received, undo) : []),
              waiting.length > 0 && titleOf(words, waiting),
              h(
                'ul',
                { class: 'plain' },
                ...waiting.map((one, index) =>
                  incomingView(words, one, {
                    index,
                    receive,
                    names:
                      seen?.id === one.id
                        ? longList(words, {
                            id: 'introduced-names',
                            items: seen.names,
                            item: (name) => name,
                            shown,
                            showMore: (more) => store.set({ shown: more }),
                          })
                        : null,
                    see: () => void see(one).catch(failed),
                    isRefusing: refusing === one.id,
                    ask: () => store.set({ refusing: one.id }),
                    cancel: () => store.set({ refusing: null }),
                    refuse: (reason) => void refuse(one.id, reason).catch(failed),
                  }),
                ),
              ),
              ...missing.map((one, index) => missingView(words, one, index, receive)),
              failure !== null &&
                h('p', { class: 'notice error', role: 'alert' }, sayFailure(words, failureOf(failure))),
            ),
          ]
        : []),
      ...(known ? introducing(known) : []),
    ];
  };
}

/** Received, and not all of its people are in the list that was sent last. */
const arriving = (known: IntroductionsResponse | null): readonly IntroductionView[] =>
  known?.incoming.filter(({ unsent = 0 }) => unsent > 0) ?? [];

function titleOf(words: Words, waiting: readonly IntroductionView[]): HTMLElement {
  const count = waiting.reduce((sum, { people }) => sum + people, 0);
  return h('p', { class: 'marked' }, sign('info'), h('strong', {}, saying(words)('in.title', { count })));
}

function receivedText(words: Words, { one: { people, receipt = 0 }, room }: Received): string {
  const { first, last, there } = room;
  const of = { count: people, receipt };
  return room.people === 0
    ? saying(words)('in.allThere', of)
    : saying(words)('in.received', { ...of, first: String(first), last: String(last), there });
}

const receivedView = (
  words: Words,
  received: Received,
  undo: (received: Received) => void,
): readonly Child[] => [
  doneLine(receivedText(words, received)),
  h(
    'div',
    { class: 'actions' },
    button({ id: 'introduced-undo', class: 'secondary' }, words.say('repair.undoOne'), () => undo(received)),
  ),
];

function missingView(
  words: Words,
  one: IntroductionView,
  index: number,
  receive: (one: IntroductionView) => void,
): HTMLElement {
  const id = `introduced-missing-${String(index)}`;
  const write = { id: `${id}-write`, class: 'secondary', 'aria-describedby': id };
  return h(
    'div',
    {},
    h('p', { id }, missingLine(words, one)),
    h(
      'div',
      { class: 'actions' },
      button(write, saying(words)('in.write'), () => receive(one)),
    ),
  );
}

interface Incoming {
  readonly index: number;
  readonly receive: (one: IntroductionView) => void;
  /** null: not asked for. */
  readonly names: readonly Child[] | null;
  readonly see: () => void;
  readonly isRefusing: boolean;
  readonly ask: () => void;
  readonly cancel: () => void;
  readonly refuse: (reason: Refusal) => void;
}

function incomingView(words: Words, one: IntroductionView, acts: Incoming): HTMLElement {
  const say = saying(words);
  const id = `introduced-${String(acts.index)}`;
  const act = (what: string, label: string, press: () => void): HTMLElement =>
    button({ id: `${id}-${what}`, class: 'secondary', 'aria-describedby': id }, label, press);
  return h(
    'li',
    {},
    h('p', { id }, incomingLine(words, one)),
    h(
      'div',
      { class: 'actions' },
      act('receive', say('in.receive'), () => acts.receive(one)),
      acts.names === null && act('see', say('in.see'), acts.see),
      acts.isRefusing
        ? act('cancel', say('in.cancel'), acts.cancel)
        : act('refuse', say('in.refuse'), acts.ask),
    ),
    ...(acts.names ?? []),
    acts.isRefusing &&
      reasonList(words, {
        id: `${id}-reason`,
        label: say('in.reason'),
        entries: REFUSALS,
        now: undefined,
        chosen: (reason) => reason !== null && acts.refuse(reason),
      }),
  );
}
