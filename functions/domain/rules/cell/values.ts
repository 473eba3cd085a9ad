/** Rules about one cell: is it there, can it be read. */
import type { FieldKey } from '../../roster/shape/field.ts';
import type { Member } from '../../roster/shape/member.ts';
import type { ProblemCode, ReadingProblem } from '../../roster/shape/problem.ts';
import type { RosterReading } from '../../roster/shape/reading.ts';
import { FIELDS, fieldOf } from '../../roster/fields/fields.ts';
import { partsOf } from '../../language/date.ts';
import { MEMBER_BOOK } from '../law/regulations.ts';
import type { Rule, RuleHit } from '../record/rule.ts';
import { cameFromSheet, hasColumn, REQUIRED } from '../header/columns.ts';

const SHOWN = 40;
export const DATE_FIELDS: readonly FieldKey[] = FIELDS.filter(({ type }) => type === 'date').map(
  ({ key }) => key,
);

/** What the cell holds, short enough for a sentence. */
export function shownValue(value: unknown): string {
  const text = String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

export function* problemHits(
  reading: RosterReading,
  code: ProblemCode,
  test: (problem: ReadingProblem) => boolean = () => true,
): Iterable<RuleHit> {
  for (const problem of reading.problems) {
    if (problem.code !== code || !test(problem)) continue;
    const { row, column, field, value } = problem;
    yield { row, field, column, params: { value: shownValue(value) } };
  }
}

const errorValue: Rule = {
  id: 'L2-FORM-001',
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  reads: FIELDS.filter(({ upload }) => upload !== 'stays').map(({ key }) => key),
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
  check: ({ reading }) => problemHits(reading, 'error-value', (problem) => !stays(problem)),
};

const unreadableDate: Rule = {
  id: 'L2-TYPE-001',
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  reads: DATE_FIELDS,
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
  *check({ reading }) {
    yield* problemHits(reading, 'date-unreadable');
    if (cameFromSheet(reading)) return;
    for (const { row, fields } of reading.members) {
      for (const field of DATE_FIELDS) {
        const value = fields[field];
        if (value === undefined || (typeof value === 'string' && partsOf(value))) continue;
        yield { row, field, params: { value: shownValue(value) } };
      }
    }
  },
};

const STAYS: readonly FieldKey[] = FIELDS.filter(({ upload }) => upload === 'stays').map(({ key }) => key);
const stays = ({ field }: ReadingProblem): boolean => fieldOf(field).upload === 'stays';

/** What never leaves the workbook makes no figure wrong. */
const errorThatStays: Rule = {
  ...errorValue,
  id: 'L2-FORM-004',
  since: '2',
  severity: 'warning',
  gate: 'none',
  reads: STAYS,
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
  check: ({ reading }) => problemHits(reading, 'error-value', stays),
};

/** A column that is not there is said once, by its own rule. Over the wire, nobody having a value means no column. */
function isAsked(reading: RosterReading, field: FieldKey): boolean {
  if (cameFromSheet(reading)) return hasColumn(reading, field);
  return (
    fieldOf(field).required === true || reading.members.some(({ fields }) => fields[field] !== undefined)
  );
}

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
  *check({ reading: { members } }) {
    for (const { row, fields } of members) if (isNobody(fields)) yield { row, field: 'ho_ten' };
  },
};

const requiredValue: Rule = {
  id: 'L2-REQ-001',
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  reads: REQUIRED,
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
  *check({ reading }) {
    const asked = REQUIRED.filter((field) => isAsked(reading, field));
    for (const { row, fields } of reading.members) {
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
