/** Rules about lines with totals and titles with a number, which are check digits for the people counted above them. */
import type { FieldKey } from '../../roster/shape/field.ts';
import { example, PASS } from '../helpers/layout-examples.ts';
import { problemsOf } from '../helpers/problems.ts';
import type { Rule, RuleHit, SheetFacts } from '../record/rule.ts';

function* totalHits(sheet: SheetFacts | undefined, field: FieldKey): Iterable<RuleHit> {
  for (const problem of problemsOf(sheet)) {
    if (problem.code !== 'total-mismatch' || problem.field !== field) continue;
    const { row, column, said = 0, counted = 0 } = problem;
    yield { row, field, column, params: { said, counted }, reads: [] };
  }
}

const total: Rule = {
  id: 'L4-SUM-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'sheet',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Số ghi khác số người', en: 'A number that differs from the people counted' },
  message: {
    vi: 'ở đây ghi {said}, đếm trong danh sách được {counted} đảng viên. Xem có sót dòng, thừa dòng, hay con số này chưa sửa.',
    en: 'this says {said}, the list has {counted} members. See whether a row is missing or too many, or the number is an old one.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [
      example('sixteen said, one counted', {
        code: 'total-mismatch',
        row: 3,
        column: 0,
        field: 'ho_ten',
        value: 'Tổng số: 16 đồng chí',
        said: 16,
        counted: 1,
      }),
    ],
  },
  check: ({ sheet }) => totalHits(sheet, 'ho_ten'),
};

const women: Rule = {
  ...total,
  id: 'L4-SUM-002',
  title: { vi: 'Dòng cộng khác số nữ', en: 'A total of women that differs' },
  message: {
    vi: 'dòng cộng ghi {said} nữ, đếm trong danh sách được {counted} nữ. Xem lại giới tính từng người, hay dòng cộng chưa sửa.',
    en: 'the total says {said} women, the list has {counted}. Look at the sex of each person, or the total is an old one.',
  },
  examples: {
    pass: PASS,
    fail: [
      example(
        'five women said, none counted',
        {
          code: 'total-mismatch',
          row: 3,
          column: 0,
          field: 'gioi_tinh',
          value: 'Trong đó nữ: 5',
          said: 5,
          counted: 0,
        },
        ['ho_ten', 'gioi_tinh'],
      ),
    ],
  },
  check: ({ sheet }) => totalHits(sheet, 'gioi_tinh'),
};

export const TOTAL_RULES: readonly Rule[] = [total, women];
