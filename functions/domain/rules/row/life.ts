/** Rules about what age, work and education can be together. None blocks: the clerk knows the person, the rule does not. */
import type { Rule } from '../record/rule.ts';
import { citationsFor, thresholdOn } from '../law/thresholds.ts';
import { birthday, bornBy, withBirth } from '../helpers/births.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import { GENERAL_EDUCATION } from '../../roster/codes/education.ts';

const EXEMPT_FROM = 50;
const STUDENT_UNTIL = 45;
const RETIRED_FROM = 40;

const oldYouth: Rule = {
  id: 'L3-YOUTH-001',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'row',
  reads: ['doan_vien', 'ngay_sinh'],
  title: { vi: 'Đoàn viên trên 35 tuổi', en: 'A Youth Union member over 35' },
  message: {
    vi: 'sinh {birth:date}, trên {years} tuổi mà vẫn ghi là đoàn viên. Nếu đã trưởng thành Đoàn thì xóa dấu ở ô này.',
    en: 'born {birth:date}, over {years} and yet in the Youth Union. Clear the cell if the person has left it.',
  },
  citations: citationsFor('youth-union-oldest-years'),
  examples: {
    pass: [
      { title: 'thirty-five', on: '2023-06-30', members: [{ doan_vien: true, ngay_sinh: '1987-07-01' }] },
    ],
    fail: [
      { title: 'thirty-six', on: '2023-06-30', members: [{ doan_vien: true, ngay_sinh: '1987-06-30' }] },
    ],
  },
  check: (view) => {
    const years = thresholdOn('youth-union-oldest-years', view.on)?.value;
    if (years === undefined) return [];
    const last = birthday(view.on, years + 1);
    return withBirth(
      view,
      (birth, { doan_vien: youth }) =>
        youth === true && bornBy(birth, last) ? { field: 'doan_vien', params: { birth, years } } : undefined,
      'doan_vien',
    );
  },
};

const retiredInUnion: Rule = {
  id: 'L3-UNION-001',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'row',
  reads: ['cong_doan', 'nghe_nghiep'],
  title: { vi: 'Đã nghỉ hưu mà ghi là đoàn viên công đoàn', en: 'Retired, and a trade-union member' },
  message: {
    vi: 'đã nghỉ hưu mà vẫn ghi là đoàn viên công đoàn. Xem lại hai ô này.',
    en: 'retired and yet a member of the trade union. Look at both cells.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'at work', members: [{ cong_doan: true, nghe_nghiep: 'vien-chuc' }] }],
    fail: [{ title: 'retired', members: [{ cong_doan: true, nghe_nghiep: 'nghi-huu' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['cong_doan', 'nghe_nghiep'], ({ cong_doan: union, nghe_nghiep: work }) =>
      union === true && work === 'nghi-huu' ? { field: 'cong_doan' } : undefined,
    ),
};

const youngExempt: Rule = {
  id: 'L3-AGE-005',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'row',
  reads: ['mien_sh', 'ngay_sinh'],
  title: { vi: 'Miễn sinh hoạt khi dưới 50 tuổi', en: 'Exempt from meetings under 50' },
  message: {
    vi: 'sinh {birth:date}, dưới {years} tuổi mà được miễn sinh hoạt đảng; thường miễn vì tuổi cao, sức yếu. Xem lại ô này.',
    en: 'born {birth:date}, under {years} and yet exempt, which is for great age or weak health. Look at this cell.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'seventy', on: '2023-06-30', members: [{ mien_sh: true, ngay_sinh: '1953-02-03' }] }],
    fail: [{ title: 'thirty', on: '2023-06-30', members: [{ mien_sh: true, ngay_sinh: '1993-02-03' }] }],
  },
  check: (view) =>
    withBirth(
      view,
      (birth, { mien_sh: exempt }) =>
        exempt === true && !bornBy(birth, birthday(view.on, EXEMPT_FROM))
          ? { field: 'mien_sh', params: { birth, years: EXEMPT_FROM } }
          : undefined,
      'mien_sh',
    ),
};

const oldStudent: Rule = {
  id: 'L3-WORK-001',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'row',
  reads: ['nghe_nghiep', 'ngay_sinh'],
  title: { vi: 'Sinh viên, học sinh trên 45 tuổi', en: 'A student over 45' },
  message: {
    vi: 'sinh {birth:date}, trên {years} tuổi mà nghề nghiệp ghi {work:occupation}. Xem lại nghề nghiệp hiện nay.',
    en: 'born {birth:date}, over {years}, with the occupation {work:occupation}. Look at the present occupation.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'twenty', on: '2023-06-30', members: [{ nghe_nghiep: 'sinh-vien', ngay_sinh: '2003-02-03' }] },
    ],
    fail: [
      { title: 'fifty', on: '2023-06-30', members: [{ nghe_nghiep: 'sinh-vien', ngay_sinh: '1973-02-03' }] },
    ],
  },
  check: (view) =>
    withBirth(
      view,
      (birth, { nghe_nghiep: work }) =>
        (work === 'sinh-vien' || work === 'hoc-sinh') && bornBy(birth, birthday(view.on, STUDENT_UNTIL + 1))
          ? { field: 'nghe_nghiep', params: { birth, work, years: STUDENT_UNTIL } }
          : undefined,
      'nghe_nghiep',
    ),
};

const youngRetired: Rule = {
  id: 'L3-WORK-002',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'row',
  reads: ['nghe_nghiep', 'ngay_sinh'],
  title: { vi: 'Nghỉ hưu khi dưới 40 tuổi', en: 'Retired under 40' },
  message: {
    vi: 'sinh {birth:date}, dưới {years} tuổi mà nghề nghiệp ghi đã nghỉ hưu. Xem lại ngày sinh và nghề nghiệp.',
    en: 'born {birth:date}, under {years} and yet retired. Look at birth date and occupation.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'sixty-five',
        on: '2023-06-30',
        members: [{ nghe_nghiep: 'nghi-huu', ngay_sinh: '1958-02-03' }],
      },
    ],
    fail: [
      { title: 'thirty', on: '2023-06-30', members: [{ nghe_nghiep: 'nghi-huu', ngay_sinh: '1993-02-03' }] },
    ],
  },
  check: (view) =>
    withBirth(
      view,
      (birth, { nghe_nghiep: work }) =>
        work === 'nghi-huu' && !bornBy(birth, birthday(view.on, RETIRED_FROM))
          ? { field: 'nghe_nghiep', params: { birth, years: RETIRED_FROM } }
          : undefined,
      'nghe_nghiep',
    ),
};

const HIGHER: ReadonlySet<unknown> = new Set(['cao-dang', 'dai-hoc', 'thac-sy', 'tien-sy']);

/** Not what could not be read. */
const BELOW_UPPER: ReadonlySet<string> = new Set(
  GENERAL_EDUCATION.map(({ code }) => code).filter((code) => code !== 'thpt'),
);

const UNIVERSITY: ReadonlySet<unknown> = new Set(['dai-hoc', 'thac-sy', 'tien-sy']);

const degreeWithoutSchool: Rule = {
  id: 'L3-EDU-002',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'row',
  reads: ['chuyen_mon', 'van_hoa'],
  title: { vi: 'Từ cao đẳng trở lên mà chưa học hết THPT', en: 'A degree without upper secondary school' },
  message: {
    vi: 'chuyên môn {degree:professionalEducation} mà văn hóa ghi {school:generalEducation}; từ cao đẳng trở lên thường đã học hết trung học phổ thông. Xem lại hai ô này.',
    en: '{degree:professionalEducation} with {school:generalEducation} as education; a degree usually comes after upper secondary school. Look at both cells.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'upper secondary, or a trade',
        members: [
          { chuyen_mon: 'dai-hoc', van_hoa: 'thpt' },
          { chuyen_mon: 'so-cap', van_hoa: 'thcs' },
        ],
      },
    ],
    fail: [{ title: 'a degree after class 9', members: [{ chuyen_mon: 'dai-hoc', van_hoa: 'thcs' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['chuyen_mon', 'van_hoa'], ({ chuyen_mon: degree, van_hoa: school }) =>
      isText(school) && BELOW_UPPER.has(school) && HIGHER.has(degree)
        ? { field: 'van_hoa', params: { degree: String(degree), school } }
        : undefined,
    ),
};

const theoryWithoutDegree: Rule = {
  id: 'L3-EDU-003',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'row',
  reads: ['ly_luan', 'van_hoa', 'chuyen_mon'],
  title: { vi: 'Cao cấp lý luận mà trình độ thấp', en: 'Advanced theory with little education' },
  message: {
    vi: 'lý luận chính trị ghi cao cấp, cử nhân mà văn hóa ghi {school:generalEducation} và không ghi đại học. Xem lại các ô này.',
    en: 'advanced political theory, with {school:generalEducation} as education and no university. Look at these cells.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'a graduate', members: [{ ly_luan: 'cao-cap', van_hoa: 'thpt', chuyen_mon: 'dai-hoc' }] },
    ],
    fail: [{ title: 'after class 9', members: [{ ly_luan: 'cao-cap', van_hoa: 'thcs' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['ly_luan', 'van_hoa'], ({ ly_luan: theory, van_hoa: school, chuyen_mon: degree }) =>
      theory === 'cao-cap' && isText(school) && BELOW_UPPER.has(school) && !UNIVERSITY.has(degree)
        ? { field: 'ly_luan', params: { school } }
        : undefined,
    ),
};

export const LIFE_RULES: readonly Rule[] = [
  oldYouth,
  retiredInUnion,
  youngExempt,
  oldStudent,
  youngRetired,
  degreeWithoutSchool,
  theoryWithoutDegree,
];
