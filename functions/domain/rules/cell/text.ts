/**
 * Rules about letters that were understood all the same. Each is said once a column, at its first such cell, and never in the way;
 * every cell is found among the repairs.
 */
import {
  DAMAGED_TEXT,
  FULL_WIDTH,
  MIXED_FONTS,
  NAME_CASE,
  NOT_COMPOSED,
  ODD_SPACES,
} from '../record/known-ids.ts';
import type { FieldKey } from '../../roster/shape/field.ts';
import type { ProblemCode, ReadingProblem } from '../../roster/shape/problem.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { withCapitals } from '../../language/name-case.ts';
import type { Rule, RuleExample, RuleHit, RuleView } from '../record/rule.ts';
import { problemsOf } from '../helpers/problems.ts';
import { shownValue } from '../helpers/shown.ts';

const NAMES: readonly FieldKey[] = ['ho_ten', 'ho_ten_ks'];

type Told = Pick<Rule, 'id' | 'severity' | 'title' | 'message' | 'check'> & {
  readonly bad: Omit<RuleExample, 'members'> & { readonly name?: string };
};

const GOOD: RuleExample = { title: 'Unicode, tidy', members: [{ ho_ten: 'Lò Thị Mai' }] };

const rule = ({ bad: { name = 'Lò Thị Mai', ...bad }, ...told }: Told): Rule => ({
  ...told,
  since: '1',
  gate: 'none',
  scope: 'cell',
  whole: true,
  reads: [],
  citations: [],
  examples: { pass: [GOOD], fail: [{ ...bad, members: [{ ho_ten: name }] }] },
});

/** About the column, so that an error in this one cell does not hide it. Digits of a person are never shown. */
function hits(
  code: ProblemCode,
  test: (problem: ReadingProblem) => boolean = () => true,
): Pick<Rule, 'needs' | 'check'> {
  return {
    needs: ['sheet'],
    *check({ sheet }) {
      for (const problem of problemsOf(sheet)) {
        if (problem.code !== code || !test(problem)) continue;
        const { row, field, column, read } = problem;
        yield { row, field, column, reads: [], params: { read: read === undefined ? '' : shownValue(read) } };
      }
    },
  };
}

const problem = (code: ProblemCode, value: string, more: Partial<ReadingProblem> = {}): ReadingProblem => ({
  code,
  row: 2,
  column: 0,
  field: 'ho_ten',
  value,
  ...more,
});

const once = (vi: string, en: string): Bilingual => ({
  vi: `cột {label} ${vi}`,
  en: `column {label} ${en}`,
});

const damaged = rule({
  id: DAMAGED_TEXT,
  severity: 'warning',
  title: { vi: 'Chữ bị hỏng do chuyển mã', en: 'Letters damaged by another code page' },
  message: once(
    'gõ bằng phông chữ cũ TCVN3 (ABC) rồi bị hỏng khi chuyển tệp; đã đọc lại được, ví dụ “{read}”. Trang tính giữ nguyên. Xem ví dụ có đúng không.',
    'was typed in an old font, TCVN3 (ABC), and damaged on its way; it could be read again, such as “{read}”. The sheet itself is unchanged. See whether the example is right.',
  ),
  bad: {
    title: 'TCVN3 read as code page 1258',
    problems: [problem('legacy-encoding', 'Lß Th\u0303 Mai', { encoding: 'cp1258', read: 'Lò Thị Mai' })],
  },
  ...hits('legacy-encoding', ({ encoding }) => encoding === 'cp1258'),
});

const mixed = rule({
  id: MIXED_FONTS,
  severity: 'warning',
  title: { vi: 'Một cột lẫn hai kiểu gõ', en: 'A column typed in two ways' },
  message: once(
    'có ô gõ Unicode, có ô gõ phông chữ cũ; ô nào chắc chắn là phông cũ thì đã đọc sang Unicode, ví dụ “{read}”, còn lại đọc đúng như đang ghi. Xem lại rồi chuyển cả cột sang Unicode.',
    'holds cells in Unicode and cells in an old font; what surely is of an old font was read as Unicode, such as “{read}”, and the rest as it stands. See whether that is right, and convert the column to Unicode.',
  ),
  bad: {
    title: 'a name in TCVN3 among names in Unicode',
    problems: [problem('mixed-encoding', 'Lß ThÞ Mai', { read: 'Lò Thị Mai' })],
  },
  ...hits('mixed-encoding'),
});

const oddSpaces = rule({
  id: ODD_SPACES,
  severity: 'info',
  title: { vi: 'Dấu cách thừa hoặc ký tự ẩn', en: 'Odd spaces and invisible characters' },
  message: once(
    'có ô thừa dấu cách hoặc có ký tự không nhìn thấy nên lọc và tìm không ra; đã đọc như không có chúng. Có thể xóa chúng trong trang tính.',
    'has cells with spaces too many or characters that nobody sees, so that filters and searches miss them; they were read without. They can be removed from the sheet.',
  ),
  bad: { title: 'two spaces', problems: [problem('odd-spaces', 'Lò  Thị Mai')] },
  ...hits('odd-spaces'),
});

const notComposed = rule({
  id: NOT_COMPOSED,
  severity: 'info',
  title: { vi: 'Unicode tổ hợp', en: 'Letters with their marks apart' },
  message: once(
    'có ô gõ Unicode tổ hợp (chữ và dấu rời nhau) nên lọc và tìm không ra; đã đọc đúng. Có thể đổi sang Unicode dựng sẵn trong trang tính.',
    'has cells whose letters and marks are apart, so that filters and searches miss them; they were read right. They can be composed in the sheet.',
  ),
  bad: { title: 'decomposed', problems: [problem('not-composed', 'Lo\u0300 Thi\u0323 Mai')] },
  ...hits('not-composed'),
});

const fullWidth = rule({
  id: FULL_WIDTH,
  severity: 'info',
  title: { vi: 'Chữ, số khổ rộng', en: 'Full-width letters and digits' },
  message: once(
    'có ô ghi chữ hoặc số khổ rộng (rộng bằng chữ Hán); đã đọc như chữ, số thường. Có thể đổi lại trong trang tính.',
    'has cells with full-width letters or digits; they were read as ordinary ones. They can be changed in the sheet.',
  ),
  bad: { title: 'a wide letter', problems: [problem('full-width', 'Lò Thị Ｍai')] },
  ...hits('full-width'),
});

/** The first name of the column is enough: the repairs hold them all. */
function* withoutCapitals({ list }: RuleView): Iterable<RuleHit> {
  for (const field of NAMES) {
    for (const { row, fields } of list.members) {
      const name = fields[field];
      if (typeof name !== 'string') continue;
      const read = withCapitals(name);
      if (read === name) continue;
      yield { row, field, reads: [], params: { value: shownValue(name), read: shownValue(read) } };
      break;
    }
  }
}

const nameCase = rule({
  id: NAME_CASE,
  severity: 'info',
  title: { vi: 'Họ tên không viết hoa', en: 'A name without its capitals' },
  message: once(
    'có tên chưa viết hoa chữ đầu, ví dụ “{value}”; nếu muốn, có thể viết lại thành “{read}”.',
    'has names without capitals, such as “{value}”; it could be written “{read}”.',
  ),
  bad: { title: 'a small letter', name: 'Nguyễn văn An' },
  check: withoutCapitals,
});

export const TEXT_RULES: readonly Rule[] = [damaged, mixed, oddSpaces, notComposed, fullWidth, nameCase];
