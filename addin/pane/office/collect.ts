/** Nhận danh sách gửi qua email: many files read in the pane, what is ready received for its unit, what is not given back marked. */
import type { Step } from '../../tasks/common/outcome.ts';
import type { ChosenFile } from '../../tasks/office/file-tasks.ts';
import { sayingFrom } from '../../words/messages.ts';
import { COLLECT_WORDS } from '../../words/screens/collect.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { fileChooser } from '../parts/file-chooser.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine } from '../parts/marks.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';
import { linesView } from './collect-lines.ts';
import { answered, goingBack, notLookedAt, NOTHING_CHOSEN, placesOf } from './collect-state.ts';
import { takenBut, unitNamed, withLine } from './collect-state.ts';
import type { CollectState } from './collect-state.ts';
import { saveArchive } from '../parts/save-archive.ts';

/** Gives how to draw it now. */
export function collectPart(stage: Stage): () => Child {
  const store = createStore<CollectState>({ ...NOTHING_CHOSEN, units: [], open: new Set() });
  store.subscribe(stage.redraw);
  const saying = () => sayingFrom(COLLECT_WORDS, stage.words());
  const fileTasks = async () => (await stage.tasks.desk()).files();
  const unit = stage.grant.unit.id;

  /** The files at these places, one after the other; each line is there as soon as its file is done. */
  const run = (places: readonly number[], looksOnly: boolean, again: () => void): void => {
    const { files, said, answers, kinds, chosen: preferred } = store.get();
    const taken = takenBut(store.get(), places);
    const left = [...places];
    store.set({ saved: null });
    void stage.run({
      failures: OFFICE_ERRORS,
      stopped: saying()('stopped'),
      work: async (options) => {
        const tasks = await fileTasks();
        const chosen = places.flatMap((at) => files[at] ?? []);
        await tasks.collect(
          {
            unit,
            today: stage.today,
            files: chosen,
            said,
            answers,
            kinds,
            chosen: preferred,
            taken,
            looksOnly,
          },
          (file) => {
            const at = left.shift();
            if (at !== undefined) store.set(withLine(store.get(), at, file));
          },
          { ...options, progress: (step) => options.progress?.({ ...step, said: reading(step) }) },
        );
        const isAsked = placesOf(store.get(), 'unknown-unit').length > 0 && store.get().units.length === 0;
        if (isAsked) store.set({ units: await tasks.units({ unit }) });
      },
      done: () => stage.say(summary()),
      again,
    });
  };
  const reading = ({ done, total }: Pick<Step, 'done' | 'total'>): string =>
    saying()('reading', { number: Math.min(done + 1, total), total });
  const look = (): void => run(notLookedAt(store.get()), true, look);
  const receive = (): void => run(placesOf(store.get(), 'ready'), false, receive);
  const choose = (chosen: readonly ChosenFile[]): void => {
    // Excel's own file of an open workbook is nobody's list.
    const files = chosen.filter((file) => !/^[.~]/.test(file.name));
    if (files.length === 0) return;
    store.set({ ...NOTHING_CHOSEN, files, lines: files.map(() => null) });
    look();
  };
  const name = (at: number, typed: string): void => {
    const { files, said, units, misnamed } = store.get();
    const found = unitNamed(typed, units);
    const others = [...misnamed].filter((each) => each !== at);
    store.set({ misnamed: new Set(found || typed === '' ? others : [...others, at]) });
    const file = files[at];
    if (!found || !file) return;
    store.set({ said: { ...said, [file.name]: found.id } });
    lookAgain(at);
  };
  const lookAgain = (at: number): void => run([at], true, () => lookAgain(at));
  const answer = (at: number, question: string, choice: string): void => {
    const file = store.get().files[at]?.name ?? '';
    store.set({ answers: answered(store.get(), file, question, choice) });
    lookAgain(at);
  };
  const ofKind = (at: number, kind: string): void => {
    const { files, kinds } = store.get();
    store.set({ kinds: { ...kinds, [files[at]?.name ?? '']: kind } });
    lookAgain(at);
  };
  const take = (at: number): void => {
    const { files, chosen, lines } = store.get();
    // Of three, the one that was chosen before gives way too.
    const list = lines[at]?.list;
    const others = chosen.filter((name) => lines.every((line) => line?.file !== name || line.list !== list));
    store.set({ chosen: [...others, files[at]?.name ?? ''] });
    lookAgain(at);
  };
  const saveBack = (): void => {
    const back = goingBack(store.get());
    void stage.run({
      failures: OFFICE_ERRORS,
      work: async () => (await fileTasks()).returned(back),
      done: ({ files, bytes }) => {
        saveArchive(saying()('archive'), bytes);
        store.set({ saved: files });
        stage.say(savedText(files));
      },
      again: saveBack,
    });
  };
  const savedText = (count: number): string => saying()('saved', { archive: saying()('archive'), count });
  const summary = (): string => {
    const { lines } = store.get();
    return saying()('looked', { done: lines.length - notLookedAt({ lines }).length, total: lines.length });
  };

  return () => {
    const say = saying();
    const state = store.get();
    return unfolding({ id: 'collect', open: state.open, set: store.set }, say('title'), () => [
      h('p', {}, say('lead')),
      ...chooser(),
      ...(state.files.length === 0 ? [] : [h('p', { id: 'collect-looked' }, summary())]),
      ...receiving(state),
      ...linesView(stage.words(), state, { set: store.set, name, answer, ofKind, choose: take }),
      ...returning(state),
    ]);
  };

  function chooser(): readonly Child[] {
    const say = saying();
    const [field, press] = fileChooser({
      ids: { field: 'collect-files', button: 'collect-choose' },
      accept: '.xlsx,.xlsm,.xls',
      multiple: true,
      words: { field: say('files'), button: say('choose') },
      chosen: choose,
    });
    return [field, h('div', { class: 'actions' }, press)];
  }

  function receiving(state: CollectState): readonly Child[] {
    const say = saying();
    const left = notLookedAt(state).length;
    const ready = placesOf(state, 'ready').length;
    const received = placesOf(state, 'received').length;
    return [
      received > 0 && doneLine(say('allReceived', { count: received })),
      h(
        'div',
        { class: 'actions' },
        left > 0 && button({ id: 'collect-go-on', class: 'secondary' }, say('goOn', { count: left }), look),
        ready > 0 && button({ id: 'collect-receive' }, say('receive', { count: ready }), receive),
      ),
    ];
  }

  function returning(state: CollectState): readonly Child[] {
    const say = saying();
    const count = goingBack(state).length;
    if (count === 0) return [];
    return [
      h('p', {}, say('backLead')),
      h(
        'div',
        { class: 'actions' },
        button({ id: 'collect-back', class: 'secondary' }, say('back', { count }), saveBack),
      ),
      state.saved === null ? null : h('div', { id: 'collect-saved' }, doneLine(savedText(state.saved))),
    ];
  }
}
