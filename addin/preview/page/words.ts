/** What the preview's own page says. It stands on the emulated Excel and on nothing of the pane, whose words are in addin/words. */
import type { ExcelErrorCode } from '../../excel/workbook/errors.ts';
import type { XlsxProblem } from '../../excel/xlsx/zip/problem.ts';

export const cannotOpen: Record<XlsxProblem, string> = {
  damaged: 'Không mở được: tệp bị hỏng hoặc có phần không đọc được.',
  'not-a-workbook': 'Không mở được: đây không phải tệp Excel (.xlsx).',
  encrypted: 'Không mở được: tệp có mật khẩu. Hãy bỏ mật khẩu trong Excel rồi mở lại.',
  'too-large': 'Không mở được: nội dung tệp quá lớn (hơn 256 MB khi giải nén).',
  empty: 'Không mở được: tệp rỗng.',
};

const refusals: Partial<Record<ExcelErrorCode, string>> = {
  AccessDenied: 'Trang tính này được bảo vệ, không sửa được.',
  PivotTableRangeConflict: 'Không sửa được một phần của PivotTable.',
  InvalidArgument: 'Không ghi được giá trị này.',
};

export const refusalOf = (code: ExcelErrorCode): string => refusals[code] ?? `Không sửa được (${code}).`;

const dropped: Readonly<Record<string, string>> = {
  charts: 'biểu đồ',
  'pivot tables': 'PivotTable',
  comments: 'ghi chú',
  pictures: 'hình ảnh',
  macros: 'macro',
};

export const opened = (name: string, notKept: readonly string[]): string =>
  notKept.length === 0
    ? `Đã mở ${name}.`
    : `Đã mở ${name}. Bản xem trước không giữ ${notKept.map((part) => dropped[part] ?? part).join(', ')} khi lưu.`;

export const says = {
  opening: 'Đang mở tệp…',
  saving: 'Đang lưu tệp…',
  saved: (name: string) => `Đã lưu ${name}.`,
  notSaved: 'Không lưu được tệp.',
  sheet: 'Trang tính',
  title: (workbook: string) => `${workbook} – Khớp Sổ`,
  noSample: 'Không tìm thấy tệp mẫu.',
} as const;
