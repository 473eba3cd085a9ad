/** Rules about the header: what a roster cannot do without, and what stands in it twice. */
import type { Field, FieldKey } from '../../roster/shape/field.ts';
import { MEMBERS } from '../../roster/fields/members.ts';
import { fieldIn } from '../../roster/shape/kind.ts';
import { fieldsOf } from '../helpers/fields-of.ts';
import type { Rule, RuleHit, RuleView, SheetFacts } from '../record/rule.ts';
import { MEMBER_BOOK } from '../law/regulations.ts';

const requiredColumns = fieldsOf((field) => field.required === true);
const missedColumns = fieldsOf((field) => field.required === 'where-present');

const SHOWN = 40;
const shownHeader = (header: string): string =>
  header.length > SHOWN ? `${header.slice(0, SHOWN)}…` : header;

/** Which column it is waits for an answer, and nothing is sent before it. */
const isAsked = ({ questions }: SheetFacts, field: FieldKey): boolean =>
  questions.some(({ kind, choices }) => kind === 'field' && choices.some((choice) => choice.field === field));

const requiredColumn: Rule = {
  id: 'L1-COL-001',
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'header',
  needs: ['sheet'],
  reads: requiredColumns(MEMBERS),
  readsIn: requiredColumns,
  title: { vi: 'Thiếu cột bắt buộc', en: 'A required column is missing' },
  message: {
    vi: 'không tìm thấy cột “{label}”. Danh sách phải có cột này: thêm cột, hoặc đặt tiêu đề đúng là “{label}”.',
    en: 'there is no column “{label}”. A roster needs it: add the column, or call its header “{label}”.',
  },
  citations: [MEMBER_BOOK],
  examples: {
    pass: [
      {
        title: 'all three columns are there',
        members: [{ ho_ten: 'Lò Thị Mai', ngay_sinh: '1985-02-03', ngay_vao_dang: '2010-05-19' }],
      },
    ],
    fail: [
      {
        title: 'no column for the birth date',
        members: [{ ho_ten: 'Lò Thị Mai', gioi_tinh: 'nu', ngay_vao_dang: '2010-05-19' }],
      },
    ],
  },
  *check({ kind, list, sheet }) {
    if (!sheet) return;
    for (const field of requiredColumns(kind))
      if (!list.has(field) && !isAsked(sheet, field)) yield { row: null, field };
  },
};

const missedColumn: Rule = {
  id: 'L1-COL-006',
  since: '1',
  severity: 'warning',
  gate: 'none',
  scope: 'header',
  needs: ['sheet'],
  reads: missedColumns(MEMBERS),
  readsIn: missedColumns,
  title: { vi: 'Thiếu cột nên có', en: 'A column is missing that figures need' },
  message: {
    vi: 'không có cột “{label}”: vẫn gửi được, nhưng báo cáo sẽ đếm mọi người là “Chưa rõ”. Nên thêm cột này.',
    en: 'there is no column “{label}”: the roster can be sent, but reports will count everybody as unknown. Better add it.',
  },
  citations: [MEMBER_BOOK],
  examples: {
    pass: [{ title: 'the sex is there', members: [{ ho_ten: 'Lò Thị Mai', gioi_tinh: 'nu' }] }],
    fail: [{ title: 'as the central system exports it', members: [{ ho_ten: 'Lò Thị Mai' }] }],
  },
  *check({ kind, list }) {
    for (const field of missedColumns(kind)) if (!list.has(field)) yield { row: null, field };
  },
};

/** Columns after the first of a field; the two columns "Nam" and "Nữ" over one birth year are one. */
function* columnsAgain({ kind, sheet }: RuleView, test: (field: Field) => boolean): Iterable<RuleHit> {
  const first = new Map<FieldKey, string>();
  for (const { field, header, sets, part, column } of sheet?.columns ?? []) {
    if (
      field === null ||
      sets ||
      (part !== undefined && part !== 'surname' && part !== 'day') ||
      !test(fieldIn(kind, field))
    )
      continue;
    const before = first.get(field);
    if (before === undefined) first.set(field, header);
    else yield { row: null, field, column, params: { header, first: before }, reads: [] };
  }
}

/** A wrong choice between two of these columns makes a wrong figure or a wrong person. */
const isDecisive = (field: Field): boolean =>
  field.upload !== 'stays' &&
  (field.required !== undefined || field.type !== 'code' || field.codes === 'memberStatus');

const columnTwice: Rule = {
  id: 'L1-COL-003',
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'header',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Hai cột cùng một mục', en: 'Two columns mean the same' },
  message: {
    vi: 'cột “{header}” trùng nghĩa với cột “{first}” (cùng là {label}). Đổi tiêu đề hoặc bỏ một cột; hiện chỉ đọc cột “{first}”.',
    en: 'column “{header}” means the same as “{first}” ({label}). Rename or remove one of them; only “{first}” is read.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'each field once', members: [], columns: ['ho_ten', 'ngay_sinh'] },
      {
        title: 'two addresses, which stay in the workbook',
        members: [],
        columns: ['ho_ten', 'noi_o', 'noi_o'],
      },
    ],
    fail: [{ title: 'the birth date twice', members: [], columns: ['ho_ten', 'ngay_sinh', 'ngay_sinh'] }],
  },
  check: (view) => columnsAgain(view, isDecisive),
};

const columnPerhapsTwice: Rule = {
  id: 'L1-COL-005',
  since: '1',
  severity: 'warning',
  gate: 'none',
  scope: 'header',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Hai cột gần nghĩa, chỉ đọc một', en: 'Two columns mean nearly the same, one is read' },
  message: {
    vi: 'cột “{header}” gần nghĩa với cột “{first}” (cùng là {label}); chỉ đọc cột “{first}”. Nếu cần đọc cột kia thì đổi tiêu đề.',
    en: 'column “{header}” means nearly the same as “{first}” ({label}); only “{first}” is read. Rename them if the other one should be.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'each field once', members: [], columns: ['ho_ten', 'chuyen_mon', 'ly_luan'] }],
    fail: [
      { title: 'degree beside education', members: [], columns: ['ho_ten', 'chuyen_mon', 'chuyen_mon'] },
    ],
  },
  check: (view) => columnsAgain(view, (field) => field.upload !== 'stays' && !isDecisive(field)),
};

const unknownColumn: Rule = {
  id: 'L1-COL-002',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'header',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Cột không rõ là mục gì', en: 'A column of unknown meaning' },
  message: {
    vi: 'chưa rõ cột “{header}” là mục gì: giữ lại, không gửi. Nếu cần gửi thì chọn mục cho cột này.',
    en: 'it is not clear what column “{header}” means: it stays here and is not sent. Choose its field if it should be.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'known columns, and one without a header',
        members: [{ ho_ten: 'Lò Thị Mai' }],
        unknownHeaders: [''],
      },
    ],
    fail: [{ title: 'another one', members: [{ ho_ten: 'Lò Thị Mai' }], unknownHeaders: ['Số giày'] }],
  },
  *check({ sheet }) {
    for (const { field, header, sets, column } of sheet?.columns ?? []) {
      if (field !== null || sets || header === '') continue;
      yield { row: null, field: null, column, params: { header: shownHeader(header) } };
    }
  },
};

const noMembership: Rule = {
  id: 'L1-COL-007',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'header',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Không biết ai chính thức, ai dự bị', en: 'Nothing tells full from probationary members' },
  message: {
    vi: 'không có cột “Loại đảng viên” hay “Ngày chính thức”: báo cáo sẽ không biết ai chính thức, ai dự bị. Nên thêm một trong hai cột.',
    en: 'there is no column for membership or for the official date: reports cannot tell full from probationary members. Better add one.',
  },
  citations: [MEMBER_BOOK],
  examples: {
    pass: [
      { title: 'the official date', members: [{ ho_ten: 'Lò Thị Mai', ngay_chinh_thuc: '2021-05-19' }] },
      { title: 'the kind of membership', members: [{ ho_ten: 'Lò Thị Mai', loai_dv: 'du-bi' }] },
    ],
    fail: [{ title: 'neither', members: [{ ho_ten: 'Lò Thị Mai', ngay_vao_dang: '2020-05-19' }] }],
  },
  *check({ list }) {
    if (list.has('loai_dv') || list.has('ngay_chinh_thuc')) return;
    // Sections may say it: "A. Đảng viên chính thức".
    if (list.members.some(({ fields }) => fields.loai_dv !== undefined)) return;
    yield { row: null, field: null };
  },
};

export const COLUMN_RULES: readonly Rule[] = [
  requiredColumn,
  missedColumn,
  columnTwice,
  columnPerhapsTwice,
  unknownColumn,
  noMembership,
];
