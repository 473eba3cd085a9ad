/** The same rules as in the pane, run again: what a sender says about its own check is not taken on trust. */
import type { FieldType } from '../domain/roster/field.ts';
import { FIELDS } from '../domain/roster/fields.ts';
import type { Member } from '../domain/roster/reading.ts';
import { RULES, ruleOf } from '../domain/rules/catalogue.ts';
import { checkRoster } from '../domain/rules/check.ts';
import type { Finding } from '../domain/rules/rule.ts';
import { NUMBER_KEYS } from '../storage/rows.ts';
import type { RestingRow } from '../storage/rows.ts';
import { ProblemError } from './problems.ts';

export interface Judgement {
  readonly warnings: number;
  /** Those among them that are about id numbers. */
  readonly idWarnings: number;
}

/** Rows as they came. Throws ProblemError: a value of the wrong type, or errors, counted by rule and without values. */
export function judge(members: readonly Member[], on: string): Judgement {
  checkTypes(members);
  return judged(findingsOf(members, on));
}

/**
 * Rows as they rest: their id numbers are hashes and were judged when they came; here everything else is, and whether a
 * number stands in two rows of different chunks.
 */
export function judgeResting(members: readonly RestingRow[], on: string): Judgement {
  const repeated = repeatedNumbers(members);
  if (repeated > 0) throw new ProblemError('rules-failed', { errors: repeated, [NUMBER_TWICE]: repeated });
  const withoutNumbers = members.map(({ row, fields }) => ({
    row,
    fields: Object.fromEntries(Object.entries(fields).filter(([key]) => !isNumberKey(key))),
  }));
  return judged(findingsOf(withoutNumbers, on).filter(({ field }) => field === null || !isNumberKey(field)));
}

/** The rule that looks for one number in two rows, by what it is rather than by its id. */
const NUMBER_TWICE =
  RULES.find(
    ({ scope, gate, reads }) =>
      scope === 'sheet' && gate === 'block' && NUMBER_KEYS.every((key) => reads.includes(key)),
  )?.id ?? 'number-twice';

/** Rows that share a number with another row; the same number has the same hash. */
function repeatedNumbers(members: readonly RestingRow[]): number {
  const hashes = members.flatMap(({ numbers }) => Object.values(numbers));
  const counts = new Map<string, number>();
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return hashes.filter((hash) => (counts.get(hash) ?? 0) > 1).length;
}

const isNumberKey = (key: string) => NUMBER_KEYS.some((numberKey) => numberKey === key);

function findingsOf(members: readonly Member[], on: string): readonly Finding[] {
  const reading = {
    kind: 'roster',
    sheet: '',
    headerRows: [],
    columns: [],
    members,
    problems: [],
    skipped: [],
    questions: [],
    headers: '',
  } as const;
  return checkRoster({ reading, on }).findings;
}

function judged(findings: readonly Finding[]): Judgement {
  const errors = findings.filter(
    ({ severity, rule }) => severity === 'error' && ruleOf(rule)?.gate === 'block',
  );
  if (errors.length > 0) throw new ProblemError('rules-failed', countsByRule(errors));
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const aboutNumbers = warnings.filter(({ field }) => field !== null && isNumberKey(field));
  return { warnings: warnings.length, idWarnings: aboutNumbers.length };
}

function countsByRule(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = { errors: findings.length };
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

const IS_TYPE: Readonly<Record<FieldType, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  date: (value) => typeof value === 'string',
  code: (value) => typeof value === 'string',
  id: (value) => typeof value === 'string',
  flag: (value) => value === true,
  number: (value) => typeof value === 'number',
};

function checkTypes(members: readonly Member[]): void {
  for (const [index, { fields }] of members.entries()) {
    const wrong = FIELDS.find(({ key, type }) => fields[key] !== undefined && !IS_TYPE[type](fields[key]));
    if (wrong !== undefined) {
      throw new ProblemError('invalid-request', { where: `rows.${String(index)}.fields.${wrong.key}` });
    }
  }
}
