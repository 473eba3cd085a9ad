/** The same rules as in the pane, run again: what a sender says about its own check is not taken on trust. */
import type { FieldKey, FieldType } from '../domain/roster/field.ts';
import { FIELDS } from '../domain/roster/fields.ts';
import type { Member } from '../domain/roster/reading.ts';
import { checkRoster } from '../domain/rules/check.ts';
import type { Finding } from '../domain/rules/rule.ts';
import { NUMBER_KEYS } from '../storage/rows.ts';
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
 * Rows as they rest: their id numbers are hashes and were judged when they came; here only everything else is, and
 * whether a number stands in two rows.
 */
export function judgeResting(members: readonly RestingMember[], on: string): Judgement {
  const withoutNumbers = members.map(({ row, fields }) => ({
    row,
    fields: Object.fromEntries(Object.entries(fields).filter(([key]) => !isNumberKey(key))),
  }));
  return judged(findingsOf(withoutNumbers, on).filter(({ field }) => field === null || !isNumberKey(field)));
}

export type RestingMember = Member & {
  readonly numbers: Readonly<Partial<Record<FieldKey, string>>>;
};

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
  } as const;
  return checkRoster({ reading, on }).findings;
}

function judged(findings: readonly Finding[]): Judgement {
  const errors = findings.filter(({ severity }) => severity === 'error');
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
