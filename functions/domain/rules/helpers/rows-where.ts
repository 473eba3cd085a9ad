/** The loop that rules about one row share: only where the list has the fields at all, and one look at each member. */
import type { FieldKey, FieldValue } from '../../roster/shape/field.ts';
import type { Member } from '../../roster/shape/member.ts';
import type { RuleHit, RuleView } from '../record/rule.ts';

export type Fields = Member['fields'];
/** A hit without its row. */
export type Said = Omit<RuleHit, 'row'>;

export const isText = (value: FieldValue | undefined): value is string => typeof value === 'string';

/** The day from which probation counts: of whoever was admitted twice, the second. */
export function lastAdmission({ ngay_vao_dang: first, ngay_vao_dang_2: second }: Fields): string | undefined {
  if (isText(second) && (!isText(first) || first < second)) return second;
  return isText(first) ? first : undefined;
}

/** `judge` is asked about every member of a list in which somebody has each of the fields. */
export function* rowsWhere(
  { list: { members, filled } }: RuleView,
  fields: readonly FieldKey[],
  judge: (fields: Fields) => Said | undefined,
): Iterable<RuleHit> {
  if (!fields.every(filled)) return;
  for (const member of members) {
    const said = judge(member.fields);
    if (said) yield { row: member.row, ...said };
  }
}
