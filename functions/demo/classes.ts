/**
 * Classes as three of the documents print them: rows of the ledger, where only sums are known one row for several. Their days are assumed,
 * within the span that is printed, but for the union's.
 */
import { STUDENT_CLASS, STUDENTS } from './lao-cai-students.ts';
import type { LedgerRows } from './organisation.ts';

const AWARENESS = { kind: 'awareness' };

/** Whether the three apart are among the eight is not said: the column stays empty, and both readings are answered. */
export const laoCaiClasses = (bloc: string, company: string, college: string): LedgerRows => [
  {
    ...AWARENESS,
    name: 'Lớp bồi dưỡng nhận thức về Đảng',
    unit: bloc,
    from: '2021-03-06',
    to: '2023-08-20',
    classes: 8,
    participants: 787,
    assumed: true,
  },
  {
    ...AWARENESS,
    name: 'Lớp đối tượng kết nạp đảng tại Công ty TNHH hóa chất Đức Giang',
    unit: company,
    separate: true,
    category: 'enterprise',
    from: '2022-05-14',
    classes: 2,
    participants: 194,
    assumed: true,
  },
  {
    ...AWARENESS,
    name: STUDENT_CLASS.name,
    unit: college,
    separate: true,
    category: 'students',
    from: STUDENT_CLASS.day,
    participants: STUDENTS,
    assumed: true,
  },
  {
    kind: 'new-members',
    name: 'Lớp bồi dưỡng đảng viên mới',
    unit: bloc,
    from: '2021-04-10',
    to: '2023-08-27',
    classes: 8,
    participants: 619,
    assumed: true,
  },
];

/** Beside the classes of the yearly plan, of which no number is printed. */
export const nongCongClasses = (district: string): LedgerRows =>
  [
    { name: 'Lớp hội viên Hội Liên hiệp Phụ nữ', category: 'women', from: '2021-10-16', participants: 37 },
    {
      name: 'Lớp thanh niên có đơn tình nguyện khám nghĩa vụ quân sự',
      category: 'conscripts',
      from: '2021-12-04',
      participants: 68,
    },
    {
      name: 'Lớp học sinh xuất sắc, đạt giải',
      category: 'pupils',
      from: '2022-03-26',
      classes: 2,
      participants: 96,
    },
  ].map((row) => ({
    ...AWARENESS,
    ...row,
    unit: district,
    separate: true,
    total: 'outside',
    organiser: 'Trung tâm Chính trị huyện',
    assumed: true,
  }));

/** Of the branch of sixteen: one for each of the two admissions of its term, and one of the term after it. Its article prints none. */
export const TERM_COURSES = ['2017-10-14', '2018-10-20', '2020-08-15'].map((day) => ({
  name: `Lớp bồi dưỡng nhận thức về Đảng năm ${day.slice(0, 4)}`,
  day,
  certified: `${day.slice(0, 8)}28`,
}));

export const TERM_NEW_MEMBERS = ['2018-11-17', '2020-05-16'];

/** Of the committee above it: how many of its own people took part. */
export const trungTamClasses = (committee: string): LedgerRows =>
  [
    ...TERM_COURSES.map(({ name, day }, at) => ({
      ...AWARENESS,
      name,
      from: day,
      participants: at < 2 ? 1 : 2,
    })),
    ...TERM_NEW_MEMBERS.map((from) => ({
      kind: 'new-members',
      name: `Lớp bồi dưỡng đảng viên mới năm ${from.slice(0, 4)}`,
      from,
      participants: 1,
    })),
  ].map((row) => ({
    ...row,
    unit: committee,
    organiser: 'Đảng ủy Khối các cơ quan Trung ương',
    attended: row.participants,
    certificates: 1,
    assumed: true,
  }));

/** For several communes of a remote district together, as the province's article has it; when, it does not say. */
export const CLUSTER_COURSES = ['2016-04-16', '2016-10-15', '2017-04-15'].map((day) => ({
  name: `Lớp bồi dưỡng nhận thức về Đảng theo cụm xã, tháng ${day.slice(5, 7)}/${day.slice(0, 4)}`,
  day,
  certified: `${day.slice(0, 8)}28`,
}));

interface ProvinceClasses {
  readonly province: string;
  readonly district: string;
  /** How many of the district's candidates were in one of the courses. */
  readonly attended: (course: string) => number;
  /** One in so many. */
  readonly one: number;
}

/** Of each year of the term: classes and people of the classes before admission, and people of those after it. */
const OF_THE_PROVINCE = [
  ['2015-01-10', '2015-12-26', 24, 2_480, 1_960],
  ['2016-01-09', '2016-12-24', 30, 3_150, 2_610],
  ['2017-01-07', '2017-06-24', 14, 1_420, 1_230],
] as const;

/** What the classes of the whole province came to is an assumption. */
export function laiChauClasses({ province, district, attended, one }: ProvinceClasses): LedgerRows {
  const scaled = (people: number) => Math.round(people / one);
  const yearly = OF_THE_PROVINCE.flatMap(([from, to, classes, learners, newMembers]) => {
    const span = { unit: province, from, to, organiser: 'Trung tâm bồi dưỡng chính trị các huyện', classes };
    const year = from.slice(0, 4);
    return [
      {
        ...AWARENESS,
        ...span,
        name: `Các lớp bồi dưỡng nhận thức về Đảng năm ${year}`,
        participants: scaled(learners),
      },
      {
        ...span,
        kind: 'new-members',
        name: `Các lớp bồi dưỡng đảng viên mới năm ${year}`,
        participants: scaled(newMembers),
      },
    ];
  });
  const clusters = CLUSTER_COURSES.map(({ name, day }) => ({
    ...AWARENESS,
    name,
    unit: district,
    separate: true,
    category: 'residential',
    total: 'inside',
    organiser: 'Trung tâm bồi dưỡng chính trị huyện Sìn Hồ',
    from: day,
    participants: attended(name),
    attended: attended(name),
  }));
  return [...yearly, ...clusters].map((row) => ({ ...row, assumed: true }));
}

/** Of the 63 who were registered 47 came. */
export const tienLangClasses = (federation: string, day: string): LedgerRows => [
  {
    ...AWARENESS,
    name: 'Lớp tìm hiểu về Đảng cho công nhân lao động khối doanh nghiệp năm 2022',
    unit: federation,
    organiser: 'Trung tâm Chính trị huyện',
    from: day,
    participants: 63,
    attended: 47,
  },
];
