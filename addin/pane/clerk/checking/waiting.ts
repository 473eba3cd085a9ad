/** What could not be judged: checks that wait for a cell to be put right, and rules of ours that broke down. */
import type { Checked } from '../../../tasks/clerk/checking/checked.ts';
import type { Words } from '../../../words/messages.ts';
import type { CheckActions, CheckState } from './check-state.ts';
import { unfolding } from '../../parts/fold.ts';
import { button, h } from '../../parts/h.ts';
import { sign } from '../../parts/marks.ts';
import { longList } from '../../parts/more.ts';

type Wait = Checked['waits'][number];

/** "Còn 3 điểm chưa kiểm tra được vì ô D14 còn lỗi", the cell a button; of several cells a list. null where nothing waits. */
export function waitingView(
  words: Words,
  checked: Checked,
  state: CheckState,
  actions: CheckActions,
): HTMLElement | null {
  const { waits, waiting: count } = checked;
  const [only, ...others] = waits;
  if (!only) return null;
  if (others.length === 0) {
    return h(
      'div',
      { class: 'waiting' },
      waitLine(only, words.say('wait.because', whereOf(words, only)), 0, actions),
    );
  }
  const id = 'waiting';
  return unfolding(
    { id, open: state.open, set: actions.set },
    words.say('wait.title', { count, cells: waits.length }),
    () =>
      longList(words, {
        id,
        class: 'places',
        items: waits,
        item: (wait, index) => waitLine(wait, words.say('wait.cell', whereOf(words, wait)), index, actions),
        shown: state.shown,
        showMore: (shown) => actions.set({ shown }),
      }),
  );
}

function whereOf(words: Words, { cell, row, count }: Wait): { where: string; count: number } {
  return { where: cell ?? words.say('wait.row', { row: String(row) }), count };
}

function waitLine({ cell }: Wait, text: string, index: number, actions: CheckActions): HTMLElement {
  if (cell === null) return h('p', {}, text);
  return button({ id: `wait-${String(index)}`, class: 'place' }, text, () => actions.goToCell(cell));
}

/** null where every rule ran. Nothing is sent on such a check: what the rule would have found is not known. */
export function failedView(words: Words, { failed = [] }: Checked): HTMLElement | null {
  if (failed.length === 0) return null;
  return h(
    'div',
    { class: 'notice error', role: 'alert' },
    h(
      'p',
      { class: 'marked' },
      sign('error'),
      h('strong', {}, words.say('failed.title', { count: failed.length })),
    ),
    h('p', {}, words.say('failed.body')),
    h('p', { class: 'code' }, words.say('failed.rules', { rules: failed.join(', ') })),
  );
}
