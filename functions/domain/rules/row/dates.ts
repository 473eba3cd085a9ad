/** Rules about the order of dates. */
import type { FieldKey } from '../../roster/shape/field.ts';
import { compareDates } from '../../language/date.ts';
import { REASONS_OF_PAPERS } from '../record/justification-reasons.ts';
import type { Rule, RuleContext, RuleHit } from '../record/rule.ts';
import { doubtful, isDate, LIFE } from '../helpers/dates-of-life.ts';
import { MEMBER_BOOK, VERIFIED_FROM } from '../law/regulations.ts';
import { EARLIEST_JUDGED } from '../law/membership.ts';

/** Earlier, later, and whether one day can hold both. */
const ORDER: readonly (readonly [FieldKey, FieldKey, 'may-coincide' | 'apart'])[] = [
  ['ngay_sinh', 'ngay_vao_dang', 'apart'],
  ['ngay_sinh', 'ngay_qd_kn', 'apart'],
  ['ngay_qd_kn', 'ngay_vao_dang', 'may-coincide'],
  ['ngay_vao_dang', 'ngay_chinh_thuc', 'apart'],
  ['ngay_sinh', 'ngay_chinh_thuc', 'apart'],
];

function isOutOfOrder(before: string, value: string, kind: 'may-coincide' | 'apart'): boolean {
  const areWhole = before.length === 10 && value.length === 10;
  if (areWhole && before < value) return false;
  const order = compareDates(before, value);
  return order > 0 || (order === 0 && areWhole && kind === 'apart');
}

/** The finding marks the cell of the act. One act is marked once, and a wrong birth date is said of one act only. */
function* disorder(context: RuleContext, judged: (act: string) => boolean): Iterable<RuleHit> {
  for (const { row, fields } of doubtful(context).unordered) {
    const marked = new Set<FieldKey>();
    let isBirthSaid = false;
    for (const [first, field, kind] of ORDER) {
      const [before, value] = [fields[first], fields[field]];
      if (!isDate(before) || !isDate(value) || marked.has(field)) continue;
      if ((isBirthSaid && first === 'ngay_sinh') || !isOutOfOrder(before, value, kind)) continue;
      marked.add(field);
      isBirthSaid ||= first === 'ngay_sinh';
      if (judged(value)) yield { row, field, params: { value, first, before }, reads: [first, field] };
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
  reasons: REASONS_OF_PAPERS,
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
  *check(context) {
    for (const hit of disorder(context, (act) => act < VERIFIED_FROM)) {
      // Of a later admission the day of recognition is known, and the rule about it says more.
      const { first, before } = hit.params ?? {};
      if (first !== 'ngay_vao_dang' || String(before) < EARLIEST_JUDGED) yield hit;
    }
  },
};

export const DATE_RULES: readonly Rule[] = [orderOfDates, orderLongAgo];
