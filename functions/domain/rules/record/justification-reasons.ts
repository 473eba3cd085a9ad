/** The reasons that a finding can be justified with, and the number of a document beside them: what a screen needs to ask for one. */
import type { Bilingual } from '../../language/bilingual.ts';

export type JustificationReason =
  | 'document-says-so'
  | 'consent-given'
  | 'exception-granted'
  | 'record-corrected'
  | 'checked-with-person'
  | 'will-correct'
  | 'two-people'
  | 'same-person'
  | 'wrong-last-time'
  | 'whole-list';

export const JUSTIFICATION_REASONS: readonly {
  readonly code: JustificationReason;
  readonly label: Bilingual;
}[] = [
  { code: 'document-says-so', label: { vi: 'Đúng theo hồ sơ gốc', en: 'As the original file says' } },
  { code: 'consent-given', label: { vi: 'Đã có văn bản đồng ý', en: 'Consent was given in writing' } },
  {
    code: 'exception-granted',
    label: { vi: 'Trường hợp được phép khác quy định', en: 'An exception was granted' },
  },
  { code: 'record-corrected', label: { vi: 'Đã cải chính giấy tờ', en: 'The papers were corrected' } },
  { code: 'checked-with-person', label: { vi: 'Đã hỏi lại đảng viên', en: 'Checked with the person' } },
  { code: 'will-correct', label: { vi: 'Chưa có giấy tờ, sẽ bổ sung', en: 'No papers yet, to be added' } },
  { code: 'two-people', label: { vi: 'Hai người khác nhau', en: 'Two different people' } },
  { code: 'same-person', label: { vi: 'Vẫn là người đó', en: 'Still the same person' } },
  { code: 'wrong-last-time', label: { vi: 'Lần trước ghi nhầm', en: 'Last time was wrong' } },
  {
    code: 'whole-list',
    label: { vi: 'Đúng là danh sách của đơn vị này', en: 'It is the list of this unit' },
  },
];

/** For what stands on papers: a number, a date, a post. */
export const REASONS_OF_PAPERS: readonly JustificationReason[] = [
  'document-says-so',
  'checked-with-person',
  'record-corrected',
  'will-correct',
];

/** What fits a question that does not say itself which reasons do. */
export const USUAL_REASONS: readonly JustificationReason[] = [
  'document-says-so',
  'consent-given',
  'exception-granted',
  'record-corrected',
  'checked-with-person',
  'will-correct',
];

/** The longest number of a document. */
export const DOCUMENT_CHARACTERS = 40;

/** '123-QĐ/ĐU': begins with a letter or a digit, so that it can never become a formula. */
export const DOCUMENT_PATTERN = new RegExp(
  `^[\\p{L}\\p{N}][\\p{L}\\p{N} ./()-]{0,${String(DOCUMENT_CHARACTERS - 1)}}$`,
  'u',
);
