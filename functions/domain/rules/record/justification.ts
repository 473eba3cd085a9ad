/**
 * A reason that the clerk gives for what the catalogue doubts and she knows. It is bound to rule, person and value: it survives the
 * next upload and dies when the value changes. Reasons come from a list; free text would attract health and discipline.
 */
import type { FieldKey, FieldValue } from '../../roster/shape/field.ts';
import type { Member } from '../../roster/shape/member.ts';
import { idTail } from '../../roster/cells/id-number.ts';
import { fold } from '../../language/fold.ts';
import type { JustificationReason } from './justification-reasons.ts';
import type { Finding } from './rule.ts';

export {
  DOCUMENT_CHARACTERS,
  DOCUMENT_PATTERN,
  JUSTIFICATION_REASONS,
  USUAL_REASONS,
  type JustificationReason,
} from './justification-reasons.ts';

export interface Justification {
  /** SHA-256 (hex) of fingerprintText(). */
  readonly fingerprint: string;
  readonly reason: JustificationReason;
  /** Number of the document, where there is one: '123-QĐ/ĐU'. */
  readonly document?: string | undefined;
}

type Fields = Member['fields'];

/** What rests as a keyed hash, in whatever kind of list. */
const NUMBERS: ReadonlySet<FieldKey> = new Set<FieldKey>(['so_cccd', 'so_the']);

/** A value as both sides have it: the service keeps of an id number only what people may see of it. */
function known(fields: Fields, field: FieldKey): FieldValue | null {
  const value = fields[field];
  if (value === undefined) return null;
  if (NUMBERS.has(field)) return idTail(String(value));
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
