/** How far a long action is, with the way to stop it. */
import type { Step } from '../../tasks/common/outcome.ts';
import type { Words } from '../../words/messages.ts';
import { button, h } from './h.ts';

export interface Progress {
  readonly element: HTMLElement;
  /** Returns the words of a step that is new, for the status line: a reader is not told every row. */
  readonly show: (words: Words, step: Step | null) => string | null;
  readonly hide: () => void;
}

export function createProgress(stop: () => void): Progress {
  const text = h('p', { class: 'progress-text' });
  const bar = h('progress', { 'aria-labelledby': 'progress-text' });
  text.id = 'progress-text';
  const stopButton = button({ id: 'stop', class: 'secondary', 'aria-keyshortcuts': 'Escape' }, '', stop);
  const element = h('div', { class: 'progress', hidden: true }, text, bar, stopButton);
  let last: Step['what'] | null = null;

  return {
    element,
    show: (words, step) => {
      element.hidden = false;
      stopButton.textContent = words.say('frame.stop');
      const what = step ? (step.said ?? words.say(`step.${step.what}`)) : '';
      const counted = step !== null && step.total > 0;
      text.textContent = counted && !step.said ? countedText(words, what, step) : what;
      if (counted) {
        bar.max = step.total;
        bar.value = step.done;
      } else {
        bar.removeAttribute('value');
      }
      const fresh = step !== null && step.what !== last;
      last = step?.what ?? null;
      return fresh ? what : null;
    },
    hide: () => {
      element.hidden = true;
      last = null;
    },
  };
}

/** What is counted; pages and figures are not. */
const UNITS: Readonly<Partial<Record<Step['what'], 'step.rows' | 'step.cells'>>> = {
  reading: 'step.rows',
  checking: 'step.rows',
  marking: 'step.cells',
  repairing: 'step.cells',
  comparing: 'step.rows',
  sending: 'step.rows',
  writing: 'step.rows',
};

/** "Đang gửi: 1.200 / 2.400 dòng" */
function countedText(words: Words, what: string, step: Step): string {
  const unit = UNITS[step.what];
  return words
    .say('step.of', { what, done: step.done, total: step.total, unit: unit ? words.say(unit) : '' })
    .trim();
}
