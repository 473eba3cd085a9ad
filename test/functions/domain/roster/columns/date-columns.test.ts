import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../../../functions/domain/roster/read.ts';
import type { Cell, SheetBlock } from '../../../../../functions/domain/sheet/block.ts';
import type { ReadingChoices } from '../../../../../functions/domain/roster/shape/choices.ts';
import type { RosterReading } from '../../../../../functions/domain/roster/shape/reading.ts';
import { RULES } from '../../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, messageOf, fromSheet } from '../../../../../functions/domain/rules/check.ts';
import {
  addMonths,
  formatDate,
  isoToSerial,
  swapDayMonth,
} from '../../../../../functions/domain/language/date.ts';
import { processorMs } from '../../../../support/processor-time.ts';

const HEADER = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Số CCCD', 'Ngày vào Đảng', 'Ngày chính thức'];

interface Person {
  readonly birth?: Cell;
  readonly number?: Cell;
  readonly admitted?: Cell;
  readonly official?: Cell;
}

function blockOf(people: readonly Person[], more: Partial<SheetBlock> = {}): SheetBlock {
  const rows = people.map(({ birth, number, admitted, official }, index): Cell[] => [
    index + 1,
    'Lò Thị Mai',
    birth ?? '03/02/1985',
    'Nữ',
    number ?? '',
    admitted ?? '',
    official ?? '',
  ]);
  return { name: 'Danh sách', top: 0, left: 0, values: [HEADER, ...rows], ...more };
}

function read(people: readonly Person[], more: Partial<SheetBlock> = {}, choices: ReadingChoices = {}) {
  const reading = readRoster(blockOf(people, more), MEMBERS, choices);
  if (reading.kind === 'none') throw new Error('not read');
  return reading;
}

const said = ({ problems }: RosterReading) => problems.map(({ code, row, count }) => [code, row, count]);
const serial = (iso: string): number => isoToSerial(iso) ?? 0;
/** As Excel with American settings leaves what a Vietnamese types. */
const american = (iso: string): Cell => {
  const swapped = swapDayMonth(iso);
  return swapped === undefined ? formatDate(iso) : serial(swapped);
};

const ADMITTED = [
  '2010-03-05',
  '2011-02-03',
  '2009-05-19',
  '2012-09-02',
  '2013-12-22',
  '2008-11-07',
  '2014-06-30',
  '2015-08-21',
  '2016-01-04',
];

describe('day and month in each other’s place', () => {
  const people = ADMITTED.map((iso) => ({ admitted: american(iso) }));

  it('are said once for the column, at its first such cell, and read as they stand', () => {
    const reading = read(people);
    expect(said(reading)).toEqual([['day-month-swapped', 2, 5]]);
    expect(reading.members[0]?.fields.ngay_vao_dang).toBe('2010-05-03');
    expect(reading.questions).toEqual([]);
    const [finding] = checkRoster({ ...fromSheet(reading), on: '2023-06-30' }, RULES).findings.filter(
      ({ rule }) => rule === 'L2-DATE-008',
    );
    expect(finding).toMatchObject({ row: 2, column: 5, field: 'ngay_vao_dang', params: { count: 5 } });
    expect(finding && messageOf(finding).vi).toContain('5 ô ngày');
  });

  it('are read the other way round where the clerk says so, and said all the same', () => {
    const key = 'dates:ngay vao dang';
    const reading = read(people, {}, { answers: { [key]: 'month-first' } });
    expect(reading.members.map(({ fields }) => fields.ngay_vao_dang)).toEqual(ADMITTED);
    expect(said(reading)).toEqual([['day-month-chosen', 2, 5]]);
    expect(said(read(people, {}, { answers: { [key]: 'day-first' } }))).toEqual([]);
  });

  it('are not suspected in a column of texts, of days, or of both as people mix them', () => {
    expect(said(read(ADMITTED.map((iso) => ({ admitted: formatDate(iso) }))))).toEqual([]);
    expect(said(read(ADMITTED.map((iso) => ({ admitted: serial(iso) }))))).toEqual([]);
    const mixed = ADMITTED.map((iso, index) => ({
      admitted: index % 2 === 0 ? serial(iso) : formatDate(iso),
    }));
    expect(said(read(mixed))).toEqual([]);
  });

  it('hold for a column without texts too, where another column of the sheet shows it', () => {
    const both = ADMITTED.map((iso, index) => ({
      admitted: american(iso),
      official: index < 2 ? american(addMonths(iso, 12) ?? '') : '',
    }));
    expect(said(read(both))).toEqual([
      ['day-month-swapped', 2, 5],
      ['day-month-swapped', 2, 2],
    ]);
  });

  it('are asked about where much speaks for it and much against', () => {
    const typed = Array.from({ length: 8 }, (_, index) => formatDate(`2010-0${index + 1}-05`));
    const split = [
      ...Array.from({ length: 12 }, (_, index) => ({ admitted: serial(`2010-10-0${(index % 9) + 1}`) })),
      ...Array.from({ length: 12 }, (_, index) => ({ admitted: `${index + 13}/03/2011` })),
      ...typed.map((admitted) => ({ admitted })),
    ];
    const { questions } = read(split);
    expect(questions).toHaveLength(1);
    expect(questions[0]).toMatchObject({
      id: 'dates:ngay vao dang',
      kind: 'dates',
      column: 5,
      assumed: 'day-first',
      choices: [
        { id: 'day-first', samples: [{ shown: '01/10/2010', read: '01/10/2010' }, {}, {}] },
        { id: 'month-first', samples: [{ shown: '01/10/2010', read: '10/01/2010' }, {}, {}] },
      ],
    });
    expect(read(split, {}, { answers: { 'dates:ngay vao dang': 'day-first' } }).questions).toEqual([]);
  });
});

it('says of texts beside others that are dates only month first that they may be meant so', () => {
  const texts = ['03/15/2010', '05/19/2011', '05/03/2010', '09/02/2012'].map((admitted) => ({ admitted }));
  expect(said(read(texts))).toContainEqual(['month-first-texts', 4, 2]);
  const slip = ['15/03/2010', '05/19/2011', '05/03/2010'].map((admitted) => ({ admitted }));
  expect(said(read(slip)).map(([code]) => code)).toEqual(['date-unreadable']);
});

describe('days counted from 1904', () => {
  it('are moved on exactly, and said once', () => {
    const people = ADMITTED.map((iso) => ({ admitted: serial(iso) - 1462, birth: 1985 }));
    const reading = read(people, { date1904: true });
    expect(reading.members.map(({ fields }) => fields.ngay_vao_dang)).toEqual(ADMITTED);
    expect(reading.members[0]?.fields.ngay_sinh).toBe('1985');
    expect(said(reading)).toEqual([['date-1904', 2, 9]]);
  });

  it('are doubted where the personal numbers say another year, of every column of days', () => {
    const births = ['1985-02-03', '1990-12-31', '1979-07-01', '1966-10-10'];
    const people = births.map((iso) => ({
      birth: serial(iso) - 1462,
      number: `0101${iso.slice(2, 4)}012345`,
      admitted: serial('2010-05-19') - 1462,
    }));
    const reading = read(people);
    expect(said(reading)).toEqual([
      ['date-1904-doubt', 2, 4],
      ['date-1904-doubt', 2, 4],
    ]);
    const { findings } = checkRoster({ ...fromSheet(reading), on: '2023-06-30' }, RULES);
    expect(findings.filter(({ rule }) => rule === 'L2-DATE-004').map(({ column }) => column)).toEqual([2, 5]);
    expect(said(read(people.map(({ number, birth }) => ({ number, birth: birth + 1462 }))))).toEqual([]);
  });

  it('are doubted where admission and full membership stand four years and a day apart from a year', () => {
    const people = ADMITTED.slice(0, 4).map((iso) => ({
      admitted: serial(iso) - 1462,
      official: formatDate(addMonths(iso, 12) ?? ''),
    }));
    expect(said(read(people)).map(([code]) => code)).toContain('date-1904-doubt');
  });
});

describe('years', () => {
  it('typed alone in a column of days show as a day of 1905, and are named', () => {
    const people = [{ birth: serial('1985-02-03') }, { birth: 1985 }, { birth: serial('1990-12-31') }];
    const reading = read(people);
    expect(said(reading)).toEqual([['year-as-serial', 3, undefined]]);
    expect(reading.members[1]?.fields.ngay_sinh).toBe('1985');
    expect(said(read([{ birth: 1985 }, { birth: 1990 }]))).toEqual([]);
  });

  it('of two digits are of the century in which the member can have been born', () => {
    const people = [
      { birth: '3/2/28', admitted: '19/05/1950' },
      { birth: '3/2/05', admitted: '19/05/2023' },
      { birth: '03/02/85', admitted: '19/05/10' },
      { birth: 28, admitted: '' },
    ];
    const reading = read(people);
    expect(reading.members.map(({ fields }) => fields.ngay_sinh)).toEqual([
      '1928-02-03',
      '2005-02-03',
      '1985-02-03',
      '1928',
    ]);
    expect(reading.members[2]?.fields.ngay_vao_dang).toBe('2010-05-19');
    expect(said(reading).map(([code]) => code)).toEqual(
      Array.from({ length: 5 }, () => 'date-two-digit-year'),
    );
  });

  it('are one finding for a column of them, and one each elsewhere', () => {
    const years = (count: number, whole: number) =>
      checkRoster(
        {
          ...fromSheet(
            read([
              ...Array.from({ length: count }, (_, index) => ({ birth: `${1950 + index}` })),
              ...Array.from({ length: whole }, () => ({ birth: '03/02/1985' })),
            ]),
          ),
          on: '2023-06-30',
        },
        RULES,
      ).findings.filter(({ rule }) => rule === 'L2-DATE-010');
    expect(years(9, 1)).toMatchObject([{ row: null, column: 2, params: { count: 9 } }]);
    expect(years(3, 9)).toHaveLength(3);
    expect(years(2, 0)).toHaveLength(2);
  });
});

describe('numbers in a column of dates', () => {
  it.each<[Cell, string | undefined]>([
    [31_081.75, '1985-02-03'],
    [5.1984, '1984-05'],
    [1021985, '1985-02-01'],
    [20030201, '2003-02-01'],
    [500, undefined],
    [0, undefined],
    [-5, undefined],
    [1e300, undefined],
  ])('%d is read as %s', (birth, iso) => {
    expect(read([{ birth }]).members[0]?.fields.ngay_sinh).toBe(iso);
  });
});

it('judges 26,033 rows of six date columns in a moment', () => {
  const people = Array.from({ length: 26_033 }, (_, index) => ({
    birth: index % 3 === 0 ? serial('1985-02-03') + (index % 9_000) : formatDate('1985-02-23'),
    admitted: serial('2010-03-05') + (index % 300),
    official: formatDate('2011-03-05'),
  }));
  const started = processorMs();
  expect(read(people).members).toHaveLength(26_033);
  expect(processorMs() - started).toBeLessThan(3_000);
});
