/** Rules about how many people a list has: more than the service takes, or nobody. */
import type { Rule } from '../record/rule.ts';

/** What the service takes as one roster. */
const MOST_ROWS = 100_000;

const tooManyRows: Rule = {
  id: 'L0-SIZE-001',
  since: '2',
  severity: 'error',
  gate: 'block',
  scope: 'file',
  reads: [],
  title: { vi: 'Danh sách quá nhiều dòng', en: 'Too many rows in one list' },
  message: {
    vi: 'danh sách có {members} người, một lần gửi nhận nhiều nhất {most}. Chia danh sách theo đơn vị rồi gửi từng phần.',
    en: 'there are {members} people; one upload takes {most} at most. Divide the list by unit and send the parts.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'a branch', members: [{ ho_ten: 'Lò Thị Mai' }] }],
    fail: [
      {
        title: 'a hundred thousand and one',
        // Made when it is asked for: nobody should load a hundred thousand rows with the rules.
        get members() {
          return Array.from({ length: MOST_ROWS + 1 }, () => ({}));
        },
      },
    ],
  },
  *check({ list: { members } }) {
    if (members.length <= MOST_ROWS) return;
    yield { row: null, field: null, params: { members: members.length, most: MOST_ROWS } };
  },
};

const nobody: Rule = {
  id: 'L0-SIZE-002',
  since: '2',
  severity: 'warning',
  gate: 'justify',
  reasons: ['whole-list'],
  scope: 'file',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Danh sách không có ai', en: 'Nobody is in the list' },
  message: {
    vi: 'có tiêu đề nhưng bên dưới không có ai. Kiểm tra lại trang tính; nếu danh sách của đơn vị không còn ai thì chọn lý do.',
    en: 'there is a header, and nobody below it. Look at the sheet; if nobody is in the unit’s list any more, give the reason.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'one', members: [{ ho_ten: 'Lò Thị Mai' }] }],
    fail: [{ title: 'only the header', members: [], columns: ['ho_ten', 'ngay_sinh'] }],
  },
  *check({ list }) {
    if (list.members.length === 0) yield { row: null, field: null };
  },
};

export const SIZE_RULES: readonly Rule[] = [tooManyRows, nobody];
