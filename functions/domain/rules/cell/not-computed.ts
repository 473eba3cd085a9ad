/** Rules about formulas without a value: a program wrote the file, and no Excel has opened it since. */
import { isNotComputed, problemHits } from '../helpers/problems.ts';
import type { Rule, RuleExample, RuleHit } from '../record/rule.ts';
import { MEMBERS } from '../../roster/fields/members.ts';
import { leaving, stays, staying } from './values.ts';

const PASS: readonly RuleExample[] = [
  { title: 'a value', members: [{ ho_ten: 'Lò Thị Mai', dan_toc: '03' }] },
];

const notComputed: Rule = {
  id: 'L2-FORM-005',
  since: '4',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  needs: ['sheet'],
  reads: leaving(MEMBERS),
  readsIn: leaving,
  title: { vi: 'Công thức chưa được tính', en: 'The formula was never computed' },
  message: {
    vi: 'công thức trong ô chưa tính ra giá trị nên chưa biết {label}. Mở tệp bằng Excel, chờ tính xong rồi lưu và kiểm tra lại; hoặc gõ giá trị thay cho công thức.',
    en: 'the formula in the cell has no computed value. Open the file in Excel, let it compute, save, and check again; or type the value instead.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [
      {
        title: 'a file that no Excel has opened',
        members: [{ ho_ten: 'Lò Thị Mai' }],
        columns: ['ho_ten', 'dan_toc'],
        problems: [{ code: 'error-value', row: 2, column: 1, field: 'dan_toc', value: '#GETTING_DATA' }],
      },
    ],
  },
  check: ({ kind, sheet }) =>
    problemHits(sheet, 'error-value', (problem) => !stays(kind)(problem) && isNotComputed(problem)),
};

const notComputedThatStays: Rule = {
  id: 'L2-FORM-006',
  since: '4',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  needs: ['sheet'],
  whole: true,
  reads: staying(MEMBERS),
  readsIn: staying,
  title: {
    vi: 'Công thức ở ô không gửi chưa được tính',
    en: 'A formula never computed in a cell that stays',
  },
  message: {
    vi: 'cột {label} có {count} ô công thức chưa tính ra giá trị. Cột này không gửi đi nên vẫn gửi được danh sách; mở tệp bằng Excel rồi lưu thì sẽ có giá trị.',
    en: '{count} cells of column {label} have formulas without a computed value. The column stays in the workbook, so that the list can be sent; open the file in Excel and save it to have them.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [
      {
        title: 'a number that the row computes',
        members: [{ ho_ten: 'Lò Thị Mai' }],
        columns: ['stt', 'ho_ten'],
        problems: [{ code: 'error-value', row: 2, column: 0, field: 'stt', value: '#GETTING_DATA' }],
      },
    ],
  },
  *check({ kind, sheet }) {
    const first = new Map<number, { readonly hit: RuleHit; count: number }>();
    for (const hit of problemHits(
      sheet,
      'error-value',
      (problem) => stays(kind)(problem) && isNotComputed(problem),
    )) {
      const known = first.get(hit.column ?? 0);
      if (known) known.count += 1;
      else first.set(hit.column ?? 0, { hit, count: 1 });
    }
    for (const { hit, count } of first.values()) yield { ...hit, params: { count } };
  },
};

export const NOT_COMPUTED_RULES: readonly Rule[] = [notComputed, notComputedThatStays];
