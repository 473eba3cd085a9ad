/**
 * Who was admitted by the list of candidates and does not stand in the list of members yet: the same number is the same person, and
 * else whoever the comparison of two versions would surely take for one.
 */
import type { Field, FieldKey } from '../roster/shape/field.ts';
import type { RosterKind } from '../roster/shape/kind.ts';
import { isWholeDate } from '../language/date.ts';
import { samePeople } from './compare.ts';
import { hashesIn } from './number-hashes.ts';
import type { RosterRow } from './row.ts';

/** `numbers`: keyed hashes (number-hashes.ts), where numbers rest. */
export interface NumberedRow extends RosterRow {
  readonly numbers?: Readonly<Partial<Record<string, string>>>;
}

const NUMBER = 'so_cccd';

/** In the order of the candidates. Without the day of the ceremony nobody is taken for admitted. */
export function newMembers<C extends NumberedRow>(
  candidates: readonly C[],
  members: readonly NumberedRow[],
): readonly C[] {
  const admitted = candidates.filter(isAdmitted);
  const known = new Set(members.flatMap(hashesOf));
  const others = admitted.filter((candidate) => !hashesOf(candidate).some((hash) => known.has(hash)));
  const there = new Set(samePeople(members, others).map(({ next }) => next));
  return others.filter((candidate) => !there.has(candidate));
}

export const hashesOf = ({ numbers }: NumberedRow): readonly string[] => {
  const number = numbers?.[NUMBER];
  return number === undefined ? [] : hashesIn(number);
};

const isAdmitted = ({ fields }: RosterRow): boolean =>
  fields.ket_qua === 'ket-nap' && isWholeDate(String(fields.ngay_vao_dang ?? ''));

/** What the one list sends of a person that the other has a column for, too; in the order of the other. Numbers are not known. */
export function sharedFields(from: RosterKind, to: RosterKind): readonly FieldKey[] {
  const sent = new Set(from.fields.filter(restsPlain).map(({ key }) => key));
  return to.fields.map(({ key }) => key).filter((key) => sent.has(key));
}

const restsPlain = ({ upload }: Field): boolean => upload === 'rows';
