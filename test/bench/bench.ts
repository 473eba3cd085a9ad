/** `npm run bench`: the figures the design must hold, each with its floor from the same run. Exits 1 where one is missed. */
import { benchFiles } from './files.ts';
import { benchAllPeople, benchTheDesk } from './office.ts';
import { benchPeopleSheet } from './people.ts';
import { benchReading } from './reading.ts';
import { benchReports } from './reports.ts';
import { benchStorage } from './storage.ts';
import { benchWorkbook } from './workbook.ts';
import { milliseconds } from './figure.ts';
import type { BenchFigure } from './figure.ts';

async function reading(): Promise<BenchFigure[]> {
  const figures = await benchReading();
  return figures.map(({ name, ms, floorMs, ratio, goal }) => ({
    name,
    measured: milliseconds(ms),
    floor: milliseconds(floorMs),
    ratio,
    goal,
  }));
}

const SUITES: Readonly<Record<string, () => Promise<BenchFigure[]>>> = {
  files: benchFiles,
  desk: benchTheDesk,
  people: async () => [...(await benchPeopleSheet()), ...(await benchAllPeople())],
  reading,
  reports: benchReports,
  storage: benchStorage,
  workbook: benchWorkbook,
};

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  let missed = 0;
  for (const [name, suite] of Object.entries(SUITES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const { name: figure, measured, floor, ratio, goal } of await suite()) {
      const holds = ratio <= goal;
      if (!holds) missed += 1;
      console.log(
        `${holds ? '✓' : '✕'} ${figure}: ${measured}, floor ${floor}, ${ratio.toFixed(2)}x (goal ≤ ${goal.toFixed(2)}x)`,
      );
    }
  }
  process.exitCode = missed > 0 ? 1 : 0;
}

await main();
