/**
 * The numbers in the Party's regulations, each with the dates between which it held: six versions in ten years. An act is judged by
 * the version in force on its date. Before 25/7/2016 no text was verified, so nothing is in this table for it.
 */
import type { Citation } from './rule.ts';

export type ThresholdName = 'admission-youngest-years' | 'admission-oldest-years' | 'probation-months';

export interface Threshold {
  readonly name: ThresholdName;
  readonly value: number;
  readonly citation: Citation;
}

/** The first day for which a text was seen. */
export const VERIFIED_FROM = '2016-07-25';

interface Regulation {
  readonly document: string;
  readonly from: string;
  readonly to?: string;
  readonly verified: Citation['verified'];
}

/** 20-QĐ/TW stood between the last two for some months of 2026; its first day is not known, and it changed none of these numbers. */
const REGULATIONS: readonly Regulation[] = [
  { document: '29-QĐ/TW', from: VERIFIED_FROM, to: '2021-07-30', verified: 'text' },
  { document: '24-QĐ/TW', from: '2021-07-30', to: '2025-01-20', verified: 'text' },
  { document: '232-QĐ/TW', from: '2025-01-20', to: '2025-07-01', verified: 'text' },
  { document: '294-QĐ/TW', from: '2025-07-01', to: '2026-07-26', verified: 'text' },
  { document: '208-QĐ/TW', from: '2026-07-26', verified: 'secondary' },
];

const CLAUSES: Readonly<Record<ThresholdName, { readonly clause: string; readonly value: number }>> = {
  'admission-youngest-years': { clause: '1.1.1', value: 18 },
  'admission-oldest-years': { clause: '1.1.1', value: 60 },
  'probation-months': { clause: '4.2', value: 12 },
};

function cite({ document, from, to, verified }: Regulation, clause: string): Citation {
  return { document, clause, from, ...(to !== undefined && { to }), verified };
}

function rowsOf(name: ThresholdName): Threshold[] {
  const { clause, value } = CLAUSES[name];
  return REGULATIONS.map((regulation) => ({ name, value, citation: cite(regulation, clause) }));
}

export const THRESHOLDS: readonly Threshold[] = [
  ...rowsOf('admission-youngest-years'),
  ...rowsOf('admission-oldest-years'),
  ...rowsOf('probation-months'),
];

/** What held on the date of an act; undefined before the first verified text. A partial date counts from its first day. */
export function thresholdOn(name: ThresholdName, date: string): Threshold | undefined {
  return THRESHOLDS.find(
    ({ name: own, citation: { from, to } }) =>
      own === name && date >= from && (to === undefined || date < to),
  );
}

export function citationsFor(...names: readonly ThresholdName[]): readonly Citation[] {
  const found = THRESHOLDS.filter(({ name }) => names.includes(name)).map(({ citation }) => citation);
  return found.filter(
    ({ document, clause }, index) =>
      found.findIndex((other) => other.document === document && other.clause === clause) === index,
  );
}

/** The order of dates follows from what the acts are, not from a number. */
export const MEMBER_BOOK: Citation = {
  document: '12-HD/BTCTW',
  clause: 'Mẫu 7-HSĐV',
  from: '2022-01-18',
  verified: 'text',
};
