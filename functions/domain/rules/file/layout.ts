/** Rules about how a sheet is laid out: what is hidden or struck through, what stands far away, a second list below. */
import type { Rule } from '../record/rule.ts';
import { example, PASS } from '../helpers/layout-examples.ts';
import { problemsOf } from '../helpers/problems.ts';
import { shownValue } from '../helpers/shown.ts';

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
    vi: 'đang ẩn hay lọc: {rows} dòng có người, {columns} cột; vẫn đọc và tính đủ. Hiện ra để xem, nhất là người đã chuyển đi.',
    en: '{rows} rows with people and {columns} columns are hidden or filtered away; they are read and counted. Show them and look, above all for people who left.',
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

const columnsMoved: Rule = {
  id: 'L0-TABLE-003',
  since: '5',
  severity: 'error',
  gate: 'block',
  scope: 'sheet',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Tiêu đề lặp lại theo thứ tự cột khác', en: 'The header comes again with other columns' },
  message: {
    vi: 'dòng {row} lặp lại tiêu đề nhưng đổi thứ tự cột: ở đây ghi “{value}”, tiêu đề đầu bảng ghi “{header}”. Chưa đọc các dòng bên dưới. Hãy xếp các cột từ dòng này theo đúng thứ tự của tiêu đề đầu bảng.',
    en: 'row {row} repeats the header with its columns in another order: “{value}” stands here, and “{header}” in the first header. The rows below were not read. Bring the columns from this row on into the order of the first header.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [
      example('two columns in each other’s place', {
        code: 'columns-moved',
        row: 5,
        column: 0,
        field: 'ngay_chinh_thuc',
        value: 'Ngày chính thức',
      }),
    ],
  },
  *check({ sheet }) {
    for (const { code, row, column, value } of problemsOf(sheet)) {
      if (code !== 'columns-moved') continue;
      const above = sheet?.columns.find((match) => match.column === column);
      const params = { row, value: shownValue(value), header: shownValue(above?.header ?? '–') };
      yield { row, field: null, column, reads: [], params };
    }
  },
};

const struckThrough: Rule = {
  id: 'L0-HIDE-002',
  since: '4',
  severity: 'warning',
  gate: 'none',
  scope: 'sheet',
  needs: ['sheet'],
  reads: ['ho_ten'],
  title: { vi: 'Người bị gạch ngang', en: 'Somebody is struck through' },
  message: {
    vi: 'tên đang bị gạch ngang mà vẫn được đọc và tính như mọi người. Nếu người này không còn trong chi bộ thì xóa dòng; nếu còn thì bỏ gạch ngang.',
    en: 'the name is struck through, and is read and counted like the others. Delete the row of somebody who left; take the line away if they are still there.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [
      example('a name with a line through it', {
        code: 'struck-through',
        row: 2,
        column: 0,
        field: 'ho_ten',
        value: 'Lò Thị Mai',
      }),
    ],
  },
  *check({ sheet }) {
    for (const { code, row, column } of problemsOf(sheet))
      if (code === 'struck-through') yield { row, field: 'ho_ten', column };
  },
};

const farCell: Rule = {
  id: 'L0-FAR-001',
  since: '4',
  severity: 'info',
  gate: 'none',
  scope: 'sheet',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Có ô nằm rất xa danh sách', en: 'A cell far outside the list' },
  message: {
    vi: 'ngoài danh sách, cách rất xa, còn ô có nội dung (có khi chỉ là dấu cách). Không đọc ô này; nếu không cần thì xóa đi.',
    en: 'far outside the list another cell is filled, perhaps with a space only. It was not read; delete it unless it is needed.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [
      example('a value in the last column', {
        code: 'far-cell',
        row: 1,
        column: 16_383,
        field: 'ho_ten',
        value: '',
      }),
    ],
  },
  *check({ sheet }) {
    for (const { code, row, column } of problemsOf(sheet))
      if (code === 'far-cell') yield { row, field: null, column, reads: [] };
  },
};

export const LAYOUT_RULES: readonly Rule[] = [hidden, struckThrough, farCell, secondTable, columnsMoved];
