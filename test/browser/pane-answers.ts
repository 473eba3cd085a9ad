/** What the tasks in memory answer about sending and figures: one branch, one bloc; synthetic people. */
import type { Consolidated } from '../../addin/tasks/office/consolidated.ts';
import type { Me, Receipt } from '../../addin/tasks/common/outcome.ts';
import type { Summarised } from '../../addin/tasks/leader/summarised.ts';
import type { SendPlan } from '../../addin/tasks/clerk/sending/sending.ts';
import { USUAL_REASONS } from '../../functions/domain/rules/record/justification-reasons.ts';
import type { Explanation } from '../../addin/tasks/clerk/checking/explanation.ts';

const PERIOD = {
  id: '2023-Q3',
  label: { vi: 'quý III/2023', en: 'Q3/2023' },
  from: '2023-07-01',
  to: '2023-09-30',
  due: '2023-10-05',
};

export function me(role: Me['grants'][number]['role']): Me {
  const unit = role === 'clerk' ? 'Chi bộ Thôn 3, xã Tả Phời' : 'Đảng bộ Khối các cơ quan tỉnh Lào Cai';
  return {
    person: { id: `demo-${role}`, name: 'Lò Thị Mai' },
    grants: [{ unit: { id: 'unit-1', name: unit }, role }],
    openPeriod: PERIOD,
  };
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
  notes: [],
  exits: [{ row: 9, reason: 'died' }],
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

/** Three left, and one is doubted; nobody said why. */
export const SILENT: Partial<SendPlan> = {
  removed: ['Hoàng Văn Pao', 'Lý A Sình', 'Vừ Thị Dở'].map((who, index) => ({
    who,
    row: null,
    fields: [],
    previousRow: 9 + index,
  })),
  exits: [],
  reasonsNeeded: [
    {
      fingerprint: 'f1',
      reasons: USUAL_REASONS,
      rule: 'L4-AGE-001',
      severity: 'warning',
      field: 'ngay_vao_dang',
      message: {
        vi: 'Kết nạp lúc 17 tuổi 8 tháng. Hãy xem lại ngày sinh và ngày vào Đảng.',
        en: 'Admitted at 17 years and 8 months. Please look at both dates.',
      },
      place: { sheetId: 's1', cell: 'G12' },
      who: 'Giàng A Páo',
    },
  ],
  notes: [
    {
      rule: 'L6-PREV-001',
      severity: 'info',
      field: null,
      message: { vi: 'Bản gửi trước có 16 người.', en: 'The last version had 16 people.' },
      place: null,
      who: '',
    },
  ],
};

/** Three left, and nobody of the last version is in the list. */
export const OTHER: Partial<SendPlan> = {
  ...SILENT,
  changed: [],
  same: 0,
  reasonsNeeded: [
    {
      fingerprint: 'other',
      reasons: ['whole-list'],
      rule: 'L7-OTHER-001',
      severity: 'warning',
      field: null,
      message: {
        vi: 'không có ai trùng với bản gửi trước (bản số 2, 16 người). Có phải danh sách của đơn vị khác? Nếu đúng là danh sách của đơn vị này thì chọn lý do.',
        en: 'nobody is the same as in the last version. Is it the list of another unit?',
      },
      place: null,
      who: '',
    },
  ],
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
  late: ['Sở Tư pháp', 'Sở Ngoại vụ'].map((name, index) => ({ id: `l${index}`, name })),
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
    pivot: 'Bảng xoay',
  };
}

export const EXPLANATION: Explanation = {
  rule: 'E-DATE-03',
  advice: { vi: 'Hãy xem lại quyết định công nhận.', en: 'Look at the decision.' },
  gate: 'justify',
  citations: [
    {
      document: 'Quy định 24-QĐ/TW',
      clause: 'Điều 5',
      from: '2021-07-30',
      to: '2025-06-06',
      verified: 'text',
    },
  ],
  right: [
    { label: { vi: 'Ngày vào Đảng', en: 'Admitted' }, value: { vi: '19/05/2020', en: '19/05/2020' } },
    { label: { vi: 'Ngày chính thức', en: 'Official' }, value: { vi: '19/05/2021', en: '19/05/2021' } },
  ],
  wrong: [
    { label: { vi: 'Ngày chính thức', en: 'Official' }, value: { vi: '05/06/2021', en: '05/06/2021' } },
  ],
};
