/** Why somebody who stood in the last version stands in the new one no more. The answers become the removals of Biểu 1. */
import type { CodeEntry } from '../roster/codes/code-list.ts';

export type ExitReason =
  'moved' | 'with-organisation' | 'died' | 'struck-off' | 'expelled' | 'resigned' | 'mistake' | 'unknown';

export interface Exit {
  /** The row in the version that was compared with; names stay where they are. */
  readonly row: number;
  readonly reason: ExitReason;
  /** Of 'moved' and 'with-organisation': where to, as the clerk wrote it. */
  readonly to?: string | undefined;
  /** ISO date, where known. */
  readonly on?: string | undefined;
}

/** 'unknown' does not stop the sending: the office above finds out. */
export const EXIT_REASONS: readonly (CodeEntry & { readonly code: ExitReason })[] = [
  {
    code: 'moved',
    label: { vi: 'Chuyển sinh hoạt đi nơi khác', en: 'Moved to another unit' },
    variants: ['Chuyển đi', 'Chuyển SHĐ'],
  },
  {
    code: 'with-organisation',
    label: { vi: 'Chuyển theo tổ chức', en: 'Moved with the organisation' },
    variants: ['Chuyển giao', 'Sáp nhập'],
  },
  { code: 'died', label: { vi: 'Từ trần', en: 'Died' }, variants: ['Mất', 'Chết'] },
  { code: 'struck-off', label: { vi: 'Xóa tên', en: 'Struck off' }, variants: [] },
  { code: 'expelled', label: { vi: 'Khai trừ', en: 'Expelled' }, variants: [] },
  { code: 'resigned', label: { vi: 'Xin ra khỏi Đảng', en: 'Resigned' }, variants: ['Xin ra'] },
  { code: 'mistake', label: { vi: 'Lần trước nhập nhầm', en: 'Entered by mistake last time' }, variants: [] },
  {
    code: 'unknown',
    label: { vi: 'Chưa rõ, nhờ cấp trên xác minh', en: 'Not known; the office above will find out' },
    variants: [],
  },
];

/** The longest name of where somebody went. */
export const EXIT_TO_CHARACTERS = 120;

/** Any letters, but no line breaks or other control characters. */
export const EXIT_TO_PATTERN = new RegExp(`^[^\\p{Cc}]{1,${String(EXIT_TO_CHARACTERS)}}$`, 'u');
