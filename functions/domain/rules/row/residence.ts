/** The rule about the branch where somebody lives, against the branch somebody belongs to. */
import type { Rule } from '../record/rule.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import { fold } from '../../language/fold.ts';

const sameResidence: Rule = {
  id: 'L3-UNIT-001',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'row',
  reads: ['chi_bo_cu_tru', 'chi_bo'],
  title: { vi: 'Chi bộ nơi cư trú trùng chi bộ sinh hoạt', en: 'The branch of residence is the own branch' },
  message: {
    vi: 'chi bộ nơi cư trú trùng với chi bộ đang sinh hoạt. Nếu sinh hoạt tại nơi cư trú thì để trống ô này.',
    en: 'the branch at the place of residence is the branch itself. Leave the cell empty if that is where the member belongs.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'two branches', members: [{ chi_bo: 'Chi bộ 1', chi_bo_cu_tru: 'Chi bộ Tổ 5' }] }],
    fail: [{ title: 'the same', members: [{ chi_bo: 'Chi bộ Tổ 5', chi_bo_cu_tru: 'Chi bộ tổ 5' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['chi_bo_cu_tru', 'chi_bo'], ({ chi_bo_cu_tru: residence, chi_bo: own }) =>
      isText(residence) && isText(own) && fold(residence) === fold(own)
        ? { field: 'chi_bo_cu_tru' }
        : undefined,
    ),
};

export const RESIDENCE_RULES: readonly Rule[] = [sameResidence];
