/** A rule about letters that only look Vietnamese. The list is understood all the same, so it is said and never in the way. */
import { LOOK_ALIKE } from '../record/known-ids.ts';
import type { Rule } from '../record/rule.ts';
import { problemsOf } from '../helpers/problems.ts';
import { shownValue } from '../helpers/shown.ts';

const lookAlike: Rule = {
  id: LOOK_ALIKE,
  since: '1',
  severity: 'info',
  gate: 'none',
  scope: 'cell',
  needs: ['sheet'],
  whole: true,
  reads: [],
  title: { vi: 'Chữ nhìn giống chữ Việt nhưng là chữ khác', en: 'A letter that looks like another' },
  message: {
    vi: 'có chữ nhìn giống chữ Việt (như “Ð” với “Đ”) nhưng máy hiểu là chữ khác nên tìm và so không ra; đã đọc là “{read}”. Nên sửa lại ô này.',
    en: 'a letter looks like a Vietnamese one (as “Ð” does like “Đ”) but is another, so that searching and comparing miss it; it was read as “{read}”. Better correct the cell.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'Đ itself', members: [{ ho_ten: 'Đặng Văn An' }] }],
    fail: [
      {
        title: 'the letter of another language',
        members: [{ ho_ten: 'Đặng Văn An' }],
        problems: [
          {
            code: 'look-alike',
            row: 2,
            column: 0,
            field: 'ho_ten',
            value: 'Ðặng Văn An',
            read: 'Đặng Văn An',
          },
        ],
      },
    ],
  },
  *check({ sheet }) {
    const problems = problemsOf(sheet);
    const decoded = new Set(
      problems.filter(({ code }) => code === 'legacy-encoding').map(({ column }) => column),
    );
    for (const { code, row, field, column, read } of problems) {
      if (code !== 'look-alike' || read === undefined || decoded.has(column)) continue;
      yield { row, field, column, params: { read: shownValue(read) } };
    }
  },
};

export const LOOK_ALIKE_RULES: readonly Rule[] = [lookAlike];
