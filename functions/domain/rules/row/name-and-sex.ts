/** The rule about a name against the sex that stands beside it. */
import { PERSONAL } from '../law/personal-number.ts';
import type { Rule } from '../record/rule.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';

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

export const NAME_AND_SEX_RULES: readonly Rule[] = [thiMarkedMale];
