/**
 * Rules about whole columns that Excel filled: one date for everybody, dates and numbers that count up by one from row to row, and
 * years that became the first of January. One finding for a column, at its first such cell.
 */
import type { FieldKey, FieldValue } from '../../roster/shape/field.ts';
import type { Member } from '../../roster/shape/member.ts';
import { isoToSerial } from '../../language/date.ts';
import { isText } from '../helpers/rows-where.ts';
import type { Rule } from '../record/rule.ts';

/** So many in a row are no chance. */
const RUN = 5;
const NEW_YEAR_SHARE = 0.2;
const NEW_YEAR = '-01-01';

const DATES: readonly FieldKey[] = ['ngay_sinh', 'ngay_vao_dang', 'ngay_chinh_thuc', 'ngay_qd_kn'];
/** A branch can admit several on one day; nobody shares a birthday with everybody. */
const SAME_FOR_ALL: readonly FieldKey[] = ['ngay_sinh', 'ngay_qd_kn', 'ngay_vao_dang'];

const sameForAll: Rule = {
  id: 'L4-DATE-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'sheet',
  reads: [],
  title: { vi: 'Cả cột cùng một ngày', en: 'One date for everybody' },
  message: {
    vi: 'cả {members} người cùng ghi {label} {value:date}, có lẽ do kéo sao chép ô. Xem lại cột này.',
    en: 'all {members} people have {label} {value:date}, perhaps filled down. Look at this column.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'four admitted together, and one another day',
        members: [
          ...Array.from({ length: 4 }, () => ({ ngay_vao_dang: '2020-05-19' })),
          { ngay_vao_dang: '2020-09-02' },
        ],
      },
    ],
    fail: [
      { title: 'five of one day', members: Array.from({ length: 5 }, () => ({ ngay_sinh: '1985-02-03' })) },
    ],
  },
  *check({ list: { members } }) {
    if (members.length < RUN) return;
    for (const field of SAME_FOR_ALL) {
      const value = members[0]?.fields[field];
      if (!isText(value) || value.length !== 10) continue;
      if (!members.every(({ fields }) => fields[field] === value)) continue;
      yield { row: members[0]?.row ?? null, field, params: { members: members.length, value } };
    }
  },
};

const newYears: Rule = {
  id: 'L4-DATE-002',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'sheet',
  reads: [],
  title: { vi: 'Nhiều người sinh ngày 01/01', en: 'Many birthdays on 1 January' },
  message: {
    vi: '{count} trong {members} người ghi sinh ngày 01/01, có lẽ chỉ biết năm sinh. Nếu chỉ biết năm thì ghi riêng năm.',
    en: '{count} of {members} people were born on 1 January, perhaps because only the year is known. Then write the year alone.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'one of ten',
        members: Array.from({ length: 10 }, (_, index) => ({
          ngay_sinh: index === 0 ? '1985-01-01' : `198${index}-02-03`,
        })),
      },
    ],
    fail: [
      {
        title: 'five of ten',
        members: Array.from({ length: 10 }, (_, index) => ({
          ngay_sinh: index < 5 ? `198${index}-01-01` : `198${index}-02-03`,
        })),
      },
    ],
  },
  *check({ list: { members, filled } }) {
    if (!filled('ngay_sinh')) return;
    let count = 0;
    let first: number | null = null;
    for (const { row, fields } of members) {
      const birth = fields.ngay_sinh;
      if (!isText(birth) || !birth.endsWith(NEW_YEAR)) continue;
      count += 1;
      first ??= row;
    }
    if (count < RUN || count <= members.length * NEW_YEAR_SHARE) return;
    yield { row: first, field: 'ngay_sinh', params: { count, members: members.length } };
  },
};

/** The first row of each run of values that count up by one, and its length. */
function* countingUp(
  members: readonly Member[],
  numbers: readonly (number | undefined)[],
): Iterable<{ readonly row: number; readonly count: number }> {
  let start = 0;
  for (let index = 1; index <= members.length; index += 1) {
    const [before, now] = [numbers[index - 1], numbers[index]];
    if (index < members.length && before !== undefined && now === before + 1) continue;
    if (index - start >= RUN) yield { row: members[start]?.row ?? 0, count: index - start };
    start = index;
  }
}

const ZERO = 48;
const TENS = 8;
const ONES = 9;
const LAST_OF_MONTH_FROM = 28;

/** Day of the month; 0 where it is not known. */
function dayOf(value: FieldValue | undefined): number {
  if (!isText(value) || value.length !== 10) return 0;
  return (value.charCodeAt(TENS) - ZERO) * 10 + value.charCodeAt(ONES) - ZERO;
}

/** Cheap, before anything is worked out: so many steps in a row that may be of one day. */
function mayCountUp(
  members: readonly Member[],
  stepOf: (fields: Member['fields']) => number,
  follows: (before: number, now: number) => boolean,
): boolean {
  let before = 0;
  let steps = 0;
  for (const { fields } of members) {
    const now = stepOf(fields);
    steps = before !== 0 && now !== 0 && follows(before, now) ? steps + 1 : 0;
    if (steps === RUN - 1) return true;
    before = now;
  }
  return false;
}

const nextDay = (before: number, now: number): boolean =>
  now === before + 1 || (now === 1 && before >= LAST_OF_MONTH_FROM);

const datesCountUp: Rule = {
  id: 'L4-DATE-003',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'sheet',
  reads: [],
  title: { vi: 'Ngày tăng đều từng ngày', en: 'Dates that count up day by day' },
  message: {
    vi: 'từ dòng này, {count} ô liền nhau trong cột {label} mỗi ô thêm một ngày, có lẽ do kéo ô. Ghi lại theo hồ sơ.',
    en: 'from this row on, {count} cells of {label} go up by a day each, perhaps filled down. Copy them from the files again.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'four days, by chance',
        members: ['03', '04', '05', '06', '19'].map((day) => ({ ngay_vao_dang: `2020-05-${day}` })),
      },
    ],
    fail: [
      {
        title: 'five days',
        members: ['29', '30', '31']
          .map((day) => ({ ngay_vao_dang: `2020-05-${day}` }))
          .concat([{ ngay_vao_dang: '2020-06-01' }, { ngay_vao_dang: '2020-06-02' }]),
      },
    ],
  },
  *check({ list: { members, filled } }) {
    for (const field of DATES) {
      if (!filled(field)) continue;
      if (!mayCountUp(members, (fields) => dayOf(fields[field]), nextDay)) continue;
      const numbers = members.map(({ fields }) => {
        const date = fields[field];
        return isText(date) ? isoToSerial(date) : undefined;
      });
      for (const { row, count } of countingUp(members, numbers)) yield { row, field, params: { count } };
    }
  },
};

const PERSONAL = /^\d{12}$/;
const LAST = 11;

/** 1 to 10, so that 0 can say that there is none. */
const lastDigit = (value: FieldValue | undefined): number =>
  isText(value) && value.length === LAST + 1 ? value.charCodeAt(LAST) - ZERO + 1 : 0;

const nextDigit = (before: number, now: number): boolean => now === (before % 10) + 1;

const numbersCountUp: Rule = {
  id: 'L4-ID-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'sheet',
  reads: [],
  title: { vi: 'Số CCCD tăng đều từng số', en: 'Personal numbers that count up' },
  message: {
    vi: 'từ dòng này, {count} số CCCD liền nhau mỗi số thêm 1, có lẽ do kéo ô. Ghi lại theo thẻ căn cước.',
    en: 'from this row on, {count} personal numbers go up by one each, perhaps filled down. Copy them from the cards again.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'two neighbours', members: [{ so_cccd: '010185012345' }, { so_cccd: '010185012346' }] }],
    fail: [
      {
        title: 'five',
        members: ['5', '6', '7', '8', '9'].map((last) => ({ so_cccd: `01018501234${last}` })),
      },
    ],
  },
  *check({ list: { members, filled } }) {
    if (!filled('so_cccd') || !mayCountUp(members, ({ so_cccd }) => lastDigit(so_cccd), nextDigit)) return;
    const numbers = members.map(({ fields: { so_cccd: number } }) =>
      isText(number) && number.length === 12 && PERSONAL.test(number) ? Number(number) : undefined,
    );
    for (const { row, count } of countingUp(members, numbers)) {
      yield { row, field: 'so_cccd', params: { count } };
    }
  },
};

export const FILLED_DOWN_RULES: readonly Rule[] = [sameForAll, newYears, datesCountUp, numbersCountUp];
