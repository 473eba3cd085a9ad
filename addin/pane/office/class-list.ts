/** Danh sách học viên: the participants of one class out of a sheet, looked at, kept with one press, and undone. Loaded where it is unfolded. */
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { CLASS_LIST_WORDS } from '../../words/screens/class-list.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import type { ClassListKept } from '#wire/class-lists.ts';
import type { TaskOptions } from '../../tasks/common/outcome.ts';
import { classListRead, isWhole } from '../../tasks/office/class-list-sheet.ts';
import { listOf } from '../lists/list-of.ts';
import type { OtherList, Stage } from '../stage/stage.ts';
import { createStore } from '../parts/store.ts';
import type { Child } from '../parts/h.ts';
import { chosenClass, keptText, NOTHING_READ } from './class-list-state.ts';
import type { ClassListState } from './class-list-state.ts';
import { classListView } from './class-list-view.ts';

/** It is read as a list of people of its own kind. */
const KIND = 'classlists';

export interface ClassListPart {
  readonly view: () => readonly Child[];
  /** Classes and sheets as they are now. */
  readonly refresh: () => Promise<void>;
}

export async function classListPart(stage: Stage): Promise<ClassListPart> {
  const part = classListOn(stage, await listOf(stage, KIND));
  await part.refresh();
  return part;
}

function classListOn(stage: Stage, { tasks, words: ofList }: OtherList): ClassListPart {
  const store = createStore<ClassListState>({
    classes: [],
    sheets: [],
    chosen: '',
    sheet: '',
    ...NOTHING_READ,
    open: new Set(),
  });
  store.subscribe(stage.redraw);
  const words = (): Words => ofList(stage.words());
  const say = () => sayingFrom(CLASS_LIST_WORDS, words());
  /** What is compared with is other lists than those that are said of a clerk's check. */
  const saying = ({ progress, ...options }: TaskOptions): TaskOptions => ({
    ...options,
    progress: (step) => progress?.({ ...step, said: say()('classList.looking') }),
  });
  const lists = async () => (await stage.tasks.ledgers()).classLists();
  const unit = stage.grant.unit.id;
  const at = () => ({ unit, class: chosenClass(store.get())?.id ?? '' });
  const run: Stage['run'] = (job) => stage.run({ failures: OFFICE_ERRORS, ...job });

  const refresh = async (): Promise<void> => {
    const [classes, sheets] = await Promise.all([(await lists()).classes(unit), tasks.sheets()]);
    store.set({ classes, sheets });
  };

  const readSheet = (): void =>
    void run({
      work: async (options) => {
        const { sheet } = store.get();
        const request = { rosterDate: stage.today, mark: false, rows: true };
        const found = await tasks.check(sheet === '' ? request : { ...request, sheet }, options);
        const read = classListRead(found);
        const list = crypto.randomUUID();
        const isReady = read.kind === 'read' && isWhole(read);
        const met = isReady ? await (await lists()).look(at(), { list, ...read }, saying(options)) : null;
        return { read, list, met, sheets: await tasks.sheets() };
      },
      done: (change) => {
        store.set({ ...NOTHING_READ, ...change });
        stage.say('');
      },
      again: readSheet,
    });

  const keep = (): void =>
    void run({
      work: async (options) => {
        const { read: found, list } = store.get();
        const { members } = found?.kind === 'read' ? found : { members: [] };
        return (await lists()).keep(at(), { list, members }, options);
      },
      done: (answer) => told(answer, false),
      again: keep,
      stopped: say()('classList.stopped'),
    });

  const withdraw = (): void =>
    void run({
      work: async () => (await lists()).withdraw(at(), store.get().list),
      done: (answer) => told(answer, true),
      again: withdraw,
    });

  function told(answer: ClassListKept, isWithdrawn: boolean): void {
    const { met } = store.get();
    const isDone = answer.outcome === 'kept';
    // What was withdrawn is under an id that is used: kept once more it would be another list.
    const list = isDone && isWithdrawn ? crypto.randomUUID() : store.get().list;
    const listed = met && { ...met, listed: isDone ? answer.people : met.listed };
    store.set({ kept: { answer, isWithdrawn }, list, met: listed });
    stage.say(keptText(words(), answer, isWithdrawn));
  }

  const show = (): void =>
    void run({
      work: async (options) => (await lists()).met(at(), options),
      done: (met) => {
        store.set({ ...NOTHING_READ, met });
        stage.say('');
      },
      again: show,
    });

  const answer = (question: string, choice: string): void => {
    const { read: found } = store.get();
    if (found?.kind !== 'read' || choice === '') return;
    const { sheetId, headers } = found;
    void run({
      work: (options) => tasks.choose({ sheetId, headers, answers: { [question]: choice } }, options),
      done: readSheet,
      again: readSheet,
    });
  };
  const goTo = (sheetId: string, cell: string): void =>
    void tasks.goTo({ sheetId, cell }).catch(() => undefined);

  const acts = { set: store.set, read: readSheet, keep, withdraw, show, answer, goTo };
  return { refresh, view: () => classListView(words(), store.get(), acts) };
}
