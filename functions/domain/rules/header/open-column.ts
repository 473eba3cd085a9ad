/** The rule about a column that could be several fields: it stays behind until somebody says which. */
import type { Rule } from '../record/rule.ts';
import { example, PASS } from '../helpers/layout-examples.ts';
import { problemsOf } from '../helpers/problems.ts';
import { shownValue } from '../helpers/shown.ts';

const openColumn: Rule = {
  id: 'L1-OPEN-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'header',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Chưa rõ cột là mục nào', en: 'Not certain what a column is' },
  message: {
    vi: 'cột “{header}” có thể là nhiều mục nên giữ lại, không gửi. Đặt tiêu đề rõ hơn, hoặc chọn mục cho cột này.',
    en: 'column “{header}” could be several fields, so it stays behind. Give it a clearer header, or choose its field.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [
      example('one more column headed “Ngày”', {
        code: 'column-unsure',
        row: 1,
        column: 0,
        field: 'ngay_vao_dang',
        value: 'Ngày',
      }),
    ],
  },
  *check({ sheet }) {
    for (const { code, field, column, value } of problemsOf(sheet))
      if (code === 'column-unsure')
        yield { row: null, field, column, params: { header: shownValue(value) }, reads: [] };
  },
};

export const OPEN_COLUMN_RULES: readonly Rule[] = [openColumn];
