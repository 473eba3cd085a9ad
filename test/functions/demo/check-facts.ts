/** Asks a running service for what the table of facts claims of one organisation, fact by fact. */
import type { Answer, Fact, Figure, Where } from '../../../functions/demo/facts/fact.ts';
import { OFFICE } from '../../../functions/demo/people.ts';
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
import { LedgerResponse } from '../../../functions/wire/ledgers.ts';
import { MovementsResponse } from '../../../functions/wire/movements.ts';
import { FunnelResponse } from '../../../functions/wire/funnel.ts';
import { ReportView } from '../../../functions/wire/report.ts';
import { RosterResponse } from '../../../functions/wire/roster.ts';
import type { TestService } from '../../support/service.ts';

interface Counted {
  readonly value: number | null;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
}

/** As the office of the organisation sees it; each question is asked once. */
class Answers {
  readonly #asked = new Map<string, Promise<unknown>>();
  readonly #service: TestService;
  readonly #bloc: DemoOrganisation;

  constructor(service: TestService, bloc: DemoOrganisation) {
    this.#service = service;
    this.#bloc = bloc;
  }

  async at(where: Where): Promise<Counted> {
    switch (where.sheet) {
      case 'report':
        return this.#report(where);
      case 'funnel':
        return { value: await this.#funnel(where) };
      case 'candidates':
        return { value: await this.#candidates(where) };
      case 'movements':
        return { value: await this.#movements(where) };
      case 'plans':
        return { value: await this.#plan(where) };
      case 'sum': {
        const { of, less = [] } = where;
        return { value: (await this.#sum(of)) - (await this.#sum(less)) };
      }
    }
  }

  async value(where: Where): Promise<number> {
    const { value } = await this.at(where);
    if (value === null) throw new Error(`not known: ${JSON.stringify(where)}`);
    return value;
  }

  async #sum(all: readonly Where[]): Promise<number> {
    const values = await Promise.all(all.map((each) => this.value(each)));
    return values.reduce((sum, value) => sum + value, 0);
  }

  async #report({ indicator, on, since, unit }: Where & { sheet: 'report' }): Promise<Counted> {
    const path = `units/${this.#unit(unit)}/reports?asOf=${on}`;
    const body = { keep: false, ...(since === undefined ? {} : { from: since }) };
    const { indicators } = ReportView.parse(await this.#ask('POST', path, body));
    const found = indicators.find(({ id }) => id === indicator);
    if (found === undefined) throw new Error(`${indicator} is not in the report of ${on}`);
    return found;
  }

  async #funnel({ place, on }: Where & { sheet: 'funnel' }): Promise<number> {
    const path = `units/${this.#bloc.root}/candidates/funnel?asOf=${on}`;
    const { registered, places } = FunnelResponse.parse(await this.#ask('GET', path));
    if (place === 'registered') return registered;
    return places.find((line) => line.place === place)?.people ?? NaN;
  }

  async #candidates({ field, counts, text }: Where & { sheet: 'candidates' }): Promise<number> {
    const lists = await Promise.all(
      this.#bloc.rosterUnits.map(async (unit) =>
        RosterResponse.parse(await this.#ask('GET', `units/${unit}/candidates/roster`)),
      ),
    );
    const values = lists.flatMap(({ rows }) => rows.map(({ fields }) => String(fields[field] ?? '')));
    if (counts === 'values') return new Set(values).size;
    return values.filter((value) => value.includes(text) === (counts === 'with')).length;
  }

  async #movements({ line, from, on }: Where & { sheet: 'movements' }): Promise<number> {
    const path = `units/${this.#bloc.root}/movements/${from}?asOf=${on}`;
    return MovementsResponse.parse(await this.#ask('GET', path)).total[line];
  }

  async #plan({ measure, from, unit }: Where & { sheet: 'plans' }): Promise<number> {
    const of = this.#unit(unit);
    const { rows } = LedgerResponse.parse(await this.#ask('GET', `units/${of}/ledgers/plans`));
    const found = rows.filter(
      ({ values }) =>
        values['unit'] === of &&
        values['measure'] === measure &&
        values['from'] === from &&
        values['kind'] !== 'registration',
    );
    expect(found).toHaveLength(1);
    return Number(found[0]?.values['quantity']);
  }

  #unit(name: string | undefined): string {
    const { root, units } = this.#bloc;
    if (name === undefined) return root;
    const found = units.find(({ names }) => names[0]?.value === name);
    if (found === undefined) throw new Error(`no such unit: ${name}`);
    return found.id;
  }

  #ask(method: string, path: string, body?: object): Promise<unknown> {
    const key = JSON.stringify([method, path, body]);
    const asked =
      this.#asked.get(key) ??
      this.#service.call(OFFICE.id, method, path, body).then(({ status, body: answered }) => {
        expect([path, status]).toEqual([path, 200]);
        return answered as unknown;
      });
    this.#asked.set(key, asked);
    return asked;
  }
}

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
  const { match } = checkShare(counted.numerator ?? NaN, whole ?? NaN, percentOf(share.printed));
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
      return;
    case 'not-yet':
      expect(answer.missing).not.toBe('');
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
