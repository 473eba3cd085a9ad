/**
 * How many members a grassroots organisation may grade outstanding, in the two ways in which the cap is read, each with the days between
 * which it held. That of 2019 was read where its text is quoted (section II.B, 2.3a: of those graded good, in each grassroots
 * organisation), and its day, 18/10/2019, where the guidance is applied; the other reading stands in no text that was seen. Whether the
 * guidance of 2025 keeps the cap was not seen: its rows are an assumption.
 */
import type { Bilingual } from '../../language/bilingual.ts';
import type { Citation } from '../record/rule.ts';
import type { Verified } from './regulations.ts';

/** Of those who were graded good, or of all who were graded. */
export type CapReading = 'good' | 'graded';

export interface OutstandingCap {
  readonly reading: CapReading;
  readonly most: number;
  readonly wording: Bilingual;
  readonly citation: Citation;
}

const WORDINGS: Readonly<Record<CapReading, Bilingual>> = {
  good: { vi: 'so với số hoàn thành tốt nhiệm vụ', en: 'of those who were graded good' },
  graded: { vi: 'so với tổng số được xếp loại', en: 'of all who were graded' },
};

/** Where the text says it; the readings that no text says are of the same place. */
const CLAUSES: Readonly<Record<string, string>> = {
  '21-HD/BTCTW': 'mục II.B, điểm 2.3a (đảng viên hoàn thành xuất sắc nhiệm vụ)',
  '43-HD/BTCTW': 'đảng viên hoàn thành xuất sắc nhiệm vụ (giả định: giữ như 21-HD/BTCTW)',
};

const cap = (reading: CapReading, document: string, verified: Verified, from: string, to?: string) => ({
  reading,
  most: 20,
  wording: WORDINGS[reading],
  citation: {
    document,
    clause: CLAUSES[document] ?? '',
    from,
    ...(to === undefined ? {} : { to }),
    verified,
  },
});

export const OUTSTANDING_CAPS: readonly OutstandingCap[] = [
  cap('good', '21-HD/BTCTW', 'text', '2019-10-18', '2025-10-31'),
  cap('graded', '21-HD/BTCTW', 'unverified', '2019-10-18', '2025-10-31'),
  cap('good', '43-HD/BTCTW', 'unverified', '2025-10-31'),
  cap('graded', '43-HD/BTCTW', 'unverified', '2025-10-31'),
];

/** Those in force on an ISO day, of each reading one at most. */
export const outstandingCapsOn = (day: string): readonly OutstandingCap[] =>
  OUTSTANDING_CAPS.filter(({ citation: { from, to } }) => from <= day && (to === undefined || day < to));
