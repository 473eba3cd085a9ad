/** Rules about dates: within what is possible, and in their order. */
import type { FieldKey, FieldValue } from '../../roster/shape/field.ts';
import type { Member } from '../../roster/shape/member.ts';
import { compareDates } from '../../language/date.ts';
import type { Rule, RuleContext, RuleHit } from '../record/rule.ts';
import { MEMBER_BOOK, VERIFIED_FROM } from '../law/regulations.ts';
import { EARLIEST_JUDGED } from './status.ts';

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

function doubtful({ list: { members }, on }: RuleContext): Doubtful {
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
    vi: 'đang ghi {value:date}, phải từ năm 1900 đến ngày lập danh sách {on:date}. Sửa ô này, hoặc xem lại ngày lập danh sách.',
    en: 'it says {value:date}; it must lie between 1900 and the date of the list, {on:date}. Correct this cell, or look at the date of the list.',
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

export const DATE_RULES: readonly Rule[] = [impossibleDate, orderOfDates, orderLongAgo];
