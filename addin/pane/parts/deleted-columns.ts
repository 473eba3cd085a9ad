/** Columns of a table of ours that somebody deleted: their figures were not written, which nobody may have to find out alone. */
import type { Words } from '../../words/messages.ts';
import { h } from './h.ts';
import type { Child } from './h.ts';
import { sign } from './marks.ts';

/** null where every column stands. */
export function deletedColumnsView(words: Words, headers: readonly string[] | undefined): Child {
  if (headers === undefined || headers.length === 0) return null;
  const named = headers.map((header) => `“${header}”`).join(', ');
  return h(
    'p',
    { class: 'marked' },
    sign('warning'),
    h('span', {}, words.say('table.deletedColumns', { headers: named })),
  );
}
