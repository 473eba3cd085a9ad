/** The rule about a day of leaving beside somebody of whom nothing says that he left. */
import { isText } from '../helpers/rows-where.ts';
import type { Rule } from '../record/rule.ts';

const dayWithoutState: Rule = {
  id: 'L3-LEFT-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'row',
  reads: ['ngay_roi', 'trang_thai', 'mien_sh'],
  title: { vi: 'Có ngày rời khỏi mà vẫn đang tính', en: 'A day of leaving, and still counted' },
  message: {
    vi: 'ghi ngày {left:date} ở cột ngày rời khỏi, mất hoặc miễn sinh hoạt, mà trạng thái là “{state:activity}”; đang tính là đảng viên của chi bộ. Ghi rõ trạng thái (đã chuyển, đã từ trần, đã ra khỏi Đảng, miễn sinh hoạt), hoặc xóa ngày này.',
    en: 'there is a day of leaving, death or exemption, {left:date}, while the state is “{state:activity}”; the person is counted. Write the state (moved, died, left the Party, exempt), or clear the day.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'exempt since then, and away for a time',
        members: [
          { trang_thai: 'mien', ngay_roi: '2020-05-01' },
          { trang_thai: 'tam-thoi', ngay_roi: '2026-05-01' },
        ],
      },
    ],
    fail: [
      { title: 'attending', members: [{ trang_thai: 'dang-sinh-hoat', ngay_roi: '2026-02-01' }] },
      { title: 'no state at all', members: [{ ngay_roi: '2026-02-01' }] },
    ],
  },
  *check({ list: { members, filled } }) {
    if (!filled('ngay_roi')) return;
    for (const { row, fields } of members) {
      const { ngay_roi: left, trang_thai: state, mien_sh: exempt } = fields;
      if (!isText(left) || exempt === true || state === 'mien' || state === 'tam-thoi') continue;
      yield { row, field: 'ngay_roi', params: { left, state: String(state ?? '') } };
    }
  },
};

export const LEAVING_DAY_RULES: readonly Rule[] = [dayWithoutState];
