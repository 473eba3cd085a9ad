/** Rules about years: alone, of two digits, or typed into a cell that shows them as a day of 1905. */
import { TWO_DIGIT_YEAR, YEAR_AS_DAY } from '../record/known-ids.ts';
import type { FieldKey } from '../../roster/shape/field.ts';
import type { ReadingProblem } from '../../roster/shape/problem.ts';
import { problemsOf } from '../helpers/problems.ts';
import { shownValue } from '../helpers/shown.ts';
import { REASONS_OF_PAPERS } from '../record/justification-reasons.ts';
import type { Rule, RuleHit, RuleView, SheetFacts } from '../record/rule.ts';
import { MEMBERS } from '../../roster/fields/members.ts';
import { dateFields } from './values.ts';

const ACTS: readonly FieldKey[] = ['ngay_qd_kn', 'ngay_vao_dang', 'ngay_chinh_thuc'];
const BIRTH: readonly FieldKey[] = ['ngay_sinh'];
/** So many of a column's dates are years that the column is what has to be said. */
const NEARLY_ALL = 0.8;
const FEWEST = 5;

const placeOf = ({ row, field }: Pick<ReadingProblem, 'row' | 'field'>): string => `${row} ${field}`;

/** A year that Excel shows as a day of 1905 has a finding of its own. */
function saidOtherwise(sheet: SheetFacts | undefined): ReadonlySet<string> {
  const years = problemsOf(sheet).filter(
    ({ code }) => code === 'year-as-serial' || code === 'date-two-digit-year',
  );
  return new Set(years.map(placeOf));
}

const NOTHING_SAID: ReadonlySet<string> = new Set();

/** One hit for a column that holds years; elsewhere one for each. */
function* onlyYears(
  { list }: RuleView,
  fields: readonly FieldKey[],
  said: ReadonlySet<string> = NOTHING_SAID,
): Iterable<RuleHit> {
  for (const field of fields) {
    let dated = 0;
    const hits: RuleHit[] = [];
    for (const { row, fields: values } of list.members) {
      const value = values[field];
      if (typeof value !== 'string') continue;
      dated += 1;
      if (value.length !== 4 || said.has(placeOf({ row, field }))) continue;
      hits.push({ row, field, params: { value, count: 1 } });
    }
    if (hits.length < FEWEST || hits.length < NEARLY_ALL * dated) yield* hits;
    else yield { row: null, field, params: { value: hits[0]?.params?.value ?? '', count: hits.length } };
  }
}

/**
 * However the year was typed: a reason is asked for, and whoever receives the rows does not see how. A year typed as a number has the
 * finding of its cell besides.
 */
const yearOfAct: Rule = {
  id: 'L2-DATE-002',
  since: '1',
  severity: 'warning',
  gate: 'justify',
  reasons: REASONS_OF_PAPERS,
  scope: 'cell',
  whole: true,
  reads: ACTS,
  title: { vi: 'Ngày chỉ có năm', en: 'Only the year is known' },
  message: {
    vi: '{label} của {count} người chỉ ghi năm (ví dụ {value}). Nếu hồ sơ có ngày, tháng thì ghi đủ; nếu không có thì giữ nguyên.',
    en: 'only a year is written as {label} of {count} (such as {value}). Add day and month where the file has them; otherwise leave it.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'a whole date, or a month', members: [{ ngay_vao_dang: '2010-05' }] }],
    fail: [
      { title: 'a year', members: [{ ngay_vao_dang: '1985' }] },
      {
        title: 'a column of years, once',
        members: Array.from({ length: FEWEST }, () => ({ ngay_vao_dang: '1985' })),
      },
    ],
  },
  check: (view) => onlyYears(view, ACTS),
};

/** Old people often have no more than a year in their papers, and every age is counted with it as well as it can be. */
const yearOfBirth: Rule = {
  id: 'L2-DATE-010',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'cell',
  mayRead: 'sheet',
  whole: true,
  reads: BIRTH,
  title: { vi: 'Ngày sinh chỉ có năm', en: 'Only the year of birth is known' },
  message: {
    vi: '{count} người chỉ ghi năm sinh (ví dụ {value}); vẫn gửi được, tuổi sẽ tính theo năm. Ghi đủ ngày, tháng nếu hồ sơ có.',
    en: 'only the year of birth of {count} is written (such as {value}); it can be sent, and ages go by the year. Add day and month where the file has them.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'a whole date, or a month', members: [{ ngay_sinh: '1985-02-03' }] }],
    fail: [{ title: 'a year', members: [{ ngay_sinh: '1985' }] }],
  },
  check: (view) => onlyYears(view, BIRTH, saidOtherwise(view.sheet)),
};

const yearAsDay: Rule = {
  id: YEAR_AS_DAY,
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  needs: ['sheet'],
  reads: dateFields(MEMBERS),
  readsIn: dateFields,
  title: { vi: 'Năm gõ một mình trong cột ngày', en: 'A year alone in a column of days' },
  message: {
    vi: 'đang ghi năm {read} một mình trong cột ngày, Excel dễ hiện thành một ngày năm 1905; đã hiểu là năm {read}. Ghi đủ ngày, tháng, hoặc đặt ô dạng Văn bản (Text).',
    en: 'the year {read} stands alone in a column of days, and Excel may show it as a day of 1905; it was taken for the year {read}. Write the whole date, or format the cell as text.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'a whole date', members: [{ ngay_sinh: '1985-02-03' }] }],
    fail: [
      {
        title: '1985 as a number',
        members: [{ ngay_sinh: '1985' }],
        problems: [
          { code: 'year-as-serial', row: 2, column: 0, field: 'ngay_sinh', value: 1985, read: '1985' },
        ],
      },
    ],
  },
  *check({ sheet }) {
    for (const { code, row, field, column, read } of problemsOf(sheet)) {
      if (code === 'year-as-serial') yield { row, field, column, params: { read: String(read ?? '') } };
    }
  },
};

const twoDigitYear: Rule = {
  id: TWO_DIGIT_YEAR,
  since: '1',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  needs: ['sheet'],
  reads: dateFields(MEMBERS),
  readsIn: dateFields,
  title: { vi: 'Năm chỉ ghi hai chữ số', en: 'A year of two digits' },
  message: {
    vi: 'đang ghi “{value}”, đã hiểu là {read:date}. Ghi đủ bốn chữ số của năm để khỏi nhầm thế kỷ.',
    en: '“{value}” was taken for {read:date}. Write the year with four digits, so that the century is certain.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'four digits', members: [{ ngay_sinh: '1985-02-03' }] }],
    fail: [
      {
        title: '3/2/85',
        members: [{ ngay_sinh: '1985-02-03' }],
        problems: [
          {
            code: 'date-two-digit-year',
            row: 2,
            column: 0,
            field: 'ngay_sinh',
            value: '3/2/85',
            read: '1985-02-03',
          },
        ],
      },
    ],
  },
  *check({ sheet }) {
    for (const { code, row, field, column, value, read } of problemsOf(sheet)) {
      if (code !== 'date-two-digit-year') continue;
      yield { row, field, column, params: { value: shownValue(value), read: String(read ?? '') } };
    }
  },
};

export const YEAR_RULES: readonly Rule[] = [yearAsDay, twoDigitYear, yearOfAct, yearOfBirth];
