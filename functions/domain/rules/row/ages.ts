/** Rules about the age at admission that the regulations of the day allow. */
import type { FieldKey, FieldValue } from '../../roster/shape/field.ts';
import type { Member } from '../../roster/shape/member.ts';
import { completedMonths } from '../../language/date.ts';
import { VERIFIED_FROM } from '../law/regulations.ts';
import { ADMITTED_TOO_YOUNG } from '../record/known-ids.ts';
import { REASONS_OF_PAPERS } from '../record/justification-reasons.ts';
import type { Rule, RuleView, RuleHit } from '../record/rule.ts';
import { citationsFor, thresholdOn } from '../law/thresholds.ts';

const isDate = (value: FieldValue | undefined): value is string => typeof value === 'string';

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
  { list }: RuleView,
  possible: (years: number, limits: Admission) => boolean,
  wrong: (age: number, limits: Admission) => boolean,
): Iterable<RuleHit> {
  for (const member of list.members) {
    const admission = admissionOf(member);
    if (!admission || !possible(yearsAt(admission.birth, admission.act), admission)) continue;
    const age = completedMonths(admission.birth, admission.act);
    if (age === undefined || age < 0 || !wrong(age, admission)) continue;
    const params = { ...admission, years: Math.floor(age / 12), months: age % 12 };
    yield { row: member.row, field: 'ngay_vao_dang', params };
  }
}

const tooYoung: Rule = {
  id: ADMITTED_TOO_YOUNG,
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
  reasons: REASONS_OF_PAPERS,
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
  *check({ list }) {
    for (const member of list.members) {
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

export const AGE_RULES: readonly Rule[] = [tooYoung, overSixty, ageByYears];
