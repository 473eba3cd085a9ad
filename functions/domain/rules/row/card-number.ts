/** Rules about party cards of twelve digits, which repeat the personal number. */
import { PERSONAL } from '../law/personal-number.ts';
import type { Rule, RuleView } from '../record/rule.ts';
import { CARD_CHANGE } from '../law/regulations.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import { tailOf } from '../helpers/shown.ts';

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

export const CARD_NUMBER_RULES: readonly Rule[] = [cardOfAnother, cardTooNew];
