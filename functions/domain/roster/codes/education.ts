/** Education as the rows of Biểu 3 of the Party's statistics have it; n/12 and n/10 are classes of the two school systems. */
import { wordList } from '../../language/word-list.ts';
import type { CodeEntry } from '../shape/code-list.ts';

const classes = (of: number, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}/${of}`);

/** Doctors and pharmacists who went on: "CKI", "BSCK 1", "Bác sĩ chuyên khoa cấp I". */
const specialists = (...grades: readonly string[]): string[] =>
  ['', 'BS', 'BS ', 'Bác sĩ ', 'DS', 'DS ', 'Dược sĩ '].flatMap((who) =>
    ['CK', 'CK ', 'Chuyên khoa ', 'Chuyên khoa cấp ', 'CK cấp '].flatMap((what) =>
      grades.map((grade) => who + what + grade),
    ),
  );

/** Callings that are learned at several levels: "Dược sĩ TH", "Điều dưỡng CĐ". */
const atLevel = (...levels: readonly string[]): string[] =>
  ['Dược sĩ', 'DS', 'Điều dưỡng', 'ĐD', 'Hộ sinh', 'Nữ hộ sinh', 'Kỹ thuật viên', 'KTV'].flatMap((who) =>
    levels.map((level) => `${who} ${level}`),
  );

export const GENERAL_EDUCATION: readonly CodeEntry[] = [
  {
    code: 'biet-doc-viet',
    label: { vi: 'Biết đọc, biết viết chữ quốc ngữ', en: 'Reads and writes' },
    variants: [
      'Biết đọc, biết viết',
      'Biết chữ',
      'Xóa mù chữ',
      'Xóa mù',
      '1',
      '2',
      '3',
      ...classes(12, 1, 4),
      ...classes(10, 1, 3),
    ],
  },
  {
    code: 'tieu-hoc',
    label: { vi: 'Tiểu học', en: 'Primary' },
    variants: ['Cấp 1', 'Cấp I', 'TH', 'PTCS cấp 1', '5', '6', ...classes(12, 5, 8), ...classes(10, 4, 6)],
  },
  {
    code: 'thcs',
    label: { vi: 'Trung học cơ sở', en: 'Lower secondary' },
    variants: [
      'THCS',
      'PTCS',
      'Cấp 2',
      'Cấp II',
      'Phổ thông cơ sở',
      '9',
      '11',
      ...classes(12, 9, 11),
      ...classes(10, 7, 9),
    ],
  },
  {
    code: 'thpt',
    label: { vi: 'Trung học phổ thông', en: 'Upper secondary' },
    variants: wordList('THPT|PTTH|Cấp 3|Cấp III|Trung học|Phổ thông trung học|12/12|10/10|BTTHPT|BT THPT|12'),
  },
];

export const PROFESSIONAL_EDUCATION: readonly CodeEntry[] = [
  {
    code: 'so-cap',
    label: { vi: 'Công nhân kỹ thuật, nhân viên nghiệp vụ, sơ cấp', en: 'Skilled worker, elementary' },
    variants: wordList(
      'Sơ cấp|SC|CNKT|CN kỹ thuật|Công nhân kỹ thuật|Nhân viên nghiệp vụ|NVNV|Sơ cấp nghề|Dạy nghề',
      'Chứng chỉ nghề',
    ),
  },
  {
    code: 'trung-cap',
    label: { vi: 'Trung cấp', en: 'Intermediate' },
    variants: [
      'TC',
      'THCN',
      'TCN',
      'Trung học chuyên nghiệp',
      'TCCN',
      'Trung cấp nghề',
      'Trung cấp chuyên nghiệp',
      'Y sĩ',
      'Y sỹ',
      'DSTH',
      'DSTC',
      ...atLevel('TH', 'TC', 'trung học', 'trung cấp'),
      'Trung học sư phạm',
      'THSP',
      'Trung học y tế',
      'Trung học kinh tế',
      'Trung học nông nghiệp',
      'Trung học kỹ thuật',
    ],
  },
  {
    code: 'cao-dang',
    label: { vi: 'Cao đẳng', en: 'College' },
    variants: [
      'CĐ',
      'CĐN',
      'Cao đẳng nghề',
      'CĐSP',
      'Cao đẳng sư phạm',
      'Kỹ sư thực hành',
      'Cử nhân cao đẳng',
      'Cử nhân CĐ',
      'DSCĐ',
      ...atLevel('CĐ', 'cao đẳng'),
    ],
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
      'Dược sỹ',
      'DS',
      'Kĩ sư',
      'Luật sư',
      'KTS',
      'ĐHSP',
      'Đại học sư phạm',
      'Kiến trúc sư',
      'DSĐH',
      ...atLevel('ĐH', 'đại học'),
    ],
  },
  {
    code: 'thac-sy',
    label: { vi: 'Thạc sỹ', en: 'Master' },
    variants: ['Thạc sĩ', 'ThS', 'Th.S', 'Th.sĩ', 'Th.sỹ', 'Cao học', ...specialists('I', '1')],
  },
  {
    code: 'tien-sy',
    label: { vi: 'Tiến sỹ', en: 'Doctor' },
    variants: ['Tiến sĩ', 'TS', 'T.S', ...specialists('II', '2'), 'PGS.TS', 'PGS', 'GS.TS'],
  },
];

export const POLITICAL_THEORY: readonly CodeEntry[] = [
  {
    code: 'so-cap',
    label: { vi: 'Sơ cấp', en: 'Elementary' },
    variants: wordList('SC|SCCT|SCLLCT|SCLL|Sơ cấp LLCT|SC LLCT|Sơ cấp chính trị'),
  },
  {
    code: 'trung-cap',
    label: { vi: 'Trung cấp', en: 'Intermediate' },
    variants: wordList('TC|TCCT|TCLLCT|TCLL|TC LLCT|Trung cấp LLCT|Trung cấp chính trị'),
  },
  {
    code: 'cao-cap',
    label: { vi: 'Cao cấp, cử nhân', en: 'Advanced, bachelor' },
    variants: wordList(
      'Cao cấp|CC|Cử nhân|CN|CN/CC|CC/CN|CCCT|CCLLCT|CCLL|CNCT|CN CT|CC LLCT|Cao cấp, cử nhân',
      'Cao cấp LLCT|Cao cấp chính trị|Cử nhân chính trị',
    ),
  },
];
