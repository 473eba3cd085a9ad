/**
 * The keys of every entity. They are opaque ids, numbers and instants, because keys travel in URLs and land in logs.
 * '.' parts them: no id holds one, so no id can reach into the range of another. Rosters of members have the bare keys; those of
 * every other kind begin with their kind, so that no range of members holds one of them.
 */
import { ROSTER_LIMITS } from '../domain/submissions/limits.ts';
import { FIRST_KIND } from '../domain/submissions/version.ts';

/** Dated tree, periods and plans each rest in one partition: a few thousand small entities, read whole. */
export const TREE_PARTITION = 'tree';
export const PERIODS_PARTITION = 'periods';
/** Under the name that plans had first. */
export const PLANS_PARTITION = 'targets';

/** Row keys, both ends included. */
export interface KeyRange {
  readonly from: string;
  readonly to: string;
}

const { chunkRows } = ROSTER_LIMITS;
const number = (value: number) => String(value).padStart(6, '0');
const ofKind = (kind: string) => (kind === FIRST_KIND ? '' : `${kind}.`);

export const headKey = (kind: string, unit: string) => `${ofKind(kind)}head.${unit}`;
/** In each partition with heads: see hints.ts. */
export const hintKey = (kind: string) => `${ofKind(kind)}hint`;
const HEAD = /^(?:([^.]+)\.)?head\.[^.]+$/;
/** Of the hint that goes with a head; undefined for the key of anything else. */
export function hintKeyBeside(rowKey: string): string | undefined {
  const found = HEAD.exec(rowKey);
  return found === null ? undefined : hintKey(found[1] ?? FIRST_KIND);
}
export const versionKey = (kind: string, unit: string, version: number) =>
  `${ofKind(kind)}version.${unit}.${number(version)}`;

export const versionsRange = (kind: string, unit: string): KeyRange => ({
  from: versionKey(kind, unit, 1),
  to: versionKey(kind, unit, 999_999),
});

/** One per upload that was ever published: its creation is what makes publishing the same upload twice impossible. */
export const publishedKey = (kind: string, unit: string, upload: string) =>
  `audit.${unit}.publish.${ofKind(kind)}${upload}`;
/** One per act on a version: its creation is what makes doing the same twice impossible. */
export const reviewKey = (kind: string, unit: string, act: string) => `audit.${unit}.review.${kind}.${act}`;
/** Every id sorts before a tilde. */
export const reviewsRange = (kind: string, unit: string): KeyRange => ({
  from: reviewKey(kind, unit, ''),
  to: reviewKey(kind, unit, '~'),
});
/** `instant` is ISO; a random tail keeps two readings of one millisecond apart. */
export const auditKey = (unit: string, instant: string, tail: string) =>
  `audit.${unit}.read.${instant.replace(/[:.]/g, '')}.${tail}`;

/** What one key in the table of units says of itself; nothing of those that belong to no version. */
const ABOUT_VERSIONS = {
  head: /^(?:(?<kind>[^.]+)\.)?head\.(?<unit>[^.]+)$/,
  version: /^(?:(?<kind>[^.]+)\.)?version\.(?<unit>[^.]+)\.\d+$/,
  published: /^audit\.(?<unit>[^.]+)\.publish\.(?:(?<kind>[^.]+)\.)?[^.]+$/,
  review: /^audit\.(?<unit>[^.]+)\.review\.(?<kind>[^.]+)\.[^.]+$/,
} as const;

export interface AboutVersions {
  readonly is: keyof typeof ABOUT_VERSIONS;
  /** Of roster. */
  readonly kind: string;
  readonly unit: string;
}

export function aboutVersions(rowKey: string): AboutVersions | undefined {
  for (const [is, pattern] of Object.entries(ABOUT_VERSIONS)) {
    const groups = pattern.exec(rowKey)?.groups;
    if (groups === undefined) continue;
    const { kind = FIRST_KIND, unit = '' } = groups;
    return { is: is as AboutVersions['is'], kind, unit };
  }
  return undefined;
}

const HINT = /^(?:[^.]+\.)?hint$/;
export const isHint = (rowKey: string): boolean => HINT.test(rowKey);

/** An upload of one kind, as the keys of all that rests under it begin. '_' stands in no id: an upload may be called like a kind. */
export const uploadKey = (kind: string, upload: string) =>
  kind === FIRST_KIND ? upload : `${kind}_${upload}`;

/** Rows of an upload of the kind; not of the first one, whose keys say none. */
export const isUploadOf = (kind: string, upload: string) => upload.startsWith(`${kind}_`);

export const sessionKey = (kind: string, upload: string) => `${uploadKey(kind, upload)}.session`;

/** Behind the rows of the upload, whose keys go on with a digit. */
export const answersKey = (kind: string, upload: string, index: number) =>
  `${uploadKey(kind, upload)}.answers.${number(index)}`;

export const isAnswers = (key: string) => key.includes('.answers.');

export const allAnswers = (kind: string, upload: string): KeyRange => ({
  from: answersKey(kind, upload, 0),
  to: answersKey(kind, upload, 999_999),
});

/** More chunks than this and the row numbers would no longer sort. */
export const MAX_CHUNKS = Math.floor(999_999 / chunkRows);

/** Each chunk has its own stretch of numbers, so that chunks may come in any order. `position` counts from 0. */
export const rowKey = (kind: string, upload: string, chunk: number, position: number) =>
  `${uploadKey(kind, upload)}.${number(chunk * chunkRows + position + 1)}`;

export const allRows = (kind: string, upload: string): KeyRange => ({
  from: `${uploadKey(kind, upload)}.${number(1)}`,
  to: `${uploadKey(kind, upload)}.${number(999_999)}`,
});

/** The rows of an upload and what was answered beside them, one after the other. */
export const rowsAndAnswers = (kind: string, upload: string): KeyRange => ({
  from: allRows(kind, upload).from,
  to: allAnswers(kind, upload).to,
});

export const chunkRowsRange = (kind: string, upload: string, chunk: number): KeyRange => ({
  from: rowKey(kind, upload, chunk, 0),
  to: rowKey(kind, upload, chunk, chunkRows - 1),
});

/** The log of one ledger of one root is a partition of its own: a commit and what it makes visible are in one transaction. */
export const ledgerPartition = (root: string, ledger: string) => `ledger.${root}.${ledger}`;
export const commitKey = (commit: number) => `commit.${number(commit)}`;
export const commitsAfter = (commit: number): KeyRange => ({
  from: commitKey(commit + 1),
  to: commitKey(999_999),
});
export const ALL_COMMITS: KeyRange = { from: commitKey(0), to: commitKey(999_999) };
const COMMIT = /^commit\.\d+$/;
export const isCommit = (rowKey: string): boolean => COMMIT.test(rowKey);
/** One per save that ever became a commit: its creation makes saving the same twice impossible. */
export const savedKey = (save: string) => `saved.${save}`;
export const isSaved = (rowKey: string): boolean => rowKey.startsWith(savedKey(''));
export const stagedKey = (save: string, part: number) => `staged.${save}.${number(part)}`;
/** No more than the commit says: nothing that came later under the same id is read. */
export const stagedRange = (save: string, parts: number): KeyRange => ({
  from: stagedKey(save, 0),
  to: stagedKey(save, parts - 1),
});

/** Beside the tree: which keys the id numbers of these tables rest under. */
export const KEYS_PARTITION = 'keys';
export const ID_KEY_ROW = 'id-key';
/** There as long as a backup is being written back: what stands in the tables is not yet what stood there. */
export const RESTORING_ROW = 'restoring';

/** Which organisations have ledgers. */
export const ROOTS_PARTITION = 'roots';

/** A report under its hash, in the partition of the unit that it is about; behind it what does not fit beside it. */
export const reportKey = (hash: string) => `report.${hash}`;
export const reportPartKey = (hash: string, part: number) => `part.${hash}.${number(part)}`;
export const reportParts = (hash: string, parts: number): KeyRange => ({
  from: reportPartKey(hash, 0),
  to: reportPartKey(hash, parts - 1),
});
export const ALL_REPORTS: KeyRange = { from: reportKey(''), to: reportKey('~') };
/** The hash of the report that a part belongs to; undefined for the key of anything else. */
export const reportOfPart = (rowKey: string): string | undefined => /^part\.([^.]+)\./.exec(rowKey)?.[1];
export const hashOfReport = (rowKey: string): string | undefined => /^report\.([^.]+)$/.exec(rowKey)?.[1];

/** An introduction, with the unit that receives it; what points to it, with the unit that sent it. */
export const introducedKey = (unit: string, id: string) => `introduced.${unit}.${id}`;
export const introducingKey = (unit: string, id: string) => `introducing.${unit}.${id}`;
/** Of all units of a partition. */
export const introducedRange: KeyRange = { from: 'introduced.', to: 'introduced.~' };
export const introducingRange: KeyRange = { from: 'introducing.', to: 'introducing.~' };
export const isIntroduced = (rowKey: string): boolean => rowKey.startsWith(introducedRange.from);
export const introductionStepKey = (unit: string, id: string, step: number) =>
  `audit.${unit}.introduction.${id}.${number(step)}`;
/** How many receipts a unit has given for introductions. */
export const receiptsKey = (unit: string) => `receipts.${unit}`;
/** In which organisations to look whether they take introductions of a unit. */
export const openToPartition = (unit: string) => `introduced-by.${unit}`;
export const openToKey = (root: string) => `root.${root}`;
