/** Biểu thống kê: an official form as a sheet of our own, into the workbook that is open, or into the superior's file. */
import type { TaskOptions } from '../../tasks/common/outcome.ts';
import type { FilledFile } from '../../tasks/leader/form/fill-file.ts';
import type { FormAsked, FormRead, FormTasks } from '../../tasks/leader/form/form-tasks.ts';
import type { FormPlan } from '../../tasks/leader/form/open-form.ts';
import { sayingFrom } from '../../words/messages.ts';
import { FORM_ERRORS, FORM_WORDS } from '../../words/screens/form.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { fileChooser } from '../parts/file-chooser.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h, on } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine, staleView } from '../parts/marks.ts';
import type { Shown } from '../parts/more.ts';
import { saveArchive } from '../parts/save-archive.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';
import { fillingView, notesView } from './form-view.ts';
import { sinceField } from './since-field.ts';

type FormId = FormAsked['form'];

/** What was made of a form, or would be. */
type Shows =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'no-place'; readonly file?: string }
  | { readonly kind: 'plan'; readonly plan: FormPlan; readonly isStale: boolean }
  | { readonly kind: 'filled'; readonly plan: FormPlan }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly filled: FilledFile;
      readonly saved: string | null;
    };

interface FormState {
  readonly id: FormId;
  readonly read: FormRead | null;
  readonly shows: Shows;
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
}

const NOTHING = { kind: 'nothing' } as const;
const IDS = ['1', '2', '3', '4', '5'] as const satisfies readonly FormId[];
const FAILURES = { ...OFFICE_ERRORS, ...FORM_ERRORS };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Gives how to draw it now. */
export function formPart(stage: Stage): () => Child {
  const store = createStore<FormState>({
    id: '1',
    read: null,
    shows: NOTHING,
    open: new Set(),
    shown: {},
  });
  store.subscribe(stage.redraw);
  const saying = () => sayingFrom(FORM_WORDS, stage.words());
  const from = sinceField(stage, 'form-from', FORM_WORDS['form.from'], (asOf) => `${asOf.slice(0, 4)}-01-01`);
  const tasks = async () => (await stage.tasks.leader()).forms();
  const { id: unit } = stage.grant.unit;

  /** The form is asked for anew each time: what is written is what stands today. */
  function act(work: (read: FormRead, all: FormTasks, options: TaskOptions) => Promise<Shows>): void {
    const days = from.read();
    if (days === undefined) return;
    void stage.run({
      failures: FAILURES,
      work: async (options) => {
        const all = await tasks();
        const read = await all.read({ unit, form: store.get().id, from: days.from, to: days.asOf }, options);
        return { read, shows: await work(read, all, options) };
      },
      done: ({ read, shows }) => {
        store.set({ read, shows, shown: {} });
        stage.say(outcome(shows));
      },
      again: () => act(work),
    });
  }

  const writeSheet = (): void =>
    act(async ({ form }, all, options) => ({ kind: 'sheet', sheet: await all.writeSheet(form, options) }));
  const plan = (): void =>
    act(async ({ form }, all, options) => {
      const found = await all.planOpen(form, options);
      return found ? { kind: 'plan', plan: found, isStale: false } : { kind: 'no-place' };
    });
  const intoFile = (file: File): void =>
    act(async ({ form }, all) => {
      const filled = await all.fillFile(form, new Uint8Array(await file.arrayBuffer()));
      return filled
        ? { kind: 'file', name: file.name, filled, saved: null }
        : { kind: 'no-place', file: file.name };
    });

  const fill = (): void => {
    const { read, shows } = store.get();
    if (!read || shows.kind !== 'plan') return;
    void stage.run({
      failures: FAILURES,
      work: async (options) => (await tasks()).fillOpen(read.form, shows.plan, options),
      done: ({ plan: now, isWritten }) => {
        const next = isWritten
          ? ({ kind: 'filled', plan: now } as const)
          : ({ kind: 'plan', plan: now, isStale: true } as const);
        store.set({ shows: next });
        stage.say(outcome(next));
      },
      again: fill,
    });
  };
  const save = (): void => {
    const { shows } = store.get();
    if (shows.kind !== 'file') return;
    const [, name = shows.name, end = ''] = /^(.*)(\.[^.]*)$/.exec(shows.name) ?? [];
    const saved = `${saying()('form.savedName', { name })}${end}`;
    saveArchive(saved, Uint8Array.from(shows.filled.bytes), XLSX);
    store.set({ shows: { ...shows, saved } });
    stage.say(saying()('form.saved', { file: saved }));
  };

  function outcome(shows: Shows): string {
    const say = saying();
    switch (shows.kind) {
      case 'nothing':
        return '';
      case 'sheet':
        return say('form.sheetDone', { sheet: shows.sheet });
      case 'no-place':
        return shows.file === undefined
          ? say('form.noPlaceOpen')
          : say('form.noPlaceFile', { file: shows.file });
      case 'plan': {
        const { sheet, written } = shows.plan.filling;
        if (shows.isStale) return say('form.changed');
        return written.length === 0
          ? say('form.wouldNone', { sheet })
          : say('form.would', { sheet, count: written.length });
      }
      case 'filled': {
        const { sheet, written } = shows.plan.filling;
        return say('form.filled', { sheet, count: written.length });
      }
      case 'file': {
        const { sheet, written } = shows.filled.filling;
        return say('form.would', { sheet, count: written.length });
      }
    }
  }

  return () => {
    const words = stage.words();
    const say = saying();
    const state = store.get();
    from.relabel(words);
    return unfolding({ id: 'forms', open: state.open, set: store.set }, say('form.title'), () => [
      choice(),
      from.element,
      h(
        'div',
        { class: 'actions' },
        button({ id: 'form-sheet', class: 'secondary' }, say('form.sheet'), writeSheet),
        button({ id: 'form-plan', class: 'secondary' }, say('form.plan'), plan),
        ...chooser(),
      ),
      ...(state.read === null
        ? []
        : [...shownView(state), ...notesView(words, state.read, { open: state.open, set: store.set })]),
    ]);
  };

  function choice(): Child {
    const say = saying();
    const { id } = store.get();
    const select = h(
      'select',
      { id: 'form-which' },
      ...IDS.map((each) => h('option', { value: each, selected: each === id }, say(`form.which.${each}`))),
    );
    return h(
      'div',
      { class: 'field' },
      h('label', { for: 'form-which' }, say('form.which')),
      on(select, {
        change: (_event, { value }) =>
          store.set({ id: IDS.find((each) => each === value) ?? '1', read: null, shows: NOTHING }),
      }),
    );
  }

  function chooser(): readonly Child[] {
    const say = saying();
    return fileChooser({
      ids: { field: 'form-file', button: 'form-choose' },
      accept: '.xlsx,.xlsm',
      words: { field: say('form.fileLabel'), button: say('form.file') },
      chosen: ([file]) => file && intoFile(file),
    });
  }

  function shownView({ shows, open, shown }: FormState): readonly Child[] {
    const words = stage.words();
    const say = saying();
    const around = { open, shown, set: store.set };
    switch (shows.kind) {
      case 'nothing':
        return [];
      case 'sheet':
        return [doneLine(outcome(shows))];
      case 'no-place':
        return [staleView(outcome(shows))];
      case 'plan': {
        const { filling, isRemembered } = shows.plan;
        const count = filling.written.length;
        return [
          shows.isStale && staleView(outcome(shows)),
          ...fillingView(words, filling, around),
          isRemembered && h('p', { class: 'note' }, say('form.remembered')),
          count > 0 && button({ id: 'form-fill' }, say('form.fill', { count }), fill),
        ];
      }
      case 'filled':
        return [
          doneLine(outcome(shows)),
          h('p', { class: 'note', id: 'form-rewrites' }, say('form.rewrites')),
          ...fillingView(words, shows.plan.filling, { ...around, isDone: true }),
        ];
      case 'file':
        return [
          ...fillingView(words, shows.filled.filling, around),
          button({ id: 'form-save' }, say('form.save'), save),
          shows.saved === null ? null : doneLine(say('form.saved', { file: shows.saved })),
        ];
    }
  }
}
