/** What the examples of rules about the layout of a sheet share. */
import type { FieldKey } from '../../roster/shape/field.ts';
import type { ReadingProblem } from '../../roster/shape/problem.ts';
import type { RuleExample } from '../record/rule.ts';

export const PASS: readonly RuleExample[] = [
  { title: 'nothing of the kind', members: [{ ho_ten: 'Lò Thị Mai' }] },
];
const MAI: RuleExample['members'] = [{ ho_ten: 'Lò Thị Mai' }];

export const example = (
  title: string,
  problem: ReadingProblem,
  columns?: readonly FieldKey[],
): RuleExample => ({
  title,
  members: MAI,
  problems: [problem],
  ...(columns && { columns }),
});
