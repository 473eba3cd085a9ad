/**
 * Increase and decrease over a year of the bloc of Lào Cai with corrections, late lists, a merger and a unit that moves: D = A + B − C in
 * every unit, line by line as an oracle in Python has it, which `npm run check:movements` asks about every pair of days.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { movementYear } from '../../support/movement-year.ts';
import { askerOf, linesAsOracle } from '../../support/movements-of-year.ts';

interface Kept {
  readonly lines: readonly string[];
  readonly tables: readonly (readonly [string, string, Readonly<Record<string, readonly number[]>>])[];
}
const kept = JSON.parse(
  gunzipSync(readFileSync('test/fixtures/movements-of-a-year.json.gz')).toString('utf8'),
) as Kept;
const year = movementYear();
const { ask } = askerOf(year);

it.each(kept.tables)('is what the oracle says from %s to %s, in every unit', async (from, to, table) => {
  const found: Record<string, readonly number[]> = {};
  for (const unit of Object.keys(table)) found[unit] = linesAsOracle(await ask(unit, from, to), kept.lines);
  expect(found).toEqual(table);
});

it('has all that may happen in it', () => {
  const seen = new Map<string, number>();
  for (const [, , table] of kept.tables) {
    for (const row of Object.values(table)) {
      for (const [at, value] of row.entries())
        if (value !== 0) seen.set(kept.lines[at] ?? '', (seen.get(kept.lines[at] ?? '') ?? 0) + 1);
    }
  }
  const never = kept.lines.filter((line) => !seen.has(line));
  // Nobody of this year says so: it is what a clerk answers of a unit that splits.
  expect(never).toEqual(['out.with-organisation']);
});

it('adds up: each unit closes by itself, and in the whole nobody came or went by a merger or a move', async () => {
  const whole = await ask(year.units[0]?.id ?? '', '2024-03-31', '2024-12-31');
  for (const row of [whole.total, ...whole.units]) {
    const { opening, entries, exits, reorganised, firstLists, corrected, closing } = row;
    expect(opening + entries - exits + reorganised + firstLists + corrected).toBe(closing);
  }
  const moved = await ask('east', '2024-03-31', '2024-05-10');
  expect(moved.total.reorganised).toBeGreaterThan(0);
});
