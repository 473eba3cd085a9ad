/** A rule about a list that says in its title that its people are no members here: not yet, or not any more. */
import { titlesOfOthers } from '../../roster/table/other-people.ts';
import type { Rule, RuleExample } from '../record/rule.ts';
import { shownValue } from '../helpers/shown.ts';

const MAI = { ho_ten: 'Lò Thị Mai', ngay_sinh: '1985-02-03' };

const listOf = (title: string, text: string): RuleExample => ({
  title,
  members: [MAI],
  titles: [{ row: 1, column: 0, text }],
});

const otherList: Rule = {
  id: 'L0-TABLE-002',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'file',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Danh sách người không ở trong chi bộ', en: 'A list of people who are no members here' },
  message: {
    vi: 'tên bảng ghi “{title}”, mà mọi người trong bảng đang được tính là đảng viên của chi bộ. Xem có mở nhầm trang tính không; nếu đúng là danh sách của chi bộ thì giữ nguyên.',
    en: 'the title says “{title}”, and everybody in the table is counted as a member of the branch. See whether it is the right sheet; leave it if it is the branch’s own list.',
  },
  citations: [],
  examples: {
    pass: [
      listOf('the branch’s own list', 'DANH SÁCH ĐẢNG VIÊN CHI BỘ THÔN 3'),
      listOf('whoever left is not in it', 'Danh sách đảng viên (không kể đảng viên chuyển đi)'),
      listOf('both ways', 'Danh sách đảng viên chuyển đi, chuyển đến'),
    ],
    fail: [
      listOf('who moved away', 'DANH SÁCH ĐẢNG VIÊN CHUYỂN SINH HOẠT ĐI QUÝ III NĂM 2026'),
      listOf('who may be admitted one day', 'Danh sách quần chúng ưu tú'),
    ],
  },
  *check({ sheet }) {
    const [title] = (sheet?.titles ?? []).filter(({ text }) => titlesOfOthers(text));
    if (title)
      yield { row: title.row, field: null, column: title.column, params: { title: shownValue(title.text) } };
  },
};

export const OTHER_LIST_RULES: readonly Rule[] = [otherList];
