/** What has to be said of a form beside its cells: what it stands on, what is blank and why, and what does not add up. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import type { FormCheck, FormResponse } from '#wire/form.ts';
import { fill, type ParamsIn } from '../../../words/fill.ts';
import { formatCount, formatDate } from '../../../words/format.ts';
import { FORM_SHEET, FORM_SHEET_IN_ENGLISH } from '../../../words/sheets/form.ts';

const BLANKS = ['by-hand', 'not-kept', 'not-known', 'withheld'] as const;
/** More rows than these are not named. */
const MOST_ROWS = 12;

export interface FormNote extends Bilingual {
  /** Something that should hold and does not. */
  readonly isFailing?: true;
}

/** A sheet and a command say them in Vietnamese, a pane in its own language. */
export function notesBelow(form: FormResponse): readonly FormNote[] {
  const english = notesIn(form, 'en');
  return notesIn(form, 'vi').map(({ text, isFailing }, at) => {
    const both = { vi: text, en: english[at]?.text ?? text };
    return isFailing ? { ...both, isFailing } : both;
  });
}

interface Note {
  readonly text: string;
  readonly isFailing?: true;
}

interface Saying {
  readonly say: <K extends keyof typeof FORM_SHEET>(
    key: K,
    ...params: ParamsIn<(typeof FORM_SHEET)[K]>
  ) => string;
  readonly pick: (text: Bilingual) => string;
}

const sayingIn = (language: keyof Bilingual): Saying => {
  const table = language === 'vi' ? FORM_SHEET : FORM_SHEET_IN_ENGLISH;
  return { say: (key, ...params) => fill(table[key], params[0] ?? {}), pick: (text) => text[language] };
};

function notesIn(form: FormResponse, language: keyof Bilingual): readonly Note[] {
  const { source, to, coverage, before, checks, notes } = form;
  const saying = sayingIn(language);
  const { say, pick } = saying;
  const { sent, expected } = coverage;
  const failing = checks.filter(({ difference }) => difference !== 0);
  return [
    { text: say('source', { source: pick(source), to: formatDate(to), sent, expected }) },
    ...(before === undefined ? [] : [{ text: beforeText(before, saying) }]),
    ...BLANKS.flatMap((blank) => {
      const rows = blankRows(form, blank).map((row) => (row === null ? '…' : pick(row)));
      return rows.length === 0 ? [] : [{ text: say(`blank.${blank}`, { rows: rows.join('; ') }) }];
    }),
    ...(failing.length === 0
      ? [{ text: say('holds') }]
      : failing.map((check) => ({ text: checkText(check, saying), isFailing: true as const }))),
    ...notes.map((note) => ({ text: pick(note) })),
  ];
}

function beforeText({ from, to, isKnown }: NonNullable<FormResponse['before']>, { say }: Saying): string {
  return say(isKnown ? 'before' : 'beforeUnknown', { from: formatDate(from), to: formatDate(to) });
}

/** Of this period: what is not known of a year before is said once. null: there are more. */
function blankRows({ rows }: FormResponse, blank: (typeof BLANKS)[number]): readonly (Bilingual | null)[] {
  const found = rows.filter(({ cells }) => cells[0]?.blank === blank).map(({ label }) => label);
  return found.length <= MOST_ROWS ? found : [...found.slice(0, MOST_ROWS), null];
}

function checkText(
  { label, isOfYearBefore, left, right, difference, beside, why }: FormCheck,
  { say, pick }: Saying,
): string {
  const parts = beside.map(({ label: of, value }) =>
    say('part', { label: pick(of), count: formatCount(value) }),
  );
  return [
    say(isOfYearBefore ? 'failsBefore' : 'fails', {
      label: pick(label),
      left: formatCount(left),
      right: formatCount(right),
      difference: formatCount(difference),
    }),
    ...(parts.length === 0 ? [] : [say('beside', { parts: parts.join('; ') })]),
    ...(why === undefined ? [] : [pick(why)]),
  ].join(' ');
}
