/** A small roster as a clerk keeps it: title rows, header in row 4, a signature below. Synthetic people. */
import type { WorkbookHost } from '../../../addin/excel/host/host.ts';
import { isoToSerial } from '../../../functions/domain/language/date.ts';
import { fill } from '../workbook/excel.ts';

export const HEADER = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Dân tộc',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Số CCCD',
  'Ghi chú của tôi',
];

const serial = (iso: string) => isoToSerial(iso) ?? 0;

export function member(n: number, name = `Nguyễn Văn Thử ${String(n)}`): (string | number)[] {
  const number = `010${n % 2 === 0 ? '1' : '0'}80${String(n).padStart(6, '0')}`;
  return [
    n,
    name,
    serial('1980-05-14'),
    n % 2 === 0 ? 'Nữ' : 'Nam',
    'Kinh',
    serial('2010-03-01'),
    serial('2011-03-01'),
    `'${number}`,
    'riêng',
  ];
}

/** First member row of the sheet, zero-based. */
export const FIRST = 4;

export function writeRoster(host: WorkbookHost, count: number, sheet = 'Sheet1'): void {
  fill(host, sheet, 0, 0, [['ĐẢNG BỘ KHỐI'], ['DANH SÁCH ĐẢNG VIÊN']]);
  fill(host, sheet, FIRST - 1, 0, [HEADER, ...Array.from({ length: count }, (_, n) => member(n + 1))]);
}
