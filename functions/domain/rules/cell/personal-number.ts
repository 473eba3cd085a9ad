/** Rules about what a personal number of twelve digits can be: its province and its digits. */
import { PERSONAL } from '../law/personal-number.ts';
import { REASONS_OF_PAPERS } from '../record/justification-reasons.ts';
import type { Rule, RuleHit, RuleView } from '../record/rule.ts';
import { isText, type Said } from '../helpers/rows-where.ts';
import { mayBeInvented, oddNumbers } from '../helpers/odd-numbers.ts';
import { PERSONAL_NUMBER } from '../law/regulations.ts';
import { ABROAD, PROVINCES_OF_BIRTH } from '../law/provinces.ts';
import { tailOf } from '../helpers/shown.ts';

const OLD_OR_NEW = /^\d{9}(?:\d{3})?$/;
const SAME_DIGIT = /^(\d)\1+$/;
const COUNTED_UP = '0123456789012';

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
  reasons: REASONS_OF_PAPERS,
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

export const PERSONAL_NUMBER_RULES: readonly Rule[] = [unknownProvince, invented];
