/** Rules about what a personal number of twelve digits can be: its province, its digits, and the party card that repeats it. */
import { tailOf } from '../helpers/shown.ts';
import { CARD_CHANGE, PERSONAL_NUMBER } from '../law/regulations.ts';
import { PROVINCES_OF_BIRTH } from '../law/provinces.ts';
import { mayBeInvented, oddNumbers } from '../helpers/odd-numbers.ts';
import { isText, rowsWhere, type Said } from '../helpers/rows-where.ts';
import type { Rule, RuleHit, RuleView } from '../record/rule.ts';

const PERSONAL = /^\d{12}$/;
const OLD_OR_NEW = /^\d{9}(?:\d{3})?$/;
const SAME_DIGIT = /^(\d)\1+$/;
const COUNTED_UP = '0123456789012';

/** From here on the first three digits are a country of birth. */
const ABROAD = '100';

const isInvented = (number: string): boolean =>
  SAME_DIGIT.test(number) ||
  COUNTED_UP.includes(number) ||
  COUNTED_UP.slice(1).startsWith(number.slice(0, 9));

/** Of the personal numbers that are not as nearly all are. */
function* oddWhere({ list }: RuleView, judge: (number: string) => Said | undefined): Iterable<RuleHit> {
  for (const { row, fields } of oddNumbers(list.members).so_cccd) {
    const said = isText(fields.so_cccd) ? judge(fields.so_cccd) : undefined;
    if (said) yield { row, ...said };
  }
}

const unknownProvince: Rule = {
  id: 'L2-ID-007',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  reads: ['so_cccd'],
  title: { vi: 'Số CCCD có mã tỉnh không tồn tại', en: 'A personal number of no province' },
  message: {
    vi: 'ba chữ số đầu của số CCCD là {code}, không phải mã tỉnh nào (cuối số là {tail}). Xem lại số trên thẻ căn cước.',
    en: 'the number begins with {code}, which is no province (it ends in {tail}). Look at the card.',
  },
  citations: [PERSONAL_NUMBER],
  examples: {
    pass: [
      {
        title: 'Lào Cai, and born abroad',
        members: [{ so_cccd: '010185012345' }, { so_cccd: '127185012345' }],
      },
    ],
    fail: [{ title: '013', members: [{ so_cccd: '013185012345' }] }],
  },
  check: (view) =>
    oddWhere(view, (number) => {
      if (number.length !== 12) return undefined;
      const code = number.slice(0, 3);
      if (PROVINCES_OF_BIRTH.has(code) || code >= ABROAD || !PERSONAL.test(number) || isInvented(number))
        return undefined;
      return { field: 'so_cccd', params: { code, tail: tailOf(number) } };
    }),
};

const invented: Rule = {
  id: 'L2-ID-008',
  since: '2',
  severity: 'warning',
  gate: 'justify',
  scope: 'cell',
  reads: ['so_cccd'],
  title: { vi: 'Số CCCD như số ghi tạm', en: 'A personal number that looks made up' },
  message: {
    vi: 'số CCCD (cuối là {tail}) chỉ lặp một chữ số hoặc đếm lần lượt, như số ghi tạm. Ghi số trên thẻ căn cước; nếu chưa có thì để trống.',
    en: 'the number (ending in {tail}) repeats one digit or counts up, as if made up. Copy it from the card, or leave the cell empty.',
  },
  citations: [PERSONAL_NUMBER],
  examples: {
    pass: [{ title: 'somebody’s number', members: [{ so_cccd: '010185012345' }] }],
    fail: [
      { title: 'zeros', members: [{ so_cccd: '000000000000' }] },
      { title: 'counting', members: [{ so_cccd: '123456789012' }] },
    ],
  },
  check: (view) =>
    oddWhere(view, (number) =>
      mayBeInvented(number) && OLD_OR_NEW.test(number) && isInvented(number)
        ? { field: 'so_cccd', params: { tail: tailOf(number) } }
        : undefined,
    ),
};

const cardOfAnother: Rule = {
  id: 'L3-CARD-003',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'row',
  reads: ['so_the', 'so_cccd'],
  title: {
    vi: 'Số thẻ 12 chữ số khác số CCCD',
    en: 'A card of twelve digits that is not the personal number',
  },
  message: {
    vi: 'thẻ mới lấy số CCCD làm số thẻ, nhưng số thẻ (cuối là {tail}) khác số CCCD (cuối là {personal}). Xem lại cả hai số.',
    en: 'new cards carry the personal number, but the card (ending in {tail}) differs from it (ending in {personal}). Look at both.',
  },
  citations: [{ ...CARD_CHANGE, verified: 'secondary' }],
  examples: {
    pass: [
      {
        title: 'the same number, or an old card',
        members: [
          { so_the: '010185012345', so_cccd: '010185012345' },
          { so_the: '31012345', so_cccd: '010185012346' },
        ],
      },
    ],
    fail: [{ title: 'two digits swapped', members: [{ so_the: '010185012354', so_cccd: '010185012345' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['so_the', 'so_cccd'], ({ so_the: card, so_cccd: number }) => {
      if (!isText(card) || card === number || card.length !== 12 || !isText(number)) return undefined;
      if (!PERSONAL.test(card) || !PERSONAL.test(number)) return undefined;
      return { field: 'so_the', params: { tail: tailOf(card), personal: tailOf(number) } };
    }),
};

/** A list that has the personal number for everybody's card was made so by a program. */
function areMostlyOld({ list: { members } }: RuleView): boolean {
  let [all, long] = [0, 0];
  for (const { fields } of members) {
    if (!isText(fields.so_the)) continue;
    all += 1;
    if (fields.so_the.length === 12) long += 1;
  }
  return long * 2 < all;
}

const cardTooNew: Rule = {
  id: 'L3-CARD-004',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'cell',
  whole: true,
  reads: ['so_the'],
  title: { vi: 'Thẻ 12 chữ số trước khi có thẻ mới', en: 'A card of twelve digits before there were any' },
  message: {
    vi: 'số thẻ (cuối là {tail}) có 12 chữ số, mà đến ngày lập danh sách chưa có thẻ như vậy (chỉ từ {from:date}). Xem có ghi nhầm số CCCD vào ô này không.',
    en: 'the card (ending in {tail}) has 12 digits, and there were no such cards on the date of the list (only from {from:date}). See whether it is the personal number.',
  },
  citations: [{ ...CARD_CHANGE, verified: 'secondary' }],
  examples: {
    pass: [
      { title: 'the day of the change', on: CARD_CHANGE.from, members: [{ so_the: '010185012345' }] },
      {
        title: 'all of them, as the central system has it',
        on: '2025-06-30',
        members: [{ so_the: '010185012345' }],
      },
    ],
    fail: [
      {
        title: 'the day before',
        on: '2025-08-07',
        members: [{ so_the: '010185012345' }, { so_the: '31012345' }, { so_the: '31012346' }],
      },
    ],
  },
  check: (view) =>
    view.on >= CARD_CHANGE.from || !areMostlyOld(view)
      ? []
      : rowsWhere(view, ['so_the'], ({ so_the: card }) =>
          isText(card) && card.length === 12 && PERSONAL.test(card)
            ? { field: 'so_the', params: { tail: tailOf(card), from: CARD_CHANGE.from } }
            : undefined,
        ),
};

export const PERSONAL_NUMBER_RULES: readonly Rule[] = [unknownProvince, invented, cardOfAnother, cardTooNew];
