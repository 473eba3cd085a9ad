/** One person in the rosters of two units. Only the office above both can see it, and only they can say which is right. */
import type { Rule } from '../record/rule.ts';

const inTwoUnits: Rule = {
  id: 'L6-DUP-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'units',
  needs: ['others'],
  reads: [],
  title: { vi: 'Một người có ở hai đơn vị', en: 'One person in two units' },
  message: {
    vi: '{unit} (dòng {row}) và {other} (dòng {otherRow}) cùng ghi một số CCCD hoặc số thẻ, số cuối {tail}. Hỏi hai đơn vị: nếu đã chuyển sinh hoạt thì đơn vị cũ bỏ người đó khỏi danh sách, nếu ghi nhầm số thì sửa số.',
    en: '{unit} (row {row}) and {other} (row {otherRow}) have the same personal or card number, ending in {tail}. Ask both: whoever moved is taken off the old list, and a wrong number is corrected.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'in no other unit', members: [], others: { unit: 'Chi bộ Thôn 3', people: [] } }],
    fail: [
      {
        title: 'in another one',
        members: [{ ho_ten: 'Lò Thị Mai', so_cccd: '010185012345' }],
        others: {
          unit: 'Chi bộ Thôn 3',
          people: [{ row: 2, tail: '2345', other: 'Chi bộ Trường Số 1', otherRow: 7 }],
        },
      },
    ],
  },
  *check({ others }) {
    for (const { row, ...about } of others?.people ?? [])
      yield { row, field: null, params: { unit: others?.unit ?? '', row, ...about } };
  },
};

export const ACROSS_UNIT_RULES: readonly Rule[] = [inTwoUnits];
