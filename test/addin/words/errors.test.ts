import { TaskError } from '../../../addin/tasks/common/outcome.ts';
import {
  codeOf,
  failureOf,
  KNOWN_ERRORS as EVERYBODYS,
  remedyOf,
  sayFailure,
} from '../../../addin/words/errors.ts';
import { paramNames } from '../../../addin/words/fill.ts';
import { FORM_ERRORS } from '../../../addin/words/screens/form.ts';
import { JOINING_FAILURES } from '../../../addin/words/screens/joining.ts';
import { wordsIn } from '../../../addin/words/messages.ts';
import { LIST_FAILURES } from '../../../addin/words/screens/list-failures.ts';
import { OFFICE_ERRORS } from '../../../addin/words/screens/office-failures.ts';
import { REVIEW_FAILURES } from '../../../addin/words/screens/review-failures.ts';
import type { WorkbookProblem } from '../../../addin/workbook/errors.ts';
import { PROBLEMS } from '../../../functions/wire/problem-catalogue.ts';

const vi = wordsIn('vi');
const KNOWN_ERRORS = {
  ...EVERYBODYS,
  ...OFFICE_ERRORS,
  ...REVIEW_FAILURES,
  ...FORM_ERRORS,
  ...LIST_FAILURES,
};

/** Every code of the workbook: a new one that is missing here does not compile. */
const WORKBOOK: Readonly<Record<WorkbookProblem, true>> = {
  'cell-editing': true,
  'sheet-protected': true,
  'sheet-missing': true,
  'sheet-too-large': true,
  'sheet-filtered': true,
  'merged-cells': true,
  'pivot-in-the-way': true,
  'other-window': true,
  'table-changed': true,
  'table-no-room': true,
  'file-not-copied': true,
  'excel-too-old': true,
  'excel-failed': true,
};

/** Faults of ours, or of what stands in between: the sentence for the unknown is the right one. */
const OURS = ['invalid-json', 'invalid-request', 'unsupported-body', 'unexpected'];

/** Of some the pane has no words and says the service's own, which then stand for its. */
const wordsFor = (code: string) => {
  const own = KNOWN_ERRORS[code];
  return own?.vi === '{vi}' && own.en === '{en}' ? PROBLEMS[code as keyof typeof PROBLEMS] : own;
};

const CODES = [
  ...Object.keys(WORKBOOK),
  ...Object.keys(PROBLEMS).filter((code) => !OURS.includes(code)),
  'offline',
  'conflict',
  'no-roster',
  'has-errors',
  'sheet-changed',
  'stopped',
  'service-failed',
  'answer-unreadable',
  'not-published',
  ...Object.keys(FORM_ERRORS),
];

describe('the words of failures', () => {
  it.each(CODES)('has a sentence for %s in both languages, with the same facts', (code) => {
    const words = wordsFor(code) ?? JOINING_FAILURES[code];
    expect(words?.vi).toMatch(/\.$/);
    expect(paramNames(words?.en ?? '')).toEqual(paramNames(words?.vi ?? ''));
  });

  it.each(Object.keys(PROBLEMS).filter((code) => !OURS.includes(code)))(
    'asks of the service for %s only what the service tells',
    (code) => {
      const told = paramNames(PROBLEMS[code as keyof typeof PROBLEMS].vi);
      expect(told).toEqual(expect.arrayContaining([...paramNames(wordsFor(code)?.vi ?? '')]));
    },
  );

  it('says for an unknown code that it is our fault and the roster is safe', () => {
    const failure = failureOf(new TaskError('something-new'));
    expect(sayFailure(vi, failure)).toBe(
      'Có lỗi ở phía chúng tôi, mã something-new; danh sách của đồng chí không bị ảnh hưởng.',
    );
    expect(remedyOf(failure)).toBe('retry');
  });

  it('quotes the reference of the service, so that the fault can be found', () => {
    expect(codeOf(failureOf(new TaskError('unexpected', { reference: 'R-12' })))).toBe('unexpected R-12');
  });

  it('never shows the text of an error, which may hold anything', () => {
    const failure = failureOf(new Error('Lò Thị Mai 001085000001'));
    expect(failure).toEqual({ code: 'unknown', params: {} });
    expect(sayFailure(vi, failure)).not.toContain('Mai');
  });

  it('says who sent meanwhile and when, on the clock of this machine', () => {
    const at = new Date(2023, 8, 30, 14, 2).toISOString();
    const failure = failureOf(new TaskError('version-conflict', { by: 'Sùng A Lử', version: 4, at }));
    expect(sayFailure(vi, failure)).toBe(
      'Trong lúc đó Sùng A Lử đã gửi bản số 4 lúc 14:02 30/09/2023. Hãy so sánh lại để xem chỗ khác, rồi gửi.',
    );
    expect(remedyOf(failure)).toBe('compare');
  });

  it('says what only an office meets where its screen brings the words', () => {
    const failure = failureOf(new TaskError('table-changed', { header: 'Đơn vị' }));
    expect(sayFailure(vi, { ...failure, known: OFFICE_ERRORS })).toContain('tiêu đề “Đơn vị”');
    expect(sayFailure(vi, { ...failure, known: {} })).toContain('mã table-changed');
  });

  it('takes nothing that is inherited for a code', () => {
    expect(remedyOf({ code: 'toString', params: {} })).toBe('retry');
  });
});
