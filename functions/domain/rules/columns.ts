/** Rules about the header: what a roster cannot do without, and what stands in it twice. */
import type { Rule } from './rule.ts';
import { FIELDS } from '../roster/fields.ts';
import type { RosterReading } from '../roster/reading.ts';
import { MEMBER_BOOK } from './thresholds.ts';

export const REQUIRED = FIELDS.filter((field) => field.required).map((field) => field.key);

/** Rows that came over the wire have no columns. */
export const cameFromSheet = (reading: RosterReading): boolean => reading.columns.length > 0;

export function hasColumn(reading: RosterReading, field: string): boolean {
  return reading.columns.some((column) => column.field === field || column.sets?.field === field);
}

const requiredColumn: Rule = {
  id: 'L1-COL-001',
  severity: 'error',
  gate: 'block',
  scope: 'header',
  reads: REQUIRED,
  title: { vi: 'Thiếu cột bắt buộc', en: 'A required column is missing' },
  message: {
    vi: 'không tìm thấy cột “{label}”. Danh sách phải có cột này: thêm cột, hoặc đặt tiêu đề đúng là “{label}”.',
    en: 'there is no column “{label}”. A roster needs it: add the column, or call its header “{label}”.',
  },
  citations: [MEMBER_BOOK],
  examples: {
    pass: [
      {
        title: 'all four columns are there',
        members: [
          { ho_ten: 'Lò Thị Mai', ngay_sinh: '1985-02-03', gioi_tinh: 'nu', ngay_vao_dang: '2010-05-19' },
        ],
      },
    ],
    fail: [
      {
        title: 'no column for the sex',
        members: [{ ho_ten: 'Lò Thị Mai', ngay_sinh: '1985-02-03', ngay_vao_dang: '2010-05-19' }],
      },
    ],
  },
  *check({ reading }) {
    if (!cameFromSheet(reading)) return;
    for (const field of REQUIRED) if (!hasColumn(reading, field)) yield { row: null, field };
  },
};

const columnTwice: Rule = {
  id: 'L1-COL-003',
  severity: 'error',
  gate: 'block',
  scope: 'header',
  reads: [],
  title: { vi: 'Hai cột cùng một mục', en: 'Two columns mean the same' },
  message: {
    vi: 'cột “{header}” trùng nghĩa với cột “{first}” (cùng là {label}). Đổi tiêu đề hoặc bỏ một cột; hiện chỉ đọc cột “{first}”.',
    en: 'column “{header}” means the same as “{first}” ({label}). Rename or remove one of them; only “{first}” is read.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'each field once', members: [], columns: ['ho_ten', 'ngay_sinh'] }],
    fail: [{ title: 'the birth date twice', members: [], columns: ['ho_ten', 'ngay_sinh', 'ngay_sinh'] }],
  },
  *check({ reading }) {
    const first = new Map<string, string>();
    for (const { field, header, sets, column } of reading.columns) {
      if (field === null || sets) continue;
      const before = first.get(field);
      if (before === undefined) first.set(field, header);
      else yield { row: null, field, column, params: { header, first: before }, reads: [] };
    }
  },
};

export const COLUMN_RULES: readonly Rule[] = [requiredColumn, columnTwice];
