/**
 * Rules about acts of before the first verified text. No regulation judges them: they say what no life is likely to hold, and
 * what the papers of that time may not have. None of them blocks.
 */
import { addMonths, completedYears } from '../../language/date.ts';
import { VERIFIED_FROM } from '../law/regulations.ts';
import { isText, lastAdmission, rowsWhere } from '../helpers/rows-where.ts';
import { REASONS_OF_PAPERS } from '../record/justification-reasons.ts';
import type { Rule } from '../record/rule.ts';
import { EARLIEST_JUDGED } from '../law/membership.ts';
import { isLongAgo } from './status.ts';

/** Younger than anybody is known to have been admitted, in the wars too. */
const CHILD_YEARS = 14;
/** Six to eighteen months were usual, and some were prolonged. */
const LONG_PROBATION_MONTHS = 36;
const DECISION_MONTHS = 12;

const noOfficialDate: Rule = {
  id: 'L3-STAT-003',
  since: '2',
  severity: 'warning',
  gate: 'justify',
  reasons: REASONS_OF_PAPERS,
  scope: 'row',
  reads: ['loai_dv', 'ngay_chinh_thuc', 'ngay_vao_dang'],
  title: {
    vi: 'Vào Đảng đã lâu, chưa ghi ngày chính thức',
    en: 'Admitted long ago, without an official date',
  },
  message: {
    vi: 'đảng viên chính thức, vào Đảng {admission:date}, mà chưa ghi ngày chính thức. Ghi theo hồ sơ; nếu hồ sơ không có thì chọn lý do.',
    en: 'a full member admitted {admission:date}, without an official date. Write the one in the file, or give the reason if there is none.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'nobody’s is written', members: [{ loai_dv: 'chinh-thuc', ngay_vao_dang: '1968' }] },
      {
        title: 'the date is there',
        members: [{ loai_dv: 'chinh-thuc', ngay_vao_dang: '1968', ngay_chinh_thuc: '1969' }],
      },
    ],
    fail: [
      {
        title: 'of 1968, in a list that has the dates of others',
        members: [
          { loai_dv: 'chinh-thuc', ngay_vao_dang: '1968' },
          { loai_dv: 'chinh-thuc', ngay_vao_dang: '1990', ngay_chinh_thuc: '1991' },
        ],
      },
    ],
  },
  check: (view) =>
    rowsWhere(view, ['ngay_chinh_thuc', 'loai_dv'], (fields) =>
      fields.ngay_chinh_thuc === undefined && fields.loai_dv === 'chinh-thuc' && isLongAgo(fields)
        ? { field: 'ngay_chinh_thuc', params: { admission: String(fields.ngay_vao_dang) } }
        : undefined,
    ),
};

const admittedAsChild: Rule = {
  id: 'L3-AGE-006',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'row',
  reads: ['ngay_sinh', 'ngay_vao_dang'],
  title: { vi: 'Vào Đảng khi chưa đến 14 tuổi', en: 'Admitted under the age of fourteen' },
  message: {
    vi: 'vào Đảng {act:date} khi mới {years} tuổi (sinh {birth:date}). Xem lại năm sinh và năm vào Đảng.',
    en: 'admitted {act:date} at the age of {years} (born {birth:date}). Look at the years of both dates.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'sixteen in the war', members: [{ ngay_sinh: '1952-05-19', ngay_vao_dang: '1968-09-02' }] },
      {
        title: 'judged by a regulation, with a rule of its own',
        members: [{ ngay_sinh: '2010-05-19', ngay_vao_dang: '2020-09-02' }],
      },
    ],
    fail: [{ title: '1965 for 1985', members: [{ ngay_sinh: '1960-05-19', ngay_vao_dang: '1965-09-02' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['ngay_sinh', 'ngay_vao_dang'], ({ ngay_sinh: birth, ngay_vao_dang: act }) => {
      if (!isText(birth) || !isText(act) || act >= VERIFIED_FROM || birth >= act) return undefined;
      if (Number(act.slice(0, 4)) - Number(birth.slice(0, 4)) > CHILD_YEARS) return undefined;
      const years = completedYears(birth, act);
      if (years === undefined || years < 0 || years >= CHILD_YEARS) return undefined;
      return { field: 'ngay_vao_dang', params: { act, birth, years } };
    }),
};

const longProbation: Rule = {
  id: 'L3-DATE-013',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'row',
  reads: ['ngay_vao_dang', 'ngay_vao_dang_2', 'ngay_chinh_thuc'],
  title: {
    vi: 'Chính thức sau ngày vào Đảng nhiều năm',
    en: 'Full membership years after admission',
  },
  message: {
    vi: 'vào Đảng {admission:date} mà {value:date} mới chính thức; thời gian dự bị ít khi quá {months} tháng. Xem lại năm ở hai ô này.',
    en: 'admitted {admission:date} and a full member only on {value:date}; probation was seldom longer than {months} months. Look at the years of both.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'eighteen months', members: [{ ngay_vao_dang: '1985-02-03', ngay_chinh_thuc: '1986-08-03' }] },
      {
        title: 'admitted again',
        members: [
          { ngay_vao_dang: '1985-02-03', ngay_vao_dang_2: '1995-02-03', ngay_chinh_thuc: '1996-02-03' },
        ],
      },
    ],
    fail: [
      { title: '2016 for 2006', members: [{ ngay_vao_dang: '2005-05-19', ngay_chinh_thuc: '2016-05-19' }] },
    ],
  },
  check: (view) =>
    rowsWhere(view, ['ngay_vao_dang', 'ngay_chinh_thuc'], (fields) => {
      const { ngay_chinh_thuc: value } = fields;
      const admission = isText(value) ? lastAdmission(fields) : undefined;
      if (admission === undefined || !isText(value) || admission >= EARLIEST_JUDGED) return undefined;
      if (Number(value.slice(0, 4)) - Number(admission.slice(0, 4)) < LONG_PROBATION_MONTHS / 12)
        return undefined;
      const last = addMonths(admission, LONG_PROBATION_MONTHS);
      if (last === undefined || value.slice(0, last.length) <= last.slice(0, value.length)) return undefined;
      return { field: 'ngay_chinh_thuc', params: { admission, value, months: LONG_PROBATION_MONTHS } };
    }),
};

const longAfterDecision: Rule = {
  id: 'L3-DATE-014',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'row',
  reads: ['ngay_qd_kn', 'ngay_vao_dang'],
  title: {
    vi: 'Vào Đảng sau quyết định kết nạp hơn một năm',
    en: 'Admitted more than a year after the decision',
  },
  message: {
    vi: 'quyết định kết nạp ghi {decision:date}, vào Đảng {act:date}: cách nhau hơn {months} tháng. Xem lại năm ở hai ô này.',
    en: 'the decision is dated {decision:date}, the admission {act:date}: more than {months} months apart. Look at the years of both.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'two weeks', members: [{ ngay_qd_kn: '1985-01-20', ngay_vao_dang: '1985-02-03' }] },
      {
        title: 'counted in working days, by a rule of its own',
        members: [{ ngay_qd_kn: '2018-01-20', ngay_vao_dang: '2020-02-03' }],
      },
    ],
    fail: [{ title: '2010 for 2020', members: [{ ngay_qd_kn: '2010-05-09', ngay_vao_dang: '2020-05-19' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['ngay_qd_kn', 'ngay_vao_dang'], ({ ngay_qd_kn: decision, ngay_vao_dang: act }) => {
      if (!isText(decision) || !isText(act) || decision >= VERIFIED_FROM) return undefined;
      if (decision.slice(0, 4) === act.slice(0, 4)) return undefined;
      const last = addMonths(decision, DECISION_MONTHS);
      if (last === undefined || act.slice(0, last.length) <= last.slice(0, act.length)) return undefined;
      return { field: 'ngay_vao_dang', params: { decision, act, months: DECISION_MONTHS } };
    }),
};

export const LONG_AGO_RULES: readonly Rule[] = [
  noOfficialDate,
  admittedAsChild,
  longProbation,
  longAfterDecision,
];
