/** Danh mục: a table of the office fetched, checked, looked at and saved; one screen for every ledger. */
import type { LedgerChecked, LedgerSaved } from '../../tasks/office/ledger-checked.ts';
import { codesOf } from '../../tasks/office/person-codes.ts';
import type { PersonCode } from '../../tasks/office/person-codes.ts';
import type { OfficeLedger } from '../../tasks/office/ledger-list.ts';
import type { LedgerPulled, LedgerPulling } from '../../tasks/office/ledger-pull.ts';
import type { LedgerTasks } from '../../tasks/office/ledger-tasks.ts';
import type { TaskOptions } from '../../tasks/common/outcome.ts';
import { sayingFrom } from '../../words/messages.ts';
import { LEDGER_WORDS } from '../../words/screens/ledgers.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { dateField } from '../parts/date-field.ts';
import type { DateField } from '../parts/date-field.ts';
import { button, h, on } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { createStore } from '../parts/store.ts';
import type { Action, Screen, Stage } from '../stage/stage.ts';
import { checkedText, checkedView } from './ledger-changes.ts';
import { codesView } from './invitation-codes.ts';
import { missingView } from './ledger-missing.ts';
import { pulledText, pulledView, savedText, savedView } from './ledger-outcome.ts';
import type { LedgerState } from './ledger-state.ts';
import { askFirstSteps, firstStepsOf, firstStepsView } from './first-steps.ts';
import { toolsBeside } from './tools.ts';

export function ledgersScreen(stage: Stage): Screen {
  const store = createStore<LedgerState>({
    ledgers: [],
    ledger: null,
    pulled: null,
    checked: null,
    saved: null,
    isNoLedger: false,
    isThere: false,
    codes: [],
    ended: {},
    isAnswered: false,
    open: new Set(),
    shown: {},
  });
  store.subscribe(stage.redraw);
  const saying = () => sayingFrom(LEDGER_WORDS, stage.words());
  const look = (change: Partial<LedgerState>): void =>
    store.set({ saved: null, isNoLedger: false, ...change });
  const days = new Map<string, DateField>();
  /** Each ledger has its own, so that what was meant of one is never done to another. */
  const dayOf = ({ definition: { id } }: OfficeLedger): DateField => {
    const known =
      days.get(id) ??
      dateField(`ledger-from-${id}`, LEDGER_WORDS.from, stage.today, () => look({ checked: null }));
    days.set(id, known);
    return known;
  };

  /** With the tasks of ledgers, which come when they are first used, and the day. */
  const work = <T>(
    run: (
      tasks: LedgerTasks,
      at: { ledger: OfficeLedger; unit: string; from: string },
      options: TaskOptions,
    ) => Promise<T>,
    done: (result: T) => void,
    again: () => void,
  ): void => {
    const { ledger: chosen } = store.get();
    const day = chosen ? dayOf(chosen).read() : stage.today;
    if (day === undefined) return;
    void stage.run({
      work: async (options) => {
        const tasks = await stage.tasks.ledgers();
        const ledgers = tasks.ledgers(stage.grant.role);
        const ledger = store.get().ledger ?? ledgers[0];
        if (!ledger) throw new Error('There is no ledger.');
        store.set({ ledgers, ledger });
        return run(tasks, { ledger, unit: stage.grant.unit.id, from: day }, options);
      },
      done,
      again,
      failures: OFFICE_ERRORS,
    });
  };

  const pull = (discard?: LedgerPulling['discard']): void =>
    work<LedgerPulled>(
      (tasks, { from: asOf, ...at }, options) => tasks.pull({ ...at, asOf, discard }, options),
      (pulled) => {
        look({ pulled, checked: null, ended: {}, isAnswered: false, isThere: true });
        stage.say(pulledText(stage.words(), what(), pulled));
      },
      () => pull(discard),
    );
  const check = (): void =>
    work<LedgerChecked | null>(
      (tasks, at, options) => tasks.check({ ...at, answers: { ended: store.get().ended } }, options),
      (checked) => {
        const isNoLedger = checked === null;
        look({ checked, pulled: null, isNoLedger, isAnswered: false, isThere: !isNoLedger });
        stage.say(checked ? checkedText(stage.words(), checked) : '');
      },
      check,
    );
  const save = (): void =>
    work<(LedgerSaved & { readonly table?: string }) | null>(
      (tasks, at, options) => {
        const { checked, ended } = store.get();
        const seen = checked?.save?.id;
        const request = { ...at, answers: { ended }, ...(checked ? { sheet: checked.sheetId } : {}) };
        return tasks.save({ ...request, ...(seen === undefined ? {} : { seen }) }, options);
      },
      (saved) => {
        const isSaved = saved?.outcome === 'saved';
        look({
          saved,
          checked: isSaved ? null : (saved?.checked ?? null),
          isNoLedger: saved === null,
          pulled: null,
          ...(isSaved ? { ended: {} } : {}),
          isAnswered: false,
          isThere: saved !== null,
        });
        if (saved) invited(codesOf(saved));
        stage.say(saved ? savedText(stage.words(), saved) : '');
        if (isSaved) void askFirstSteps(stage);
      },
      save,
    );
  /** A new code of somebody takes the place of the one before. */
  function invited(fresh: readonly PersonCode[]): void {
    const others = store.get().codes.filter(({ row }) => !fresh.some((each) => each.row === row));
    store.set({ codes: [...others, ...fresh] });
  }
  const goTo = (sheetId: string, cell: string): void =>
    work<void>(
      (tasks) => tasks.goTo(sheetId, cell),
      () => stage.say(saying()('gone.to', { cell })),
      () => goTo(sheetId, cell),
    );

  const what = (): string => {
    const title = store.get().ledger?.definition.title;
    return title ? stage.words().pick(title).toLowerCase() : '';
  };
  const tools = toolsBeside({
    stage,
    added: () => look({ pulled: null, checked: null, isThere: true }),
    invited,
    saved: () => void askFirstSteps(stage),
  });
  const choose = (id: string): void => {
    const chosen = store.get().ledgers.find(({ definition }) => definition.id === id) ?? null;
    look({ ledger: chosen, pulled: null, checked: null, ended: {}, isAnswered: false, isThere: false });
  };
  /** A step makes the sheet of its ledger. */
  const begin = (id: string): void => {
    choose(id);
    pull();
  };
  const wanted = (): void => {
    const steps = firstStepsOf(stage);
    const { wanted: asked } = steps.get();
    if (asked === null || store.get().ledgers.length === 0) return;
    steps.set({ wanted: null });
    (asked.sheet ? begin : choose)(asked.ledger);
  };
  const actions = { pull, check, save, goTo, set: store.set };
  const primary = (): Action => {
    const { checked, isAnswered, isThere } = store.get();
    if (isAnswered || (checked && !isReady(checked))) return { label: saying()('check'), run: check };
    if (checked) return { label: saying()('save'), run: save };
    return isThere
      ? { label: saying()('check'), run: check }
      : { label: saying()('pull'), run: () => pull() };
  };

  return {
    start: () => primary().run(),
    primary,
    opened: () => {
      void askFirstSteps(stage);
      if (store.get().ledgers.length > 0) return wanted();
      void stage.tasks.ledgers().then(
        (tasks) => {
          const ledgers = tasks.ledgers(stage.grant.role);
          store.set({ ledgers, ledger: store.get().ledger ?? ledgers[0] ?? null });
          wanted();
        },
        () => undefined,
      );
    },
    view: () => {
      const words = stage.words();
      const say = saying();
      const state = store.get();
      const { checked, isNoLedger, isThere, ledger } = state;
      const day = ledger && dayOf(ledger);
      day?.relabel(words);
      const around = { words, say, what: what(), unit: stage.grant.unit.name, state, actions };
      return [
        // Where they are seen at once; they are of people, and nothing but her word puts them away.
        ...(ledger?.definition.id === 'people'
          ? codesView(stage, state.codes, () => store.set({ codes: [] }))
          : []),
        ...firstStepsView(stage, begin),
        !isThere && h('p', { class: 'lead' }, say('before')),
        choiceOf(state),
        day && day.element,
        others(),
        isNoLedger &&
          h(
            'p',
            { role: 'status' },
            say('no-header', { name: ledger ? words.pick(headerName(ledger)) : '' }),
          ),
        ...pulledView(around),
        ...savedView(around),
        ...(checked ? [] : tools(ledger?.definition.id)),
        ...(checked ? [...checkedView(around, checked), ...missingView(around, checked)] : []),
      ];
    },
  };

  /** What can be done beside what the button at the bottom does. */
  function others(): Child {
    const say = saying();
    const { checked, isThere } = store.get();
    const label = primary().label;
    const pullLabel = say(isThere ? 'pull.again' : 'pull');
    const isStuck = checked?.save && !isReady(checked);
    return h(
      'div',
      { class: 'actions' },
      label !== say('pull') && button({ id: 'ledger-pull', class: 'secondary' }, pullLabel, () => pull()),
      label !== say('check') && button({ id: 'ledger-check', class: 'secondary' }, say('check'), check),
      isStuck ? button({ id: 'ledger-save', class: 'secondary' }, say('save.try'), save) : null,
    );
  }

  function choiceOf({ ledgers, ledger }: LedgerState): Child {
    if (ledgers.length === 0) return null;
    const select = h(
      'select',
      { id: 'ledger-choice' },
      ...ledgers.map(({ definition: { id, title } }) =>
        h('option', { value: id, selected: id === ledger?.definition.id }, stage.words().pick(title)),
      ),
    );
    return h(
      'div',
      { class: 'field' },
      h('label', { for: 'ledger-choice' }, saying()('choose')),
      on(select, { change: (_event, { value }) => choose(value) }),
    );
  }
}

const headerName = ({ definition }: OfficeLedger) =>
  definition.columns.find(({ id }) => id === definition.name)?.header ?? definition.title;

/** Nothing is wrong and there is something to save. */
const isReady = ({ findings, save }: LedgerChecked): boolean =>
  save !== null && findings.every(({ severity }) => severity !== 'error');
