/** Rules about values that two people rarely share. Families share telephones, so that most of these only inform. */
import type { FieldKey } from '../../roster/shape/field.ts';
import type { Member } from '../../roster/shape/member.ts';
import { otherRows, shared } from './duplicates.ts';
import { tailOf } from '../helpers/shown.ts';
import { CARD_CHANGE } from '../law/regulations.ts';
import { isText } from '../helpers/rows-where.ts';
import { REASONS_OF_PAPERS } from '../record/justification-reasons.ts';
import type { Rule, RuleHit, RuleView } from '../record/rule.ts';

const PERSONAL = /^\d{12}$/;
const NOT_DIGITS = /\D/g;
const SHORTEST_PHONE = 7;

const phoneKey = ({ fields: { dien_thoai: phone } }: Member): string | undefined => {
  if (phone === undefined) return undefined;
  const digits = String(phone)
    .replace(NOT_DIGITS, '')
    .replace(/^(?:84|0)/, '');
  return digits.length < SHORTEST_PHONE ? undefined : digits;
};

const mailKey = ({ fields: { email } }: Member): string | undefined =>
  isText(email) && email.includes('@') ? email.toLowerCase() : undefined;

const fileKey = ({ fields: { so_ly_lich: file } }: Member): string | undefined =>
  isText(file) && /\d{3}/.test(file) ? file.toLowerCase() : undefined;

function* sharing(
  { list: { members, filled } }: RuleView,
  field: FieldKey,
  keyOf: (member: Member) => string | undefined,
): Iterable<RuleHit> {
  if (!filled(field)) return;
  for (const group of shared(members, members.map(keyOf))) {
    for (const { row } of group) {
      const rows = otherRows(group, group.length - 1, (other) => other.row !== row);
      yield { row, field, params: { rows }, reads: [field] };
    }
  }
}

const numberOfAnother: Rule = {
  id: 'L4-DUP-003',
  since: '2',
  severity: 'warning',
  gate: 'justify',
  reasons: REASONS_OF_PAPERS,
  scope: 'sheet',
  reads: ['so_the', 'so_cccd'],
  title: { vi: 'Số thẻ là số CCCD của người khác', en: 'A card with the personal number of somebody else' },
  message: {
    vi: 'số thẻ (cuối là {tail}) là số CCCD của dòng {row}. Xem lại số thẻ và số CCCD của hai người.',
    en: 'the card (ending in {tail}) is the personal number of row {row}. Look at the numbers of both people.',
  },
  citations: [{ ...CARD_CHANGE, verified: 'secondary' }],
  examples: {
    pass: [{ title: 'the own number', members: [{ so_the: '010185012345', so_cccd: '010185012345' }] }],
    fail: [
      {
        title: 'two people swapped',
        members: [
          { so_the: '010185012346', so_cccd: '010185012345' },
          { so_the: '31012345', so_cccd: '010185012346' },
        ],
      },
    ],
  },
  *check({ list: { members, filled } }) {
    if (!filled('so_the') || !filled('so_cccd')) return;
    const cards = members.filter(
      ({ fields: { so_the: card, so_cccd: own } }) => isText(card) && card.length === 12 && card !== own,
    );
    if (cards.length === 0) return;
    const holders = new Map(members.map(({ row, fields }) => [fields.so_cccd, row]));
    for (const { row, fields } of cards) {
      const card = fields.so_the;
      const holder = holders.get(card);
      if (!isText(card) || !PERSONAL.test(card) || holder === undefined || holder === row) continue;
      yield { row, field: 'so_the', params: { row: holder, tail: tailOf(card) }, reads: ['so_the'] };
    }
  },
};

const sameFile: Rule = {
  id: 'L4-DUP-004',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'sheet',
  reads: ['so_ly_lich'],
  title: { vi: 'Trùng số lý lịch', en: 'The same number of a personal file' },
  message: {
    vi: 'số lý lịch trùng với dòng {rows}. Xem lại số trên hồ sơ của từng người.',
    en: 'the number of the personal file is that of row {rows}. Look at the files.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'own numbers', members: [{ so_ly_lich: '012345' }, { so_ly_lich: '012346' }] }],
    fail: [{ title: 'one number', members: [{ so_ly_lich: '012345' }, { so_ly_lich: '012345' }] }],
  },
  check: (view) => sharing(view, 'so_ly_lich', fileKey),
};

const samePhone: Rule = {
  id: 'L4-DUP-005',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'sheet',
  reads: ['dien_thoai'],
  title: { vi: 'Trùng số điện thoại', en: 'The same telephone number' },
  message: {
    vi: 'số điện thoại trùng với dòng {rows}. Nếu hai người dùng chung máy thì giữ nguyên.',
    en: 'the telephone number is that of row {rows}. Leave it if they share a telephone.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'own telephones', members: [{ dien_thoai: '0912345678' }, { dien_thoai: '0912345679' }] },
    ],
    fail: [
      {
        title: 'written in two ways',
        members: [{ dien_thoai: '0912 345 678' }, { dien_thoai: '+84912345678' }],
      },
    ],
  },
  check: (view) => sharing(view, 'dien_thoai', phoneKey),
};

const sameMail: Rule = {
  id: 'L4-DUP-006',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'sheet',
  reads: ['email'],
  title: { vi: 'Trùng thư điện tử', en: 'The same e-mail address' },
  message: {
    vi: 'thư điện tử trùng với dòng {rows}. Nếu là hộp thư chung thì giữ nguyên.',
    en: 'the e-mail address is that of row {rows}. Leave it if they share a mailbox.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'own addresses', members: [{ email: 'mai@laichau.gov.vn' }, { email: 'pao@laichau.gov.vn' }] },
    ],
    fail: [
      { title: 'one address', members: [{ email: 'vp@laichau.gov.vn' }, { email: 'VP@laichau.gov.vn' }] },
    ],
  },
  check: (view) => sharing(view, 'email', mailKey),
};

export const SHARED_VALUE_RULES: readonly Rule[] = [numberOfAnother, sameFile, samePhone, sameMail];
