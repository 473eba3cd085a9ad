/** Pool books in many layouts: everybody found, nothing silently wrong, hardly a question. KHOPSO_CANDIDATE_SHEETS makes it larger. */
import { CANDIDATE_LIST } from '../../functions/domain/rules/candidates.ts';
import { readRoster } from '../../functions/domain/roster/read.ts';
import type { FieldKey } from '../../functions/domain/roster/shape/field.ts';
import { candidateSheet } from './candidate-sheets.ts';

const SHEETS = Number(process.env.KHOPSO_CANDIDATE_SHEETS ?? 200);

interface Outcome {
  readonly seed: number;
  readonly wrong: readonly string[];
  readonly asks: boolean;
}

function outcomeOf(seed: number): Outcome {
  const { block, truth } = candidateSheet(seed);
  const reading = readRoster(block, CANDIDATE_LIST);
  if (reading.kind !== 'roster') return { seed, wrong: [reading.reason], asks: false };
  const { members, problems, questions } = reading;
  const wrong =
    members.length === truth.length ? [] : [`${String(members.length)} of ${String(truth.length)}`];
  for (const [index, person] of truth.entries()) {
    const { row = 0, fields = {} } = members[index] ?? {};
    for (const [key, value] of Object.entries(person)) {
      const field = key as FieldKey;
      const isSaid = problems.some((one) => one.row === row && one.field === field);
      if (fields[field] !== value && !isSaid)
        wrong.push(`${key}: ${String(fields[field])} for ${String(value)}`);
    }
  }
  return { seed, wrong, asks: questions.length > 0 };
}

const outcomes = Array.from({ length: SHEETS }, (_, index) => outcomeOf(index + 1));

it('finds everybody and reads nothing wrong in silence', () => {
  expect(
    outcomes.filter(({ wrong }) => wrong.length > 0).map(({ seed, wrong }) => [seed, wrong.slice(0, 3)]),
  ).toEqual([]);
});

it('reads days that are numbers, and texts in fonts of before Unicode, among them', () => {
  const made = outcomes.map(({ seed }) => candidateSheet(seed));
  expect(made.filter(({ serials }) => serials).length).toBeGreaterThan(SHEETS * 0.2);
  for (const typing of ['TCVN3', 'VNI'])
    expect(made.filter((sheet) => sheet.typing === typing).length).toBeGreaterThan(SHEETS * 0.15);
});

it('asks in one sheet of twenty at most', () => {
  expect(outcomes.filter(({ asks }) => asks).length).toBeLessThanOrEqual(SHEETS * 0.05);
});
