/** What many cells of a column hold alike is said once, at the first of them, with how many they are. */
import type { ProblemCode } from '../../roster/shape/problem.ts';
import type { RuleHit, SheetFacts } from '../record/rule.ts';
import { problemsOf } from './problems.ts';
import { shownValue } from './shown.ts';

export function* onceAValue(sheet: SheetFacts | undefined, code: ProblemCode): Iterable<RuleHit> {
  const first = new Map<
    string,
    { readonly hit: RuleHit; readonly value: string; read: string; count: number }
  >();
  for (const problem of problemsOf(sheet)) {
    if (problem.code !== code) continue;
    const { row, field, column, read = '' } = problem;
    const value = String(problem.value).normalize('NFC').trim();
    const key = `${String(column)} ${field} ${value.toLowerCase()}`;
    const known = first.get(key);
    if (known) known.count += 1;
    else
      first.set(key, { hit: { row, field, column }, value: shownValue(value), read: String(read), count: 1 });
  }
  for (const { hit, value, read, count } of first.values()) yield { ...hit, params: { value, read, count } };
}
