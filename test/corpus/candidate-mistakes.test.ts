/** Three hundred mistakes in pool books: each found in its cell by its rule, and hardly anything said beside it. */
import { readRoster } from '../../functions/domain/roster/read.ts';
import { CANDIDATE_LIST } from '../../functions/domain/rules/candidates.ts';
import { checkRoster } from '../../functions/domain/rules/check.ts';
import { fromSheet } from '../../functions/domain/rules/run.ts';
import type { SheetBlock } from '../../functions/domain/sheet/block.ts';
import { MISTAKES, ON, plantedSheet } from './candidate-mistakes.ts';

const PLANTED = Number(process.env.KHOPSO_CANDIDATE_MISTAKES ?? 300);

interface Found {
  readonly rule: string;
  readonly row: number | null;
  readonly column: number | null;
}

function findingsIn(block: SheetBlock): readonly Found[] {
  const reading = readRoster(block, CANDIDATE_LIST);
  if (reading.kind !== 'roster') throw new Error(reading.reason);
  const { findings, failed } = checkRoster({ ...fromSheet(reading), on: ON }, CANDIDATE_LIST.rules);
  expect(failed).toEqual([]);
  return findings;
}

const sheets = Array.from({ length: PLANTED }, (_, index) => {
  const mistake = MISTAKES[index % MISTAKES.length];
  if (!mistake) throw new RangeError('no mistakes');
  const { block, clean, row, column } = plantedSheet(mistake, index + 1);
  const findings = findingsIn(block);
  const isIt = (found: Found): boolean =>
    mistake.rules.test(found.rule) && found.row === row && found.column === column;
  return {
    name: `${mistake.name}, seed ${String(index + 1)}`,
    isFound: findings.some(isIt),
    beside: findings
      .filter((found) => !isIt(found) && !(mistake.ofBoth && mistake.rules.test(found.rule)))
      .map(({ rule }) => rule),
    said: findings.map(({ rule, row: at, column: to }) => `${rule} ${String(at)}:${String(to)}`),
    wanted: `${String(row)}:${String(column)}`,
    clean: findingsIn(clean).map(({ rule }) => rule),
  };
});

it('says nothing where there is no mistake', () => {
  expect(sheets.filter(({ clean }) => clean.length > 0).map(({ name, clean }) => [name, clean])).toEqual([]);
});

it('finds every one of them in its cell', () => {
  const missed = sheets.filter(({ isFound }) => !isFound);
  expect(missed.map(({ name, said, wanted }) => [name, wanted, said])).toEqual([]);
});

it('says at most twice in a hundred something beside it, in its row or elsewhere', () => {
  const beside = sheets.flatMap(({ name, beside: rules }) => rules.map((rule) => `${name}: ${rule}`));
  expect(beside.length <= PLANTED * 0.02 ? [] : beside).toEqual([]);
});
