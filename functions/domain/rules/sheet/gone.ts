/** Rules about people of whom the list itself says that they have died, moved or left. */
import { isText } from '../helpers/rows-where.ts';
import type { Rule, RuleExample } from '../record/rule.ts';

const NAME = { ho_ten: 'Lò Thị Mai' } as const;

const gone = (title: string, activity: string, on?: string): RuleExample => ({
  title,
  members: [{ ho_ten: 'Tẩn Mẩy' }],
  columns: ['ho_ten', 'trang_thai', 'ngay_roi'],
  left: [{ row: 3, activity, fields: { ...NAME, trang_thai: activity, ...(on && { ngay_roi: on }) } }],
});

const notCounted: Rule = {
  id: 'L4-LEFT-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'sheet',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Không tính vì đã rời chi bộ', en: 'Not counted: no longer in the branch' },
  message: {
    vi: '{who}: danh sách ghi “{state:activity}” (ngày rời {on:written}) nên không tính người này. Nếu vẫn còn trong chi bộ thì sửa lại ô này.',
    en: '{who}: the list says “{state:activity}” (the day {on:written}), so this person is not counted. Correct the cell if the person is still here.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'everybody attends', members: [{ ...NAME, trang_thai: 'dang-sinh-hoat' }] }],
    fail: [gone('died', 'da-mat', '2026-02-01'), gone('moved, nobody knows when', 'chuyen-di')],
  },
  *check({ sheet }) {
    for (const { row, activity, fields } of sheet?.left ?? []) {
      const params = { who: String(fields.ho_ten ?? ''), state: activity, on: String(fields.ngay_roi ?? '') };
      yield { row, field: 'trang_thai', params };
    }
  },
};

const goneLater: Rule = {
  id: 'L4-LEFT-002',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'sheet',
  needs: ['sheet'],
  reads: [],
  title: { vi: 'Rời chi bộ sau ngày lập danh sách', en: 'Left after the day of the list' },
  message: {
    vi: '{who} rời chi bộ ngày {left:date}, sau ngày lập danh sách {on:date}: ngày ấy vẫn là đảng viên của chi bộ mà chưa được tính. Chọn ngày lập danh sách muộn hơn, hoặc xóa trạng thái ở ô này.',
    en: '{who} left on {left:date}, after the day of the list, {on:date}: still a member on that day, and not counted. Choose a later day for the list, or clear the state in this cell.',
  },
  citations: [],
  examples: {
    pass: [{ ...gone('before', 'da-mat', '2026-02-01'), on: '2026-06-30' }],
    fail: [{ ...gone('the week after', 'chuyen-di', '2026-07-05'), on: '2026-06-30' }],
  },
  *check({ on, sheet }) {
    for (const { row, fields } of sheet?.left ?? []) {
      const left = fields.ngay_roi;
      if (!isText(left) || left <= on.slice(0, left.length)) continue;
      yield { row, field: 'ngay_roi', params: { who: String(fields.ho_ten ?? ''), left, on } };
    }
  },
};

export const GONE_RULES: readonly Rule[] = [notCounted, goneLater];
