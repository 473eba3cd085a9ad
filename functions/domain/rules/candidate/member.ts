/** A candidate who is a member already: said only where whoever checks may read the list of members, which is their own unit's. */
import type { Rule } from '../record/rule.ts';

const memberAlready: Rule = {
  id: 'L6-CAN-001',
  since: '6',
  severity: 'warning',
  gate: 'none',
  scope: 'units',
  needs: ['others'],
  reads: ['ho_ten'],
  title: { vi: 'Đã có trong danh sách đảng viên', en: 'A member already' },
  message: {
    vi: 'cùng họ tên và ngày sinh với đảng viên ở dòng {otherRow} danh sách đảng viên của {other}. Nếu đã kết nạp thì ghi “Đã kết nạp” và ngày kết nạp.',
    en: 'has the name and the date of birth of the member in row {otherRow} of the list of {other}. Where admitted, write so, and the day.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'in no list of members',
        members: [{ ho_ten: 'Lò Thị Mai' }],
        others: { unit: 'Chi bộ Thôn 3', people: [] },
      },
    ],
    fail: [
      {
        title: 'in that of the branch',
        members: [{ ho_ten: 'Lò Thị Mai' }],
        others: {
          unit: 'Chi bộ Thôn 3',
          people: [{ row: 2, tail: '', other: 'Chi bộ Thôn 3', otherRow: 7 }],
        },
      },
    ],
  },
  *check({ others }) {
    for (const { row, other, otherRow } of others?.people ?? [])
      yield { row, field: 'ho_ten', params: { other, otherRow: String(otherRow) } };
  },
};

export const MEMBER_RULES: readonly Rule[] = [memberAlready];
