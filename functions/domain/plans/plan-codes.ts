/** What a plan may be of, as an office chooses it in its sheet. Codes are at rest: they are added, never changed. */
import type { LedgerCode } from '../ledgers/definition.ts';

export const PLAN_KINDS = ['registration', 'target', 'plan'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

export const KIND_CODES: readonly (LedgerCode & { readonly code: PlanKind })[] = [
  {
    code: 'registration',
    label: { vi: 'Đăng ký', en: 'Registration' },
    words: ['Đăng ký số lượng', 'Số đăng ký'],
  },
  { code: 'target', label: { vi: 'Chỉ tiêu', en: 'Target' }, words: ['Giao chỉ tiêu', 'Chỉ tiêu giao'] },
  { code: 'plan', label: { vi: 'Kế hoạch', en: 'Plan' } },
];

/** Shares of places, in per cent: a goal, which is not handed on and adds up to nothing. */
export const COVERAGE_CODES = [
  {
    code: 'coverage',
    label: { vi: 'Nơi có tổ chức đảng (%)', en: 'Places with a Party organisation (%)' },
    words: [
      'Nơi có tổ chức đảng',
      'Có chi bộ (%)',
      'Tỷ lệ có chi bộ',
      'Thôn, bản có chi bộ',
      'Phủ kín chi bộ',
    ],
  },
  {
    code: 'own-branches',
    label: { vi: 'Nơi có chi bộ riêng (%)', en: 'Places with a branch of their own (%)' },
    words: ['Nơi có chi bộ riêng', 'Chi bộ độc lập (%)', 'Thôn, bản có chi bộ độc lập'],
  },
  {
    code: 'with-members',
    label: { vi: 'Nơi có đảng viên (%)', en: 'Places with members (%)' },
    words: ['Nơi có đảng viên', 'Thôn, bản có đảng viên'],
  },
  {
    code: 'heads',
    label: { vi: 'Người đứng đầu là đảng viên (%)', en: 'Heads who are members (%)' },
    words: ['Người đứng đầu là đảng viên', 'Trưởng thôn, bản là đảng viên'],
  },
] as const satisfies readonly LedgerCode[];
export type CoverageMeasure = (typeof COVERAGE_CODES)[number]['code'];

export const coverageMeasure = (measure: string): CoverageMeasure | undefined =>
  COVERAGE_CODES.find(({ code }) => code === measure)?.code;

/** A share of those who are graded in a year, in per cent: a goal, too. */
export const OUTSTANDING = {
  code: 'outstanding',
  label: { vi: 'Đảng viên hoàn thành xuất sắc nhiệm vụ (%)', en: 'Outstanding members (%)' },
  words: ['Hoàn thành xuất sắc nhiệm vụ', 'Đảng viên hoàn thành xuất sắc nhiệm vụ', 'Xếp loại xuất sắc'],
} as const satisfies LedgerCode;

/** In per cent: it is not handed on and adds up to nothing. */
export const isShare = (measure: string): boolean =>
  measure === OUTSTANDING.code || coverageMeasure(measure) !== undefined;

export const MEASURE_CODES: readonly LedgerCode[] = [
  { code: 'admissions', label: { vi: 'Kết nạp', en: 'Admissions' }, words: ['Kết nạp đảng viên'] },
  {
    code: 'introductions',
    label: { vi: 'Giới thiệu', en: 'Introductions' },
    words: ['Giới thiệu quần chúng ưu tú', 'Giới thiệu nguồn', 'Tạo nguồn'],
  },
  { code: 'classes', label: { vi: 'Lớp', en: 'Classes' }, words: ['Mở lớp', 'Lớp nhận thức về Đảng'] },
  { code: 'learners', label: { vi: 'Học viên', en: 'Learners' }, words: ['Học lớp nhận thức về Đảng'] },
  {
    code: 'branches',
    label: { vi: 'Chi bộ thành lập', en: 'Branches founded' },
    words: ['Thành lập chi bộ', 'Chi bộ mới'],
  },
  ...COVERAGE_CODES,
  OUTSTANDING,
];

/** Nobody's religion is planned. */
export const CATEGORY_CODES: readonly LedgerCode[] = [
  { code: 'all', label: { vi: 'Tất cả', en: 'All' }, words: ['Tổng số', 'Chung', 'Toàn bộ'] },
  { code: 'women', label: { vi: 'Nữ', en: 'Women' }, words: ['Phụ nữ'] },
  {
    code: 'minorities',
    label: { vi: 'Dân tộc thiểu số', en: 'Minorities' },
    words: ['DTTS', 'Người dân tộc thiểu số', 'Dân tộc'],
  },
  {
    code: 'youth-union',
    label: { vi: 'Đoàn viên thanh niên', en: 'Youth union' },
    words: ['Đoàn viên', 'Đoàn viên TNCS', 'Thanh niên'],
  },
  { code: 'farmers', label: { vi: 'Nông dân', en: 'Farmers' } },
  { code: 'workers', label: { vi: 'Công nhân', en: 'Workers' }, words: ['Công nhân lao động'] },
  { code: 'pupils', label: { vi: 'Học sinh', en: 'Pupils' } },
  { code: 'students', label: { vi: 'Sinh viên', en: 'Students' } },
  {
    code: 'enterprise',
    label: { vi: 'Trong doanh nghiệp', en: 'In enterprises' },
    words: ['Doanh nghiệp', 'Doanh nghiệp ngoài nhà nước'],
  },
  {
    code: 'managers',
    label: { vi: 'Cán bộ quản lý', en: 'Managers' },
    words: ['Quản lý', 'Chủ doanh nghiệp', 'Cán bộ quản lý doanh nghiệp'],
  },
  { code: 'officials', label: { vi: 'Cán bộ, công chức', en: 'Officials' }, words: ['Công chức'] },
  { code: 'public-employees', label: { vi: 'Viên chức', en: 'Public employees' }, words: ['Giáo viên'] },
  { code: 'armed-forces', label: { vi: 'Lực lượng vũ trang', en: 'Armed forces' }, words: ['Quân đội'] },
  {
    code: 'residential',
    label: { vi: 'Khu dân cư', en: 'Residential areas' },
    words: ['Thôn', 'Tổ dân phố', 'Nông thôn'],
  },
];

/** Which places a goal of coverage is for; of everything else it is nobody's. */
export const PLACE_CATEGORIES: Readonly<Record<string, string>> = {
  residential: 'village',
  schools: 'school',
  'health-posts': 'health-post',
  enterprise: 'enterprise',
};

export const PLAN_CATEGORY_CODES: readonly LedgerCode[] = [
  ...CATEGORY_CODES,
  { code: 'schools', label: { vi: 'Trường học', en: 'Schools' } },
  { code: 'health-posts', label: { vi: 'Trạm y tế', en: 'Health posts' } },
];

export const COMPARISON_CODES: readonly LedgerCode[] = [
  { code: 'equal', label: { vi: '=', en: '=' }, words: ['Bằng', 'Đúng bằng'] },
  {
    code: 'at-least',
    label: { vi: '≥', en: '≥' },
    words: ['>=', '=>', 'Ít nhất', 'Tối thiểu', 'Trở lên', 'Không dưới'],
  },
];
