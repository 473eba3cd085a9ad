/**
 * The way of a candidate: the steps in their order with the day that each leaves in the list, and where somebody stands. Everybody
 * stands at exactly one place: what the list says, or else the furthest step that it has a day of.
 */
import { compareDates } from '../../language/date.ts';
import { codeLabel } from '../../roster/codes/codes.ts';
import type { FieldKey } from '../../roster/shape/field.ts';
import { fieldIn, type RosterKind } from '../../roster/shape/kind.ts';
import type { Member } from '../../roster/shape/member.ts';

type Fields = Member['fields'];

/** From the introduction on; of none is the day before that of one above it. */
export const STEPS: readonly FieldKey[] = [
  'ngay_gt',
  'ngay_hoc',
  'gcn_ngay',
  'ngay_don',
  'ngay_ly_lich',
  'ngay_tham_tra',
  'ngay_nq_cb',
  'ngay_nq_du',
  'ngay_qd_kn',
  'ngay_vao_dang',
  'ngay_chinh_thuc',
];

const PLACE_OF: Readonly<Partial<Record<FieldKey, string>>> = {
  ngay_gt: 'nguon',
  ngay_hoc: 'da-hoc',
  gcn_ngay: 'co-gcn',
  ngay_don: 'ho-so',
  ngay_ly_lich: 'ho-so',
  ngay_tham_tra: 'ho-so',
  ngay_nq_cb: 'ho-so',
  ngay_nq_du: 'ho-so',
  ngay_qd_kn: 'co-qd',
  ngay_vao_dang: 'ket-nap',
  ngay_chinh_thuc: 'ket-nap',
};

/** How far a place is on the way; those that end it elsewhere have none. */
export const FAR: ReadonlyMap<unknown, number> = new Map(
  ['gioi-thieu', 'nguon', 'dang-ky-lop', 'da-hoc', 'co-gcn', 'ho-so', 'co-qd', 'ket-nap'].map(
    (code, far): [string, number] => [code, far],
  ),
);

/** The furthest step with a day, as a place on the way. */
export function placeByDays(fields: Fields): string | undefined {
  const last = STEPS.findLast((key) => fields[key] !== undefined);
  return last && PLACE_OF[last];
}

/** A code of the list of outcomes. */
export function outcomeOf(fields: Fields): string {
  const { ket_qua: said } = fields;
  return typeof said === 'string' ? said : (placeByDays(fields) ?? 'khong-ro');
}

/** A member by now. */
export const isAdmitted = (fields: Fields): boolean => outcomeOf(fields) === 'ket-nap';

/** Another unit is in charge of them. */
export const HANDED_OVER = 'chuyen-giao';

const OVER: ReadonlySet<string> = new Set(['co-qd', 'ket-nap', HANDED_OVER, 'thoi']);

/** Nothing of the branch is waited for any more. */
export const isOver = (fields: Fields): boolean => OVER.has(outcomeOf(fields));

/** Registered for a class of a day that has not come: nothing was attended yet. `on`: ISO. */
export const isToCome = ({ ket_qua: said, ngay_hoc: day }: Fields, on: string): boolean =>
  said === 'dang-ky-lop' && typeof day === 'string' && compareDates(day, on) > 0;

/** As the list of outcomes writes it, in Vietnamese. */
export function outcomeLabel(kind: RosterKind, code: string): string {
  const { codes } = fieldIn(kind, 'ket_qua');
  return (codes && codeLabel(codes, code)?.vi) ?? code;
}
