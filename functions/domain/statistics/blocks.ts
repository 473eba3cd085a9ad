/**
 * The detail blocks: what official forms count of a roster beside the figures of layout 1. A block rests under its number, and its
 * rows in their order, for years: a number or a row is never given away, moved or taken back. Whoever needs another row adds a block
 * with the next number; versions from before it simply do not have it. What belongs to the unit (its sector, its kind) is in no
 * block: it changes without the roster. test/functions/domain/statistics/blocks.json holds the numbers.
 */
import { BUCKETS } from './buckets.ts';
import {
  CLASSES,
  ETHNICITY_CODES,
  GENERAL_CODES,
  OCCUPATION_CODES,
  PROFESSIONAL_CODES,
  THEORY_CODES,
} from './layout.ts';

export const RELIGION_CODES = [
  'khong',
  'phat-giao',
  'cong-giao',
  'tin-lanh',
  'cao-dai',
  'hoa-hao',
  'hoi-giao',
  'khac',
  'co-dao',
] as const;
/** A name of a religion that is no code of the list. */
export const OTHER_NAME = 'other-name';
export const UNKNOWN_ROW = 'unknown';

/** The eight bands of Biểu 2, and below them who must not be there and still has to be counted. */
export const ADMISSION_AGES = [
  'under-18',
  '18-30',
  '31-35',
  '36-40',
  '41-45',
  '46-50',
  '51-55',
  '56-60',
  'over-60',
] as const;

/** Against the end of probation; 'not-yet': on probation, without a date of full membership. */
export const TIMELINESS = ['in-time', 'late', 'not-yet'] as const;

/** Biểu 3: before 19/8/1945, from then to 20/7/1954, from then to 30/4/1975, since. */
export const ERAS = ['before-1945-08-19', 'to-1954-07-20', 'to-1975-04-30', 'since-1975-05-01'] as const;

export type BlockId =
  | 'admissions.occupation'
  | 'admissions.age'
  | 'admissions.ageMonths'
  | 'admissions.general'
  | 'admissions.professional'
  | 'admissions.theory'
  | 'admissions.class'
  | 'women.ethnicity'
  | 'women.religion'
  | 'religion'
  | 'recognitions'
  | 'recognitions.timeliness'
  | 'admitted.era';

export interface Block {
  readonly number: number;
  readonly id: BlockId;
  /** Of a block with a time axis: of each bucket. */
  readonly rows: readonly string[];
  readonly buckets: number;
  /** Slots, counted from 0 inside the block: bucket after bucket, row after row. */
  readonly size: number;
}

const block = (number: number, id: BlockId, rows: readonly string[], buckets: number): Block => ({
  number,
  id,
  rows,
  buckets,
  size: rows.length * buckets,
});
const byTime = (number: number, id: BlockId, rows: readonly string[]) => block(number, id, rows, BUCKETS);
const ofRoster = (number: number, id: BlockId, rows: readonly string[]) => block(number, id, rows, 1);

export const BLOCKS: readonly Block[] = [
  byTime(1, 'admissions.occupation', [...OCCUPATION_CODES, UNKNOWN_ROW]),
  byTime(2, 'admissions.age', [...ADMISSION_AGES, UNKNOWN_ROW]),
  // The completed months of age on admission, added up over those whose age is known.
  byTime(3, 'admissions.ageMonths', ['sum']),
  byTime(4, 'admissions.general', [...GENERAL_CODES, UNKNOWN_ROW]),
  byTime(5, 'admissions.professional', [...PROFESSIONAL_CODES, UNKNOWN_ROW]),
  byTime(6, 'admissions.theory', [...THEORY_CODES, UNKNOWN_ROW]),
  byTime(7, 'admissions.class', CLASSES),
  ofRoster(8, 'women.ethnicity', [...ETHNICITY_CODES, UNKNOWN_ROW]),
  ofRoster(9, 'women.religion', [...RELIGION_CODES, OTHER_NAME, UNKNOWN_ROW]),
  ofRoster(10, 'religion', [...RELIGION_CODES, OTHER_NAME, UNKNOWN_ROW]),
  byTime(11, 'recognitions', ['people']),
  // By the month of admission. A second admission stays in the workbook, so it is not seen here.
  byTime(12, 'recognitions.timeliness', [...TIMELINESS, UNKNOWN_ROW]),
  ofRoster(13, 'admitted.era', [...ERAS, UNKNOWN_ROW]),
];

const BY_ID: ReadonlyMap<BlockId, Block> = new Map(BLOCKS.map((one) => [one.id, one]));

export function blockOf(id: BlockId): Block {
  const found = BY_ID.get(id);
  if (found === undefined) throw new RangeError(`No such block: ${id}`);
  return found;
}

/** The slot of a row; that of 'unknown' where the value is no row of the block. */
export function slotIn({ rows }: Block, value: unknown, bucket = 0): number {
  const row = typeof value === 'string' ? rows.indexOf(value) : -1;
  return bucket * rows.length + (row < 0 ? rows.indexOf(UNKNOWN_ROW) : row);
}
