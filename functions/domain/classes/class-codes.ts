/** What a class may be, as an office chooses it in its sheet. Codes are at rest: they are added, never changed. */
import type { LedgerCode } from '../ledgers/definition.ts';
import { CATEGORY_CODES } from '../plans/plan-codes.ts';

/** Five names for one thing: every organisation has its own for the class before admission. */
export const CLASS_KIND_CODES: readonly LedgerCode[] = [
  {
    code: 'awareness',
    label: { vi: 'Bồi dưỡng nhận thức về Đảng', en: 'Awareness of the Party' },
    words: [
      'Lớp bồi dưỡng nhận thức về Đảng',
      'Nhận thức về Đảng',
      'Nhận thức',
      'Lớp đối tượng kết nạp Đảng',
      'Đối tượng kết nạp Đảng',
      'Lớp bồi dưỡng kết nạp Đảng',
      'Bồi dưỡng kết nạp Đảng',
      'Lớp tìm hiểu về Đảng',
      'Tìm hiểu về Đảng',
      'Lớp học tập nghiên cứu về Đảng',
      'Cảm tình Đảng',
    ],
  },
  {
    code: 'new-members',
    label: { vi: 'Bồi dưỡng đảng viên mới', en: 'New members' },
    words: ['Lớp bồi dưỡng đảng viên mới', 'Lớp đảng viên mới', 'Đảng viên mới'],
  },
];

/** Those of plans, and those for whom classes alone are opened. */
export const CLASS_CATEGORY_CODES: readonly LedgerCode[] = [
  ...CATEGORY_CODES,
  {
    code: 'conscripts',
    label: { vi: 'Thanh niên tình nguyện nhập ngũ', en: 'Volunteers for military service' },
    words: [
      'Nghĩa vụ quân sự',
      'NVQS',
      'Thanh niên nhập ngũ',
      'Thanh niên có đơn tình nguyện khám nghĩa vụ quân sự',
    ],
  },
];

export const CLASS_FORM_CODES: readonly LedgerCode[] = [
  {
    code: 'weekend',
    label: { vi: 'Học cuối tuần', en: 'At weekends' },
    words: ['Cuối tuần', 'Thứ bảy, chủ nhật'],
  },
  { code: 'self-study', label: { vi: 'Tự học', en: 'Self-study' }, words: ['Tự nghiên cứu'] },
  {
    code: 'assessment',
    label: { vi: 'Kiểm tra, đánh giá', en: 'Assessment' },
    words: ['Kiểm tra', 'Đánh giá', 'Viết thu hoạch'],
  },
  { code: 'full-time', label: { vi: 'Học tập trung', en: 'Full-time' }, words: ['Tập trung'] },
];

export const TOTAL_CODES = [
  {
    code: 'inside',
    label: { vi: 'Trong (đã tính ở lớp chung)', en: 'Inside (counted with the general classes)' },
    words: ['Trong', 'Trong tổng số', 'Đã tính'],
  },
  {
    code: 'outside',
    label: { vi: 'Ngoài (cộng thêm)', en: 'Outside (added)' },
    words: ['Ngoài', 'Ngoài tổng số', 'Cộng thêm'],
  },
  { code: 'unknown', label: { vi: 'Chưa rõ', en: 'Not known' }, words: ['Không rõ'] },
] as const satisfies readonly LedgerCode[];
export type InTotal = (typeof TOTAL_CODES)[number]['code'];
