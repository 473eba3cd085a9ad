/** What has to be said of a form beside its cells: what it stands on, what is blank and why, and what does not add up. */
import type { FormCheck, FormResponse } from '#wire/form.ts';
import { formatCount, formatDate } from '../../../words/format.ts';
import { FORM_SHEET } from '../../../words/sheets/form.ts';
import { sayingInSheets } from '../../../words/sheets/say.ts';

const say = sayingInSheets(FORM_SHEET);
const BLANKS = ['by-hand', 'not-kept', 'not-known', 'withheld'] as const;
/** More rows than these are said by their number. */
const MOST_ROWS = 12;

export function notesBelow(form: FormResponse): readonly string[] {
  const { source, to, coverage, before, checks, notes } = form;
  const failing = checks.filter(({ difference }) => difference !== 0);
  return [
    say('source', {
      source: source.vi,
      to: formatDate(to),
      sent: coverage.sent,
      expected: coverage.expected,
    }),
    ...(before === undefined ? [] : [beforeText(before)]),
    ...BLANKS.flatMap((blank) => {
      const rows = blankRows(form, blank);
      return rows.length === 0 ? [] : [say(`blank.${blank}`, { rows: rows.join('; ') })];
    }),
    ...(failing.length === 0 ? [say('holds')] : failing.map(checkText)),
    ...notes.map(({ vi }) => vi),
  ];
}

function beforeText({ from, to, isKnown }: NonNullable<FormResponse['before']>): string {
  return say(isKnown ? 'before' : 'beforeUnknown', { from: formatDate(from), to: formatDate(to) });
}

/** Of this period: what is not known of a year before is said once. */
function blankRows({ rows }: FormResponse, blank: (typeof BLANKS)[number]): readonly string[] {
  const found = rows.filter(({ cells }) => cells[0]?.blank === blank).map(({ label }) => label.vi);
  return found.length <= MOST_ROWS ? found : [...found.slice(0, MOST_ROWS), '…'];
}

export function checkText({
  label,
  isOfYearBefore,
  left,
  right,
  difference,
  beside,
  why,
}: FormCheck): string {
  const parts = beside.map(({ label: of, value }) =>
    say('part', { label: of.vi, count: formatCount(value) }),
  );
  return [
    say(isOfYearBefore ? 'failsBefore' : 'fails', {
      label: label.vi,
      left: formatCount(left),
      right: formatCount(right),
      difference: formatCount(difference),
    }),
    ...(parts.length === 0 ? [] : [say('beside', { parts: parts.join('; ') })]),
    ...(why === undefined ? [] : [why.vi]),
  ].join(' ');
}
