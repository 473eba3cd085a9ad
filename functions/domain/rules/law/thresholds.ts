/**
 * The numbers in the regulations, each with the days between which it held: one row per number and version, so that a change of
 * one is an edit of one row. Before 25/7/2016 no text was verified, so nothing is in this table for it.
 */
import type { Bilingual } from '../../language/bilingual.ts';
import { REGULATIONS, VERIFIED_FROM, type Verified } from './regulations.ts';
import type { Citation } from '../record/rule.ts';

export type ThresholdName =
  | 'admission-youngest-years'
  | 'admission-oldest-years'
  | 'admission-education'
  | 'ceremony-working-days'
  | 'probation-months'
  | 'probation-review-working-days'
  | 'certificate-months'
  | 'transfer-working-days'
  | 'presenting-days'
  | 'temporary-least-months'
  | 'temporary-most-months'
  | 'temporary-study-months'
  | 'readmission-months'
  | 'readmission-after-crime-months'
  | 'branch-least-official'
  | 'branch-committee-from-official'
  | 'branch-committee-most'
  | 'committee-from-members'
  | 'youth-union-oldest-years';

export interface Threshold {
  readonly name: ThresholdName;
  /** Of 'admission-education' the place in the list of general education, counted from 0. */
  readonly value: number;
  /** What the text says in words, where versions differ in that. */
  readonly wording?: Bilingual;
  readonly citation: Citation;
}

type Document = '29' | '24' | '232' | '294' | '208';

interface Version {
  readonly verified: Verified;
  readonly clause?: string;
  readonly value?: number;
  readonly wording?: Bilingual;
}

const TEXT: Version = { verified: 'text' };
const SECONDARY: Version = { verified: 'secondary' };
const UNVERIFIED: Version = { verified: 'unverified' };

/** One number through the five versions that are dated. */
function series(
  name: ThresholdName,
  clause: string,
  value: number,
  versions: Readonly<Record<Document, Version>>,
): Threshold[] {
  return REGULATIONS.map(({ document, from, to }) => {
    const version = versions[document.replace('-QĐ/TW', '') as Document];
    return {
      name,
      value: version.value ?? value,
      ...(version.wording && { wording: version.wording }),
      citation: {
        document,
        clause: version.clause ?? clause,
        from,
        ...(to !== undefined && { to }),
        verified: version.verified,
      },
    };
  });
}

/** One number of a text that the versions above leave alone. */
function steady(name: ThresholdName, value: number, citation: Omit<Citation, 'from'>): Threshold {
  return { name, value, citation: { ...citation, from: VERIFIED_FROM } };
}

const CHARTER = 'Điều lệ Đảng 2011';
const AGES = { '29': SECONDARY, '24': TEXT, '232': TEXT, '294': SECONDARY, '208': SECONDARY };
const GRADUATED: Bilingual = {
  vi: 'có bằng tốt nghiệp trung học cơ sở trở lên',
  en: 'the certificate of lower secondary school or more',
};
const RECEIVING: Bilingual = { vi: 'từ ngày nhận quyết định', en: 'from receiving the decision' };
/** Its place in the list of general education: more was never asked for. */
export const LOWER_SECONDARY = 2;

export const THRESHOLDS: readonly Threshold[] = [
  ...series('admission-youngest-years', '1.1.1', 18, AGES),
  ...series('admission-oldest-years', '1.1.1', 60, AGES),
  ...series('admission-education', '1.2.1', LOWER_SECONDARY, {
    '29': {
      ...TEXT,
      wording: {
        vi: 'có bằng trung học cơ sở hoặc tương đương',
        en: 'the certificate of lower secondary school or its equal',
      },
    },
    '24': { ...TEXT, wording: GRADUATED },
    '232': { ...TEXT, wording: GRADUATED },
    '294': { ...SECONDARY, wording: GRADUATED },
    '208': {
      ...SECONDARY,
      wording: {
        vi: 'hoàn thành chương trình trung học cơ sở trở lên',
        en: 'lower secondary school finished, or more',
      },
    },
  }),
  ...series('ceremony-working-days', '4.1', 30, {
    '29': { ...TEXT, wording: RECEIVING },
    '24': { ...UNVERIFIED, wording: RECEIVING },
    '232': { ...UNVERIFIED, wording: RECEIVING },
    '294': { ...SECONDARY, wording: RECEIVING },
    '208': {
      ...SECONDARY,
      wording: { vi: 'từ ngày ban hành quyết định', en: 'from the day the decision was issued' },
    },
  }),
  ...series('probation-months', '4.2', 12, {
    '29': TEXT,
    '24': TEXT,
    '232': TEXT,
    '294': TEXT,
    '208': SECONDARY,
  }),
  ...series('probation-review-working-days', '4.2a', 30, {
    '29': TEXT,
    '24': UNVERIFIED,
    '232': UNVERIFIED,
    '294': { ...SECONDARY, clause: '4.2' },
    '208': UNVERIFIED,
  }),
  ...series('transfer-working-days', '6.3', 60, {
    '29': TEXT,
    '24': UNVERIFIED,
    '232': UNVERIFIED,
    '294': { ...SECONDARY, clause: '6.3.1a' },
    '208': SECONDARY,
  }),
  ...(['temporary-least-months', 'temporary-most-months', 'temporary-study-months'] as const).flatMap(
    (name, index) =>
      series(name, '6.3.2', [3, 12, 24][index] ?? 0, {
        '29': SECONDARY,
        '24': SECONDARY,
        '232': SECONDARY,
        '294': { ...SECONDARY, clause: '6.3.2c' },
        '208': UNVERIFIED,
      }),
  ),
  ...(['readmission-months', 'readmission-after-crime-months'] as const).flatMap((name, index) =>
    series(name, '3.5', [36, 60][index] ?? 0, {
      '29': UNVERIFIED,
      '24': UNVERIFIED,
      '232': UNVERIFIED,
      '294': SECONDARY,
      '208': SECONDARY,
    }),
  ),
  steady('certificate-months', 60, { document: '06-HD/TW', clause: '5.4', verified: 'secondary' }),
  steady('presenting-days', 30, { document: '09-HD/BTCTW', clause: 'giấy giới thiệu', verified: 'text' }),
  steady('branch-least-official', 3, { document: CHARTER, clause: 'Điều 21, 24', verified: 'text' }),
  steady('branch-committee-from-official', 9, { document: CHARTER, clause: 'Điều 24', verified: 'text' }),
  steady('branch-committee-most', 7, { document: '29-QĐ/TW', clause: 'mục 24', verified: 'text' }),
  steady('committee-from-members', 30, { document: CHARTER, clause: 'Điều 21', verified: 'text' }),
  steady('youth-union-oldest-years', 35, {
    document: 'Điều lệ Đoàn TNCS Hồ Chí Minh',
    clause: 'tuổi đoàn viên',
    verified: 'unverified',
  }),
];

const BY_NAME: ReadonlyMap<ThresholdName, readonly Threshold[]> = new Map(
  THRESHOLDS.map(({ name }) => [name, THRESHOLDS.filter((threshold) => threshold.name === name)]),
);

/** What held on the date of an act; undefined before the first verified text. A partial date counts from its first day. */
export function thresholdOn(name: ThresholdName, date: string): Threshold | undefined {
  for (const threshold of BY_NAME.get(name) ?? []) {
    const { from, to } = threshold.citation;
    if (date >= from && (to === undefined || date < to)) return threshold;
  }
  return undefined;
}

export function citationsFor(...names: readonly ThresholdName[]): readonly Citation[] {
  const found = THRESHOLDS.filter(({ name }) => names.includes(name)).map(({ citation }) => citation);
  return found.filter(
    ({ document, clause }, index) =>
      found.findIndex((other) => other.document === document && other.clause === clause) === index,
  );
}
