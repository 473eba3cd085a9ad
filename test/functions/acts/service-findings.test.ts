/** What the service finds in rows that came to it, held by what it found before: a rule is moved or written anew, not a verdict. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../functions/domain/rules/catalogue.ts';
import { checkRoster } from '../../../functions/domain/rules/check.ts';
import { KEPT_MEMBERS } from '../../../functions/domain/kinds/members.ts';
import type { Member } from '../../../functions/domain/roster/shape/member.ts';
import { judge, judgeChunk, type About } from '../../../functions/acts/judge.ts';
import { ProblemError } from '../../../functions/wire/problem-catalogue.ts';
import { sentRosters } from './service-rosters.ts';

interface Recorded {
  readonly findings: Readonly<Record<string, number>>;
  readonly findingsDigest: string;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly outcomesDigest: string;
}

const recorded = JSON.parse(readFileSync(join(__dirname, 'service-findings.json'), 'utf8')) as Recorded;

function countsOf(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys.toSorted()) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

function outcomeOf(act: typeof judge, members: readonly Member[], about: About): unknown {
  try {
    return act(KEPT_MEMBERS, members, about);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return [error.message, error.code, error.params, error.findings];
  }
}

const kindOf = (outcome: unknown): string => (Array.isArray(outcome) ? String(outcome[1]) : 'judged');

describe('rows that came to the service', () => {
  const rosters = sentRosters();

  it('are found the same in as ever', () => {
    const reports = rosters.map(({ members, about: { justifications: _given, ...about } }) =>
      checkRoster({ ...about, kind: KEPT_MEMBERS, list: { name: '', members } }, RULES),
    );
    expect(reports.flatMap(({ failed }) => failed)).toEqual([]);
    const findings = reports.map((report) => report.findings);
    expect(countsOf(findings.flat().map(({ rule }) => rule))).toEqual(recorded.findings);
    expect(digestOf(findings)).toBe(recorded.findingsDigest);
  });

  it('are accepted and refused as ever', () => {
    const outcomes = rosters.flatMap(({ members, about }) => [
      outcomeOf(judge, members, about),
      outcomeOf(judgeChunk, members, about),
    ]);
    expect(countsOf(outcomes.map(kindOf))).toEqual(recorded.outcomes);
    expect(digestOf(outcomes)).toBe(recorded.outcomesDigest);
  });
});
