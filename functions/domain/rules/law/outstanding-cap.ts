/**
 * How many members a grassroots organisation may grade outstanding, in the two ways in which the cap is read, each with the days between
 * which it held. Whether the guidance of 2025 keeps it was not seen.
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

const cap = (reading: CapReading, document: string, verified: Verified, from: string, to?: string) => ({
  reading,
  most: 20,
  wording: WORDINGS[reading],
  citation: {
    document,
    clause: 'đảng viên hoàn thành xuất sắc nhiệm vụ',
    from,
    ...(to === undefined ? {} : { to }),
    verified,
  },
});

export const OUTSTANDING_CAPS: readonly OutstandingCap[] = [
  cap('good', '21-HD/BTCTW', 'secondary', '2019-10-18', '2025-10-31'),
  cap('graded', '21-HD/BTCTW', 'unverified', '2019-10-18', '2025-10-31'),
  cap('good', '43-HD/BTCTW', 'unverified', '2025-10-31'),
  cap('graded', '43-HD/BTCTW', 'unverified', '2025-10-31'),
];

/** Those in force on an ISO day, of each reading one at most. */
export const outstandingCapsOn = (day: string): readonly OutstandingCap[] =>
  OUTSTANDING_CAPS.filter(({ citation: { from, to } }) => from <= day && (to === undefined || day < to));
