/** What the list of a class says of how somebody fared in it, in the words of the list of candidates; nothing that it does not say. */
import type { Member } from '../../roster/shape/member.ts';

type Fields = Member['fields'];

export interface Attendance {
  /** undefined where the list does not say; somebody who was only registered was neither there nor absent. */
  readonly outcome: 'da-hoc' | 'vang' | 'co-gcn' | undefined;
  readonly certificate: boolean;
}

/** A certificate says more than a mark, and a reason for absence as much as the word. */
export function attendanceOf({ ket_qua: said, ly_do: reason, gcn_so, gcn_ngay }: Fields): Attendance {
  const certificate = said === 'co-gcn' || gcn_so !== undefined || gcn_ngay !== undefined;
  if (certificate) return { outcome: 'co-gcn', certificate };
  if (said === 'vang' || (said === undefined && reason !== undefined))
    return { outcome: 'vang', certificate };
  return { outcome: said === 'da-hoc' ? 'da-hoc' : undefined, certificate };
}
