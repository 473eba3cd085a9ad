/** What the tasks in memory answer: one branch with findings, one bloc with figures; synthetic people. */
import type { Repair } from '../../functions/domain/rules/repair.ts';
import type {
  Checked,
  Consolidated,
  FindingGroup,
  Me,
  Receipt,
  SendPlan,
  Summarised,
} from '../../addin/tasks/outcome.ts';

const PERIOD = {
  id: '2023-Q3',
  label: { vi: 'quý III/2023', en: 'Q3/2023' },
  from: '2023-07-01',
  to: '2023-09-30',
};

export function me(role: Me['grants'][number]['role']): Me {
  const unit = role === 'clerk' ? 'Chi bộ Thôn 3, xã Tả Phời' : 'Đảng bộ Khối các cơ quan tỉnh Lào Cai';
  return {
    person: { id: `demo-${role}`, name: 'Lò Thị Mai' },
    grants: [{ unit: { id: 'unit-1', name: unit }, role }],
    openPeriod: PERIOD,
  };
}

/** The date of the first error, and the first three occupations. */
const REPAIRS: Readonly<Record<string, Repair>> = Object.fromEntries([
  ['I14', repair('official-date', 14, '2021-05-19')],
  ...[6, 7, 8].map((row) => [`K${String(row)}`, repair('look-alike', row, 'Đặng Văn An')] as const),
]);

function repair(kind: Repair['kind'], row: number, after: string): Repair {
  const isDate = kind === 'official-date';
  return {
    kind,
    certain: !isDate,
    rule: isDate ? 'L3-PROB-001' : 'L2-TXT-002',
    row,
    column: 3,
    field: isDate ? 'ngay_chinh_thuc' : 'ho_ten',
    before: '',
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
      repairs: REPAIRS[cell] ? [REPAIRS[cell]] : [],
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
  group('I-ID-02', 'info', 'Số CMND cũ có 9 số', [
    ['F9', 'Vàng Thị Sua', '063123456', 'Nên thay bằng số CCCD 12 số.'],
  ]),
];

export function checked(clean: boolean): Checked {
  return {
    kind: 'checked',
    sheet: 'Danh sách',
    sheetId: 's1',
    rosterDate: '2023-09-30',
    members: 16,
    women: 6,
    probationary: 1,
    columns: [
      { column: 0, key: 'stt', header: 'STT', field: 'stt' },
      { column: 1, key: 'ho va ten', header: 'Họ và tên', field: 'ho_ten' },
      { column: 2, key: 'ngay sinh', header: 'Ngày sinh', field: 'ngay_sinh' },
      { column: 3, key: 'ghi chu rieng cua bi thu', header: 'Ghi chú riêng của bí thư', field: null },
    ],
    totals: clean ? { error: 0, warning: 0, info: 0 } : { error: 3, warning: 135, info: 1 },
    waiting: clean ? 0 : 2,
    groups: clean ? [] : GROUPS,
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

export const PLAN: SendPlan = {
  unit: { id: 'unit-1', name: 'Chi bộ Thôn 3, xã Tả Phời' },
  period: PERIOD,
  rosterDate: '2023-09-30',
  rows: 16,
  base: { version: 2, rosterDate: '2023-06-30' },
  added: [{ who: 'Tẩn Láo Tả', row: 21, fields: [] }],
  removed: [{ who: 'Hoàng Văn Pao', row: null, fields: [], previousRow: 9 }],
  doubtful: [],
  reasonsNeeded: [],
  exits: [],
  rulesChanged: false,
  changed: [
    { who: 'Lò Thị Mai', row: 14, fields: ['ho_ten', 'ngay_sinh'] },
    { who: 'Giàng A Páo', row: 19, fields: ['ngay_sinh'] },
  ],
  same: 13,
  sentFields: ['ho_ten', 'ngay_sinh'],
  stays: ['Điện thoại', 'Ghi chú riêng của bí thư'],
  errors: 0,
};

export function receipt(version: number): Receipt {
  return {
    unit: 'unit-1',
    unitName: 'Chi bộ Thôn 3, xã Tả Phời',
    version,
    rows: 16,
    rosterDate: '2023-09-30',
    period: '2023-Q3',
    contentHash: `7f3a9c21${String(version).repeat(56)}`.slice(0, 64),
    receivedAt: '2023-09-30T14:05:00',
    receivedBy: { id: 'demo-clerk', name: 'Lò Thị Mai' },
    upload: `upload-${version}`,
    warnings: 7,
  };
}

const COVERAGE = {
  period: PERIOD,
  sent: 79,
  expected: 85,
  missing: [
    'Trường THPT số 1',
    'Công ty Apatit',
    'Sở Nội vụ',
    'Chi bộ Thôn 3',
    'Báo Lào Cai',
    'Bưu điện tỉnh',
  ].map((name, index) => ({ id: `m${index}`, name })),
};

export const CONSOLIDATED: Consolidated = {
  sheet: 'Tổng hợp',
  coverage: COVERAGE,
  asOf: '2023-09-30',
  units: 85,
  members: 5418,
  added: 1,
  updated: 3,
  gone: 0,
};

export function summarised(again: boolean): Summarised {
  const share = (numerator: number): { numerator: number; denominator: number; percent: number } => ({
    numerator,
    denominator: 5418,
    percent: Math.round((numerator / 5418) * 10_000) / 100,
  });
  return {
    sheet: 'Báo cáo nhanh',
    asOf: '2023-09-30',
    coverage: COVERAGE,
    figures: [
      { id: 'members', group: 'members', label: { vi: 'Đảng viên', en: 'Members' }, value: 5418 },
      {
        id: 'members.sector.enterprise',
        group: 'sector',
        label: { vi: 'Đảng viên trong doanh nghiệp', en: 'Members in enterprises' },
        value: 1254,
        share: share(1254),
      },
      {
        id: 'members.sector.school',
        group: 'sector',
        label: { vi: 'Đảng viên trong trường học', en: 'Members in schools' },
        value: 295,
        share: share(295),
      },
      {
        id: 'age.average',
        group: 'age',
        label: { vi: 'Tuổi bình quân', en: 'Average age' },
        value: 35.64,
        note: {
          vi: 'Tổng số tháng tuổi chia số đảng viên, chia 12.',
          en: 'Months of age over members, over 12.',
        },
      },
    ],
    changes: again ? [] : [{ id: 'members', before: 5418, after: 5421 }],
    pivot: 'Báo cáo nhanh',
  };
}
