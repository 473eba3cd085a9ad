/**
 * An accepted version of a unit's roster: immutable, numbered per unit and kind. The head is the newest one, together with how far
 * all of them reach.
 */
import type { Person } from '../access/person.ts';
import type { Movement } from './movement.ts';
import type { Reach } from './reach.ts';
import type { OpenRequest, ReviewStep } from './review.ts';
import type { Review } from './review-states.ts';

/** The kind of every record from before kinds were kept: the list of members. */
export const FIRST_KIND = 'members';

/** rows: it stands on rows that rest beside it. counts: only its statistics were sent. */
export const EVIDENCE = ['rows', 'counts'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** Which rules judged: a version for people, and a hash over the rules themselves. */
export interface Ruleset {
  readonly version: string;
  readonly hash: string;
}

/** What a version is made of at rest. Reading it goes no further, and finds out where it is no longer the same. */
export interface Pinned {
  readonly chunks: number;
  /** Entities that its answers rest in. */
  readonly answers: number;
  /** SHA-256 (base64url) over its rows as they rest, chunk by chunk, and over its answers. */
  readonly hash: string;
}

export interface Version {
  readonly unit: string;
  readonly unitName: string;
  /** The id of a RosterKind. */
  readonly kind: string;
  readonly version: number;
  readonly evidence: Evidence;
  readonly review: Review;
  readonly upload: string;
  readonly rosterDate: string;
  readonly period: string;
  readonly rows: number;
  readonly contentHash: string;
  /** By which canonical form the hash was made. */
  readonly contentForm: number;
  /** null where that was not kept. */
  readonly pinned: Pinned | null;
  /** The names of the keys that its id numbers rest under (storage/head-keys.ts); null where that was not kept: the first key. */
  readonly idKeyId: string | null;
  /** The version it was compared with; null for a first one, and where that was not kept. */
  readonly base: { readonly version: number; readonly rosterDate: string } | null;
  readonly warnings: number;
  /** The last day for sending, where it was accepted after that day. */
  readonly missedDue: string | null;
  /** Through which day figures were closed when it came, where that holds its roster date: it counts from the day after. */
  readonly closedThrough?: string;
  readonly receivedAt: string;
  readonly receivedBy: Person;
  /** Whoever it was received by is of the office above, and sent what the unit had sent in another way. */
  readonly onBehalf?: true;
  /** How it came from the version before; null for versions from before this was kept. */
  readonly movement: Movement | null;
  /** The rules it was judged by; null likewise. */
  readonly ruleset: Ruleset | null;
}

export interface Head extends Version {
  readonly reach: Reach;
  /** What was done about it and those before it, in that order. */
  readonly reviews: readonly ReviewStep[];
  /** Requests to correct, of any version, that nothing was sent for yet. */
  readonly open: readonly OpenRequest[];
}

/** What asks to become a version: everything but its place among the others. */
export type Submission = Omit<Version, 'unit' | 'version' | 'base'>;

/** One upload is for one content: whether the version is what this submission would have become. */
export function isSameSubmission(version: Version, submission: Submission): boolean {
  return (
    version.contentHash === submission.contentHash &&
    version.rosterDate === submission.rosterDate &&
    version.period === submission.period
  );
}
