/** Rules about dates: within what is possible, in their order, and at an age the regulations allow. */
import type { FieldKey } from '../../roster/field.ts';
import type { FieldValue, Member } from '../../roster/reading.ts';
import { compareDates, completedMonths } from '../../vietnamese/date.ts';
import type { Rule, RuleContext, RuleHit } from '../rule.ts';
import { MEMBER_BOOK, VERIFIED_FROM } from '../regulations.ts';
import { citationsFor, thresholdOn } from '../thresholds.ts';

const LIFE: readonly FieldKey[] = ['ngay_sinh', 'ngay_qd_kn', 'ngay_vao_dang', 'ngay_chinh_thuc'];
const EARLIEST = '1900-01-01';

const isDate = (value: FieldValue | undefined): value is string => typeof value === 'string';

/** Whole dates, as nearly all are, compare as they stand. */
const isPossible = (value: string, on: string): boolean =>
  value.length === 10
    ? value >= EARLIEST && value <= on
    : compareDates(value, EARLIEST) >= 0 && compareDates(value, on) <= 0;

interface Doubtful {
  /** The list that these were found in, and its date. */
  readonly on: string;
  /** Members with dates that are not whole, or not one after the other. */
  readonly unordered: readonly Member[];
  /** The same, and those with dates too early or too late. */
  readonly outside: readonly Member[];
}

/** Three rules look at the dates of a life, and nearly everybody’s are in order: they are gone through once. */
const DOUBTFUL = new WeakMap<readonly Member[], Doubtful>();

function doubtful({ reading: { members }, on }: RuleContext): Doubtful {
  const known = DOUBTFUL.get(members);
  if (known?.on === on) return known;
  const unordered: Member[] = [];
  const outside: Member[] = [];
  for (const member of members) {
    const { ngay_sinh, ngay_qd_kn, ngay_vao_dang, ngay_chinh_thuc } = member.fields;
    let [first, last, isOrdered] = ['', '', true];
    for (const date of [ngay_sinh, ngay_qd_kn, ngay_vao_dang, ngay_chinh_thuc]) {
      if (!isDate(date)) continue;
      if (date.length !== 10 || date <= last) isOrdered = false;
      if (first === '') first = date;
      last = date;
    }
    if (!isOrdered) unordered.push(member);
    if (!isOrdered || (first !== '' && (first < EARLIEST || last > on))) outside.push(member);
  }
  const found = { on, unordered, outside };
  DOUBTFUL.set(members, found);
  return found;
}

const impossibleDate: Rule = {
  id: 'L2-DATE-003',
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  reads: LIFE,
  title: { vi: 'Ngày ở tương lai hoặc trước năm 1900', en: 'A date in the future or before 1900' },
  message: {
    vi: 'đang ghi {value:date}, phải từ năm 1900 đến ngày lập danh sách {on:date}. Sửa lại ô này.',
    en: 'it says {value:date}; it must lie between 1900 and the date of the list, {on:date}. Correct this cell.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'before the date of the list',
        on: '2023-06-30',
        members: [{ ngay_sinh: '1985-02-03', ngay_vao_dang: '2023-06-30' }],
      },
    ],
    fail: [
      { title: 'after the date of the list', on: '2023-06-30', members: [{ ngay_vao_dang: '2023-07-01' }] },
      { title: 'a serial number that is no date', members: [{ ngay_sinh: '1089-02-03' }] },
    ],
  },
  *check(context) {
    const { on } = context;
    for (const { row, fields } of doubtful(context).outside) {
      for (const field of LIFE) {
        const value = fields[field];
        if (!isDate(value) || isPossible(value, on)) continue;
        yield { row, field, params: { value, on } };
      }
    }
  },
};

/** Earlier, later, and whether one day can hold both. */
const ORDER: readonly (readonly [FieldKey, FieldKey, 'may-coincide' | 'apart'])[] = [
  ['ngay_sinh', 'ngay_qd_kn', 'apart'],
  ['ngay_sinh', 'ngay_vao_dang', 'apart'],
  ['ngay_qd_kn', 'ngay_vao_dang', 'may-coincide'],
  ['ngay_vao_dang', 'ngay_chinh_thuc', 'apart'],
  ['ngay_sinh', 'ngay_chinh_thuc', 'apart'],
];

/** The finding marks the cell of the act, and one act is marked once. */
function* disorder(context: RuleContext, judged: (act: string) => boolean): Iterable<RuleHit> {
  for (const { row, fields } of doubtful(context).unordered) {
    let marked: FieldKey | undefined;
    for (const [first, field, kind] of ORDER) {
      const [before, value] = [fields[first], fields[field]];
      if (!isDate(before) || !isDate(value)) continue;
      if (before < value && before.length === 10 && value.length === 10) continue;
      if (marked === field || !judged(value)) continue;
      const order = compareDates(before, value);
      const sameDay = order === 0 && before.length === 10 && value.length === 10;
      if (order < 0 || (order === 0 && !(sameDay && kind === 'apart'))) continue;
      marked = field;
      yield { row, field, params: { value, first, before }, reads: [first, field] };
    }
  }
}

const ORDER_MESSAGE = {
  vi: 'đang ghi {value:date}, phải sau {first:field} {before:date}. Xem lại hai ngày này.',
  en: 'it says {value:date}, which must come after {first:field} {before:date}. Look at both dates.',
};

const orderOfDates: Rule = {
  id: 'L3-DATE-010',
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'row',
  reads: LIFE,
  title: { vi: 'Thứ tự các ngày không đúng', en: 'The dates are not in order' },
  message: ORDER_MESSAGE,
  citations: [MEMBER_BOOK],
  examples: {
    pass: [
      {
        title: 'birth, decision, ceremony, official',
        members: [
          {
            ngay_sinh: '1985-02-03',
            ngay_qd_kn: '2020-05-04',
            ngay_vao_dang: '2020-05-19',
            ngay_chinh_thuc: '2021-05-19',
          },
        ],
      },
      {
        title: 'the year alone cannot be out of order',
        members: [{ ngay_vao_dang: '2020-05-19', ngay_chinh_thuc: '2020' }],
      },
    ],
    fail: [
      {
        title: 'official before admission',
        members: [{ ngay_vao_dang: '2020-05-19', ngay_chinh_thuc: '2019-05-19' }],
      },
      {
        title: 'admitted before the decision',
        members: [{ ngay_qd_kn: '2020-06-01', ngay_vao_dang: '2020-05-19' }],
      },
    ],
  },
  check: (context) => disorder(context, (act) => act >= VERIFIED_FROM),
};

const orderLongAgo: Rule = {
  id: 'L3-DATE-011',
  since: '1',
  severity: 'warning',
  gate: 'justify',
  scope: 'row',
  reads: LIFE,
  title: { vi: 'Thứ tự các ngày (trước 25/7/2016) cần xem lại', en: 'Dates before 25/7/2016 out of order' },
  message: ORDER_MESSAGE,
  citations: [MEMBER_BOOK],
  examples: {
    pass: [{ title: 'in order', members: [{ ngay_vao_dang: '1985-02-03', ngay_chinh_thuc: '1986-08-03' }] }],
    fail: [
      { title: 'official first', members: [{ ngay_vao_dang: '1985-02-03', ngay_chinh_thuc: '1984-02-03' }] },
    ],
  },
  check: (context) => disorder(context, (act) => act < VERIFIED_FROM),
};

interface Admission {
  /** The field that `act` was taken from. */
  readonly by: FieldKey;
  readonly birth: string;
  readonly act: string;
  readonly youngest: number;
  readonly oldest: number;
}

/** The branch considers before it decides; of the dates a roster has, the decision is the nearest. */
function admissionOf({ fields }: Member): Admission | undefined {
  const { ngay_sinh: birth, ngay_qd_kn: decision, ngay_vao_dang: ceremony } = fields;
  const by = isDate(decision) && decision.length > 4 ? 'ngay_qd_kn' : 'ngay_vao_dang';
  const act = by === 'ngay_qd_kn' ? decision : ceremony;
  if (!isDate(birth) || !isDate(act) || act < VERIFIED_FROM) return undefined;
  const youngest = thresholdOn('admission-youngest-years', act)?.value;
  const oldest = thresholdOn('admission-oldest-years', act)?.value;
  return youngest === undefined || oldest === undefined ? undefined : { by, birth, act, youngest, oldest };
}

const AGE_FIELDS: readonly FieldKey[] = ['ngay_sinh', 'ngay_vao_dang', 'ngay_qd_kn'];

/** The most that the difference of the years alone can say: nobody is younger than this less one, or older than this. */
const yearsAt = (birth: string, act: string): number => Number(act.slice(0, 4)) - Number(birth.slice(0, 4));

/** Whole months of age at admission, on the wrong side of what was in force then; `possible` looks at the years alone. */
function* outOfAge(
  { reading }: RuleContext,
  possible: (years: number, limits: Admission) => boolean,
  wrong: (age: number, limits: Admission) => boolean,
): Iterable<RuleHit> {
  for (const member of reading.members) {
    const admission = admissionOf(member);
    if (!admission || !possible(yearsAt(admission.birth, admission.act), admission)) continue;
    const age = completedMonths(admission.birth, admission.act);
    if (age === undefined || age < 0 || !wrong(age, admission)) continue;
    const params = { ...admission, years: Math.floor(age / 12), months: age % 12 };
    yield { row: member.row, field: 'ngay_vao_dang', params };
  }
}

const tooYoung: Rule = {
  id: 'L3-AGE-001',
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'row',
  reads: AGE_FIELDS,
  title: { vi: 'Khi vào Đảng phải đủ 18 tuổi', en: 'Age at admission must be 18 or more' },
  message: {
    vi: '{by:field} {act:date} khi mới {years} tuổi {months} tháng (sinh {birth:date}), phải từ đủ {youngest} tuổi. Xem lại ngày sinh và ngày vào Đảng.',
    en: '{by:field} {act:date} at {years} years and {months} months (born {birth:date}); it must be {youngest} or more. Look at both dates.',
  },
  citations: citationsFor('admission-youngest-years'),
  examples: {
    pass: [
      { title: 'eighteen on the day', members: [{ ngay_sinh: '2000-05-19', ngay_vao_dang: '2018-05-19' }] },
      {
        title: 'before the first verified text',
        members: [{ ngay_sinh: '1970-05-19', ngay_vao_dang: '1987-05-19' }],
      },
    ],
    fail: [{ title: 'a day too young', members: [{ ngay_sinh: '2000-05-19', ngay_vao_dang: '2018-05-18' }] }],
  },
  check: (context) =>
    outOfAge(
      context,
      (years, { youngest }) => years <= youngest,
      (age, { youngest }) => age < youngest * 12,
    ),
};

/** Lawful with the written consent that the regulations ask for, which no roster records: said, never in the way. */
const overSixty: Rule = {
  id: 'L3-AGE-003',
  since: '1',
  severity: 'warning',
  gate: 'justify',
  scope: 'row',
  reads: AGE_FIELDS,
  title: { vi: 'Vào Đảng khi trên 60 tuổi', en: 'Admitted over the age of sixty' },
  message: {
    vi: '{by:field} {act:date} khi {years} tuổi {months} tháng (sinh {birth:date}), trên {oldest} tuổi phải có văn bản đồng ý của cấp ủy trực thuộc Trung ương. Xem lại hai ngày; nếu đúng và có văn bản thì giữ nguyên.',
    en: '{by:field} {act:date} at {years} years and {months} months (born {birth:date}); over {oldest} needs the written consent of the committee under the Centre. Look at both dates; if they are right and there is consent, leave them.',
  },
  citations: citationsFor('admission-oldest-years'),
  examples: {
    pass: [
      {
        title: 'sixty and not a month more',
        members: [{ ngay_sinh: '1960-05-19', ngay_vao_dang: '2020-06-18' }],
      },
    ],
    fail: [
      { title: 'sixty and one month', members: [{ ngay_sinh: '1960-05-19', ngay_vao_dang: '2020-06-19' }] },
    ],
  },
  check: (context) =>
    outOfAge(
      context,
      (years, { oldest }) => years >= oldest,
      (age, { oldest }) => age > oldest * 12,
    ),
};

const ageByYears: Rule = {
  id: 'L3-AGE-002',
  since: '1',
  severity: 'warning',
  gate: 'justify',
  scope: 'row',
  reads: AGE_FIELDS,
  title: { vi: 'Chưa rõ tuổi khi vào Đảng (chỉ có năm)', en: 'Age at admission not certain (only a year)' },
  message: {
    vi: 'sinh {birth:date}, {by:field} {act:date}: lúc đó {low} hoặc {high} tuổi, phải từ đủ {youngest} đến {oldest} tuổi. Ghi đủ ngày, tháng nếu hồ sơ có.',
    en: 'born {birth:date}, {by:field} {act:date}: {low} or {high} years old then; it must be {youngest} to {oldest}. Add day and month if the file has them.',
  },
  citations: citationsFor('admission-youngest-years', 'admission-oldest-years'),
  examples: {
    pass: [{ title: 'certain either way', members: [{ ngay_sinh: '1985', ngay_vao_dang: '2018-05-19' }] }],
    fail: [
      { title: 'seventeen or eighteen', members: [{ ngay_sinh: '2000', ngay_vao_dang: '2018-05-19' }] },
      { title: 'sixty or sixty-one', members: [{ ngay_sinh: '1959-03-02', ngay_vao_dang: '2020' }] },
    ],
  },
  *check({ reading }) {
    for (const member of reading.members) {
      const admission = admissionOf(member);
      if (!admission) continue;
      const high = yearsAt(admission.birth, admission.act);
      const low = high - 1;
      if (high < 0 || (low >= admission.youngest && high <= admission.oldest)) continue;
      if (completedMonths(admission.birth, admission.act) !== undefined) continue;
      yield { row: member.row, field: 'ngay_vao_dang', params: { ...admission, low, high } };
    }
  },
};

export const DATE_RULES: readonly Rule[] = [impossibleDate, orderOfDates, orderLongAgo];
export const AGE_RULES: readonly Rule[] = [tooYoung, overSixty, ageByYears];
