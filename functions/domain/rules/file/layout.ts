/** Rules about how a sheet is laid out: stacked facts, cells that contradict each other, what is hidden, a second list. */
import { example, PASS } from '../helpers/layout-examples.ts';
import type { Rule } from '../record/rule.ts';
import { problemHits, problemsOf } from '../helpers/problems.ts';
import { shownValue } from '../helpers/shown.ts';

const conflict: Rule = {
  id: 'L2-FORM-003',
  since: '2',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  needs: ['sheet'],
  reads: ['gioi_tinh', 'dan_toc', 'ton_giao', 'loai_dv', 'van_hoa', 'chuyen_mon', 'ly_luan'],
  title: { vi: 'Hai ô ghi khác nhau về cùng một mục', en: 'Two cells say different things of one field' },
  message: {
    vi: 'ô này và một ô khác của cùng người ghi {label} khác nhau, nên chưa lấy ô nào. Chỉ giữ lại ô đúng.',
    en: 'this cell and another one of the same person differ about {label}, so neither is taken. Keep the right one only.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [
      example(
        'a birth year under “Nam” and one under “Nữ”',
        { code: 'conflict', row: 2, column: 1, field: 'gioi_tinh', value: 1985 },
        ['ho_ten', 'gioi_tinh'],
      ),
    ],
  },
  *check({ sheet }) {
    for (const { row, field, column } of problemHits(sheet, 'conflict')) {
      if (column !== undefined) yield { row, field, column };
    }
  },
};

const factsUnsure: Rule = {
  id: 'L2-FACT-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Không chắc dòng nào là mục nào', en: 'Not certain which line says what' },
  message: {
    vi: 'ô ghi nhiều mục, không chắc “{value}” là mục nào nên chưa lấy. Ghi đủ từng dòng theo đúng thứ tự của tiêu đề; mục không có thì ghi “-”.',
    en: 'the cell holds several facts, and it is not certain which of them “{value}” is, so it is left out. Write a line for each in the order of the header, with “-” for none.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [
      example('professional or political education', {
        code: 'facts-unsure',
        row: 2,
        column: 4,
        field: 'van_hoa',
        value: 'Trung cấp',
      }),
    ],
  },
  *check({ sheet }) {
    for (const hit of problemHits(sheet, 'facts-unsure')) yield { ...hit, reads: [] };
  },
};

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

export const LAYOUT_RULES: readonly Rule[] = [hidden, secondTable, openColumn, conflict, factsUnsure];
