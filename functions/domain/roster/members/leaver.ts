/**
 * What the sheet says of somebody's membership today: whoever has died, moved or left the Party is no member any more, and whoever is
 * exempt is one.
 */
import type { Member } from '../shape/member.ts';
import { isGone } from '../codes/activities.ts';
import { codeFor, isCode } from '../codes/codes.ts';

/** How somebody left, as a code of the list 'activity'; undefined of a member. */
export function goneBy({ fields: { trang_thai: activity, loai_dv: status } }: Member): string | undefined {
  if (typeof activity === 'string') return isGone(activity) ? activity : undefined;
  // "Trạng thái" may say both: "Chính thức" of one and "Đã từ trần" of another.
  if (typeof status !== 'string' || isCode('memberStatus', status)) return undefined;
  const said = codeFor('activity', status);
  return isGone(said) ? said : undefined;
}

/** Exempt, where the state says so and no column of its own. */
export function withExemption(member: Member): Member {
  const { fields } = member;
  if (fields.trang_thai !== 'mien' || fields.mien_sh !== undefined) return member;
  return { ...member, fields: { ...fields, mien_sh: true } };
}
