/**
 * Every indicator over random organisations, days and spans against an oracle in another language that works it out from the rows:
 * `npm run check:indicators` (needs Python 3). ROUNDS is how many organisations, SEED which ones.
 */
import { execFileSync } from 'node:child_process';
import { countDetails } from '../../functions/domain/statistics/count-details.ts';
import { countMembers } from '../../functions/domain/statistics/count.ts';
import { encodeDetails } from '../../functions/domain/statistics/details.ts';
import { course } from '../../functions/domain/statistics/indicators/course.ts';
import { indicatorByUnit, indicatorsOf } from '../../functions/domain/statistics/indicators/evaluate.ts';
import type {
  IndicatorInputs,
  IndicatorRoster,
} from '../../functions/domain/statistics/indicators/inputs.ts';
import { planLines } from '../../functions/domain/statistics/indicators/plan-lines.ts';
import { definitionOf, INDICATORS } from '../../functions/domain/statistics/indicators/registry.ts';
import {
  ETHNICITY_CODES,
  GENERAL_CODES,
  OCCUPATION_CODES,
  PROFESSIONAL_CODES,
  THEORY_CODES,
} from '../../functions/domain/statistics/layout.ts';
import { randomCase, type CaseRoster, type RandomCase } from '../support/random-organisation.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 200);
const SEED = Number(process.env['SEED'] ?? 1);
const MOST_BYTES = 256 * 1024 * 1024;
const codes = {
  occupation: OCCUPATION_CODES,
  general: GENERAL_CODES,
  professional: PROFESSIONAL_CODES,
  theory: THEORY_CODES,
  ethnicity: ETHNICITY_CODES,
};

interface Answer {
  readonly values: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly course: readonly unknown[];
}

const rosterOf = ({ unit, rows, on, details, standsIn }: CaseRoster): IndicatorRoster => {
  const members = rows.map((fields) => ({ fields }));
  return {
    unit,
    vector: countMembers(members, on),
    ...(details ? { details: encodeDetails(countDetails(members, on)) } : {}),
    ...(standsIn ? { standsIn } : {}),
  };
};

function inputsOf({ rosters, yearBefore, ...given }: RandomCase): IndicatorInputs {
  return {
    ...given,
    rosters: rosters.map(rosterOf),
    ...(yearBefore === undefined
      ? {}
      : { yearBefore: { ...yearBefore, rosters: yearBefore.rosters.map(rosterOf) } }),
  };
}

/** As the oracle says it: in one order, without words. */
function plain(value: object, ...left: readonly string[]): string {
  const entries = Object.entries(value).filter(([name, each]) => each !== undefined && !left.includes(name));
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
}

const WORDS = ['id', 'note', 'assumed', 'comparison', 'changes', 'trait'];
const different: string[] = [];
let compared = 0;

function hold(what: string, found: string, wanted: string): void {
  compared += 1;
  if (found !== wanted) different.push(`${what}: ${found} for ${wanted}`);
}

function compare(inputs: IndicatorInputs, answer: Answer, name: string): void {
  const found = new Map(indicatorsOf(inputs).map((value) => [value.id, plain(value, ...WORDS)]));
  for (const id of new Set([...found.keys(), ...Object.keys(answer.values)])) {
    const wanted = answer.values[id];
    hold(`${name} ${id}`, found.get(id) ?? 'nothing', wanted === undefined ? 'nothing' : plain(wanted));
  }
  const lines = planLines(inputs).map((line) => plain(line, ...WORDS.filter((word) => word !== 'id')));
  hold(`${name} plan`, lines.join('\n'), answer.lines.map((line) => plain(line)).join('\n'));
  hold(`${name} course`, JSON.stringify(course(inputs)), JSON.stringify(answer.course));
}

/** What is a count is the sum of its units, whatever it is. */
const ADDS_UP = INDICATORS.filter(
  ({ id, source, decimals }) =>
    source === 'rosters' && decimals === 0 && definitionOf(id).about !== 'two-days',
);

function addUp(inputs: IndicatorInputs, name: string): void {
  const whole = new Map(indicatorsOf(inputs).map((value) => [value.id, value.value]));
  for (const { id } of ADDS_UP) {
    const parts = indicatorByUnit(inputs, id).map(({ value }) => value);
    const known = parts.filter((value) => value !== null);
    const sum = known.length === 0 && parts.length > 0 ? null : known.reduce((all, value) => all + value, 0);
    hold(`${name} ${id} by unit`, String(sum), String(whole.get(id) ?? sum));
  }
}

const cases = Array.from({ length: ROUNDS }, (_, index) => randomCase(SEED * 100_000 + index));
const said = execFileSync('python3', ['test/files/indicators-oracle.py'], {
  input: JSON.stringify({ codes, cases }),
  maxBuffer: MOST_BYTES,
});
const answers = JSON.parse(said.toString('utf8')) as readonly Answer[];
const answered = new Set<string>();
for (const [index, given] of cases.entries()) {
  const inputs = inputsOf(given);
  const answer = answers[index];
  if (answer === undefined) throw new Error('The oracle left one out');
  compare(inputs, answer, `case ${String(index)}`);
  if (index % 10 === 0) addUp(inputs, `case ${String(index)}`);
  for (const id of Object.keys(answer.values)) answered.add(id);
}
const never = INDICATORS.filter(({ id }) => !answered.has(id)).map(({ id }) => id);
console.log(
  `${String(ROUNDS)} organisations, ${String(compared)} figures, ${String(different.length)} different, ` +
    `${String(never.length)} indicators never answered${never.length === 0 ? '' : `: ${never.join(' ')}`}`,
);
for (const line of different.slice(0, 20)) console.log(line);
if (different.length > 0) process.exitCode = 1;
