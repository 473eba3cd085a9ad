/** Rules about who may be admitted: age and education on the day on which the branch considers it, the months in the union; and about children. */
import { GENERAL_EDUCATION } from '../../roster/codes/education.ts';
import { codesIn } from '../../roster/shape/code-list.ts';
import { completedMonths } from '../../language/date.ts';
import { birthday, bornBy, withBirth } from '../helpers/births.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import { citationsFor, LOWER_SECONDARY, thresholdOn } from '../law/thresholds.ts';
import type { ThresholdName } from '../law/thresholds.ts';
import type { Rule, RuleView } from '../record/rule.ts';
import { isOver } from './way.ts';

const YEAR = 12;

const shared = { since: '5', scope: 'row' } as const;

/** Those whose age in months, when the branch considered them, is wrong beside the bound that was in force. */
const whereAge = (
  view: RuleView,
  threshold: ThresholdName,
  isWrong: (months: number, bound: number) => boolean,
) =>
  withBirth(
    view,
    (born, { ngay_nq_cb: day }) => {
      if (!isText(day)) return undefined;
      const years = thresholdOn(threshold, day)?.value;
      const months = completedMonths(born, day);
      if (years === undefined || months === undefined || !isWrong(months, years * YEAR)) return undefined;
      return { field: 'ngay_nq_cb', params: { born, day, years } };
    },
    'ngay_nq_cb',
  );

const tooYoung: Rule = {
  ...shared,
  id: 'L3-CAN-001',
  severity: 'error',
  gate: 'block',
  reads: ['ngay_sinh', 'ngay_nq_cb'],
  title: { vi: 'Chưa đủ tuổi khi chi bộ xét kết nạp', en: 'Too young when the branch considered it' },
  message: {
    vi: 'sinh {born:date}, chi bộ xét ngày {day:date} khi chưa đủ {years} tuổi (tính theo tháng). Xem lại ngày sinh và ngày nghị quyết chi bộ.',
    en: 'born on {born:date}, considered on {day:date} before the age of {years} (by the month). Look at both dates.',
  },
  citations: citationsFor('admission-youngest-years'),
  examples: {
    pass: [
      { title: 'eighteen that month', members: [{ ngay_sinh: '2004-03-20', ngay_nq_cb: '2022-03-25' }] },
    ],
    fail: [{ title: 'a month too early', members: [{ ngay_sinh: '2004-04-20', ngay_nq_cb: '2022-03-25' }] }],
  },
  check: (view) => whereAge(view, 'admission-youngest-years', (months, bound) => months < bound),
};

const tooOld: Rule = {
  ...shared,
  id: 'L3-CAN-002',
  severity: 'warning',
  gate: 'justify',
  reads: ['ngay_sinh', 'ngay_nq_cb'],
  title: { vi: 'Quá tuổi khi chi bộ xét kết nạp', en: 'Over the age when the branch considered it' },
  message: {
    vi: 'sinh {born:date}, chi bộ xét ngày {day:date} khi đã quá {years} tuổi; phải có văn bản đồng ý trước của cấp ủy có thẩm quyền. Ghi số văn bản.',
    en: 'born on {born:date}, considered on {day:date} over the age of {years}; that needs the written consent of the committee beforehand. Name the document.',
  },
  citations: citationsFor('admission-oldest-years'),
  examples: {
    pass: [{ title: 'sixty that month', members: [{ ngay_sinh: '1962-03-20', ngay_nq_cb: '2022-03-25' }] }],
    fail: [{ title: 'a month over', members: [{ ngay_sinh: '1962-02-20', ngay_nq_cb: '2022-03-25' }] }],
  },
  check: (view) => whereAge(view, 'admission-oldest-years', (months, bound) => months > bound),
};

const LEVELS: ReadonlyMap<unknown, number> = new Map(
  GENERAL_EDUCATION.map(({ code }, index) => [code, index]),
);

const littleSchool: Rule = {
  ...shared,
  id: 'L3-CAN-003',
  severity: 'warning',
  gate: 'justify',
  reads: ['van_hoa', 'ngay_nq_cb'],
  title: { vi: 'Trình độ văn hóa dưới trung học cơ sở', en: 'Less than lower secondary school' },
  message: {
    vi: 'trình độ văn hóa {level:generalEducation}, phải {day:education}; trường hợp khác phải có lý do. Xem lại trình độ, hoặc nêu lý do.',
    en: 'general education {level:generalEducation}; {day:education} is asked for. Look at it, or give the reason for an exception.',
  },
  citations: citationsFor('admission-education'),
  examples: {
    pass: [{ title: 'lower secondary', members: [{ van_hoa: 'thcs', ngay_nq_cb: '2022-03-25' }] }],
    fail: [{ title: 'primary', members: [{ van_hoa: 'tieu-hoc', ngay_nq_cb: '2022-03-25' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['van_hoa'], ({ van_hoa: level, ngay_nq_cb: considered, ...fields }) => {
      const reached = LEVELS.get(level);
      if (reached === undefined || !isText(level) || reached >= LOWER_SECONDARY || isOver(fields))
        return undefined;
      const day = isText(considered) ? considered : view.on;
      return thresholdOn('admission-education', day) === undefined
        ? undefined
        : { field: 'van_hoa', params: { level, day } };
    }),
};

/** The union's own condition for those whom it introduces. */
const UNION_MONTHS = 12;
const OF_THE_UNION: ReadonlySet<string> = new Set(['doan-vien-cong-doan', 'can-bo-cong-doan']);

const newInTheUnion: Rule = {
  ...shared,
  id: 'L3-CAN-004',
  severity: 'warning',
  gate: 'none',
  reads: ['thang_cd', 'ngay_cd', 'to_chuc_gt', 'nguon', 'ngay_gt'],
  title: { vi: 'Sinh hoạt công đoàn chưa đủ 12 tháng', en: 'Less than twelve months in the union' },
  message: {
    vi: 'mới sinh hoạt công đoàn {months} tháng khi được giới thiệu, cần từ {least} tháng. Xem lại số tháng hoặc ngày vào công đoàn.',
    en: 'in the union for {months} months when introduced; {least} are asked for. Look at the months or the day.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'a year', members: [{ to_chuc_gt: 'cong-doan', thang_cd: 12 }] },
      { title: 'another body introduces', members: [{ to_chuc_gt: 'doan-thanh-nien', thang_cd: 3 }] },
    ],
    fail: [
      { title: 'eleven months', members: [{ to_chuc_gt: 'cong-doan', thang_cd: 11 }] },
      {
        title: 'by the days',
        members: [{ nguon: 'cong-nhan+doan-vien-cong-doan', ngay_cd: '2022-01-05', ngay_gt: '2022-10-01' }],
      },
    ],
  },
  *check({ on, list: { members } }) {
    for (const { row, fields } of members) {
      const { thang_cd: said, ngay_cd: since, ngay_gt: day, to_chuc_gt: by, nguon: source } = fields;
      if (by !== 'cong-doan' && !codesIn(source).some((code) => OF_THE_UNION.has(code))) continue;
      const counted = isText(since) ? completedMonths(since, isText(day) ? day : on) : undefined;
      const months = typeof said === 'number' ? said : counted;
      if (months === undefined || months >= UNION_MONTHS || isOver(fields)) continue;
      const field = typeof said === 'number' ? 'thang_cd' : 'ngay_cd';
      yield { row, field, params: { months, least: UNION_MONTHS } };
    }
  },
};

/** A number of the house: nobody works, or leaves lower secondary school, before. The youngest of a pool are pupils of sixteen. */
const YOUNGEST = 15;

const child: Rule = {
  ...shared,
  id: 'L3-CAN-019',
  since: '7',
  severity: 'warning',
  gate: 'justify',
  reasons: ['document-says-so', 'record-corrected', 'will-correct'],
  reads: ['ngay_sinh', 'ngay_nq_cb'],
  title: { vi: 'Dưới 15 tuổi', en: 'Under 15' },
  message: {
    vi: 'sinh {born:date}, chưa đủ {years} tuổi vào ngày lập danh sách. Xem lại năm sinh.',
    en: 'born on {born:date}: under {years} on the date of the list. Look at the year.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'a pupil', on: '2023-06-30', members: [{ ngay_sinh: '2007-05-20' }] },
      { title: 'fifteen that year', on: '2023-06-30', members: [{ ngay_sinh: '2008' }] },
    ],
    fail: [{ title: 'eight years old', on: '2023-06-30', members: [{ ngay_sinh: '2015-05-20' }] }],
  },
  // Of whoever was considered the age on that day is judged.
  check: (view) =>
    withBirth(view, (born, { ngay_nq_cb: considered }) =>
      considered === undefined && !bornBy(born, birthday(view.on, YOUNGEST))
        ? { field: 'ngay_sinh', params: { born, years: YOUNGEST } }
        : undefined,
    ),
};

export const FITNESS_RULES: readonly Rule[] = [tooYoung, tooOld, littleSchool, newInTheUnion, child];
