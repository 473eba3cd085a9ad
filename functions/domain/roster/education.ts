/** Education as the rows of Biểu 3 of the Party's statistics have it; n/12 and n/10 are classes of the two school systems. */
import type { CodeEntry } from './code-list.ts';

const classes = (of: number, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}/${of}`);

export const GENERAL_EDUCATION: readonly CodeEntry[] = [
  {
    code: 'biet-doc-viet',
    label: { vi: 'Biết đọc, biết viết chữ quốc ngữ', en: 'Reads and writes' },
    variants: ['Biết đọc, biết viết', 'Biết đọc biết viết', ...classes(12, 1, 4), ...classes(10, 1, 3)],
  },
  {
    code: 'tieu-hoc',
    label: { vi: 'Tiểu học', en: 'Primary' },
    variants: ['Cấp 1', 'Cấp I', 'TH', ...classes(12, 5, 8), ...classes(10, 4, 6)],
  },
  {
    code: 'thcs',
    label: { vi: 'Trung học cơ sở', en: 'Lower secondary' },
    variants: ['THCS', 'Cấp 2', 'Cấp II', 'Tốt nghiệp THCS', ...classes(12, 9, 11), ...classes(10, 7, 9)],
  },
  {
    code: 'thpt',
    label: { vi: 'Trung học phổ thông', en: 'Upper secondary' },
    variants: [
      'THPT',
      'PTTH',
      'Cấp 3',
      'Cấp III',
      'Tốt nghiệp THPT',
      '12/12',
      '10/10',
      '12/12 BT',
      '12/12 BTVH',
      '12/12 (bổ túc)',
      'Bổ túc THPT',
      '12',
    ],
  },
];

export const PROFESSIONAL_EDUCATION: readonly CodeEntry[] = [
  {
    code: 'so-cap',
    label: { vi: 'Công nhân kỹ thuật, nhân viên nghiệp vụ, sơ cấp', en: 'Skilled worker, elementary' },
    variants: ['Sơ cấp', 'SC', 'CNKT', 'Công nhân kỹ thuật', 'Nhân viên nghiệp vụ', 'Sơ cấp nghề'],
  },
  {
    code: 'trung-cap',
    label: { vi: 'Trung cấp', en: 'Intermediate' },
    variants: ['TC', 'THCN', 'Trung học chuyên nghiệp', 'TCCN', 'Trung cấp nghề', 'Trung cấp chuyên nghiệp'],
  },
  {
    code: 'cao-dang',
    label: { vi: 'Cao đẳng', en: 'College' },
    variants: ['CĐ', 'Cao đẳng nghề', 'CĐSP', 'Cao đẳng sư phạm'],
  },
  {
    code: 'dai-hoc',
    label: { vi: 'Đại học', en: 'University' },
    variants: [
      'ĐH',
      'Cử nhân',
      'CN',
      'Kỹ sư',
      'KS',
      'Bác sĩ',
      'Bác sỹ',
      'BS',
      'Dược sĩ',
      'ĐHSP',
      'Đại học sư phạm',
      'Kiến trúc sư',
    ],
  },
  {
    code: 'thac-sy',
    label: { vi: 'Thạc sỹ', en: 'Master' },
    variants: ['Thạc sĩ', 'ThS', 'Th.S', 'Cao học', 'CKI', 'CK I', 'Chuyên khoa I', 'BSCKI'],
  },
  {
    code: 'tien-sy',
    label: { vi: 'Tiến sỹ', en: 'Doctor' },
    variants: ['Tiến sĩ', 'TS', 'T.S', 'CKII', 'CK II', 'Chuyên khoa II', 'BSCKII', 'PGS.TS', 'GS.TS'],
  },
];

export const POLITICAL_THEORY: readonly CodeEntry[] = [
  {
    code: 'so-cap',
    label: { vi: 'Sơ cấp', en: 'Elementary' },
    variants: ['SC', 'SCCT', 'SCLLCT', 'Sơ cấp LLCT'],
  },
  {
    code: 'trung-cap',
    label: { vi: 'Trung cấp', en: 'Intermediate' },
    variants: ['TC', 'TCCT', 'TCLLCT', 'Trung cấp LLCT', 'Trung cấp chính trị'],
  },
  {
    code: 'cao-cap',
    label: { vi: 'Cao cấp, cử nhân', en: 'Advanced, bachelor' },
    variants: [
      'Cao cấp',
      'CC',
      'Cử nhân',
      'CN',
      'CN/CC',
      'CC/CN',
      'CCCT',
      'CCLLCT',
      'Cao cấp LLCT',
      'Cao cấp chính trị',
      'Cử nhân chính trị',
    ],
  },
];
