/**
 * Rules that keep a whole number of a person from resting with the service: there, a number is kept as a keyed hash and its last
 * digits, and everything else as it stands. What they let through, the service takes.
 */
import { MEMBERS } from '../../roster/fields/members.ts';
import { holdsNumber, isCardNumber } from '../../roster/cells/number-in-text.ts';
import { fieldsOf } from '../helpers/fields-of.ts';
import { oddNumbers } from '../helpers/odd-numbers.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import { SCIENTIFIC } from '../helpers/scientific.ts';
import type { Rule } from '../record/rule.ts';

const sentWords = fieldsOf(({ type, upload }) => upload === 'rows' && (type === 'text' || type === 'code'));

const cardForm: Rule = {
  id: 'L2-ID-011',
  since: '2',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  reads: ['so_the'],
  title: { vi: 'Số thẻ đảng viên chỉ gồm chữ số', en: 'A party card number is made of digits' },
  message: {
    vi: 'đang ghi {length} ký tự, có chữ, dấu hoặc quá 12 chữ số; số thẻ đảng viên chỉ gồm chữ số. Ghi lại theo thẻ; chưa có thẻ thì để trống.',
    en: 'there are {length} characters with letters, signs or more than 12 digits; a card number is made of digits. Copy it from the card, or leave the cell empty.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'old and new cards, and one that is too short',
        members: [{ so_the: '31012345' }, { so_the: '010185012345' }, { so_the: '012345' }],
      },
    ],
    fail: [
      { title: 'copied from where it is masked', members: [{ so_the: '••••••••2345' }] },
      { title: 'words', members: [{ so_the: 'Chưa có' }] },
      { title: 'two numbers', members: [{ so_the: '31012345010185012345' }] },
    ],
  },
  *check({ list }) {
    for (const { row, fields } of oddNumbers(list.members).so_the) {
      const value = String(fields.so_the);
      if (isCardNumber(value) || SCIENTIFIC.test(value)) continue;
      yield { row, field: 'so_the', params: { length: value.length } };
    }
  },
};

const numberInText: Rule = {
  id: 'L2-ID-012',
  since: '2',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  reads: sentWords(MEMBERS),
  readsIn: sentWords,
  title: { vi: 'Ô chữ có số căn cước hay số thẻ', en: 'A number of a person among words' },
  message: {
    vi: 'ô này có một dãy số dài như số căn cước, số thẻ hay điện thoại; {label} được lưu như đã ghi nên không được có. Chuyển dãy số sang đúng cột của nó hoặc xóa đi.',
    en: 'the cell holds a number as long as one of a card or a telephone; {label} is kept as it stands and must not have it. Move the number to its own column, or remove it.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'days, terms and short numbers',
        members: [
          { ho_ten: 'Lò Thị Mai 2', nghe_nghiep: 'Giáo viên từ 01/02/2010' },
          { ho_ten: 'Lò Thị Mai', chuc_vu_dang: 'Bí thư nhiệm kỳ 2015-2020, 2020-2025' },
          { ho_ten: 'Lò Thị Mai', nghe_nghiep: 'Công nhân 01.02.2010-03.04.2015' },
        ],
      },
    ],
    fail: [
      { title: 'behind the name', members: [{ ho_ten: 'Lò Thị Mai - 010185012345' }] },
      {
        title: 'grouped, in the post',
        members: [{ ho_ten: 'Lò Thị Mai', chuc_vu_dang: 'Bí thư, CCCD 010 185 012 345' }],
      },
    ],
  },
  *check(view) {
    for (const field of sentWords(view.kind)) {
      yield* rowsWhere(view, [field], ({ [field]: value }) =>
        isText(value) && holdsNumber(value) ? { field, reads: [field] } : undefined,
      );
    }
  },
};

export const NUMBER_AT_REST_RULES: readonly Rule[] = [cardForm, numberInText];
