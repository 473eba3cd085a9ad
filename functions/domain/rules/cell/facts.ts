/** Rules about cells that hold several facts, and cells that say different things of one fact. */
import type { Rule } from '../record/rule.ts';
import { example, PASS } from '../helpers/layout-examples.ts';
import { problemHits } from '../helpers/problems.ts';

const conflict: Rule = {
  id: 'L2-FORM-003',
  since: '2',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  needs: ['sheet'],
  reads: ['gioi_tinh', 'dan_toc', 'ton_giao', 'loai_dv', 'van_hoa', 'chuyen_mon', 'ly_luan', 'trang_thai'],
  title: { vi: 'Hai ô ghi khác nhau về cùng một mục', en: 'Two cells say different things of one field' },
  message: {
    vi: 'ô này và một ô khác của cùng người ghi {label} khác nhau, nên chưa lấy ô nào. Chỉ giữ lại ô đúng.',
    en: 'this cell and another one of the same person differ about {label}, so neither is taken. Keep the right one only.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [
      example(
        'a birth year under “Nam” and one under “Nữ”',
        { code: 'conflict', row: 2, column: 1, field: 'gioi_tinh', value: 1985 },
        ['ho_ten', 'gioi_tinh'],
      ),
    ],
  },
  *check({ sheet }) {
    for (const { row, field, column } of problemHits(sheet, 'conflict')) {
      if (column !== undefined) yield { row, field, column };
    }
  },
};

const factsUnsure: Rule = {
  id: 'L2-FACT-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Không chắc dòng nào là mục nào', en: 'Not certain which line says what' },
  message: {
    vi: 'ô ghi nhiều mục, không chắc “{value}” là mục nào nên chưa lấy. Ghi đủ từng dòng theo đúng thứ tự của tiêu đề; mục không có thì ghi “-”.',
    en: 'the cell holds several facts, and it is not certain which of them “{value}” is, so it is left out. Write a line for each in the order of the header, with “-” for none.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [
      example('professional or political education', {
        code: 'facts-unsure',
        row: 2,
        column: 4,
        field: 'van_hoa',
        value: 'Trung cấp',
      }),
    ],
  },
  *check({ sheet }) {
    for (const hit of problemHits(sheet, 'facts-unsure')) yield { ...hit, reads: [] };
  },
};

export const FACT_RULES: readonly Rule[] = [conflict, factsUnsure];
