/**
 * A reason that the clerk gives for what the catalogue doubts and she knows. It is bound to rule, person and value: it survives the
 * next upload and dies when the value changes. Reasons come from a list; free text would attract health and discipline.
 */
import type { Bilingual } from '../vietnamese/bilingual.ts';

export type JustificationReason =
  | 'document-says-so'
  | 'consent-given'
  | 'exception-granted'
  | 'record-corrected'
  | 'checked-with-person'
  | 'will-correct';

export interface Justification {
  /** SHA-256 (hex) of fingerprintText(). */
  readonly fingerprint: string;
  readonly reason: JustificationReason;
  /** Number of the document, where there is one: '123-QĐ/ĐU'. */
  readonly document?: string;
}

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
];

/** The longest number of a document. */
export const DOCUMENT_CHARACTERS = 40;
