/** Asks a running service for what the table of facts claims of one organisation, fact by fact. */
import type { Answer, Fact, Figure } from '../../../functions/demo/facts/fact.ts';
import type { DemoOrganisation } from '../../../functions/demo/organisation.ts';
import { parseAmount } from '../../../functions/domain/language/number.ts';
import { judge } from '../../../functions/domain/percentages/judgement.ts';
import {
  checkShare,
  denominatorsOf,
  parsePercent,
  type PrintedPercent,
} from '../../../functions/domain/percentages/printed-share.ts';
import { CANDIDATES } from '../../../functions/domain/roster/fields/candidates.ts';
import { CANDIDATE_LIST } from '../../../functions/domain/rules/candidates.ts';
import { checkRoster } from '../../../functions/domain/rules/check.ts';
import type { TestService } from '../../support/service.ts';
import { Answers } from './fact-answers.ts';

function percentOf(text: string): PrintedPercent {
  const percent = parsePercent(text);
  if (percent === undefined) throw new Error(`no percentage: ${text}`);
  return percent;
}

async function checkFigure(answers: Answers, figure: Figure): Promise<void> {
  const { printed, where, answer = parseAmount(printed), bound, share } = figure;
  const counted = await answers.at(where);
  expect(counted.value).toBe(answer);
  if (bound !== undefined) {
    const than = typeof bound.than === 'number' ? bound.than : await answers.value(bound.than);
    expect(counted.value).toBeGreaterThan(than);
  }
  if (share === undefined) return;
  const whole = share.of === undefined ? counted.denominator : await answers.value(share.of);
  const part = (share.of === undefined ? counted.numerator : counted.value) ?? NaN;
  const { match } = checkShare(part, whole ?? NaN, percentOf(share.printed));
  expect([share.printed, match]).toEqual([share.printed, share.match]);
  if (share.wholes === undefined) return;
  const [from, to] = share.wholes;
  expect(denominatorsOf(counted.numerator ?? NaN, percentOf(share.printed)).either).toEqual({ from, to });
}

/** Of no whole number: neither as reached nor as exceeded, by rounding or by truncation. */
async function checkImpossible(
  answers: Answers,
  { percent, counts }: Answer & { kind: 'impossible' },
): Promise<void> {
  const printed = percentOf(percent);
  const full = 100 * 10 ** printed.decimals;
  for (const where of counts) {
    const count = await answers.value(where);
    for (const digits of [printed.digits, printed.digits + full])
      expect(denominatorsOf(count, { ...printed, digits })).toEqual({});
    const said = { count, printed, relation: 'exceeds', isSure: true, sure: [], possible: [] } as const;
    expect(judge(said)).toEqual({ match: 'neither', reason: 'none-fits' });
  }
}

/** It finds what its examples plant, with the number in what it says, and nothing beside. */
function checkRule({ rule: id, number }: Answer & { kind: 'rule' }): void {
  const rule = CANDIDATE_LIST.ruleOf(id);
  if (rule === undefined) throw new Error(`no such rule: ${id}`);
  const found = (kind: 'pass' | 'fail') =>
    rule.examples[kind].flatMap(({ members, on = '2022-12-31' }) => {
      const rows = members.map((fields, index) => ({ row: index + 1, fields }));
      return checkRoster({ on, kind: CANDIDATES, list: { name: '', members: rows } }, [rule]).findings;
    });
  expect(found('pass')).toEqual([]);
  expect(found('fail').length).toBeGreaterThan(0);
  if (number === undefined) return;
  for (const { params = {} } of found('fail')) expect(Object.values(params)).toContain(number);
}

async function check(answers: Answers, { answer }: Fact): Promise<void> {
  switch (answer.kind) {
    case 'figures':
      for (const figure of answer.figures) await checkFigure(answers, figure);
      return;
    case 'defined': {
      const { count, of, where } = answer;
      expect(await answers.at(where)).toMatchObject({ value: count, numerator: count, denominator: of });
      return;
    }
    case 'impossible':
      await checkImpossible(answers, answer);
      return;
    case 'rule':
      checkRule(answer);
      return;
    case 'estimate':
    case 'outside':
      expect(answer.why).not.toBe('');
  }
}

/** What does not hold, by the fact's id and what was asked of it; empty where every fact is as the table says. */
export async function wrongFacts(
  facts: readonly Fact[],
  service: TestService,
  bloc: DemoOrganisation,
): Promise<Record<string, string>> {
  const answers = new Answers(service, bloc);
  const wrong: Record<string, string> = {};
  for (const fact of facts) {
    await check(answers, fact).catch((error: unknown) => {
      wrong[`${fact.id} ${fact.what}`] = error instanceof Error ? error.message : String(error);
    });
  }
  return wrong;
}
