/** The rule about what certainly is no name. Names of all peoples are names: nothing else is said. */
import type { Rule } from '../record/rule.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import { foldCase } from '../../language/fold.ts';
import { shownValue } from '../helpers/shown.ts';

/** With tones, so that Ấp is no Áp; “Bản” and “Tổ” may be surnames. */
const NO_NAME =
  /^(?:đồng chí|thôn|ấp|xã|phường|thị trấn|huyện|tỉnh|thành phố|khu phố|tổ dân phố|chi bộ|đảng bộ)(?= )/;

const FIRST_LETTERS = /^[dđtấxphkc]/i;

const notAName: Rule = {
  id: 'L2-NAME-002',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  reads: ['ho_ten'],
  title: { vi: 'Ô họ tên có chữ không phải tên người', en: 'Something else than a name' },
  message: {
    vi: 'đang ghi “{value}”; “{word}” không phải là họ tên. Chỉ ghi họ và tên; nếu ghi lệch cột thì chuyển lại.',
    en: 'it says “{value}”; “{word}” is no name. Write the name only, or move what belongs to another column.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'surnames that look like it',
        members: [{ ho_ten: 'Xa Văn Thôn' }, { ho_ten: 'Bàn Tả Phù' }, { ho_ten: 'Tỉnh' }],
      },
    ],
    fail: [{ title: 'a village', members: [{ ho_ten: 'Thôn Bản Vược' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['ho_ten'], ({ ho_ten: name }) => {
      if (!isText(name) || !FIRST_LETTERS.test(name)) return undefined;
      const word = NO_NAME.exec(foldCase(name))?.[0];
      return word === undefined ? undefined : { field: 'ho_ten', params: { value: shownValue(name), word } };
    }),
};

export const NAME_RULES: readonly Rule[] = [notAName];
