/** Who stands in two units, as a sheet for working through by telephone. It speaks Vietnamese, as the roster does. */
import { formatCount } from '#domain/language/number.ts';
import { type ListColumn, writeListSheet } from '../../workbook/tables/list-sheet.ts';
import type { Duplicates } from '../lookups.ts';

const COLUMNS: readonly ListColumn[] = [
  { key: 'unit', header: 'Đơn vị', kind: 'text', width: 200, wraps: true },
  { key: 'row', header: 'Dòng', kind: 'count', width: 50 },
  { key: 'other', header: 'Đơn vị kia', kind: 'text', width: 200, wraps: true },
  { key: 'otherRow', header: 'Dòng ở đơn vị kia', kind: 'count', width: 110 },
  { key: 'tail', header: 'Số cuối', kind: 'text', width: 60 },
  { key: 'advice', header: 'Cần làm gì', kind: 'text', width: 300, wraps: true },
  { key: 'done', header: 'Đã xử lý', kind: 'text', width: 80 },
];

export async function writeDuplicates(found: Duplicates): Promise<{ sheet: string; rows: number }> {
  const lines = found.found.map(({ units, rows, tail, advice }) => [
    units[0],
    rows[0],
    units[1],
    rows[1],
    tail,
    advice.vi,
    '',
  ]);
  const sheet = await writeListSheet({
    key: 'duplicatesSheet',
    name: 'Người ở hai đơn vị',
    title: 'Người có ở hai đơn vị, theo Khớp Sổ',
    about: aboutOf(found),
    columns: COLUMNS,
    lines,
  });
  return { sheet, rows: lines.length };
}

function aboutOf({ unit, total, found, outside, notCompared }: Duplicates): string {
  const beyond = outside.reduce((sum, one) => sum + one.total, 0);
  return [
    `${unit}: ${formatCount(total)} chỗ trùng giữa hai đơn vị, theo danh sách mới nhất.`,
    ...(found.length < total ? [`Ở đây liệt kê ${formatCount(found.length)} chỗ.`] : []),
    ...(beyond > 0 ? [`${formatCount(beyond)} người có cả ở đơn vị ngoài phạm vi, không liệt kê.`] : []),
    ...(notCompared.length > 0 ? [`Chưa so được: ${notCompared.join(', ')}.`] : []),
  ].join(' ');
}
