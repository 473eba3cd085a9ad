/**
 * Days off in Viet Nam, year by year, as the State announced them: the public holidays that fall on working days, the days given
 * for holidays on a weekend, and the days that were exchanged, with the Saturdays worked for them. A year is in the table when its
 * list was announced; edit it when the next one is.
 */
export interface HolidayYear {
  /** Days off from Monday to Friday, 'MM-DD'. */
  readonly off: readonly string[];
  /** Days on a weekend that were worked in exchange, 'MM-DD'. */
  readonly worked?: readonly string[];
}

const days = (month: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${month}-${String(from + index).padStart(2, '0')}`);

export const HOLIDAYS: Readonly<Record<number, HolidayYear>> = {
  2016: { off: ['01-01', ...days('02', 8, 12), '04-18', '05-02', '05-03', '09-02'] },
  2017: {
    off: ['01-02', '01-26', '01-27', '01-30', '01-31', '02-01', '04-06', '05-01', '05-02', '09-04'],
  },
  2018: {
    off: ['01-01', ...days('02', 14, 16), '02-19', '02-20', '04-25', '04-30', '05-01', '09-03', '12-31'],
  },
  2019: {
    off: ['01-01', ...days('02', 4, 8), '04-15', '04-29', '04-30', '05-01', '09-02'],
    worked: ['01-05', '05-04'],
  },
  2020: { off: ['01-01', '01-23', '01-24', ...days('01', 27, 29), '04-02', '04-30', '05-01', '09-02'] },
  2021: {
    off: ['01-01', ...days('02', 10, 12), '02-15', '02-16', '04-21', '04-30', '05-03', '09-02', '09-03'],
  },
  2022: {
    off: ['01-03', '01-31', ...days('02', 1, 4), '04-11', '05-02', '05-03', '09-01', '09-02'],
  },
  2023: {
    off: ['01-02', '01-20', ...days('01', 23, 26), ...days('05', 1, 3), '09-01', '09-04'],
  },
  2024: {
    off: [
      '01-01',
      '02-08',
      '02-09',
      ...days('02', 12, 14),
      '04-18',
      '04-29',
      '04-30',
      '05-01',
      '09-02',
      '09-03',
    ],
    worked: ['05-04'],
  },
  2025: {
    off: ['01-01', ...days('01', 27, 31), '04-07', '04-30', '05-01', '05-02', '09-01', '09-02'],
    worked: ['04-26'],
  },
  2026: {
    off: ['01-01', '01-02', ...days('02', 16, 20), '04-27', '04-30', '05-01', '08-31', '09-01', '09-02'],
    worked: ['01-10', '08-22'],
  },
};
