/** What went wrong or was stopped: one sentence, what can be done about it, and it stays until dismissed. */
import { codeOf, remedyOf, sayFailure } from '../../words/errors.ts';
import type { Failure, Remedy } from '../../words/errors.ts';
import type { MessageKey, Words } from '../../words/messages.ts';
import { button, h } from './h.ts';
import type { Child } from './h.ts';

export type Notice =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'stopped'; readonly text: string };

const REMEDY_LABEL = {
  retry: 'frame.retry',
  compare: 'send.compareAgain',
  check: 'send.toErrors',
  answer: 'send.toQuestions',
  'sign-in': 'session.signIn',
} as const satisfies Readonly<Record<Exclude<Remedy, 'none'>, MessageKey>>;

export function noticeView(
  words: Words,
  notice: Notice,
  press: { readonly remedy: (remedy: Remedy) => void; readonly close: () => void },
): readonly Child[] {
  const close = button({ id: 'notice-close', class: 'secondary' }, words.say('frame.close'), press.close);
  if (notice.kind === 'stopped') {
    return [
      h('div', { class: 'notice note' }, line('●', notice.text), h('div', { class: 'actions' }, close)),
    ];
  }
  const remedy = remedyOf(notice.failure);
  return [
    h(
      'div',
      { class: 'notice error', role: 'alert' },
      line('✕', sayFailure(words, notice.failure)),
      h('p', { class: 'code' }, words.say('frame.code', { code: codeOf(notice.failure) })),
      h(
        'div',
        { class: 'actions' },
        remedy === 'none'
          ? null
          : button({ id: 'notice-remedy' }, words.say(REMEDY_LABEL[remedy]), () => press.remedy(remedy)),
        close,
      ),
    ),
  ];
}

function line(mark: string, text: string): HTMLElement {
  return h(
    'p',
    { class: 'marked' },
    h('span', { class: 'mark', 'aria-hidden': true }, mark),
    h('span', {}, text),
  );
}
