/** What the pane lets through the service accepts, over random sheets. ROSTERS=5000 tries as many. */
import fc from 'fast-check';
import { judge, judgeChunk, judgeResting } from '../../../functions/acts/judge.ts';
import { KEPT_MEMBERS } from '../../../functions/domain/kinds/members.ts';
import type { RosterRow } from '../../../functions/domain/submissions/row.ts';
import { hashedRows } from '../../../functions/storage/id-numbers.ts';
import type { RestingRow } from '../../../functions/storage/rows.ts';
import { ProblemError } from '../../../functions/wire/problem-catalogue.ts';
import { masked, passed, sent } from './let-through.ts';
import { randomSheet } from './random-rosters.ts';

const RUNS = Number(process.env['ROSTERS'] ?? '200');

const KEYS = { first: 'k', all: [{ id: 'k', secret: new Uint8Array(32) }] };

function resting({ row, fields }: RosterRow): RestingRow {
  const [hashed] = hashedRows(KEPT_MEMBERS, KEYS, [{ row, fields }]);
  const kept = Object.entries(masked({ row, fields }).fields).filter(([, value]) => value !== undefined);
  return { row, fields: Object.fromEntries(kept), numbers: hashed?.numbers ?? {} };
}

/** What the service has against it, in words; '' where nothing. */
function refusal(act: () => unknown): string {
  try {
    act();
    return '';
  } catch (error) {
    if (error instanceof ProblemError) return JSON.stringify([error.code, error.params, error.findings]);
    throw error;
  }
}

it('what the pane lets through the service accepts', () => {
  let tried = 0;
  let through = 0;
  fc.assert(
    fc.property(randomSheet, fc.boolean(), (sheet, hasPrevious) => {
      tried += 1;
      const free = passed(sheet, hasPrevious);
      if (!free) return;
      through += 1;
      const { rows, about } = sent(free);
      expect(refusal(() => judge(KEPT_MEMBERS, rows, about))).toBe('');
      const { on, justifications } = about;
      expect(refusal(() => judgeChunk(KEPT_MEMBERS, rows, { on, justifications }))).toBe('');
      expect(refusal(() => judgeResting(KEPT_MEMBERS, rows.map(resting), about))).toBe('');
    }),
    { numRuns: RUNS, seed: 10 },
  );
  expect(through / tried).toBeGreaterThan(0.5);
});
