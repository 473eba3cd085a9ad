/**
 * Reads the generated corpus and prints how well, per hazard. Ends with 1 where a member is missed or invented, a field silently
 * wrong, or more is asked than a clerk would bear.
 *
 *   npm run bench:reading -- [--seed 7] [--count 300] [--only HAZARD] [--workbook 7/12] [--show] [--out FOLDER]
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { truthOf, type Workbook } from '../corpus/generate.ts';
import { measure, shortfalls } from '../corpus/measure.ts';
import { planCorpus } from '../corpus/plan.ts';
import { failureLines, table } from './corpus-table.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '7' },
    count: { type: 'string', default: '300' },
    only: { type: 'string' },
    workbook: { type: 'string' },
    show: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});

async function save(folder: string, { plan, rosters }: Workbook, bytes: Uint8Array): Promise<void> {
  const name = plan.name.replace('/', '-');
  const truth = {
    workbook: plan.name,
    hazards: plan.hazards.map((hazard) => hazard.name),
    sheets: rosters.map(truthOf),
  };
  await writeFile(join(folder, `${name}.xlsx`), bytes);
  await writeFile(join(folder, `${name}.json`), JSON.stringify(truth, null, 1));
}

const { only, workbook, out } = values;
const plans = planCorpus(Number(values.seed), Number(values.count)).filter(
  ({ name, hazards }) =>
    (only === undefined || hazards.some((hazard) => hazard.name === only)) &&
    (workbook === undefined || name === workbook),
);
if (out !== undefined) await mkdir(out, { recursive: true });
const started = performance.now();
const measured = await measure(plans, async (made, bytes) => {
  if (out !== undefined) await save(out, made, bytes);
});
for (const line of table(measured)) console.log(line);
if (values.show) for (const line of failureLines(measured.failures, only)) console.log(line);
console.log(`${((performance.now() - started) / 1_000).toFixed(1)} s`);
const short = shortfalls(measured);
for (const line of short) console.log(`✕ ${line}`);
if (short.length > 0) process.exitCode = 1;
