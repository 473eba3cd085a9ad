import { isoToSerial, isWholeDate } from '../../../../../functions/domain/language/date.ts';
import { HOLIDAYS } from '../../../../../functions/domain/rules/law/holidays.ts';
import { workingDaysAfter } from '../../../../../functions/domain/rules/law/working-days.ts';

const weekday = (iso: string) => (isoToSerial(iso) ?? 0) % 7;
const isWeekend = (iso: string) => weekday(iso) < 2;

describe('working days', () => {
  it.each([
    ['2023-06-16', 1, '2023-06-19'],
    ['2023-06-19', 5, '2023-06-26'],
    ['2023-04-28', 1, '2023-05-04'],
    ['2024-02-07', 1, '2024-02-15'],
    ['2024-05-03', 1, '2024-05-04'],
    ['2020-01-06', 30, '2020-02-24'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
  ])('after %s, %i of them are over on %s', (from, count, day) => {
    expect(workingDaysAfter(from, count)).toEqual({ day, approximate: false });
  });

  it('are six weeks where the days off of a year are not known, and say so', () => {
    expect(workingDaysAfter('2031-03-03', 30)).toEqual({ day: '2031-04-14', approximate: true });
  });

  it('need a whole date', () => {
    expect(workingDaysAfter('2023-06', 1)).toBeUndefined();
    expect(workingDaysAfter('2023-02-30', 1)).toBeUndefined();
  });
});

describe('the table of days off', () => {
  it('has only days that exist, off from Monday to Friday, and worked on weekends', () => {
    for (const [year, { off, worked = [] }] of Object.entries(HOLIDAYS)) {
      for (const day of off) {
        expect(isWholeDate(`${year}-${day}`)).toBe(true);
        expect([year, day, isWeekend(`${year}-${day}`)]).toEqual([year, day, false]);
      }
      for (const day of worked) expect([year, day, isWeekend(`${year}-${day}`)]).toEqual([year, day, true]);
      expect(off.length).toBeGreaterThanOrEqual(9);
    }
  });
});
