/** A year of periods in one click: whole months, one after the other, each due some working days after its end. */
import fc from 'fast-check';
import { dayAfter } from '../../../../functions/domain/units/days.ts';
import { YEAR_PATTERNS, periodsOfYear } from '../../../../functions/domain/units/period-year.ts';
import type { YearPattern } from '../../../../functions/domain/units/period-year.ts';
import { workingDaysAfter } from '../../../../functions/domain/rules/law/working-days.ts';

const year = (pattern: YearPattern, of = 2026, workingDays = 5) =>
  periodsOfYear({ year: of, pattern, workingDays }, workingDaysAfter);

it('knows the quarters of a year, and days off between an end and the last day for sending', () => {
  expect(year('quarters')).toEqual([
    { name: 'Quý I/2026', from: '2026-01-01', to: '2026-03-31', due: '2026-04-07', isDueApproximate: false },
    { name: 'Quý II/2026', from: '2026-04-01', to: '2026-06-30', due: '2026-07-07', isDueApproximate: false },
    {
      name: 'Quý III/2026',
      from: '2026-07-01',
      to: '2026-09-30',
      due: '2026-10-07',
      isDueApproximate: false,
    },
    // The days off of the next year are not announced: it is said that the day may be a later one.
    { name: 'Quý IV/2026', from: '2026-10-01', to: '2026-12-31', due: '2027-01-07', isDueApproximate: true },
  ]);
  // The 30th of April and the 1st of May fall between.
  expect(year('months')[3]).toMatchObject({ name: 'Tháng 4/2026', to: '2026-04-30', due: '2026-05-08' });
});

it('knows the reports of a year', () => {
  expect(year('reports', 2024).map(({ name, from, to }) => [name, from, to])).toEqual([
    ['6 tháng đầu năm 2024', '2024-01-01', '2024-06-30'],
    ['8 tháng đầu năm 2024', '2024-01-01', '2024-08-31'],
    ['9 tháng đầu năm 2024', '2024-01-01', '2024-09-30'],
    ['Năm 2024', '2024-01-01', '2024-12-31'],
  ]);
});

it('covers every day of any year once by months and once by quarters, and names no two alike', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2100 }), (of) => {
      for (const pattern of ['quarters', 'months'] as const) {
        const periods = year(pattern, of);
        periods.forEach(({ from }, index) => {
          const before = periods[index - 1]?.to;
          expect(from).toBe(before === undefined ? `${String(of)}-01-01` : dayAfter(before));
        });
        expect(periods.at(-1)?.to).toBe(`${String(of)}-12-31`);
      }
      for (const pattern of Object.keys(YEAR_PATTERNS) as YearPattern[]) {
        const periods = year(pattern, of);
        expect(new Set(periods.map(({ name }) => name)).size).toBe(periods.length);
        for (const { to, due } of periods) expect(due > to).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});
