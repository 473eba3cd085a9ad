/** What was repaired: the way back as long as the workbook keeps one, and what to do with its log. */
import type { Words } from '../../../words/messages.ts';
import type { RepairDone } from '../../../tasks/clerk/checking/checked.ts';
import { type CheckActions, type CheckState, REPAIRS_DONE } from './check-state.ts';
import { unfolding } from '../../parts/fold.ts';
import { button, h, on } from '../../parts/h.ts';
import { doneLine, sign } from '../../parts/marks.ts';
import { longList } from '../../parts/more.ts';

type RepairedActions = Pick<
  CheckActions,
  'set' | 'undoRepairs' | 'undoLast' | 'undoOne' | 'lookUpRepairs' | 'writeLog' | 'forgetRepairs'
>;

export function repairedView(words: Words, state: CheckState, actions: RepairedActions): HTMLElement | null {
  const { kept, said, last } = state.repairs;
  if (said === null && kept === 0) return null;
  const isSome = last.length > 0 && last.length < kept;
  return h(
    'div',
    { id: 'repaired', class: 'repaired', tabindex: -1 },
    doneLine(said ?? words.say('repair.kept', { count: kept })),
    kept > 0 &&
      h(
        'div',
        { class: 'actions' },
        isSome &&
          button({ id: 'undo-last', class: 'secondary' }, words.say('repair.undoLast'), actions.undoLast),
        button(
          { id: 'undo-repairs', class: 'secondary' },
          words.say(isSome ? 'repair.undoAll' : 'repair.undo', { count: kept }),
          actions.undoRepairs,
        ),
      ),
    kept > 1 && repairsView(words, state, actions),
  );
}

/** Each repair with its own way back. */
function repairsView(words: Words, state: CheckState, actions: RepairedActions): HTMLElement {
  const { list } = state.repairs;
  const set = (change: Pick<CheckState, 'open'>): void => {
    actions.set(change);
    if (change.open.has(REPAIRS_DONE)) actions.lookUpRepairs();
  };
  const several = new Set(list?.map(({ sheetId }) => sheetId)).size > 1;
  return unfolding({ id: REPAIRS_DONE, open: state.open, set }, words.say('repair.list'), () =>
    longList(words, {
      id: REPAIRS_DONE,
      items: list ?? [],
      item: (done, at) => oneView(words, done, { at, several }, actions),
      shown: state.shown,
      showMore: (shown) => actions.set({ shown }),
    }),
  );
}

function oneView(
  words: Words,
  done: RepairDone,
  { at, several }: { readonly at: number; readonly several: boolean },
  { undoOne }: RepairedActions,
): HTMLElement {
  const { before, after, sheet } = done;
  const cell = several ? `${done.cell} (${sheet})` : done.cell;
  const filled = (value: string): string => (value === '' ? words.say('repair.empty') : `“${value}”`);
  const id = `repair-done-${String(at)}`;
  return h(
    'div',
    {},
    h('p', { id }, words.say('repair.was', { cell, before: filled(before), after: filled(after) })),
    button(
      { id: `${id}-undo`, class: 'secondary', 'aria-describedby': id },
      words.say('repair.undoOne'),
      () => undoOne(done),
    ),
  );
}

/** What was repaired, to be written down or forgotten; null while nothing is kept. */
export function logView(words: Words, state: CheckState, actions: RepairedActions): HTMLElement | null {
  const { kept } = state.repairs;
  if (kept === 0) return null;
  return unfolding({ id: 'repair-log', open: state.open, set: actions.set }, words.say('log.title'), () => [
    h('p', {}, words.say('log.help', { count: kept })),
    state.repairs.forgetting
      ? forgetting(words, state, actions)
      : h(
          'div',
          { class: 'actions' },
          button({ id: 'log-write', class: 'secondary' }, words.say('log.write'), actions.writeLog),
          button({ id: 'log-forget', class: 'secondary' }, words.say('log.forget'), () => {
            actions.set({ repairs: { ...state.repairs, forgetting: true } });
            document.getElementById('log-no')?.focus();
          }),
        ),
  ]);
}

function forgetting(words: Words, { repairs }: CheckState, actions: RepairedActions): HTMLElement {
  const keep = (): void => {
    actions.set({ repairs: { ...repairs, forgetting: false } });
    document.getElementById('log-forget')?.focus();
  };
  const asking = h(
    'div',
    { class: 'stale', role: 'group', 'aria-labelledby': 'log-sure' },
    h(
      'p',
      { class: 'marked' },
      sign('warning'),
      h('span', { id: 'log-sure' }, words.say('log.sure', { count: repairs.kept })),
    ),
    h(
      'div',
      { class: 'actions' },
      button({ id: 'log-no', class: 'secondary', 'aria-describedby': 'log-sure' }, words.say('log.no'), keep),
      button({ id: 'log-yes', class: 'secondary' }, words.say('log.yes'), actions.forgetRepairs),
    ),
  );
  return on(asking, {
    keydown: (event) => {
      if (event.key === 'Escape') keep();
    },
  });
}

const MOST_CELLS = 8;

/** "Đã sửa 3 chỗ. Ô D14, D20 đã đổi nên giữ nguyên." */
export function saidOf(
  words: Words,
  key: 'repair.done' | 'repair.undone',
  count: number,
  skipped: readonly string[],
  lost = 0,
): string {
  const cells = skipped.slice(0, MOST_CELLS).join(', ');
  const more = skipped.length - MOST_CELLS;
  return [
    count === 0 && skipped.length > 0 ? '' : words.say(key, { count }),
    skipped.length === 0
      ? ''
      : more > 0
        ? words.say('repair.skippedMore', { cells, count: more })
        : words.say('repair.skippedOne', { cells }),
    lost === 0 ? '' : words.say('repair.lost', { count: lost }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
