import { BLOCKS, RELIGION_CODES } from '../../../../functions/domain/statistics/blocks.ts';
import { BUCKETS, bucketOf } from '../../../../functions/domain/statistics/buckets.ts';
import {
  admissionMonthSlot,
  admissionYearSlot,
  birthMonthSlot,
  birthYearSlot,
  CORE_BLOCKS,
  FIRST_ADMISSION_MONTH,
  slotOf,
  SLOTS,
} from '../../../../functions/domain/statistics/layout.ts';
import { CODES } from '../../../../functions/domain/roster/codes/codes.ts';
import { knownMonth } from '../../../../functions/domain/statistics/months.ts';
import ledger from './blocks.json';

/** What was ever written must be readable for years: the ledger grows at its end and changes nowhere. */
describe('the ledger of what stored statistics count', () => {
  const details = BLOCKS.map(({ number, id, rows, buckets, size }) => ({
    number,
    id,
    buckets,
    size,
    rows: [...rows],
  }));

  it('holds layout 1 slot by slot', () => {
    const core = CORE_BLOCKS.map(({ id, first, size, rows }) => ({ id, first, size, rows: [...rows] }));
    expect(core).toEqual(ledger.core);
  });

  it('holds every detail block with its number, its size and its rows', () => {
    expect(details).toEqual(ledger.details);
  });

  it('numbers blocks upwards and gives no number, id or row twice', () => {
    const numbers = BLOCKS.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(new Set(BLOCKS.map(({ id }) => id)).size).toBe(BLOCKS.length);
    for (const { id, rows } of BLOCKS) expect([id, new Set(rows).size]).toEqual([id, rows.length]);
  });

  it('is where the slots are', () => {
    const firstOf = (id: string) => ledger.core.find((block) => block.id === id)?.first ?? -1;
    const counts = ledger.core.find(({ id }) => id === 'counts')?.rows ?? [];
    expect(counts.map((name) => slotOf(name))).toEqual(counts.map((_, slot) => slot));
    expect(birthMonthSlot(0)).toBe(firstOf('birth.months'));
    expect(birthYearSlot(0)).toBe(firstOf('birth.years'));
    expect(admissionMonthSlot(FIRST_ADMISSION_MONTH, 'total')).toBe(firstOf('admission.months'));
    expect(admissionYearSlot(0, 'total')).toBe(firstOf('admission.years'));
    expect(ledger.core.reduce((sum, { size }) => sum + size, 0)).toBe(SLOTS);
  });

  it('has a row for every religion of the list, in the order they rest in', () => {
    expect(CODES.religion.map(({ code }) => code)).toEqual(RELIGION_CODES);
  });

  it.each([
    ['2021-01', 0],
    ['2021-01-31', 0],
    ['2022-03-02', 14],
    ['2020-12-31', 948 + 120],
    ['2021', 948 + 121],
    ['2099-12', 947],
    ['1900', 948],
  ])('puts %s into bucket %i', (date, bucket) => {
    const known = knownMonth(date);
    expect(known && bucketOf(known)).toBe(bucket);
    expect(BUCKETS).toBe(948 + 200);
  });
});
