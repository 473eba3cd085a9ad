/** What a check found, as a sheet to print or to work through on paper. */
import { type ListColumn, writeListSheet } from './list-sheet.ts';

/** One line, in words; '' where there is nothing to say. */
export interface FindingLine {
  readonly cell: string;
  readonly who: string;
  readonly severity: string;
  readonly message: string;
  readonly advice: string;
  readonly rule: string;
}

export interface FindingsSheet {
  readonly about: string;
  readonly lines: readonly FindingLine[];
}

const COLUMNS: readonly ListColumn[] = [
  { key: 'cell', header: 'Ô', kind: 'text', width: 50 },
  { key: 'who', header: 'Họ và tên', kind: 'text', width: 150 },
  { key: 'severity', header: 'Mức', kind: 'text', width: 100 },
  { key: 'message', header: 'Chưa đúng ở đâu', kind: 'text', width: 300, wraps: true },
  { key: 'advice', header: 'Cần làm gì', kind: 'text', width: 250, wraps: true },
  { key: 'rule', header: 'Mã quy tắc', kind: 'text', width: 90 },
  { key: 'done', header: 'Đã xử lý', kind: 'text', width: 80 },
];

/** Gives the sheet's name. WorkbookError 'sheet-protected' where our sheet is. */
export function writeFindingsSheet({ about, lines }: FindingsSheet): Promise<string> {
  return writeListSheet({
    key: 'findingsSheet',
    name: 'Kết quả kiểm tra',
    title: 'Kết quả kiểm tra của Khớp Sổ',
    about,
    columns: COLUMNS,
    lines: lines.map(cellsOf),
  });
}

/** The last column is for the pencil. */
const cellsOf = ({ cell, who, severity, message, advice, rule }: FindingLine): string[] => [
  cell,
  who,
  severity,
  message,
  advice,
  rule,
  '',
];
