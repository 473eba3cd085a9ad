/** The rule about a column of posts that are all of the workplace. */
import { fold } from '../../language/fold.ts';
import { GENERAL_POSTS } from '../../roster/fields/vague-headers.ts';
import type { Rule } from '../record/rule.ts';

const postsOfWork: Rule = {
  id: 'L1-COL-008',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'header',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Cột chức vụ không có chức vụ Đảng', en: 'A column of posts without one of the Party' },
  message: {
    vi: 'cột “{header}” ghi chức vụ chuyên môn, chính quyền nên không tính là chức vụ Đảng: giữ lại, không gửi.',
    en: 'column “{header}” holds posts of the workplace, so none counts as a post of the Party: it stays here and is not sent.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'a post of the Party', members: [{ chuc_vu_dang: 'bi-thu' }] },
      { title: 'a header that says so itself', members: [{ chuc_vu_cq: 'Trưởng phòng' }] },
    ],
    fail: [
      {
        title: 'a general header',
        members: [{ chuc_vu_cq: 'Trưởng phòng' }],
        columns: ['chuc_vu_cq'],
        headers: ['Chức vụ'],
      },
    ],
  },
  *check({ sheet }) {
    for (const { field, header, column, chosen } of sheet?.columns ?? []) {
      if (field !== 'chuc_vu_cq' || chosen || !GENERAL_POSTS.has(fold(header))) continue;
      yield { row: null, field, column, params: { header }, reads: [] };
    }
  },
};

export const POST_COLUMN_RULES: readonly Rule[] = [postsOfWork];
