/** Rules about how a sheet is laid out: what is hidden, a second list below. */
import type { Rule } from '../record/rule.ts';
import { example, PASS } from '../helpers/layout-examples.ts';
import { problemsOf } from '../helpers/problems.ts';

const hidden: Rule = {
  id: 'L0-HIDE-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'file',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Có dòng hay cột đang ẩn', en: 'Rows or columns are hidden' },
  message: {
    vi: 'đang ẩn hay lọc: {rows} dòng đảng viên, {columns} cột; vẫn đọc và tính đủ. Hiện ra để xem, nhất là người đã chuyển đi.',
    en: '{rows} rows with members and {columns} columns are hidden or filtered away; they are read and counted. Show them and look, above all for people who left.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [
      example('a hidden row', {
        code: 'hidden',
        row: 2,
        column: 0,
        field: 'ho_ten',
        value: 'Lò Thị Mai',
        count: 1,
        columns: 0,
      }),
    ],
  },
  *check({ sheet }) {
    for (const { code, count = 0, columns = 0 } of problemsOf(sheet))
      if (code === 'hidden') yield { row: null, field: null, params: { rows: count, columns } };
  },
};

const secondTable: Rule = {
  id: 'L0-TABLE-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'sheet',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Bên dưới có bảng khác', en: 'Another list stands below' },
  message: {
    vi: 'từ dòng này là bảng có tiêu đề khác nên không đọc nữa. Nếu người trong bảng ấy cũng phải tính thì chuyển sang cùng cột với bảng trên.',
    en: 'another list with other columns begins here and was not read. If its people count too, bring them into the columns of the list above.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [
      example('a list of those who moved', {
        code: 'second-table',
        row: 5,
        column: 0,
        field: 'ho_ten',
        value: 'Họ và tên',
      }),
    ],
  },
  *check({ sheet }) {
    for (const { code, row, column } of problemsOf(sheet))
      if (code === 'second-table') yield { row, field: 'ho_ten', column, reads: [] };
  },
};

export const LAYOUT_RULES: readonly Rule[] = [hidden, secondTable];
