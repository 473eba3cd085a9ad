/** Columns of a table of ours that somebody deleted: their figures were not written, which nobody may have to find out alone. */
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { COVERAGE_WORDS } from '../../words/screens/coverage.ts';
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
    h('span', {}, sayingFrom(COVERAGE_WORDS, words)('table.deletedColumns', { headers: named })),
  );
}
