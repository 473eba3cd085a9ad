/** The rule about a state that nobody knows: is somebody still in the branch? */
import { problemHits } from '../helpers/problems.ts';
import type { Rule } from '../record/rule.ts';

const unknownState: Rule = {
  id: 'L2-CODE-009',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  needs: ['sheet'],
  reads: ['trang_thai'],
  title: { vi: 'Không rõ còn sinh hoạt hay không', en: 'Not clear whether somebody still attends' },
  message: {
    vi: 'đang ghi “{value}”, chưa rõ người này còn ở chi bộ hay không; hiện vẫn tính là đảng viên. Ghi một trong: {choices}.',
    en: '“{value}” does not say whether this person is still in the branch, and is counted. Write one of: {choices}.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'attending', members: [{ trang_thai: 'dang-sinh-hoat' }] }],
    fail: [
      {
        title: 'another word',
        members: [{ trang_thai: 'Chờ xác minh' }],
        problems: [{ code: 'code-unknown', row: 2, column: 0, field: 'trang_thai', value: 'Chờ xác minh' }],
      },
    ],
  },
  check: ({ sheet }) => problemHits(sheet, 'code-unknown', ({ field }) => field === 'trang_thai'),
};

export const STATE_RULES: readonly Rule[] = [unknownState];
