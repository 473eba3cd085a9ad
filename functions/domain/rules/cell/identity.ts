/** Rules about the numbers that identify a person. No message shows more than the last four digits. */
import { PERSONAL } from '../law/personal-number.ts';
import { LETTER_DIGITS, LOST_ZEROS, SHORTENED_NUMBER } from '../record/known-ids.ts';
import { isCardNumber } from '../../roster/cells/number-in-text.ts';
import type { ProblemCode } from '../../roster/shape/problem.ts';
import { oddNumbers } from '../helpers/odd-numbers.ts';
import { problemsOf } from '../helpers/problems.ts';
import { SCIENTIFIC } from '../helpers/scientific.ts';
import { tailOf } from '../helpers/shown.ts';
import { PERSONAL_NUMBER } from '../law/regulations.ts';
import type { Rule, RuleHit, RuleView } from '../record/rule.ts';

/** Eight where the cell was a number: those of Hà Nội, Lào Cai and others began with 0. */
const OLD_PERSONAL = /^(?:\d{9}|[1-9]\d{7})$/;
const CARD = /^(?:\d{8}|\d{12})$/;

/** Of the numbers that are not as they should be. */
function* numbersWhere(
  { list }: RuleView,
  keys: readonly ('so_cccd' | 'so_the')[],
  test: (value: string) => boolean,
): Iterable<RuleHit> {
  const odd = oddNumbers(list.members);
  for (const field of keys) {
    for (const { row, fields } of odd[field]) {
      const value = fields[field];
      if (value === undefined || !test(String(value))) continue;
      yield { row, field, params: { tail: tailOf(value), length: String(value).length } };
    }
  }
}

const HAS_DIGIT = /\d/;

const isOdd = (value: string): boolean =>
  HAS_DIGIT.test(value) && !PERSONAL.test(value) && !OLD_PERSONAL.test(value) && !SCIENTIFIC.test(value);

const scientific: Rule = {
  id: SHORTENED_NUMBER,
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  reads: ['so_cccd', 'so_the'],
  title: { vi: 'Số đã bị Excel rút gọn', en: 'Excel has shortened the number' },
  message: {
    vi: '{label} đã bị đổi thành dạng 1,2E+10 nên mất các chữ số cuối, máy không khôi phục được. Ghi lại đủ số theo giấy tờ, ô định dạng Văn bản (Text).',
    en: '{label} became a number like 1.2E+10 and lost its last digits, which nothing can bring back. Format the cell as text and type all of them.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'all digits', members: [{ so_cccd: '010185012345' }] }],
    fail: [{ title: '1.00840E+10', members: [{ so_cccd: '1.00840E+10' }] }],
  },
  check: (context) => numbersWhere(context, ['so_cccd', 'so_the'], (value) => SCIENTIFIC.test(value)),
};

const personalShape: Rule = {
  id: 'L2-ID-001',
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  reads: ['so_cccd'],
  title: { vi: 'Số CCCD phải đủ 12 chữ số', en: 'A personal number has 12 digits' },
  message: {
    vi: 'đang ghi {length} ký tự (cuối là {tail}), số CCCD phải đủ 12 chữ số. Ghi lại theo thẻ căn cước.',
    en: 'there are {length} characters (ending in {tail}); a personal number has 12 digits. Copy it from the card.',
  },
  citations: [PERSONAL_NUMBER],
  examples: {
    pass: [
      {
        title: 'twelve digits, or an old number of nine',
        members: [{ so_cccd: '010185012345' }, { so_cccd: '063123456' }, { so_cccd: '63123456' }],
      },
    ],
    fail: [{ title: 'thirteen digits', members: [{ so_cccd: '0101850123456' }] }],
  },
  check: (context) => numbersWhere(context, ['so_cccd'], isOdd),
};

/** Sent as a number it would make one person of all who have none. */
const wordsForNumber: Rule = {
  id: 'L2-ID-010',
  since: '2',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  reads: ['so_cccd'],
  title: { vi: 'Ô số CCCD ghi chữ', en: 'Words for a personal number' },
  message: {
    vi: 'ô này ghi chữ, không có chữ số nào. Ghi số theo thẻ căn cước; nếu chưa có thì để trống.',
    en: 'the cell holds words without any digit. Copy the number from the card, or leave the cell empty.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'digits', members: [{ so_cccd: '010185012345' }] }],
    fail: [{ title: 'none yet', members: [{ so_cccd: 'Chưa có' }] }],
  },
  check: (context) => numbersWhere(context, ['so_cccd'], (value) => !HAS_DIGIT.test(value)),
};

const cardShape: Rule = {
  id: 'L2-ID-004',
  since: '1',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  reads: ['so_the'],
  title: { vi: 'Số thẻ đảng viên thường có 8 hoặc 12 chữ số', en: 'A party card has 8 or 12 digits' },
  message: {
    vi: 'đang ghi {length} ký tự (cuối là {tail}), số thẻ đảng viên có 8 hoặc 12 chữ số. Xem lại trên thẻ.',
    en: 'there are {length} characters (ending in {tail}); a party card has 8 or 12 digits. Look at the card.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'old and new cards', members: [{ so_the: '31012345' }, { so_the: '010185012345' }] }],
    fail: [{ title: 'six digits', members: [{ so_the: '012345' }] }],
  },
  check: (context) => numbersWhere(context, ['so_the'], (value) => isCardNumber(value) && !CARD.test(value)),
};

const lostZeros: Rule = {
  id: LOST_ZEROS,
  since: '1',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  needs: ['sheet'],
  reads: ['so_cccd', 'so_the', 'dien_thoai'],
  title: { vi: 'Excel đã bỏ số 0 ở đầu', en: 'Excel dropped the zeros in front' },
  message: {
    vi: 'thiếu {zeros} số 0 ở đầu, đã hiểu là {length} chữ số bắt đầu bằng {zerosText} (cuối là {tail}). Nên ghi lại, ô định dạng Văn bản (Text).',
    en: '{zeros} zero(s) in front are missing; taken for {length} digits beginning with {zerosText} (ending in {tail}). Better type it as text.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'twelve digits', members: [{ so_cccd: '010185012345' }] }],
    fail: [
      {
        title: 'kept as a number',
        members: [{ so_cccd: '010185012345' }],
        problems: [
          {
            code: 'id-lost-zeros',
            row: 2,
            column: 0,
            field: 'so_cccd',
            value: 10185012345,
            read: '010185012345',
          },
        ],
      },
    ],
  },
  *check({ sheet }) {
    const lost: ProblemCode = 'id-lost-zeros';
    for (const { code, row, field, column, value, read } of problemsOf(sheet)) {
      if (code !== lost || read === undefined) continue;
      const length = String(read).length;
      const zeros = Math.max(1, length - String(value).replace(/\D/g, '').length);
      const params = { zeros, zerosText: '0'.repeat(zeros), length, tail: tailOf(read) };
      yield { row, field, column, params };
    }
  },
};

const letterDigits: Rule = {
  id: LETTER_DIGITS,
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  needs: ['sheet'],
  reads: ['so_cccd', 'so_the'],
  title: { vi: 'Số có lẫn chữ O, l', en: 'Letters among the digits' },
  message: {
    vi: 'có chữ O, l hoặc chữ số khổ rộng lẫn trong số; đã hiểu là {length} chữ số (cuối là {tail}). So với thẻ rồi ghi lại bằng chữ số, ô định dạng Văn bản (Text).',
    en: 'there are letters such as O or l, or full-width digits, in the number; taken for {length} digits (ending in {tail}). Compare it with the card and type digits, with the cell formatted as text.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'twelve digits', members: [{ so_cccd: '010185012345' }] }],
    fail: [
      {
        title: 'the letter O for the first zero',
        members: [{ so_cccd: '010185012345' }],
        problems: [
          {
            code: 'id-digits',
            row: 2,
            column: 0,
            field: 'so_cccd',
            value: 'O10185012345',
            read: '010185012345',
          },
        ],
      },
    ],
  },
  *check({ sheet }) {
    for (const { code, row, field, column, read } of problemsOf(sheet)) {
      if (code !== 'id-digits' || read === undefined) continue;
      yield { row, field, column, params: { length: String(read).length, tail: tailOf(read) } };
    }
  },
};

const oldNumber: Rule = {
  id: 'L2-ID-006',
  since: '1',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  reads: ['so_cccd'],
  title: { vi: 'Số CMND cũ', en: 'A number of the old identity card' },
  message: {
    vi: 'đang ghi {length} chữ số (cuối là {tail}), như số CMND cũ (9 chữ số, có khi mất số 0 ở đầu); vẫn gửi được. Nên thay bằng số CCCD 12 chữ số.',
    en: 'there are {length} digits (ending in {tail}), as of the old card (nine, the first perhaps a lost zero); it can be sent. Better use the twelve digits of the new one.',
  },
  citations: [PERSONAL_NUMBER],
  examples: {
    pass: [{ title: 'twelve digits', members: [{ so_cccd: '010185012345' }] }],
    fail: [{ title: 'nine digits, or without the zero', members: [{ so_cccd: '63123456' }] }],
  },
  check: (context) => numbersWhere(context, ['so_cccd'], (value) => OLD_PERSONAL.test(value)),
};

export const IDENTITY_RULES: readonly Rule[] = [
  scientific,
  personalShape,
  wordsForNumber,
  cardShape,
  lostZeros,
  letterDigits,
  oldNumber,
];
