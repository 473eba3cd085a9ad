/** The same rules as in the pane, run again: what a sender says about its own check is not taken on trust. */
import { createHash } from 'node:crypto';
import type { FieldType } from '../domain/roster/shape/field.ts';
import type { Member } from '../domain/roster/shape/member.ts';
import type { ListKind } from '../domain/rules/list-kind.ts';
import { checkRoster } from '../domain/rules/check.ts';
import { fingerprintText, membersByRow, type Justification } from '../domain/rules/record/justification.ts';
import { hashesIn } from '../domain/submissions/number-hashes.ts';
import { numberFields } from '../domain/submissions/sent-fields.ts';
import { EXIT_MISSING, NUMBER_TWICE } from '../domain/rules/record/known-ids.ts';
import type { Finding, Rule, RuleContext } from '../domain/rules/record/rule.ts';
import type { RestingRow } from '../storage/resting.ts';
import type { ProblemFinding } from '../wire/problem.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';

/** What is known besides the rows, and the reasons that were given. */
export type About = Omit<RuleContext, 'kind' | 'list' | 'sheet'> & {
  readonly justifications: readonly Justification[];
};

export interface Judgement {
  readonly warnings: number;
  /** Those among them that are about id numbers. */
  readonly idWarnings: number;
}

/**
 * Rows as they came. Throws ProblemError: a value of the wrong type, errors, exits or reasons that are missing; counted by rule, with
 * places and without values.
 */
export function judge(kind: ListKind, members: readonly Member[], about: About): Judgement {
  checkTypes(kind, members);
  const findings = findingsOf(kind, members, about);
  refuse(kind, findings, members, about, () => true);
  return judged(kind, findings);
}

/** Some of the rows of a larger roster: only what is about id numbers needs its reason now, the rest is judged at the end. */
export function judgeChunk(kind: ListKind, members: readonly Member[], about: About): Judgement {
  checkTypes(kind, members);
  const findings = findingsOf(kind, members, about);
  refuse(kind, findings, members, about, isAboutNumbers(kind));
  return judged(kind, findings);
}

/**
 * Rows as they rest: their id numbers are hashes and were judged when they came; here everything else is, and whether a
 * number stands in two rows of different chunks.
 */
export function judgeResting(kind: ListKind, members: readonly RestingRow[], about: About): Judgement {
  const repeated = repeatedNumbers(members);
  if (repeated > 0) throw new ProblemError('rules-failed', { errors: repeated, [NUMBER_TWICE]: repeated });
  const withoutNumbers = members.map(({ row, fields }) => ({
    row,
    fields: Object.fromEntries(Object.entries(fields).filter(([key]) => !isNumberKey(kind, key))),
  }));
  const aboutNumbers = isAboutNumbers(kind);
  const findings = findingsOf(kind, withoutNumbers, about).filter((finding) => !aboutNumbers(finding));
  refuse(kind, findings, members, about, () => true);
  return judged(kind, findings);
}

/** Numbers that stand in another row, too. */
function repeatedNumbers(members: readonly RestingRow[]): number {
  const numbers = members.flatMap((row) => Object.values(row.numbers).map(hashesIn));
  const counts = new Map<string, number>();
  for (const hash of numbers.flat()) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return numbers.filter((hashes) => hashes.some((hash) => (counts.get(hash) ?? 0) > 1)).length;
}

const isNumberKey = (kind: ListKind, key: string) =>
  numberFields(kind).some((numberKey) => numberKey === key);

/** Looks at more than the rows: at the last version, the unit, the sending. */
const needsMore = ({ needs = [] }: Rule): boolean => needs.some((part) => part !== 'sheet');

/** Found by looking at whole numbers. What compares with the last version looks at their last digits, which rest. */
function isAboutNumbers(kind: ListKind): (finding: Finding) => boolean {
  return ({ rule }) => {
    const found = kind.ruleOf(rule);
    return found !== undefined && !needsMore(found) && found.reads.some((key) => isNumberKey(kind, key));
  };
}

/** Throws where a rule broke down: that is a fault of ours, and nothing may be published on what is left of the report. */
function findingsOf(
  kind: ListKind,
  members: readonly Member[],
  { justifications: _answered, ...about }: About,
): readonly Finding[] {
  const { findings, failed } = checkRoster({ ...about, kind, list: { name: '', members } }, kind.rules);
  if (failed.length > 0) throw new Error(`Rules broke down: ${failed.join(', ')}`);
  return findings;
}

function refuse(
  kind: ListKind,
  findings: readonly Finding[],
  members: readonly Member[],
  { justifications }: About,
  needsReason: (finding: Finding) => boolean,
): void {
  const errors = findings.filter(({ rule }) => kind.ruleOf(rule)?.gate === 'block');
  const exits = errors.filter(({ rule }) => rule === EXIT_MISSING).length;
  if (errors.length > exits) throw new ProblemError('rules-failed', countsByRule(errors), placesOf(errors));
  if (exits > 0) throw new ProblemError('exits-missing', { count: exits });
  const given = new Set(justifications.map(({ fingerprint }) => fingerprint));
  const memberAt = membersByRow(members);
  const missing = findings.filter(
    (finding) =>
      kind.ruleOf(finding.rule)?.gate === 'justify' &&
      needsReason(finding) &&
      !rulesOfSame(kind, finding).some((rule) =>
        given.has(sha256(fingerprintText({ ...finding, rule }, memberAt(finding.row)))),
      ),
  );
  if (missing.length === 0) return;
  throw new ProblemError('reasons-missing', { count: missing.length }, placesOf(missing));
}

/** Who sees the cell itself may doubt its value for a better reason than who sees only what was read. */
function rulesOfSame(kind: ListKind, { rule, field }: Finding): readonly string[] {
  if (field === null || kind.ruleOf(rule)?.scope !== 'cell') return [rule];
  return kind.rules
    .filter(({ scope, gate, reads }) => scope === 'cell' && gate === 'justify' && reads.includes(field))
    .map(({ id }) => id);
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const placesOf = (findings: readonly Finding[]): ProblemFinding[] =>
  findings.map(({ rule, row, field }) => ({ rule, row, field }));

function judged(kind: ListKind, findings: readonly Finding[]): Judgement {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return { warnings: warnings.length, idWarnings: warnings.filter(isAboutNumbers(kind)).length };
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

function checkTypes(kind: ListKind, members: readonly Member[]): void {
  for (const [index, { fields }] of members.entries()) {
    const wrong = kind.fields.find(
      ({ key, type }) => fields[key] !== undefined && !IS_TYPE[type](fields[key]),
    );
    if (wrong !== undefined) {
      throw new ProblemError('invalid-request', { where: `rows.${String(index)}.fields.${wrong.key}` });
    }
  }
}
