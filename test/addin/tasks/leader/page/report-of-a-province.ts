/** A report as the service answers it, of a made-up province whose numbers are those of one that printed its own. */
import type { IndicatorView, PlanLineView, ReportView } from '../../../../../functions/wire/report.ts';

type Values = Partial<IndicatorView>;

const indicator = (id: string, vi: string, value: number | null, more: Values = {}): IndicatorView => ({
  id,
  group: id.split('.')[0] ?? id,
  label: { vi, en: `en: ${vi}` },
  about: 'day',
  source: 'rosters',
  decimals: 0,
  value,
  to: '2023-08-31',
  ...more,
});

const before = (value: number): Values => ({ before: { on: '2022-08-31', value } });
const share = (numerator: number, denominator: number): Values => ({
  numerator,
  denominator,
  percent: Math.round((numerator / denominator) * 10_000) / 100,
});

export const INDICATORS: readonly IndicatorView[] = [
  indicator('members', 'Đảng viên', 5_418, before(5_301)),
  indicator('members.sector.school', 'Đảng viên trong trường học', 1_204, before(1_180)),
  indicator('members.sector.enterprise', 'Đảng viên trong doanh nghiệp', 1_630, before(1_655)),
  indicator('members.sector.agency', 'Đảng viên trong cơ quan, đơn vị sự nghiệp', 2_584, before(2_466)),
  indicator('members.sector.armed-forces', 'Đảng viên trong lực lượng vũ trang', 0, before(0)),
  indicator('admissions', 'Đảng viên mới kết nạp', 587),
  indicator('admissions.women', 'Kết nạp: nữ', 301, share(301, 587)),
  indicator('admissions.minority', 'Kết nạp: người dân tộc thiểu số', 166, share(166, 587)),
  indicator('admissions.youthUnion', 'Kết nạp: đoàn viên TNCS Hồ Chí Minh', 402, share(402, 587)),
  indicator('admissions.student', 'Kết nạp: học sinh, sinh viên', 5, share(5, 587)),
  indicator('admissions.enterprise', 'Kết nạp: người lao động trong doanh nghiệp', 242, share(242, 587)),
  indicator('admissions.nobody', 'Kết nạp: không có ai', 0, share(0, 587)),
  indicator('admissions.target', 'Kết nạp so với chỉ tiêu', 145, { ...share(145, 230), about: 'span' }),
  indicator('plan.shouldStand', 'Theo tiến độ thì đến nay phải đạt', 153.3, { decimals: 1, about: 'span' }),
  indicator('plan.perMonth', 'Mỗi tháng còn lại phải kết nạp', 21.3, { decimals: 1, about: 'span' }),
  indicator('recognitions.inTime', 'Kết nạp trong kỳ, được công nhận chính thức đúng hạn', 401, {
    ...share(401, 438),
    about: 'span',
  }),
  indicator('movements.exits.recent', 'Ra khỏi danh sách khi vào Đảng chưa đủ 24 tháng', 4, {
    ...share(4, 61),
    about: 'span',
  }),
  indicator('probation.ending', 'Hết 12 tháng dự bị trong tháng này và tháng sau', 31),
  indicator('branches.small', 'Chi bộ có 3–4 đảng viên chính thức', 42, share(42, 388)),
];

const days = { from: '2023-01-01', to: '2023-12-31', category: 'all', comparison: 'equal' } as const;

const line = (
  unit: string,
  unitName: string,
  assigned: number,
  admitted: number,
  more: Partial<PlanLineView> = {},
) => ({
  ...days,
  unit,
  unitName,
  registered: assigned + 1,
  assigned,
  admitted,
  left: Math.max(assigned - admitted, 0),
  ...(assigned < 5 ? {} : { percent: Math.round((admitted / assigned) * 10_000) / 100 }),
  changes: [],
  ...more,
});

/** Fourteen units directly below: 226 of 230 are assigned to them. */
const BELOW: readonly (readonly [number, number])[] = [
  [40, 21],
  [36, 24],
  [30, 19],
  [24, 17],
  [20, 12],
  [18, 12],
  [14, 9],
  [12, 8],
  [10, 7],
  [6, 4],
  [4, 2],
  [4, 3],
  [4, 4],
  [4, 3],
];

export function reportOfProvince(change: Partial<ReportView> = {}): ReportView {
  const below = BELOW.map(([assigned, admitted], at) =>
    line(`u-${String(at + 1)}`, `Đảng bộ cơ sở số ${String(at + 1)}`, assigned, admitted, {
      ...(at === 2 ? { changes: [{ before: 26, after: 30, on: '2023-05-20' }] } : {}),
    }),
  );
  return {
    hash: '7f3a9c21'.repeat(8),
    known: '2023-09-01T02:15:00.000Z',
    unit: { id: 'khoi', name: 'Đảng bộ Khối các cơ quan và doanh nghiệp' },
    asOf: '2023-08-31',
    from: '2021-01-01',
    counts: 'sent',
    coverage: {
      period: {
        id: '2023-q3',
        label: { vi: 'Quý III/2023', en: 'Q3 2023' },
        from: '2023-07-01',
        to: '2023-09-30',
        due: '2023-10-10',
      },
      sent: 383,
      expected: 388,
      missing: [],
      late: [],
    },
    onOld: 5,
    rules: { version: '12', hash: 'c0ffee'.repeat(10) },
    layout: 4,
    figures: [],
    indicators: [...INDICATORS],
    plan: [
      line('khoi', 'Đảng bộ Khối các cơ quan và doanh nghiệp', 230, 145, {
        remainder: 4,
        assumed: {
          vi: 'Số giả định: lấy theo báo cáo 8 tháng.',
          en: 'An assumed number: from the report of eight months.',
        },
      }),
      ...below,
    ],
    course: Array.from({ length: 12 }, (_, at) => ({
      month: `2023-${String(at + 1).padStart(2, '0')}`,
      admitted: at < 8 ? ([12, 25, 44, 60, 83, 101, 126, 145][at] ?? null) : null,
      planned: Math.round(((at + 1) * 2_300) / 12) / 10,
    })),
    ...change,
  };
}

/** As much as a page may have to hold: long names, every sector and category, a plan of a term, ten changed plans. */
export function crowdedReport(): ReportView {
  const report = reportOfProvince();
  const [own, ...below] = report.plan;
  const sectors = ['residential', 'other', 'public', 'private', 'abroad'].map((id, at) =>
    indicator(
      `members.sector.${id}`,
      `Đảng viên ở loại hình thứ ${String(at + 1)} có tên gọi dài`,
      20 + at,
      before(19),
    ),
  );
  const admissions = ['young', 'graduates', 'managers', 'religious', 'workers', 'farmers', 'soldiers'].map(
    (id, at) =>
      indicator(`admissions.${id}`, `Kết nạp: đối tượng thứ ${String(at + 1)} có tên gọi khá dài`, 30 + at),
  );
  return {
    ...report,
    indicators: [...report.indicators, ...sectors, ...admissions],
    plan: [
      ...(own ? [own] : []),
      ...below.map((each) => ({
        ...each,
        unitName: `${each.unitName} trực thuộc Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh`,
        changes: [{ before: 1, after: each.assigned ?? 0, on: '2023-05-20' }],
      })),
    ],
  };
}
