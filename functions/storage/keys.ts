/**
 * The keys of every entity. They are opaque ids, numbers and instants, because keys travel in URLs and land in logs.
 * '.' parts them: no id holds one, so no id can reach into the range of another.
 */
import { LIMITS } from '../wire/upload.ts';

/** Dated tree, periods and targets each rest in one partition: a few thousand small entities, read whole. */
export const TREE_PARTITION = 'tree';
export const PERIODS_PARTITION = 'periods';
export const TARGETS_PARTITION = 'targets';

const number = (value: number) => String(value).padStart(6, '0');

export const headKey = (unit: string) => `head.${unit}`;
export const versionKey = (unit: string, version: number) => `version.${unit}.${number(version)}`;
/** One per upload that was ever published: its creation is what makes publishing the same upload twice impossible. */
export const publishedKey = (unit: string, upload: string) => `audit.${unit}.publish.${upload}`;
/** `instant` is ISO; a random tail keeps two readings of one millisecond apart. */
export const auditKey = (unit: string, instant: string, tail: string) =>
  `audit.${unit}.read.${instant.replace(/[:.]/g, '')}.${tail}`;

export const sessionKey = (upload: string) => `${upload}.session`;

/** Behind the rows of the upload, whose keys go on with a digit. */
export const answersKey = (upload: string, index: number) => `${upload}.answers.${number(index)}`;

export const isAnswers = (key: string) => key.includes('.answers.');

export const allAnswers = (upload: string): KeyRange => ({
  from: answersKey(upload, 0),
  to: answersKey(upload, 999_999),
});

/** More chunks than this and the row numbers would no longer sort. */
export const MAX_CHUNKS = Math.floor(999_999 / LIMITS.chunkRows);

/** Each chunk has its own stretch of numbers, so that chunks may come in any order. `position` counts from 0. */
export const rowKey = (upload: string, chunk: number, position: number) =>
  `${upload}.${number(chunk * LIMITS.chunkRows + position + 1)}`;

export const allRows = (upload: string): KeyRange => ({
  from: `${upload}.${number(1)}`,
  to: `${upload}.${number(999_999)}`,
});

/** The rows of an upload and what was answered beside them, one after the other. */
export const rowsAndAnswers = (upload: string): KeyRange => ({
  from: allRows(upload).from,
  to: allAnswers(upload).to,
});

export const chunkRowsRange = (upload: string, chunk: number): KeyRange => ({
  from: rowKey(upload, chunk, 0),
  to: rowKey(upload, chunk, LIMITS.chunkRows - 1),
});

/** Row keys, both ends included. */
export interface KeyRange {
  readonly from: string;
  readonly to: string;
}

export const versionsRange = (unit: string): KeyRange => ({
  from: versionKey(unit, 1),
  to: versionKey(unit, 999_999),
});
