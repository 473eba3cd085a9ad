/** Rules about columns of dates as a whole: what Excel did to all of a column is said once, and what it may have done is asked. */
import { PERHAPS_SWAPPED, READ_MONTH_FIRST } from '../record/known-ids.ts';
import type { FieldKey } from '../../roster/shape/field.ts';
import type { ProblemCode } from '../../roster/shape/problem.ts';
import { problemsOf } from '../helpers/problems.ts';
import type { Rule, RuleExample, RuleHit, SheetFacts } from '../record/rule.ts';

/** About the column, so that an error in this one cell does not hide it. */
function* columnHits(sheet: SheetFacts | undefined, wanted: ProblemCode): Iterable<RuleHit> {
  for (const { code, row, field, column, read, count } of problemsOf(sheet)) {
    if (code !== wanted) continue;
    yield { row, field, column, params: { read: String(read ?? ''), count: count ?? 1 }, reads: [] };
  }
}

const PASS: readonly RuleExample[] = [
  { title: 'nothing odd about the column', members: [{ ngay_sinh: '1985-02-03' }] },
];

function said(code: ProblemCode, title: string, field: FieldKey, value: number, read: string): RuleExample {
  const problem = { code, row: 2, column: 0, field, value, read, count: 12 };
  return { title, members: [{ [field]: read }], problems: [problem] };
}

const disagreesWith1904: Rule = {
  id: 'L2-DATE-004',
  since: '2',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  needs: ['sheet'],
  whole: true,
  reads: [],
  title: {
    vi: 'Cả cột ngày lệch bốn năm một ngày',
    en: 'The dates of a column are four years and a day away',
  },
  message: {
    vi: '{count} ngày trong cột {label} lệch đúng 4 năm 1 ngày so với số CCCD hoặc so với các ngày khác (ô đầu tiên đang là {read:date}). Thường do chép từ tệp tính ngày theo hệ 1904 (máy Mac cũ). Chép lại cột này từ tệp gốc, hoặc cộng 1.462 vào từng ô (trừ 1.462 nếu đang muộn hơn).',
    en: '{count} dates of column {label} stand exactly 4 years and a day away from the personal numbers or the other dates (the first cell is {read:date}). They were probably copied from a file that counts days from 1904 (an old Mac). Copy the column again from that file, or add 1,462 to each cell (or take it away, where they are late).',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [said('date-1904-doubt', 'copied as numbers', 'ngay_sinh', 29_619, '1981-02-02')],
  },
  check: ({ sheet }) => columnHits(sheet, 'date-1904-doubt'),
};

const countsFrom1904: Rule = {
  id: 'L2-DATE-006',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'cell',
  needs: ['sheet'],
  whole: true,
  reads: [],
  title: { vi: 'Tệp tính ngày theo hệ 1904', en: 'The file counts its days from 1904' },
  message: {
    vi: 'tệp này tính ngày theo hệ 1904 (máy Mac cũ); {count} ngày đã được đọc đúng như Excel hiện, ô này là {read:date}. Không cần sửa; khi chép sang tệp khác thì xem lại ngày.',
    en: 'this file counts days from 1904 (an old Mac); {count} dates were read as Excel shows them, this one as {read:date}. Nothing to do; look at the dates when you copy them to another file.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [said('date-1904', 'a file of an old Mac', 'ngay_sinh', 29_619, '1985-02-03')],
  },
  check: ({ sheet }) => columnHits(sheet, 'date-1904'),
};

const perhapsSwapped: Rule = {
  id: PERHAPS_SWAPPED,
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  needs: ['sheet'],
  whole: true,
  reads: [],
  title: { vi: 'Có thể đã đổi chỗ ngày và tháng', en: 'Day and month may have changed places' },
  message: {
    vi: 'cột {label} có {count} ô ngày có thể đã bị Excel đổi chỗ ngày và tháng: các ô này đều từ ngày 12 trở xuống, các ngày lớn hơn thì nằm lại dạng chữ. Đang đọc đúng như Excel hiện (ô này: {read:date}). So với hồ sơ vài người; nếu bị đổi thì nhận đề nghị sửa cả cột.',
    en: '{count} cells of column {label} may have their day and month in each other’s place: all of them are the twelfth or earlier, and later days remained text. They are read as Excel shows them (this one: {read:date}). Compare some with the files; if they are swapped, accept the repairs for the column.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [said('day-month-swapped', 'typed with American settings', 'ngay_vao_dang', 40_301, '2010-05-03')],
  },
  check: ({ sheet }) => columnHits(sheet, 'day-month-swapped'),
};

const readMonthFirst: Rule = {
  id: READ_MONTH_FIRST,
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'cell',
  needs: ['sheet'],
  whole: true,
  reads: [],
  title: { vi: 'Đã đổi lại ngày và tháng khi đọc', en: 'Day and month were read the other way round' },
  message: {
    vi: 'theo trả lời của anh/chị, {count} ô ngày của cột {label} được đọc đổi lại ngày và tháng (ô này: {read:date}). Trang tính giữ nguyên; nên nhận đề nghị sửa để Excel hiện đúng.',
    en: 'as you answered, {count} cells of column {label} were read with day and month the other way round (this one: {read:date}). The sheet is unchanged; better accept the repairs, so that Excel shows them right.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [said('day-month-chosen', 'the clerk said so', 'ngay_vao_dang', 40_301, '2010-03-05')],
  },
  check: ({ sheet }) => columnHits(sheet, 'day-month-chosen'),
};

const monthFirstTexts: Rule = {
  id: 'L2-DATE-011',
  since: '2',
  severity: 'error',
  gate: 'block',
  scope: 'cell',
  needs: ['sheet'],
  whole: true,
  reads: [],
  title: { vi: 'Cột có ngày ghi tháng trước', en: 'A column with dates month first' },
  message: {
    vi: 'cột {label} có ngày ghi kiểu tháng/ngày/năm (không đọc được), nên {count} ô ghi bằng số từ 12 trở xuống cũng có thể ghi tháng trước; đang đọc ngày trước. So với hồ sơ rồi ghi lại cả cột theo ngày/tháng/năm.',
    en: 'column {label} has dates written month/day/year, which cannot be read, so that {count} others with small numbers may be month first too; they are read day first. Compare with the files and write the column as day/month/year.',
  },
  citations: [],
  examples: {
    pass: PASS,
    fail: [
      {
        title: '03/15/2010 and 05/03/2010 in one column',
        members: [{ ngay_vao_dang: '2010-03-05' }],
        problems: [
          {
            code: 'month-first-texts',
            row: 2,
            column: 0,
            field: 'ngay_vao_dang',
            value: '05/03/2010',
            count: 4,
          },
        ],
      },
    ],
  },
  check: ({ sheet }) => columnHits(sheet, 'month-first-texts'),
};

export const DATE_COLUMN_RULES: readonly Rule[] = [
  disagreesWith1904,
  countsFrom1904,
  perhapsSwapped,
  readMonthFirst,
  monthFirstTexts,
];
