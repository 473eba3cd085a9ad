/** Full or probationary member: for whoever counts, and for whoever only looks at one roster and needs no statistics. */
import type { FieldValue } from '../roster/shape/field.ts';
import type { Member } from '../roster/shape/member.ts';

type Fields = Member['fields'];

/**
 * Full or probationary as the roster says; where it does not, a date of full membership says it, and its absence too,
 * as long as the roster keeps such dates at all.
 */
export function statusOf(fields: Fields, keepsDates: boolean): FieldValue | undefined {
  if (fields.loai_dv !== undefined) return fields.loai_dv;
  if (fields.ngay_chinh_thuc !== undefined) return 'chinh-thuc';
  return keepsDates ? 'du-bi' : undefined;
}

export const keepsFullMembership = (members: readonly Pick<Member, 'fields'>[]): boolean =>
  members.some(({ fields }) => fields.ngay_chinh_thuc !== undefined);
