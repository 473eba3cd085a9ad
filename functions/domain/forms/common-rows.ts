/** What several forms have alike: the frame of the columns, and the rows of occupation, age and education. */
import type { Bilingual } from '../language/bilingual.ts';
import { OCCUPATION_CODES } from '../statistics/layout.ts';
import type { Blank, FormColumn, FormRow, Sum } from './form.ts';

export const SOURCE_2021: Bilingual = {
  vi: 'Hướng dẫn số 11-HD/BTCTW ngày 13/12/2021',
  en: 'Guidance 11-HD/BTCTW of 13 December 2021',
};
export const IN_FORCE_2021 = '2021-12-13';

const DONE: Bilingual = { vi: 'Thực hiện', en: 'Done' };

/** This period, the same one a year before, and the one as a percentage of the other. */
export const TWO_YEARS: readonly FormColumn[] = [
  {
    id: 'now',
    head: { vi: 'Kỳ này', en: 'This period' },
    above: DONE,
    number: '2',
    value: { kind: 'count', of: 'people', when: 'now' },
    words: ['Kỳ báo cáo', 'Năm nay', 'Số liệu kỳ này'],
  },
  {
    id: 'yearBefore',
    head: { vi: 'Cùng kỳ năm trước', en: 'Same period a year before' },
    above: DONE,
    number: '3',
    value: { kind: 'count', of: 'people', when: 'year-before' },
    words: ['Năm trước', 'Kỳ trước', 'Cùng kỳ'],
  },
  {
    id: 'percent',
    head: { vi: '(%) kỳ này so với cùng kỳ năm trước', en: '(%) of the same period a year before' },
    number: '4 (=2*100/3)',
    value: { kind: 'percent', of: 'now', to: 'yearBefore' },
    words: ['Tỷ lệ', 'Tỷ lệ %', '%', 'So sánh', 'So với cùng kỳ năm trước', 'Tỷ lệ % so với cùng kỳ'],
  },
];

type Labelled = readonly [vi: string, en: string];

interface Written {
  readonly number?: string;
  readonly level?: FormRow['level'];
  readonly people?: Sum;
  readonly blank?: Blank;
  readonly isAverage?: true;
  readonly words?: readonly string[];
}

/** A row of one column of people. */
export function row(id: string, [vi, en]: Labelled, written: Written = {}): FormRow {
  const { number = '-', level = 2, people, ...rest } = written;
  return {
    id,
    number,
    label: { vi, en },
    level,
    ...(people === undefined ? {} : { counts: { people } }),
    ...rest,
  };
}

const COMPANY = ['dn-lanh-dao', 'dn-nhan-vien', 'dn-cong-nhan'] as const;
/** Whoever works: every occupation but the retired. */
export const WORKING: readonly string[] = OCCUPATION_CODES.filter((code) => code !== 'nghi-huu');

const under = (prefix: string, codes: readonly string[]): readonly string[] =>
  codes.map((code) => `${prefix}.${code}`);

export const workingOf = (prefix: string): readonly string[] => under(prefix, WORKING);

/** `prefix`: of the counts. */
export function occupationRows(prefix: string): readonly FormRow[] {
  const one = (code: string, label: Labelled, written: Written = {}): FormRow =>
    row(`occupation.${code}`, label, { people: `${prefix}.${code}`, ...written });
  const part = { number: '+', level: 3 } as const;
  return [
    one(
      'can-bo-nha-nuoc',
      [
        'Cán bộ, công chức cơ quan Nhà nước tính từ cấp huyện trở lên',
        'Officials of the State, district level and above',
      ],
      { words: ['CB, CC cơ quan Nhà nước từ cấp huyện trở lên', 'Cán bộ, công chức cơ quan Nhà nước'] },
    ),
    one(
      'can-bo-dang-doan-the',
      [
        'Cán bộ, công chức cơ quan Đảng, Mặt trận Tổ quốc, đoàn thể chính trị - xã hội tính từ cấp huyện trở lên',
        'Officials of the Party and mass organisations, district level and above',
      ],
      {
        words: [
          'CB, CC cơ quan Đảng, MTTQ, đoàn thể từ cấp huyện trở lên',
          'Cán bộ, công chức cơ quan Đảng, MTTQ, đoàn thể CT-XH tính từ cấp huyện trở lên',
          'Cán bộ, công chức cơ quan Đảng, Mặt trận Tổ quốc, đoàn thể',
        ],
      },
    ),
    one(
      'can-bo-xa',
      [
        'Cán bộ, công chức; người hoạt động không chuyên trách ở xã, phường, thị trấn',
        'Officials and part-time workers of communes, wards and towns',
      ],
      { words: ['CB, CC; người hoạt động không chuyên trách ở xã, phường, thị trấn'] },
    ),
    one(
      'khong-chuyen-trach-thon',
      [
        'Người hoạt động không chuyên trách thôn, tổ dân phố, bản (ấp, khóm)',
        'Part-time workers of villages and street groups',
      ],
      {
        words: [
          'Người hoạt động không chuyên trách ở thôn, TDP, bản (ấp, khóm)',
          'Người hoạt động không chuyên trách ở thôn, tổ dân phố, bản',
        ],
      },
    ),
    one('vien-chuc', ['Viên chức trong các đơn vị sự nghiệp công lập', 'Employees of public service units'], {
      words: ['Viên chức đơn vị sự nghiệp công lập'],
    }),
    one(
      'ngoai-cong-lap',
      ['Người lao động trong các đơn vị sự nghiệp ngoài công lập', 'Employees of private service units'],
      { words: ['Người lao động đơn vị sự nghiệp ngoài công lập'] },
    ),
    row(
      'occupation.company',
      ['Lãnh đạo, quản lý và lao động trong các doanh nghiệp, chia ra:', 'In enterprises, of these:'],
      {
        people: under(prefix, COMPANY),
        words: ['Lãnh đạo, quản lý và lao động trong các doanh nghiệp'],
      },
    ),
    one('dn-lanh-dao', ['Người lãnh đạo, quản lý doanh nghiệp', 'Managers of enterprises'], part),
    one('dn-nhan-vien', ['Nhân viên, người gián tiếp sản xuất', 'Employees'], part),
    one('dn-cong-nhan', ['Công nhân, lao động trực tiếp sản xuất', 'Workers'], {
      ...part,
      words: ['Công nhân, người lao động trực tiếp sản xuất'],
    }),
    one('nong-lam-ngu', ['Người làm nông, lâm, ngư nghiệp', 'In farming, forestry and fishing']),
    one(
      'luc-luong-vu-trang',
      ['Sỹ quan, chiến sỹ quân đội và công an (lực lượng vũ trang)', 'In the armed forces'],
      { words: ['Sĩ quan, chiến sĩ quân đội, công an', 'Sỹ quan, chiến sỹ quân đội, công an'] },
    ),
    one('sinh-vien', ['Sinh viên', 'Students']),
    one('hoc-sinh', ['Học sinh', 'Pupils']),
    one('khac', ['Khác (lao động hợp đồng, tự do…)', 'Others (by contract, free …)'], {
      words: ['Khác', 'Nghề nghiệp khác', 'Lao động khác'],
    }),
  ];
}

const BANDS = ['18-30', '31-35', '36-40', '41-45', '46-50', '51-55', '56-60'] as const;
const OLDEST = 'over-60';
export const bandsOf = (prefix: string): readonly string[] => under(prefix, [...BANDS, OLDEST]);

export function ageRows(prefix: string): readonly FormRow[] {
  const bands = BANDS.map((band) => {
    const [from = '', to = ''] = band.split('-');
    return row(`age.${band}`, [`Từ ${from} - ${to} tuổi`, `${from}–${to}`], {
      people: `${prefix}.${band}`,
      words: [`Từ ${from} đến ${to} tuổi`, `${from} - ${to} tuổi`, `${from}-${to}`],
    });
  });
  return [
    ...bands,
    row('age.over-60', ['Trên 60 tuổi', 'Over 60'], {
      people: `${prefix}.${OLDEST}`,
      words: ['Từ 61 tuổi trở lên', '61 tuổi trở lên'],
    }),
    row('age.average', ['Tuổi bình quân', 'Average age'], {
      people: `${prefix}.average`,
      isAverage: true,
      words: ['Tuổi trung bình'],
    }),
  ];
}

const GENERAL: readonly (readonly [code: string, label: Labelled, words?: readonly string[]])[] = [
  ['biet-doc-viet', ['Biết đọc, biết viết chữ quốc ngữ', 'Reads and writes'], ['Biết đọc, biết viết']],
  ['tieu-hoc', ['Tiểu học', 'Primary'], ['Cấp 1']],
  ['thcs', ['Trung học cơ sở', 'Lower secondary'], ['THCS']],
  ['thpt', ['Trung học phổ thông', 'Upper secondary'], ['THPT']],
];
export const generalOf = (prefix: string): readonly string[] =>
  under(
    prefix,
    GENERAL.map(([code]) => code),
  );

export const generalRows = (prefix: string): readonly FormRow[] =>
  GENERAL.map(([code, label, words = []]) =>
    row(`general.${code}`, label, { people: `${prefix}.${code}`, words }),
  );

const PROFESSIONAL: readonly (readonly [code: string, label: Labelled, words: readonly string[]])[] = [
  [
    'so-cap',
    ['Công nhân kỹ thuật, nhân viên nghiệp vụ, sơ cấp', 'Skilled workers and elementary'],
    ['CNKT, nhân viên nghiệp vụ, sơ cấp'],
  ],
  ['trung-cap', ['Trung cấp', 'Intermediate'], ['Trung học chuyên nghiệp']],
  ['cao-dang', ['Cao đẳng', 'College'], []],
  ['dai-hoc', ['Đại học', 'University'], []],
  ['thac-sy', ['Thạc sỹ', 'Master'], ['Thạc sĩ']],
  ['tien-sy', ['Tiến sỹ', 'Doctor'], ['Tiến sĩ']],
];

export const professionalRows = (prefix: string): readonly FormRow[] =>
  PROFESSIONAL.map(([code, label, words]) =>
    row(`professional.${code}`, label, { people: `${prefix}.${code}`, words }),
  );

const THEORY: readonly (readonly [code: string, label: Labelled, words: readonly string[]])[] = [
  ['so-cap', ['Sơ cấp', 'Elementary'], []],
  ['trung-cap', ['Trung cấp', 'Intermediate'], []],
  ['cao-cap', ['Cao cấp, cử nhân', 'Advanced, bachelor'], ['Cao cấp', 'Cao cấp và cử nhân']],
];

export const theoryRows = (prefix: string): readonly FormRow[] =>
  THEORY.map(([code, label, words]) => row(`theory.${code}`, label, { people: `${prefix}.${code}`, words }));

/** Nobody keeps who is a professor. */
export const TITLE_ROWS: readonly FormRow[] = [
  row('title.associate', ['Phó Giáo sư', 'Associate professors'], { blank: 'not-kept', words: ['PGS'] }),
  row('title.professor', ['Giáo sư', 'Professors'], { blank: 'not-kept', words: ['GS'] }),
];

export const head = (id: string, number: string, label: Labelled, words: readonly string[] = []): FormRow =>
  row(id, label, { number, level: 1, words });

export const OWNERS = row('owners', ['Chủ doanh nghiệp tư nhân', 'Owners of private enterprises'], {
  blank: 'not-kept',
});
export const MARRIED_ABROAD = row(
  'marriedAbroad',
  ['Có quan hệ hôn nhân với người nước ngoài', 'Married to a foreigner'],
  { blank: 'by-hand', words: ['Hôn nhân với người nước ngoài', 'Kết hôn với người nước ngoài'] },
);
