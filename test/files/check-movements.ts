/**
 * Increase and decrease over a year on every pair of days, for every unit, against an oracle in another language that works it out from
 * the lists: `npm run check:movements` (needs Python 3). `-- --write` keeps some of its tables for the test that needs nothing but Node.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { YEAR_DAYS, movementYear } from '../support/movement-year.ts';
import { askerOf, linesAsOracle } from '../support/movements-of-year.ts';

const KEPT = 6;
const MOST_BYTES = 256 * 1024 * 1024;

interface Oracle {
  readonly lines: readonly string[];
  readonly tables: readonly (readonly [string, string, Readonly<Record<string, readonly number[]>>])[];
}

const year = movementYear();
const pairs = YEAR_DAYS.flatMap((from, at) => YEAR_DAYS.slice(at + 1).map((to) => [from, to] as const));
const said = execFileSync('python3', ['test/files/movements-oracle.py'], {
  input: JSON.stringify({ ...year, pairs }),
  maxBuffer: MOST_BYTES,
});
const oracle = JSON.parse(said.toString('utf8')) as Oracle;
const { ask } = askerOf(year);
let compared = 0;
const different: string[] = [];
for (const [from, to, table] of oracle.tables) {
  for (const [unit, wanted] of Object.entries(table)) {
    const found = linesAsOracle(await ask(unit, from, to), oracle.lines);
    compared += 1;
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      different.push(`${from} ${to} ${unit}: ${found.join(' ')} for ${wanted.join(' ')}`);
  }
}
console.log(
  `${String(pairs.length)} pairs of days, ${String(compared)} tables, ${String(different.length)} different`,
);
for (const line of different.slice(0, 20)) console.log(line);
if (different.length > 0) process.exitCode = 1;
if (process.argv.includes('--write')) {
  const some = oracle.tables.filter((_, index) => index % Math.ceil(oracle.tables.length / KEPT) === 0);
  const kept = gzipSync(JSON.stringify({ lines: oracle.lines, tables: some }), { level: 9 });
  writeFileSync('test/fixtures/movements-of-a-year.json.gz', kept);
  console.log(`${String(some.length)} tables kept, ${String(kept.length)} bytes`);
}
