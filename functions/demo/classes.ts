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
