/** One sentence for whatever went wrong, in both languages, and how the command ends with it. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import { failureOf, sayFailure, type Failure } from '../words/errors.ts';
import { wordsIn } from '../words/messages.ts';
import { COMMAND_ERRORS, COMMAND_WORDS } from '../words/screens/command.ts';
import { LIST_FAILURES } from '../words/screens/list-failures.ts';
import { OFFICE_ERRORS } from '../words/screens/office-failures.ts';
import { REVIEW_FAILURES } from '../words/screens/review-failures.ts';
import { TaskError } from '../tasks/common/outcome.ts';
import { XlsxError } from '../excel/xlsx/zip/problem.ts';

/** A failure that this command words itself. */
export class HeadlessError extends Error {
  override readonly name = 'HeadlessError';
  constructor(
    readonly status: 1 | 2,
    readonly sentence: Bilingual,
    options?: ErrorOptions,
  ) {
    super(sentence.en, options);
  }
}

/** Nothing was decided about the content: it was not reached, or not understood. */
const NOT_TRIED: ReadonlySet<string> = new Set([
  'offline',
  'busy',
  'stopped',
  'unexpected',
  'service-failed',
  'answer-unreadable',
  'no-roster',
  'sheet-missing',
  'excel-failed',
]);

const KNOWN = { ...OFFICE_ERRORS, ...REVIEW_FAILURES, ...LIST_FAILURES };

/** Of one thing among many, in Vietnamese as results are. */
export const sayRefusal = (refusal: Omit<Failure, 'known'>): string =>
  sayFailure(wordsIn('vi'), { ...refusal, known: KNOWN });

export function sentenceOf(error: unknown): Bilingual & { readonly status: 1 | 2 } {
  if (error instanceof HeadlessError) return { ...error.sentence, status: error.status };
  if (error instanceof XlsxError) return { ...COMMAND_WORDS[`file.${error.code}`], status: 2 };
  const failure = { ...failureOf(error), known: KNOWN };
  const words = COMMAND_ERRORS[failure.code] ?? {
    vi: sayFailure(wordsIn('vi'), failure),
    en: sayFailure(wordsIn('en'), failure),
  };
  return { ...words, status: error instanceof TaskError && !NOT_TRIED.has(error.code) ? 1 : 2 };
}
