import fc from 'fast-check';
import {
  addMonths,
  compareDates,
  completedMonths,
  completedYears,
  dayOfSerial,
  formatDate,
  isoOf,
  isoToSerial,
  isWholeDate,
  monthEnd,
  partsOf,
  serialToIso,
  swapDayMonth,
} from '../../../../functions/domain/language/date.ts';
import { parseDate } from '../../../../functions/domain/language/date-text.ts';

/** Any whole date after Excel's day that never was, in Excel's calendar or JavaScript's. */
const whole = fc
  .date({ min: new Date('1900-03-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('reading a date as typed', () => {
  it.each([
    ['03/02/1930', '1930-02-03'],
    ['3/2/1930', '1930-02-03'],
    ['3.2.1930', '1930-02-03'],
    ['03-02-1930', '1930-02-03'],
    [' 03 / 02 / 1930 ', '1930-02-03'],
    ["'01/02/2003", '2003-02-01'],
    ['01/02/2003 00:00:00', '2003-02-01'],
    ['2003-02-01', '2003-02-01'],
    ['2003-02-01T00:00:00', '2003-02-01'],
    ['20030201', '2003-02-01'],
    ['5/1984', '1984-05'],
    ['05.1984', '1984-05'],
    ['tháng 5/1984', '1984-05'],
    ['Tháng 5 năm 1984', '1984-05'],
    ['ngày 10 tháng 3 năm 2010', '2010-03-10'],
    ['Ngày 10 tháng 3 năm 2010'.normalize('NFD'), '2010-03-10'],
    ['1950', '1950'],
    ['năm 1950', '1950'],
    ['Sinh năm 1950', '1950'],
    ['00/00/1950', '1950'],
    ['00/05/1950', '1950-05'],
    ['1950 (không rõ ngày)', '1950'],
    ['O3/O2/193O', '1930-02-03'],
    ['l2/03/1985', '1985-03-12'],
    ['29/02/2024', '2024-02-29'],
    ['3-2-1930', '1930-02-03'],
    ['10 – 3 – 2010', '2010-03-10'],
    ['03\\02\\1985', '1985-02-03'],
    ['3/2/1930.', '1930-02-03'],
    ['03//02/1985', '1985-02-03'],
    ['O3.O2.1985', '1985-02-03'],
    ['I2/03/1985', '1985-03-12'],
    ['０３/０２/１９８５', '1985-02-03'],
    ['03/02/1985\u00a0', '1985-02-03'],
    ['03021985', '1985-02-03'],
    ['20102012', '2012-10-20'],
    ['3-Feb-1985', '1985-02-03'],
    ['03 / Dec / 1985', '1985-12-03'],
    ['mùng 3/2/1930', '1930-02-03'],
    ['Mồng 3 tháng 2 năm 1930', '1930-02-03'],
    ['T5/1984', '1984-05'],
    ['th5.1984', '1984-05'],
    ['1984-05', '1984-05'],
    ['00/1950', '1950'],
    ['--/--/1950', '1950'],
    ['…/…/1950', '1950'],
    ['?/?/1950', '1950'],
    ['xx/xx/1950', '1950'],
    ['/5/1984', '1984-05'],
    ['không rõ ngày, năm 1950', '1950'],
    ['Không rõ/5/1984', '1984-05'],
  ])('%s is %s', (text, iso) => {
    expect(parseDate(text)).toEqual({ iso });
  });

  it.each([
    '31/02/1985',
    '29/02/2023',
    '03/15/2010',
    '13/1985',
    '0',
    'x',
    '',
    'chưa rõ',
    '1/2',
    '12/12',
    '5/0/1984',
    '99999',
    '03/02/1985 (âm lịch)',
    '19/5/1990 - 19/5/1991',
    '1985 hoặc 1986',
    '20121312',
    '32/01/1985',
    '3/Foo/1985',
  ])('“%s” cannot be read', (text) => {
    expect(parseDate(text)).toEqual({ problem: 'date-unreadable' });
  });

  it('takes a year of two digits as Excel does, and says so', () => {
    expect(parseDate('3/2/85')).toEqual({ iso: '1985-02-03', problem: 'date-two-digit-year' });
    expect(parseDate('03/02/29').iso).toBe('2029-02-03');
    expect(parseDate('03/02/30').iso).toBe('1930-02-03');
    expect(parseDate('5/84')).toEqual({ iso: '1984-05', problem: 'date-two-digit-year' });
    expect(parseDate('sinh năm 85')).toEqual({ iso: '1985', problem: 'date-two-digit-year' });
    expect(parseDate('3-Feb-85')).toEqual({ iso: '1985-02-03', problem: 'date-two-digit-year' });
  });

  it('takes a year of two digits for no later than the newest that it can be', () => {
    expect(parseDate('3/2/28', 2005).iso).toBe('1928-02-03');
    expect(parseDate('3/2/05', 2005).iso).toBe('2005-02-03');
    expect(parseDate('3/2/06', 2005).iso).toBe('1906-02-03');
    expect(parseDate('28', 2005)).toEqual({ iso: '1928', problem: 'date-two-digit-year' });
  });

  it('reads back what it formats, whole or partial', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom(4, 7, 10), (date, length) => {
        const iso = date.slice(0, length);
        return parseDate(formatDate(iso)).iso === iso;
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/.- Oolngàythám()') }), (text) => {
        const { iso, problem } = parseDate(text);
        return iso === undefined ? problem !== undefined : partsOf(iso) !== undefined;
      }),
    );
  });
});

describe("Excel's day numbers", () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [1899, '1905-03-13'],
    [1985, '1985'],
    [2030, '2030'],
    [2031, '1905-07-23'],
    [31_081, '1985-02-03'],
    [31_081.75, '1985-02-03'],
    [45_351, '2024-02-29'],
    [2_958_465, '9999-12-31'],
    [2_958_466, undefined],
    [0, undefined],
    [-5, undefined],
    [Number.NaN, undefined],
  ])('%d is %s', (serial, iso) => {
    expect(serialToIso(serial)).toBe(iso);
  });

  it('goes there and back for every whole date outside the bare years', () => {
    fc.assert(
      fc.property(whole, (iso) => {
        const serial = isoToSerial(iso) ?? 0;
        const days = Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
        return serial === days && (serialToIso(serial) === iso || (serial >= 1900 && serial <= 2030));
      }),
    );
  });

  it('gives the day of a serial as a number too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 3_000_000 }), (serial) => {
        const day = dayOfSerial(serial);
        const iso = serialToIso(serial);
        if (serial >= 1900 && serial <= 2030) return day > 19_050_000 && iso === String(serial);
        return day === 0 ? iso === undefined : day === Number(iso?.replaceAll('-', ''));
      }),
    );
  });

  it('has none for partial dates and for the time before 1900', () => {
    expect(isoToSerial('1985-02')).toBeUndefined();
    expect(isoToSerial('1899-12-31')).toBeUndefined();
    expect(isoToSerial('1985-02-30')).toBeUndefined();
  });
});

describe('arithmetic on dates', () => {
  it('adds months to what is known', () => {
    expect(addMonths('2020-05-19', 12)).toBe('2021-05-19');
    expect(addMonths('2020-11-30', 3)).toBe('2021-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2020-05', 12)).toBe('2021-05');
    expect(addMonths('2020', 12)).toBe('2021');
    expect(addMonths('2020-01-15', -1)).toBe('2019-12-15');
    expect(addMonths('x', 1)).toBeUndefined();
  });

  it('agrees with the calendar: adding months and counting them is the same', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 1200 }), (iso, months) => {
        const later = addMonths(iso, months) ?? '';
        return isWholeDate(later) && completedMonths(iso, later) === months;
      }),
    );
  });

  it('counts completed years to the day', () => {
    expect(completedYears('2000-05-19', '2018-05-18')).toBe(17);
    expect(completedYears('2000-05-19', '2018-05-19')).toBe(18);
    expect(completedYears('2004-02-29', '2022-02-28')).toBe(18);
    expect(completedYears('2000-05', '2018-05-01')).toBe(18);
    expect(completedYears('2000', '2018-05-01')).toBe(18);
    expect(completedMonths('2000', '2018-05-01')).toBeUndefined();
  });

  it('changes the places of day and month, and twice is as before', () => {
    expect(swapDayMonth('2010-05-03')).toBe('2010-03-05');
    expect(swapDayMonth('2010-05-13')).toBeUndefined();
    expect(swapDayMonth('2010-05')).toBeUndefined();
    fc.assert(
      fc.property(whole, (iso) => {
        const swapped = swapDayMonth(iso);
        return swapped === undefined ? Number(iso.slice(8)) > 12 : swapDayMonth(swapped) === iso;
      }),
    );
  });

  it('compares what both know', () => {
    expect(compareDates('1985', '1985-02-03')).toBe(0);
    expect(compareDates('1985-01', '1985-02-03')).toBe(-1);
    expect(compareDates('1986', '1985-12-31')).toBe(1);
  });

  it('knows month ends, and prints dates day first', () => {
    expect(monthEnd('2023-08')).toBe('2023-08-31');
    expect(monthEnd('2024-02-03')).toBe('2024-02-29');
    expect(monthEnd('2023')).toBe('2023-12-31');
    expect(['1985-02-03', '1985-02', '1985', 'x'].map(formatDate)).toEqual([
      '03/02/1985',
      '02/1985',
      '1985',
      'x',
    ]);
    expect(isoOf(2023, 2, 29)).toBeUndefined();
  });
});
