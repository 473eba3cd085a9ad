/** What a place is, and how the Party stands in it. Codes are at rest: they are added, never changed. */
import type { LedgerCode } from '../ledgers/definition.ts';

export const PLACE_SORTS: readonly LedgerCode[] = [
  {
    code: 'village',
    label: { vi: 'Thôn, bản, tổ dân phố', en: 'Village' },
    words: ['Thôn', 'Bản', 'Thôn, bản', 'Tổ dân phố', 'TDP', 'Khu phố', 'Xóm', 'Ấp', 'Buôn', 'Khu dân cư'],
  },
  { code: 'school', label: { vi: 'Trường học', en: 'School' }, words: ['Trường'] },
  { code: 'health-post', label: { vi: 'Trạm y tế', en: 'Health post' }, words: ['Trạm'] },
  {
    code: 'enterprise',
    label: { vi: 'Doanh nghiệp', en: 'Enterprise' },
    words: ['Công ty', 'Hợp tác xã', 'DN', 'Doanh nghiệp vừa và nhỏ'],
  },
];

export const OWNERSHIP_CODES: readonly LedgerCode[] = [
  { code: 'state', label: { vi: 'Nhà nước', en: 'State' }, words: ['Công lập', 'Vốn nhà nước'] },
  {
    code: 'non-state',
    label: { vi: 'Ngoài nhà nước', en: 'Non-state' },
    words: ['Tư nhân', 'Tư thục', 'Ngoài công lập', 'Trong nước'],
  },
  {
    code: 'foreign',
    label: { vi: 'Có vốn đầu tư nước ngoài', en: 'Foreign-invested' },
    words: ['FDI', 'Vốn nước ngoài', 'Nước ngoài'],
  },
  { code: 'cooperative', label: { vi: 'Tập thể', en: 'Cooperative' }, words: ['Kinh tế tập thể'] },
];

export const PARTY_CODES = [
  {
    code: 'own',
    label: { vi: 'Riêng', en: 'Its own' },
    words: ['Có', 'Chi bộ riêng', 'Chi bộ độc lập', 'Độc lập', 'Đảng bộ', 'x'],
  },
  {
    code: 'joint',
    label: { vi: 'Ghép', en: 'Joint' },
    words: ['Chi bộ ghép', 'Sinh hoạt ghép', 'Liên thôn', 'Chi bộ chung'],
  },
  { code: 'none', label: { vi: 'Chưa có', en: 'None' }, words: ['Không', 'Không có', 'Trắng'] },
  { code: 'unknown', label: { vi: 'Chưa rõ', en: 'Not known' }, words: ['Không rõ'] },
] as const satisfies readonly LedgerCode[];
export type PlaceParty = (typeof PARTY_CODES)[number]['code'];

export const HEAD_CODES = [
  { code: 'member', label: { vi: 'Là đảng viên', en: 'A member' }, words: ['Đảng viên', 'Có', 'x'] },
  {
    code: 'not',
    label: { vi: 'Chưa là đảng viên', en: 'Not a member' },
    words: ['Không', 'Quần chúng', 'Không là đảng viên'],
  },
  { code: 'unknown', label: { vi: 'Chưa rõ', en: 'Not known' }, words: ['Không rõ'] },
] as const satisfies readonly LedgerCode[];
export type PlaceHead = (typeof HEAD_CODES)[number]['code'];
