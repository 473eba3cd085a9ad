/** Rules about one cell: is it there, can it be read. */
import type { FieldKey } from '../../roster/shape/field.ts';
import type { Member } from '../../roster/shape/member.ts';
import type { ReadingProblem } from '../../roster/shape/problem.ts';
import { MEMBERS } from '../../roster/fields/members.ts';
import { fieldIn, type RosterKind } from '../../roster/shape/kind.ts';
import { partsOf } from '../../language/date.ts';
import { MEMBER_BOOK } from '../law/regulations.ts';
import { fieldsOf } from '../helpers/fields-of.ts';
import { isNotComputed, problemHits } from '../helpers/problems.ts';
import { shownValue } from '../helpers/shown.ts';
import { UNREADABLE_DATE } from '../record/known-ids.ts';
import type { Rule, RuleView } from '../record/rule.ts';

const required = fieldsOf((field) => field.required !== undefined);
export const dateFields = fieldsOf(({ type }) => type === 'date');
export const staying = fieldsOf(({ upload }) => upload === 'stays');
export const leaving = fieldsOf(({ upload }) => upload !== 'stays');

const errorValue: Rule = {
  id: 'L2-FORM-001',
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  needs: ['sheet'],
  reads: leaving(MEMBERS),
  readsIn: leaving,
  title: { vi: 'Ô đang báo lỗi công thức', en: 'The cell holds a formula error' },
  message: {
    vi: 'công thức trong ô đang báo lỗi. Gõ lại giá trị của {label} thay cho công thức.',
    en: 'the formula in the cell gives an error. Type the value of {label} instead.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'a value', members: [{ ho_ten: 'Lò Thị Mai', dan_toc: '03' }] }],
    fail: [
      {
        title: '#N/A',
        members: [{ ho_ten: 'Lò Thị Mai' }],
        columns: ['ho_ten', 'dan_toc'],
        problems: [{ code: 'error-value', row: 2, column: 1, field: 'dan_toc', value: '#N/A' }],
      },
    ],
  },
  check: ({ kind, sheet }) =>
    problemHits(sheet, 'error-value', (problem) => !stays(kind)(problem) && !isNotComputed(problem)),
};

const unreadableDate: Rule = {
  id: UNREADABLE_DATE,
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  mayRead: 'sheet',
  reads: dateFields(MEMBERS),
  readsIn: dateFields,
  title: { vi: 'Không đọc được ngày', en: 'The date cannot be read' },
  message: {
    vi: 'đang ghi “{value}”, không đọc được thành ngày. Ghi lại theo dạng ngày/tháng/năm, ví dụ 03/02/1985; chỉ biết năm thì ghi năm, ví dụ 1985.',
    en: '“{value}” cannot be read as a date. Write day/month/year, such as 03/02/1985, or the year alone, such as 1985, where no more is known.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'a whole date, a month, a year',
        members: [{ ngay_sinh: '1985-02-03' }, { ngay_sinh: '1985' }],
      },
    ],
    fail: [
      {
        title: 'day 31 of February',
        members: [{ ho_ten: 'Lò Thị Mai' }],
        columns: ['ho_ten', 'ngay_sinh'],
        problems: [{ code: 'date-unreadable', row: 2, column: 1, field: 'ngay_sinh', value: '31/02/1985' }],
      },
      { title: 'not ISO, in a row that was sent', members: [{ ngay_sinh: '31/02/1985' }], columns: [] },
    ],
  },
  *check({ kind, list, sheet }) {
    yield* problemHits(sheet, 'date-unreadable');
    if (sheet) return;
    for (const { row, fields } of list.members) {
      for (const field of dateFields(kind)) {
        const value = fields[field];
        if (value === undefined || (typeof value === 'string' && partsOf(value))) continue;
        yield { row, field, params: { value: shownValue(value) } };
      }
    }
  },
};

export const stays =
  (kind: RosterKind) =>
  ({ field }: ReadingProblem): boolean =>
    fieldIn(kind, field).upload === 'stays';

/** What never leaves the workbook makes no figure wrong. */
const errorThatStays: Rule = {
  ...errorValue,
  id: 'L2-FORM-004',
  since: '2',
  severity: 'warning',
  gate: 'none',
  reads: staying(MEMBERS),
  readsIn: staying,
  title: { vi: 'Ô không gửi đang báo lỗi công thức', en: 'A formula error in a cell that stays' },
  message: {
    vi: 'công thức trong ô đang báo lỗi. Ô này không gửi đi nên vẫn gửi được danh sách; nên gõ lại {label}.',
    en: 'the formula in the cell gives an error. The cell stays in the workbook, so that the list can be sent; better type {label} again.',
  },
  examples: {
    pass: errorValue.examples.pass,
    fail: [
      {
        title: '#REF! where a row was deleted above',
        members: [{ ho_ten: 'Lò Thị Mai' }],
        columns: ['stt', 'ho_ten'],
        problems: [{ code: 'error-value', row: 2, column: 0, field: 'stt', value: '#REF!' }],
      },
    ],
  },
  check: ({ kind, sheet }) =>
    problemHits(sheet, 'error-value', (problem) => stays(kind)(problem) && !isNotComputed(problem)),
};

/** A column that is not there is said once, by its own rule. Over the wire, nobody having a value means no column. */
const isAsked = ({ kind, list, sheet }: RuleView, field: FieldKey): boolean =>
  list.has(field) || (sheet === undefined && fieldIn(kind, field).required === true);

const isNobody = ({ ho_ten, ngay_sinh, ngay_vao_dang }: Member['fields']): boolean =>
  ho_ten === undefined && ngay_sinh === undefined && ngay_vao_dang === undefined;

/** Said once, not of each cell: nobody has to fill in all of a row that is nobody's. */
const nobodysRow: Rule = {
  id: 'L2-REQ-002',
  since: '2',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  reads: ['ho_ten', 'ngay_sinh', 'ngay_vao_dang'],
  title: { vi: 'Dòng không rõ là của ai', en: 'A row that is nobody’s' },
  message: {
    vi: 'dòng này không có họ tên, ngày sinh, ngày vào Đảng. Nếu là phần tiếp của dòng trên thì ghép vào dòng trên; nếu không phải đảng viên thì xóa; nếu là đảng viên thì điền đủ.',
    en: 'this row has no name, birth date or admission. Join it to the row above if it continues it, clear it if it is no member, or fill it in.',
  },
  citations: [MEMBER_BOOK],
  examples: {
    pass: [
      { title: 'a name at least', members: [{ ho_ten: 'Lò Thị Mai', que_quan: 'Bát Xát' }] },
      { title: 'a birth date at least', members: [{ ngay_sinh: '1985-02-03' }] },
    ],
    fail: [
      {
        title: 'a second line of a native place',
        members: [{ ho_ten: 'Lò Thị Mai', que_quan: 'Bát Xát' }, { que_quan: 'Lào Cai' }],
      },
    ],
  },
  *check({ list: { members } }) {
    for (const { row, fields } of members) if (isNobody(fields)) yield { row, field: 'ho_ten' };
  },
};

const requiredValue: Rule = {
  id: 'L2-REQ-001',
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  mayRead: 'sheet',
  reads: required(MEMBERS),
  readsIn: required,
  title: { vi: 'Bỏ trống mục bắt buộc', en: 'A required value is missing' },
  message: {
    vi: 'chưa ghi {label}. Điền vào ô này.',
    en: '{label} is not filled in. Fill in this cell.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'the four required values',
        members: [
          { ho_ten: 'Lò Thị Mai', ngay_sinh: '1985-02-03', gioi_tinh: 'nu', ngay_vao_dang: '2010-05-19' },
        ],
      },
    ],
    fail: [
      {
        title: 'no birth date',
        members: [{ ho_ten: 'Lò Thị Mai', gioi_tinh: 'nu', ngay_vao_dang: '2010-05-19' }],
        columns: ['ho_ten', 'ngay_sinh', 'gioi_tinh', 'ngay_vao_dang'],
      },
    ],
  },
  *check(view) {
    const asked = required(view.kind).filter((field) => isAsked(view, field));
    for (const { row, fields } of view.list.members) {
      if (isNobody(fields)) continue;
      for (const field of asked) if (fields[field] === undefined) yield { row, field };
    }
  },
};

export const VALUE_RULES: readonly Rule[] = [
  errorValue,
  errorThatStays,
  unreadableDate,
  nobodysRow,
  requiredValue,
];
