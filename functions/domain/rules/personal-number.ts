/** Rules about what a personal number of twelve digits can be: its province, its digits, and the party card that repeats it. */
import { tailOf } from './identity.ts';
import { CARD_CHANGE, PERSONAL_NUMBER } from './regulations.ts';
import { isText, rowsWhere } from './rows-where.ts';
import type { Rule } from './rule.ts';

const PERSONAL = /^\d{12}$/;
const OLD_OR_NEW = /^\d{9}(?:\d{3})?$/;
const SAME_DIGIT = /^(\d)\1+$/;
const COUNTED_UP = '0123456789012';

/** The 63 provinces of birth; a number is for life, so that the mergers of 2025 changed none of them. */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 ' +
    '046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 ' +
    '094 095 096'
  ).split(' '),
);
/** From here on the first three digits are a country of birth. */
const ABROAD = '100';

/** Cheap, and true of everything that is made up in these ways. */
function mayBeInvented(number: string): boolean {
  const [first, second, third] = [number.charCodeAt(0), number.charCodeAt(1), number.charCodeAt(2)];
  return (first === second && second === third) || (second === first + 1 && third === second + 1);
}

const isInvented = (number: string): boolean =>
  SAME_DIGIT.test(number) ||
  COUNTED_UP.includes(number) ||
  COUNTED_UP.slice(1).startsWith(number.slice(0, 9));

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
    rowsWhere(view, ['so_cccd'], ({ so_cccd: number }) => {
      if (!isText(number) || number.length !== 12) return undefined;
      const code = number.slice(0, 3);
      if (PROVINCES.has(code) || code >= ABROAD || !PERSONAL.test(number) || isInvented(number))
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
    rowsWhere(view, ['so_cccd'], ({ so_cccd: number }) =>
      isText(number) && mayBeInvented(number) && OLD_OR_NEW.test(number) && isInvented(number)
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

export const PERSONAL_NUMBER_RULES: readonly Rule[] = [unknownProvince, invented, cardOfAnother];
