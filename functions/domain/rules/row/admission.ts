/** Rules about admission beyond the order of dates: the ceremony in time, the education of its day, and a second admission. */
import { GENERAL_EDUCATION } from '../../roster/codes/education.ts';
import type { Rule } from '../record/rule.ts';
import { citationsFor, LOWER_SECONDARY, thresholdOn } from '../law/thresholds.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import { workingDaysAfter } from '../law/working-days.ts';
import { addMonths, compareDates, completedMonths } from '../../language/date.ts';
import { charter } from '../law/regulations.ts';

/** Thirty working days are never fewer days than this, exchanged Saturdays included. */
const SURELY_IN_TIME = 39;

const EDUCATION: ReadonlyMap<string, number> = new Map(
  GENERAL_EDUCATION.map(({ code }, index) => [code, index]),
);

const ZERO = 48;

/** Two digits of an ISO date, from that place on. */
const two = (iso: string, at: number): number =>
  (iso.charCodeAt(at) - ZERO) * 10 + iso.charCodeAt(at + 1) - ZERO;

/** Days between two whole dates, with every month taken for 31: never too few, and cheap enough to ask of everybody. */
function roughDays(from: string, to: string): number {
  const years = (two(to, 0) - two(from, 0)) * 100 + two(to, 2) - two(from, 2);
  return (years * 12 + two(to, 5) - two(from, 5)) * 31 + two(to, 8) - two(from, 8);
}

const lateCeremony: Rule = {
  id: 'L3-CER-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'row',
  reads: ['ngay_qd_kn', 'ngay_vao_dang'],
  title: { vi: 'Lễ kết nạp quá 30 ngày làm việc', en: 'The ceremony came after thirty working days' },
  message: {
    vi: 'lễ kết nạp {ceremony:date}, quyết định ngày {decision:date}; phải tổ chức trong {days} ngày làm việc {decision:ceremony}, khoảng đến {last:date}. Xem lại hai ngày này.',
    en: 'the ceremony was on {ceremony:date}, the decision on {decision:date}; there are {days} working days {decision:ceremony}, about until {last:date}. Look at both dates.',
  },
  citations: citationsFor('ceremony-working-days'),
  examples: {
    pass: [
      { title: 'two weeks', members: [{ ngay_qd_kn: '2020-05-04', ngay_vao_dang: '2020-05-19' }] },
      {
        title: 'six weeks and the days of Tết',
        members: [{ ngay_qd_kn: '2020-01-06', ngay_vao_dang: '2020-02-24' }],
      },
    ],
    fail: [
      {
        title: 'a day after the thirtieth working day',
        members: [{ ngay_qd_kn: '2020-01-06', ngay_vao_dang: '2020-02-25' }],
      },
    ],
  },
  check: (view) =>
    rowsWhere(view, ['ngay_qd_kn', 'ngay_vao_dang'], ({ ngay_qd_kn: decision, ngay_vao_dang: ceremony }) => {
      if (!isText(decision) || !isText(ceremony) || decision.length !== 10 || ceremony.length !== 10)
        return undefined;
      if (roughDays(decision, ceremony) <= SURELY_IN_TIME) return undefined;
      const days = thresholdOn('ceremony-working-days', decision)?.value;
      const last = days === undefined ? undefined : workingDaysAfter(decision, days)?.day;
      if (days === undefined || last === undefined || ceremony <= last) return undefined;
      return { field: 'ngay_vao_dang', params: { ceremony, decision, days, last } };
    }),
};

const littleEducation: Rule = {
  id: 'L3-EDU-001',
  since: '2',
  severity: 'warning',
  gate: 'justify',
  scope: 'row',
  reads: ['van_hoa', 'ngay_vao_dang', 'ngay_qd_kn'],
  title: {
    vi: 'Vào Đảng khi chưa học hết trung học cơ sở',
    en: 'Admitted with less than lower secondary school',
  },
  message: {
    vi: 'trình độ {level:generalEducation}, {by:field} {act:date}; lúc đó quy định phải {act:education}, trừ vùng khó khăn và trường hợp được phép. Xem lại trình độ; nếu đúng thì chọn lý do.',
    en: 'education {level:generalEducation}, {by:field} {act:date}; the text then asked for {act:education}, with exceptions for difficult areas. Look at the education; give the reason if it is right.',
  },
  citations: citationsFor('admission-education'),
  examples: {
    pass: [
      { title: 'lower secondary', members: [{ van_hoa: 'thcs', ngay_vao_dang: '2020-05-19' }] },
      {
        title: 'before the first verified text',
        members: [{ van_hoa: 'tieu-hoc', ngay_vao_dang: '2016-07-24' }],
      },
    ],
    fail: [{ title: 'primary', members: [{ van_hoa: 'tieu-hoc', ngay_vao_dang: '2020-05-19' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['van_hoa', 'ngay_vao_dang'], (fields) => {
      const { van_hoa: level, ngay_qd_kn: decision, ngay_vao_dang: ceremony } = fields;
      const rank = isText(level) ? EDUCATION.get(level) : undefined;
      if (rank === undefined || rank >= LOWER_SECONDARY) return undefined;
      const by = isText(decision) && decision.length > 4 ? 'ngay_qd_kn' : 'ngay_vao_dang';
      const act = by === 'ngay_qd_kn' ? decision : ceremony;
      const least = isText(act) ? thresholdOn('admission-education', act)?.value : undefined;
      if (least === undefined || rank >= least) return undefined;
      return { field: 'van_hoa', params: { level: String(level), by, act: String(act) } };
    }),
};

const notAdult: Rule = {
  id: 'L3-AGE-004',
  since: '2',
  severity: 'error',
  gate: 'block',
  scope: 'row',
  reads: ['ngay_sinh', 'ngay_vao_dang'],
  title: { vi: 'Chưa đủ 18 tuổi vào ngày lập danh sách', en: 'Not yet eighteen on the date of the list' },
  message: {
    vi: 'sinh {birth:date}, đến ngày lập danh sách {on:date} chưa đủ 18 tuổi nên chưa thể là đảng viên. Xem lại ngày sinh.',
    en: 'born {birth:date}, not yet eighteen on {on:date}, the date of the list, and so no member. Look at the birth date.',
  },
  citations: citationsFor('admission-youngest-years'),
  examples: {
    pass: [
      { title: 'eighteen on the day', on: '2023-06-30', members: [{ ngay_sinh: '2005-06-30' }] },
      { title: 'the year alone may be enough', on: '2023-06-30', members: [{ ngay_sinh: '2005' }] },
      { title: 'from 29 to 28 February', on: '2018-02-28', members: [{ ngay_sinh: '2000-02-29' }] },
    ],
    fail: [
      { title: 'a day too young', on: '2023-06-30', members: [{ ngay_sinh: '2005-07-01' }] },
      { title: 'too young whatever the day', on: '2023-06-30', members: [{ ngay_sinh: '2006' }] },
    ],
  },
  check: (view) => {
    const years = thresholdOn('admission-youngest-years', view.on)?.value;
    const months = (years ?? 0) * 12;
    const youngest = years === undefined ? undefined : addMonths(view.on, -months);
    if (youngest === undefined) return [];
    return rowsWhere(view, ['ngay_sinh'], ({ ngay_sinh: birth }) =>
      isText(birth) &&
      birth > youngest.slice(0, birth.length) &&
      (completedMonths(birth, view.on) ?? 0) < months
        ? { field: 'ngay_sinh', params: { birth, on: view.on } }
        : undefined,
    );
  },
};

const secondOutOfOrder: Rule = {
  id: 'L3-DATE-012',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'row',
  reads: ['ngay_vao_dang_2', 'ngay_vao_dang'],
  title: { vi: 'Kết nạp lại trước lần đầu', en: 'The second admission comes first' },
  message: {
    vi: 'vào Đảng lần 2 ghi {second:date}, phải sau lần đầu {first:date} và không sau ngày lập danh sách. Xem lại hai ngày này.',
    en: 'the second admission says {second:date}; it must come after the first, {first:date}, and not after the date of the list. Look at both.',
  },
  citations: [charter('Điều 4', 'secondary')],
  examples: {
    pass: [
      { title: 'ten years later', members: [{ ngay_vao_dang: '2000-05-19', ngay_vao_dang_2: '2010-05-19' }] },
    ],
    fail: [
      { title: 'the year before', members: [{ ngay_vao_dang: '2000-05-19', ngay_vao_dang_2: '1999-05-19' }] },
      { title: 'still to come', members: [{ ngay_vao_dang: '2000-05-19', ngay_vao_dang_2: '2033-05-19' }] },
    ],
  },
  check: (view) =>
    rowsWhere(
      view,
      ['ngay_vao_dang_2', 'ngay_vao_dang'],
      ({ ngay_vao_dang_2: second, ngay_vao_dang: first }) => {
        if (!isText(second) || !isText(first)) return undefined;
        if (compareDates(first, second) < 0 && compareDates(second, view.on) <= 0) return undefined;
        return { field: 'ngay_vao_dang_2', params: { second, first } };
      },
    ),
};

const readmittedSoon: Rule = {
  id: 'L3-READM-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'row',
  reads: ['ngay_vao_dang_2', 'ngay_vao_dang'],
  title: { vi: 'Kết nạp lại quá sớm', en: 'Admitted again too soon' },
  message: {
    vi: 'vào Đảng lần đầu {first:date}, lần 2 {second:date}; kết nạp lại phải cách ngày ra khỏi Đảng ít nhất {months} tháng. Xem lại hai ngày này.',
    en: 'admitted {first:date} and again {second:date}; at least {months} months must have passed since leaving. Look at both dates.',
  },
  citations: citationsFor('readmission-months', 'readmission-after-crime-months'),
  examples: {
    pass: [
      {
        title: 'three years and more',
        members: [{ ngay_vao_dang: '2017-05-19', ngay_vao_dang_2: '2020-06-01' }],
      },
      {
        title: 'before the first verified text',
        members: [{ ngay_vao_dang: '2013-05-19', ngay_vao_dang_2: '2014-06-01' }],
      },
    ],
    fail: [
      { title: 'after two years', members: [{ ngay_vao_dang: '2018-05-19', ngay_vao_dang_2: '2020-06-01' }] },
    ],
  },
  check: (view) =>
    rowsWhere(
      view,
      ['ngay_vao_dang_2', 'ngay_vao_dang'],
      ({ ngay_vao_dang_2: second, ngay_vao_dang: first }) => {
        if (!isText(second) || !isText(first) || compareDates(first, second) >= 0 || second > view.on)
          return undefined;
        const months = thresholdOn('readmission-months', second)?.value;
        const earliest = months === undefined ? undefined : addMonths(first, months);
        if (months === undefined || earliest === undefined || compareDates(second, earliest) >= 0)
          return undefined;
        return { field: 'ngay_vao_dang_2', params: { second, first, months } };
      },
    ),
};

export const ADMISSION_RULES: readonly Rule[] = [
  notAdult,
  lateCeremony,
  littleEducation,
  secondOutOfOrder,
  readmittedSoon,
];
