/** A share of the corpus, read with the demands of `npm run bench:reading`, and what every workbook of it must stand. */
import { makeWorkbook, truthOf } from './generate.ts';
import { HAZARDS } from './hazards/all.ts';
import { measure, shortfalls, STRICT } from './measure.ts';
import { planCorpus } from './plan.ts';
import { readWorkbook } from './read.ts';
import { worstWorkbook } from './worst.ts';
import { writeWorkbook } from './write.ts';

const SEED = 11;

/** A zip keeps the two seconds it was written in, so its bytes are compared with the clock standing still. */
function standTheClockStill(): void {
  jest.useFakeTimers({
    now: new Date(2026, 5, 30),
    doNotFake: [
      'nextTick',
      'queueMicrotask',
      'setImmediate',
      'setTimeout',
      'setInterval',
      'performance',
      'hrtime',
    ],
  });
}

afterEach(() => void jest.useRealTimers());

describe('the corpus', () => {
  it('holds every hazard in eight workbooks of three hundred, two to six together', () => {
    const plans = planCorpus(SEED, 300);
    const met = new Map(HAZARDS.map(({ name }) => [name, 0]));
    for (const { hazards } of plans) for (const { name } of hazards) met.set(name, (met.get(name) ?? 0) + 1);
    expect([...met].filter(([, times]) => times < 8)).toEqual([]);
    expect(plans.filter(({ hazards }) => hazards.length > 6)).toEqual([]);
    expect(plans.filter(({ hazards }) => hazards.length >= 2).length).toBeGreaterThan(285);
  });

  it('is the same for the same seed, down to what is true of it', async () => {
    const [plan] = planCorpus(SEED, 5).slice(4);
    if (!plan) throw new Error('no plan');
    const [first, second] = [makeWorkbook(plan), makeWorkbook(plan)];
    expect(second.rosters.map(truthOf)).toEqual(first.rosters.map(truthOf));
    standTheClockStill();
    expect(await writeWorkbook(second)).toEqual(await writeWorkbook(first));
  });
});

describe('reading the corpus', () => {
  it('finds every member and nobody else, is nowhere wrong in silence, and hardly asks', async () => {
    const measured = await measure(planCorpus(SEED, 60));
    const worst = measured.failures.filter(({ kind }) => STRICT.includes(kind));
    expect(worst.slice(0, 20)).toEqual([]);
    expect(shortfalls(measured)).toEqual([]);
  });

  it('reads the same from the same bytes', async () => {
    for (const plan of planCorpus(SEED + 1, 6)) {
      const workbook = makeWorkbook(plan);
      const bytes = await writeWorkbook(workbook);
      const names = workbook.rosters.map(({ name }) => name);
      expect(await readWorkbook(bytes, names)).toEqual(await readWorkbook(bytes, names));
    }
  });

  it('finds everybody in the worst of them, asks once, and knows sure and unsure repairs', async () => {
    const { bytes, truth } = await worstWorkbook();
    const [read] = await readWorkbook(bytes, [truth.sheet]);
    if (!read || 'unreadable' in read) throw new Error(read?.unreadable);
    expect(read.members.map(({ row }) => row)).toEqual(truth.members.map(({ row }) => row));
    expect(read.questions).toHaveLength(1);
    const kinds = (certain: boolean) =>
      new Set(read.repairs.filter((repair) => repair.certain === certain).map(({ kind }) => kind));
    expect(kinds(true).size).toBeGreaterThanOrEqual(2);
    expect(kinds(false).size).toBeGreaterThanOrEqual(2);
  });
});
