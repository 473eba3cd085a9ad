/** Rules about single dates that cannot be, or hardly: of the future, of before the Party, of a birth too long ago. */
import { compareDates } from '../../language/date.ts';
import { birthday, bornBy, withBirth } from '../helpers/births.ts';
import { doubtful, EARLIEST, isDate, LIFE } from '../helpers/dates-of-life.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import { FOUNDED } from '../law/membership.ts';
import { REASONS_OF_PAPERS } from '../record/justification-reasons.ts';
import type { Rule } from '../record/rule.ts';

/** Whole dates, as nearly all are, compare as they stand. */
const isPossible = (value: string, on: string): boolean =>
  value.length === 10
    ? value >= EARLIEST && value <= on
    : compareDates(value, EARLIEST) >= 0 && compareDates(value, on) <= 0;

export const impossibleDate: Rule = {
  id: 'L2-DATE-003',
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  reads: LIFE,
  title: { vi: 'Ngày ở tương lai hoặc trước năm 1900', en: 'A date in the future or before 1900' },
  message: {
    vi: 'đang ghi {value:date}, phải từ năm 1900 đến ngày lập danh sách {on:date}. Sửa ô này, hoặc xem lại ngày lập danh sách.',
    en: 'it says {value:date}; it must lie between 1900 and the date of the list, {on:date}. Correct this cell, or look at the date of the list.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'before the date of the list',
        on: '2023-06-30',
        members: [{ ngay_sinh: '1985-02-03', ngay_vao_dang: '2023-06-30' }],
      },
    ],
    fail: [
      { title: 'after the date of the list', on: '2023-06-30', members: [{ ngay_vao_dang: '2023-07-01' }] },
      { title: 'a serial number that is no date', members: [{ ngay_sinh: '1089-02-03' }] },
    ],
  },
  *check(context) {
    const { on } = context;
    for (const { row, fields } of doubtful(context).outside) {
      for (const field of LIFE) {
        const value = fields[field];
        if (!isDate(value) || isPossible(value, on)) continue;
        yield { row, field, params: { value, on } };
      }
    }
  },
};

export const beforeFounding: Rule = {
  id: 'L2-DATE-020',
  since: '2',
  severity: 'warning',
  gate: 'justify',
  reasons: REASONS_OF_PAPERS,
  scope: 'cell',
  reads: ['ngay_vao_dang'],
  title: { vi: 'Vào Đảng trước ngày thành lập Đảng', en: 'Admitted before the Party was founded' },
  message: {
    vi: 'đang ghi {value:date}, Đảng thành lập ngày {founded:date}. Xem lại năm.',
    en: 'it says {value:date}; the Party was founded on {founded:date}. Look at the year.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'in the year of the founding', members: [{ ngay_vao_dang: '1930' }] }],
    fail: [{ title: 'the wrong century', members: [{ ngay_vao_dang: '1919-05-19' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['ngay_vao_dang'], ({ ngay_vao_dang: value }) =>
      isText(value) &&
      value < '1930-02-04' &&
      value >= EARLIEST.slice(0, 4) &&
      compareDates(value, FOUNDED) < 0
        ? { field: 'ngay_vao_dang', params: { value, founded: FOUNDED } }
        : undefined,
    ),
};

const OLDEST = 110;

export const tooOld: Rule = {
  id: 'L2-AGE-001',
  since: '2',
  severity: 'warning',
  gate: 'justify',
  reasons: REASONS_OF_PAPERS,
  scope: 'cell',
  reads: ['ngay_sinh'],
  title: { vi: 'Trên 110 tuổi', en: 'Older than 110' },
  message: {
    vi: 'sinh {birth:date} thì trên {years} tuổi vào ngày lập danh sách. Xem lại năm sinh.',
    en: 'born {birth:date}: older than {years} on the date of the list. Look at the year.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'a hundred years old', on: '2023-06-30', members: [{ ngay_sinh: '1923-02-03' }] }],
    fail: [{ title: 'a hundred and twelve', on: '2023-06-30', members: [{ ngay_sinh: '1911-02-03' }] }],
  },
  check: (view) =>
    withBirth(view, (birth) =>
      birth >= EARLIEST.slice(0, 4) && birth < '1930' && bornBy(birth, birthday(view.on, OLDEST + 1))
        ? { field: 'ngay_sinh', params: { birth, years: OLDEST } }
        : undefined,
    ),
};
