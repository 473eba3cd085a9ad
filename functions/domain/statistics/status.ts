/** Full or probationary member: for whoever counts, and for whoever only looks at one roster and needs no statistics. */
import type { FieldValue } from '../roster/shape/field.ts';
import type { Member } from '../roster/shape/member.ts';
import { addMonths } from '../language/date.ts';
import { daysOf } from './probation.ts';

type Fields = Member['fields'];

/** Twelve months, and as many again where probation was prolonged. */
const LIKELY_MONTHS = 24;

/** Admitted so short a time before the day of the roster that probation is likely; in what is known of the date. */
export function isRecentlyAdmitted(admission: FieldValue | undefined, on: string): boolean {
  const days = daysOf(admission);
  const earliest = addMonths(on, -LIKELY_MONTHS);
  return days !== undefined && earliest !== undefined && days.last >= earliest && days.first <= on;
}

/**
 * Full or probationary as the roster says; where it does not, a date of full membership says it. Its absence says probation only of
 * who was admitted lately, in a roster that keeps such dates at all: of whoever was admitted decades ago the papers have none.
 * `on`: the day of the roster.
 */
export function statusOf(fields: Fields, keepsDates: boolean, on: string): FieldValue | undefined {
  if (fields.loai_dv !== undefined) return fields.loai_dv;
  if (fields.ngay_chinh_thuc !== undefined) return 'chinh-thuc';
  return keepsDates && isRecentlyAdmitted(fields.ngay_vao_dang, on) ? 'du-bi' : undefined;
}

export const keepsFullMembership = (members: readonly Pick<Member, 'fields'>[]): boolean =>
  members.some(({ fields }) => fields.ngay_chinh_thuc !== undefined);
