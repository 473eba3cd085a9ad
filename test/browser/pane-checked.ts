/** What the tasks in memory answer to a check: one branch with findings, repairs, columns and questions; synthetic people. */
import { USUAL_REASONS } from '../../functions/domain/rules/record/justification-reasons.ts';
import type { FieldKey } from '../../functions/domain/roster/shape/field.ts';
import type { Question, ReadingChoices } from '../../functions/domain/roster/shape/choices.ts';
import type { Repair } from '../../functions/domain/rules/repairs/repair.ts';
import type { Checked, FindingGroup, MappedColumn } from '../../addin/tasks/clerk/checking/checked.ts';

/** The date of the first error, and of the occupations three that are certain, one with three answers, and one a guess. */
const REPAIRS: Readonly<Record<string, readonly Repair[]>> = {
  I14: [repair('official-date', 'I14', 44352, '2021-05-19')],
  ...Object.fromEntries(
    ['Đặng Văn An', 'Đỗ Thị Bình', 'Đinh Văn Cầu'].map((name, index) => {
      const cell = `K${String(index + 6)}`;
      return [cell, [repair('look-alike', cell, name.replace('Đ', 'Ð'), name)]];
    }),
  ),
  K10: ['Cán bộ, công chức', 'Cán bộ hưu trí', 'Công nhân'].map((name) =>
    repair('code', 'K10', 'cán bộ xã', name),
  ),
  K11: [repair('code', 'K11', 'cán bộ xả', 'Cán bộ, công chức')],
};

function repair(kind: Repair['kind'], cell: string, before: Repair['before'], after: string): Repair {
  const isDate = kind === 'official-date';
  return {
    kind,
    certain: kind === 'look-alike',
    rule: isDate ? 'L3-PROB-001' : 'W-OCC-01',
    row: Number(cell.slice(1)),
    column: cell.charCodeAt(0) - 65,
    field: isDate ? 'ngay_chinh_thuc' : 'nghe_nghiep',
    before,
    after,
    as: isDate ? 'date' : 'text',
  };
}

function group(
  rule: string,
  severity: FindingGroup['severity'],
  title: string,
  places: readonly (readonly [cell: string, who: string, shown: string, message: string])[],
): FindingGroup {
  return {
    rule,
    severity,
    title: { vi: title, en: `${rule} (en)` },
    places: places.map(([cell, who, shown, message]) => ({
      finding: {
        rule,
        severity,
        sheet: 'Danh sách',
        row: cell === '' ? null : Number(cell.replace(/\D/g, '')),
        column: 3,
        field: 'ngay_chinh_thuc',
        params: {},
      },
      place: cell === '' ? null : { sheetId: 's1', cell },
      who,
      shown,
      message: { vi: message, en: `${message} (en)` },
      repairs: REPAIRS[cell] ?? [],
    })),
    repairs: places.flatMap(([cell]) => REPAIRS[cell] ?? []),
  };
}

const MANY = Array.from(
  { length: 135 },
  (_each, index) =>
    [`K${index + 6}`, `Nguyễn Văn ${index + 1}`, 'cán bộ xã', 'Nghề nghiệp chưa có trong danh mục.'] as const,
);

const GROUPS: readonly FindingGroup[] = [
  group('E-DATE-03', 'error', 'Ngày chính thức phải bằng ngày vào Đảng cộng 12 tháng', [
    [
      'I14',
      'Lò Thị Mai',
      '05/06/2021',
      'Đang ghi 05/06/2021, đúng ra 19/05/2021. Hãy xem lại quyết định công nhận.',
    ],
    [
      'I19',
      'Giàng A Páo',
      '01/02/2020',
      'Đang ghi 01/02/2020, đúng ra 03/02/2020. Hãy xem lại quyết định công nhận.',
    ],
  ]),
  group('E-COL-01', 'error', 'Thiếu cột bắt buộc', [
    ['', 'Giới tính', '', 'Chưa có cột “Giới tính”. Hãy thêm cột này.'],
  ]),
  group('W-OCC-01', 'warning', 'Nghề nghiệp ghi ngoài danh mục', MANY),
  {
    ...group('I-ID-02', 'info', 'Số CMND cũ có 9 số', [
      ['F9', 'Vàng Thị Sua', '063123456', 'Nên thay bằng số CCCD 12 số.'],
    ]),
    reasons: USUAL_REASONS,
  },
];

export const QUESTIONS: readonly Question[] = [
  {
    id: 'dates:ngay sinh',
    kind: 'dates',
    column: 2,
    choices: [
      {
        id: 'day-first',
        samples: [
          { shown: '03/04/1985', read: '1985-04-03' },
          { shown: '11/02/1990', read: '1990-02-11' },
        ],
      },
      {
        id: 'month-first',
        samples: [
          { shown: '03/04/1985', read: '1985-03-04' },
          { shown: '11/02/1990', read: '1990-11-02' },
        ],
      },
    ],
    assumed: 'day-first',
  },
  {
    id: 'field:don vi',
    kind: 'field',
    column: 3,
    choices: [
      { id: 'chi_bo', field: 'chi_bo', samples: [{ shown: 'Thôn 3', read: 'Thôn 3' }] },
      { id: 'don_vi_ct', field: 'don_vi_ct', samples: [{ shown: 'Thôn 3', read: 'Thôn 3' }] },
      { id: 'none', field: null, samples: [] },
    ],
    assumed: null,
  },
  {
    id: 'table',
    kind: 'table',
    column: null,
    choices: [
      { id: '4', rows: [4], samples: [{ shown: 'Họ và tên, Ngày sinh', read: '' }] },
      { id: '30-31', rows: [30, 31], samples: [{ shown: 'Họ tên, Nam, Nữ', read: '' }] },
    ],
    assumed: '4',
  },
];

function column(
  letters: string,
  header: string,
  field: FieldKey | null,
  samples: readonly string[],
  more: Partial<MappedColumn> = {},
): MappedColumn {
  return {
    column: letters.charCodeAt(0) - 65,
    letters,
    key: header.toLowerCase(),
    header,
    field,
    also: [],
    chosen: false,
    stays: field === null,
    samples,
    ...more,
  };
}

const COLUMNS: readonly MappedColumn[] = [
  column('A', 'STT', 'stt', ['1', '2', '3'], { stays: true }),
  column('B', 'Họ và tên', 'ho_ten', ['Lò Thị Mai', 'Giàng A Páo', 'Tẩn Láo Tả']),
  column('C', 'Năm sinh / Nữ', 'ngay_sinh', ['03/04/1985', '11/02/1990'], { also: ['gioi_tinh'] }),
  column('D', 'Đơn vị', null, ['Thôn 3', 'Trường Tiểu học và Trung học cơ sở xã Tả Phời']),
  column('E', 'Ghi chú riêng của bí thư', null, []),
  column('F', '', null, ['x']),
];

function mapped(fields: ReadingChoices['fields'] = {}): readonly MappedColumn[] {
  return COLUMNS.map((each) => {
    const chosen = fields[each.key];
    return chosen === undefined ? each : { ...each, field: chosen, chosen: true, stays: chosen === null };
  });
}

export interface CheckedOptions {
  readonly clean: boolean;
  /** Questions that reading has, answered or not. */
  readonly asks: number;
  readonly choices: ReadingChoices;
  readonly offered: boolean;
  readonly hidden: number;
  /** A rule of ours breaks down. */
  readonly broken: boolean;
  /** The second place of the first group was put right. */
  readonly fixed: boolean;
}

export function questionsLeft({
  asks,
  choices,
}: Pick<CheckedOptions, 'asks' | 'choices'>): readonly Question[] {
  return QUESTIONS.slice(0, asks).filter(({ id }) => choices.answers?.[id] === undefined);
}

export function checked(options: CheckedOptions): Checked {
  const { clean, choices, offered, hidden, broken, fixed } = options;
  const groups = GROUPS.map((each, at) =>
    fixed && at === 0 ? { ...each, places: each.places.slice(0, 1) } : each,
  );
  return {
    kind: 'checked',
    sheet: 'Danh sách',
    sheetId: 's1',
    rosterDate: '2023-09-30',
    members: 16,
    women: 6,
    probationary: 1,
    headerRows: [4],
    columns: [],
    mapping: mapped(choices.fields),
    questions: questionsLeft(options),
    headers: 'stt,ho va ten,nam sinh/nu,don vi',
    offered,
    repairs: clean ? [] : GROUPS.flatMap(({ repairs }) => repairs),
    hidden: { rows: hidden, columns: 0 },
    totals: clean ? { error: 0, warning: 0, info: 0 } : { error: fixed ? 2 : 3, warning: 135, info: 1 },
    waiting: clean ? 0 : 2,
    waits: clean ? [] : [{ cell: 'I14', row: 14, count: 2 }],
    ...(broken ? { failed: ['L3-PROB-001'] } : {}),
    groups: clean ? [] : groups,
    skipped: [
      { row: 1, reason: 'title' },
      { row: 23, reason: 'total' },
    ],
  };
}

export function named(found: Checked, who: string): Checked {
  const [first, ...groups] = found.groups;
  const [place, ...places] = first?.places ?? [];
  if (!first || !place || who === '') return found;
  return { ...found, groups: [{ ...first, places: [{ ...place, who }, ...places] }, ...groups] };
}
