/**
 * A reason that the clerk gives for what the catalogue doubts and she knows. It is bound to rule, person and value: it survives the
 * next upload and dies when the value changes. Reasons come from a list; free text would attract health and discipline.
 */
import type { FieldKey } from '../roster/field.ts';
import type { FieldValue, Member } from '../roster/reading.ts';
import type { Bilingual } from '../vietnamese/bilingual.ts';
import { idTail } from '../roster/id-number.ts';
import { fieldOf } from '../roster/fields.ts';
import { fold } from '../vietnamese/fold.ts';
import type { Finding } from './rule.ts';

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
  readonly document?: string | undefined;
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

/** '123-QĐ/ĐU': begins with a letter or a digit, so that it can never become a formula. */
export const DOCUMENT_PATTERN = new RegExp(
  `^[\\p{L}\\p{N}][\\p{L}\\p{N} ./()-]{0,${String(DOCUMENT_CHARACTERS - 1)}}$`,
  'u',
);

type Fields = Member['fields'];

/** A value as both sides have it: the service keeps of an id number only what people may see of it. */
function known(fields: Fields, field: FieldKey): FieldValue | null {
  const value = fields[field];
  if (value === undefined) return null;
  if (fieldOf(field).upload === 'hash') return idTail(String(value));
  return typeof value === 'string' ? value.normalize('NFC') : value;
}

/**
 * What a reason is bound to: the rule, the person and the value of the finding's field. Of a finding about a column or the sheet
 * (no member): the rule, the field and its facts. The same for the pane, for a request and for rows that rest.
 */
export function fingerprintText({ rule, field, params }: Finding, member?: Pick<Member, 'fields'>): string {
  if (member === undefined) {
    const facts = Object.entries(params).sort(([one], [other]) => (one < other ? -1 : 1));
    return JSON.stringify([rule, null, field, facts]);
  }
  const { fields } = member;
  const person = [fold(String(fields.ho_ten ?? '')), known(fields, 'ngay_sinh'), known(fields, 'so_cccd')];
  return JSON.stringify([rule, person, field, field === null ? null : known(fields, field)]);
}

/** Finds the member a finding's row belongs to: one member may take several rows. */
export function membersByRow(members: readonly Member[]): (row: number | null) => Member | undefined {
  const byRow = new Map<number, Member>();
  for (const member of members) {
    for (let row = member.row; row <= (member.lastRow ?? member.row); row += 1) byRow.set(row, member);
  }
  return (row) => (row === null ? undefined : byRow.get(row));
}
