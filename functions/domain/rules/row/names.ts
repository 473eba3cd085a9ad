/** Rules about names against what stands around them. Names of all peoples are names: only what certainly is none is said. */
import { foldCase } from '../../language/fold.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import type { Rule } from '../record/rule.ts';
import { shownValue } from '../helpers/shown.ts';

/** With tones, so that Ấp is no Áp; “Bản” and “Tổ” may be surnames. */
const NO_NAME =
  /^(?:đồng chí|thôn|ấp|xã|phường|thị trấn|huyện|tỉnh|thành phố|khu phố|tổ dân phố|chi bộ|đảng bộ)(?= )/;
const FIRST_LETTERS = /^[dđtấxphkc]/i;
const PERSONAL = /^\d{12}$/;

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

const thiMarkedMale: Rule = {
  id: 'L3-SEX-001',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'row',
  reads: ['ho_ten', 'gioi_tinh', 'so_cccd'],
  title: { vi: 'Tên đệm “Thị” mà giới tính nam', en: 'Thị in the name of a man' },
  message: {
    vi: 'họ tên có chữ đệm “Thị” mà giới tính ghi nam. Xem lại giới tính; nếu đúng thì giữ nguyên.',
    en: 'there is “Thị” in the name, and the sex is male. Look at the sex; leave it if it is right.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'a woman, and a man by his number',
        members: [
          { ho_ten: 'Lò Thị Mai', gioi_tinh: 'nu' },
          { ho_ten: 'Lò Thị Páo', gioi_tinh: 'nam', so_cccd: '010085012345' },
        ],
      },
    ],
    fail: [{ title: 'no number that says so', members: [{ ho_ten: 'Lò Thị Mai', gioi_tinh: 'nam' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['ho_ten', 'gioi_tinh'], ({ ho_ten: name, gioi_tinh: sex, so_cccd: number }) => {
      if (sex !== 'nam' || !isText(name) || !/ thị /iu.test(name)) return undefined;
      // A number that says otherwise is a finding of its own.
      return isText(number) && PERSONAL.test(number) ? undefined : { field: 'gioi_tinh' };
    }),
};

export const NAME_RULES: readonly Rule[] = [notAName, thiMarkedMale];
