/** What the tasks in memory answer about people in two units and the percentages of a report. */
import type { DuplicateFound, Duplicates } from '../../addin/tasks/office/duplicates-found.ts';
import type { ReportChecked } from '../../addin/tasks/leader/report-checked.ts';
import { MEMBERS } from '../../functions/domain/roster/fields/members.ts';
import { ACROSS_UNIT_RULES } from '../../functions/domain/rules/units/across-units.ts';
import { checkRoster } from '../../functions/domain/rules/check.ts';
import { messageParts } from '../../functions/domain/rules/message.ts';
import { checkReport } from '../../functions/domain/percentages/sheet/report-table.ts';

const THON_3 = 'Chi bộ Thôn 3, xã Tả Phời';
const SCHOOL = 'Chi bộ Trường THPT số 1 thành phố Lào Cai';

function found(units: readonly [string, string], rows: readonly [number, number], tail: string) {
  const people = [{ row: rows[0], tail, other: units[1], otherRow: rows[1] }];
  const context = {
    on: '2023-09-30',
    kind: MEMBERS,
    list: { name: units[0], members: [] },
    others: { unit: units[0], people },
  };
  return checkRoster(context, ACROSS_UNIT_RULES).findings.map((finding): DuplicateFound => {
    const { problem: message, advice } = messageParts(finding);
    return { finding, message, advice, units, rows, tail };
  });
}

export function duplicates(none: boolean): Duplicates {
  const about = { unit: 'Đảng bộ Khối các cơ quan tỉnh Lào Cai' };
  if (none) return { ...about, total: 0, people: 0, found: [], outside: [], notCompared: [] };
  return {
    ...about,
    total: 3,
    people: 3,
    found: [
      ...found([THON_3, SCHOOL], [12, 4], '0234'),
      ...found([THON_3, SCHOOL], [19, 31], '1207'),
      ...found([SCHOOL, 'Chi bộ Công ty Apatit'], [8, 112], '5518'),
    ],
    outside: [{ unit: SCHOOL, total: 1 }],
    notCompared: ['Đảng bộ Công an tỉnh'],
  };
}

export function reportChecked(none: boolean): ReportChecked {
  const values = [
    ['Nội dung', 'Số lượng', 'Trên tổng số', 'Tỷ lệ %'],
    ['Kết nạp trong doanh nghiệp', 242, 587, '41,22'],
    ['Nữ', 8126, 26033, '31,21'],
    ['Dân tộc thiểu số', 13271, 26033, '51,98'],
    ['Kết nạp 8 tháng so với kế hoạch', 145, '', '63'],
  ];
  const lines = checkReport({ name: 'Báo cáo quý III', top: 3, left: 0, values });
  return {
    sheet: 'Báo cáo quý III',
    lines: none
      ? []
      : lines.map(({ row, denominator, ...line }) => ({
          ...line,
          place: { sheetId: 's1', cell: `D${String(row)}` },
          ...(denominator === undefined ? {} : { denominator }),
        })),
  };
}
