/** Reads a corpus and adds up how well, per hazard and in all. */
import { Comparison, type Failure, type FailureKind, type Rate } from './compare.ts';
import { makeWorkbook, truthOf, type Workbook } from './generate.ts';
import type { Plan } from './plan.ts';
import { readWorkbook } from './read.ts';
import { writeWorkbook } from './write.ts';

export interface HazardFigures {
  workbooks: number;
  members: number;
  found: number;
  falseMembers: number;
  right: number;
  failures: Partial<Record<FailureKind, number>>;
  findings: Rate;
  repairs: Rate;
}

export interface Measured {
  readonly hazards: ReadonlyMap<string, HazardFigures>;
  readonly total: HazardFigures;
  readonly failures: readonly Failure[];
  readonly workbooks: number;
  readonly withoutQuestion: number;
  readonly mostQuestions: number;
}

const rate = (): Rate => ({ expected: 0, met: 0, given: 0, fitting: 0 });
const figures = (): HazardFigures => ({
  workbooks: 0,
  members: 0,
  found: 0,
  falseMembers: 0,
  right: 0,
  failures: {},
  findings: rate(),
  repairs: rate(),
});

function add(to: Rate, from: Rate | undefined): void {
  if (!from) return;
  to.expected += from.expected;
  to.met += from.met;
  to.given += from.given;
  to.fitting += from.fitting;
}

/** One workbook: what was read of each of its rosters. A single roster is found by the command itself, as the clerk has it. */
export async function compareWorkbook(workbook: Workbook, bytes: Uint8Array): Promise<Comparison['score'][]> {
  const { rosters, plan } = workbook;
  const names = rosters.length === 1 ? [undefined] : rosters.map(({ name }) => name);
  const reads = await readWorkbook(bytes, names);
  return rosters.map((sheet, at) => {
    const truth = truthOf(sheet);
    const read = reads[at];
    if (!read || 'unreadable' in read) {
      const members = truth.members.length;
      const failure: Failure = {
        kind: 'unread',
        workbook: plan.name,
        sheet: sheet.name,
        cell: '',
        hazard: null,
        what: read?.unreadable ?? '',
        truth: members,
        read: 0,
      };
      return {
        members,
        found: 0,
        right: 0,
        failures: [failure],
        findings: new Map(),
        repairs: new Map(),
        questions: 0,
      };
    }
    return new Comparison(plan.name, sheet, truth, read).score;
  });
}

export async function measure(
  plans: readonly Plan[],
  each: (workbook: Workbook, bytes: Uint8Array) => Promise<void> = async () => undefined,
): Promise<Measured> {
  const hazards = new Map<string, HazardFigures>();
  const total = figures();
  const failures: Failure[] = [];
  let withoutQuestion = 0;
  let mostQuestions = 0;
  for (const plan of plans) {
    const workbook = makeWorkbook(plan);
    const bytes = await writeWorkbook(workbook);
    await each(workbook, bytes);
    const scores = await compareWorkbook(workbook, bytes);
    const questions = scores.reduce((sum, score) => sum + score.questions, 0);
    if (questions === 0) withoutQuestion += 1;
    mostQuestions = Math.max(mostQuestions, questions);
    const names = plan.hazards.map(({ name }) => name);
    const mine = [total, ...names.map((name) => known(hazards, name))];
    for (const figure of mine) figure.workbooks += 1;
    for (const score of scores) addScore(score, mine, names, hazards, total, failures);
  }
  return { hazards, total, failures, workbooks: plans.length, withoutQuestion, mostQuestions };
}

function known(hazards: Map<string, HazardFigures>, name: string): HazardFigures {
  const found = hazards.get(name) ?? figures();
  hazards.set(name, found);
  return found;
}

/** Members and failures count for every hazard of the workbook, fields and rates for the hazard of the cell where it has one. */
function addScore(
  score: Comparison['score'],
  mine: readonly HazardFigures[],
  names: readonly string[],
  hazards: Map<string, HazardFigures>,
  total: HazardFigures,
  failures: Failure[],
): void {
  for (const figure of mine) {
    figure.members += score.members;
    figure.found += score.found;
    figure.right += score.right;
  }
  for (const failure of score.failures) {
    failures.push(failure);
    const concerned =
      failure.hazard !== null && names.includes(failure.hazard)
        ? [total, known(hazards, failure.hazard)]
        : mine;
    for (const figure of concerned) {
      figure.failures[failure.kind] = (figure.failures[failure.kind] ?? 0) + 1;
      if (failure.kind === 'false-member') figure.falseMembers += 1;
    }
  }
  for (const [which, rates] of [
    ['findings', score.findings],
    ['repairs', score.repairs],
  ] as const) {
    for (const [hazard, one] of rates) {
      add(total[which], one);
      if (hazard !== '') add(known(hazards, hazard)[which], one);
    }
  }
}

/** What must be nought for a corpus to count as read. */
export const STRICT: readonly FailureKind[] = [
  'unread',
  'missed-member',
  'false-member',
  'silently-wrong',
  'silently-missing',
  'wrong-sure-repair',
];

/** The demands in words; empty where all are met. */
export function shortfalls({ total, workbooks, withoutQuestion, mostQuestions }: Measured): string[] {
  const failed = STRICT.flatMap((kind) => (total.failures[kind] ? [`${kind}: ${total.failures[kind]}`] : []));
  if (withoutQuestion < 0.95 * workbooks)
    failed.push(`without a question: ${withoutQuestion} of ${workbooks}, 95% wanted`);
  if (mostQuestions > 3) failed.push(`questions in one workbook: ${mostQuestions}, at most 3 wanted`);
  return failed;
}
