/** One sentence for whatever went wrong, in both languages, and how the command ends with it. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import { failureOf, sayFailure } from '../words/errors.ts';
import { wordsIn } from '../words/messages.ts';
import { TaskError } from '../tasks/outcome.ts';
import { XlsxError, type XlsxProblem } from '../excel/xlsx/problem.ts';

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

const FILE_PROBLEMS: Readonly<Record<XlsxProblem, Bilingual>> = {
  damaged: {
    vi: 'Tệp bị hỏng hoặc có phần không đọc được.',
    en: 'The file is damaged or has parts that cannot be read.',
  },
  'not-a-workbook': {
    vi: 'Tệp không phải là sổ Excel (.xlsx).',
    en: 'The file is not an Excel workbook (.xlsx).',
  },
  encrypted: {
    vi: 'Tệp có mật khẩu mở; hãy bỏ mật khẩu rồi thử lại.',
    en: 'The file has a password to open; remove it and try again.',
  },
  'too-large': { vi: 'Tệp quá lớn để mở ở đây.', en: 'The file is too large to be opened here.' },
  empty: { vi: 'Tệp rỗng, không có gì để đọc.', en: 'The file is empty.' },
};

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

/** For texts that the pane never shows, because it always has a person and a sheet. */
const WORDS: Readonly<Record<string, Bilingual>> = {
  offline: {
    vi: 'Chưa kết nối được máy chủ; hãy chạy npm start rồi thử lại.',
    en: 'The server cannot be reached; run npm start and try again.',
  },
  'signed-out': {
    vi: 'Máy chủ không nhận người này; hãy xem tên sau --as.',
    en: 'The server does not know this person; look at what stands after --as.',
  },
  'sheet-missing': { vi: 'Tệp không có trang tính này.', en: 'The file has no such sheet.' },
};

export function sentenceOf(error: unknown): Bilingual & { readonly status: 1 | 2 } {
  if (error instanceof HeadlessError) return { ...error.sentence, status: error.status };
  if (error instanceof XlsxError) return { ...FILE_PROBLEMS[error.code], status: 2 };
  const failure = failureOf(error);
  const words = WORDS[failure.code] ?? {
    vi: sayFailure(wordsIn('vi'), failure),
    en: sayFailure(wordsIn('en'), failure),
  };
  return { ...words, status: error instanceof TaskError && !NOT_TRIED.has(error.code) ? 1 : 2 };
}
