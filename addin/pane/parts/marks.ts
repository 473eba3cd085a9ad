/** Signs that mean something without colour, with the word a reader hears. */
import type { Severity } from '#domain/rules/record/rule.ts';
import type { Words } from '../../words/messages.ts';
import { h } from './h.ts';
import type { Child } from './h.ts';

const SIGN: Readonly<Record<Severity, string>> = { error: '✕', warning: '▲', info: '●' };

/** The sign alone, where the words beside it already say which it is. */
export function sign(severity: Severity): HTMLElement {
  return h('span', { class: `mark ${severity}`, 'aria-hidden': true }, SIGN[severity]);
}

export function spokenSign(words: Words, severity: Severity): readonly Child[] {
  return [sign(severity), h('span', { class: 'spoken' }, `${words.say(`severity.${severity}`)}: `)];
}

/** "✓ Không có lỗi." */
export function doneLine(...children: readonly Child[]): HTMLElement {
  return h(
    'p',
    { class: 'marked' },
    h('span', { class: 'mark done', 'aria-hidden': true }, '✓'),
    h('span', {}, ...children),
  );
}

/** "Trang tính đã thay đổi…", at the top of what it makes doubtful. */
export function staleView(text: string): HTMLElement {
  return h('p', { class: 'marked stale', role: 'status' }, sign('warning'), h('span', {}, text));
}
