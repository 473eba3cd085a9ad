/** Why somebody who stood in the last version stands in the new one no more. The answers become the removals of Biểu 1. */
import type { Bilingual } from '../language/bilingual.ts';

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
export const EXIT_REASONS: readonly { readonly code: ExitReason; readonly label: Bilingual }[] = [
  {
    code: 'moved',
    label: { vi: 'Chuyển sinh hoạt đi nơi khác', en: 'Moved to another unit' },
  },
  {
    code: 'with-organisation',
    label: { vi: 'Chuyển theo tổ chức', en: 'Moved with the organisation' },
  },
  { code: 'died', label: { vi: 'Từ trần', en: 'Died' } },
  { code: 'struck-off', label: { vi: 'Xóa tên', en: 'Struck off' } },
  { code: 'expelled', label: { vi: 'Khai trừ', en: 'Expelled' } },
  { code: 'resigned', label: { vi: 'Xin ra khỏi Đảng', en: 'Resigned' } },
  { code: 'mistake', label: { vi: 'Lần trước nhập nhầm', en: 'Entered by mistake last time' } },
  {
    code: 'unknown',
    label: { vi: 'Chưa rõ, nhờ cấp trên xác minh', en: 'Not known; the office above will find out' },
  },
];

/** Whoever a unit gives away when it is split has left nowhere: these two leave it open whether she did. */
const LEFT_OPEN: ReadonlySet<ExitReason> = new Set(['with-organisation', 'unknown']);
export const hasSurelyLeft = (exit: Pick<Exit, 'reason'> | undefined): boolean =>
  exit !== undefined && !LEFT_OPEN.has(exit.reason);

/** The longest name of where somebody went. */
export const EXIT_TO_CHARACTERS = 120;

/** Any letters, but no line breaks or other control characters. */
export const EXIT_TO_PATTERN = new RegExp(`^[^\\p{Cc}]{1,${String(EXIT_TO_CHARACTERS)}}$`, 'u');
