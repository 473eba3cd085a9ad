/**
 * What a recount adds to one version, and where counting today gives something else than what rests. Pure: bytes and rows in, bytes
 * and facts out. A block that was there keeps its bytes, those of later programs too.
 */
import type { Member } from '../domain/roster/shape/member.ts';
import type { KeptKind } from '../domain/kinds/kept-kind.ts';
import { countMembers } from '../domain/statistics/count.ts';
import { missingBlocks, packDetails, readDetails } from '../domain/statistics/details.ts';
import type { StoredDetails } from '../domain/statistics/details.ts';
import { CORE_BLOCKS } from '../domain/statistics/layout.ts';
import { readVector } from '../domain/statistics/stored-vector.ts';
import { encodeVector } from '../domain/statistics/vector.ts';

/** As they rest; undefined: nothing is there. */
export interface RestingFigures {
  readonly statistics: Uint8Array | undefined;
  readonly details: Uint8Array | undefined;
}

/** The vector of layout 1, where it is spoken of as a whole. */
export const CORE = 'layout-1';

export interface Lack {
  /** Blocks that are not there. */
  readonly missing: readonly string[];
  /** Properties that are there and cannot be read: damaged, or of a later program. */
  readonly unreadable: readonly (keyof RestingFigures)[];
}

/** `blocks`: those of its kind. */
export function lackOf({ statistics, details }: RestingFigures, { blocks }: Pick<KeptKind, 'blocks'>): Lack {
  const stored = readDetails(details);
  const isLost = statistics !== undefined && readVector(statistics) === undefined;
  const isUnreadable = stored.kind === 'unreadable';
  return {
    missing: [
      ...(statistics === undefined ? [CORE] : []),
      ...(isUnreadable ? [] : missingBlocks(stored, blocks)),
    ],
    unreadable: [...(isLost ? ['statistics' as const] : []), ...(isUnreadable ? ['details' as const] : [])],
  };
}

export interface Recounted {
  /** What has to rest now; the same bytes where nothing was added. */
  readonly figures: RestingFigures;
  readonly added: readonly string[];
  /** Blocks that were there, stay as they are, and would be counted otherwise today. */
  readonly differing: readonly string[];
  /** Blocks that do not fit beside the others. */
  readonly noRoom: readonly string[];
}

/** Of the kind of lists that it is. */
type Counting = Pick<KeptKind, 'blocks' | 'count'>;

export interface CountedRoster {
  readonly members: readonly Pick<Member, 'fields'>[];
  /** The day of the roster. */
  readonly on: string;
}

/** `replaceUnreadable`: what cannot be read is counted again, instead of left. */
export function recounted(
  resting: RestingFigures,
  kind: Counting,
  roster: CountedRoster,
  replaceUnreadable: boolean,
): Recounted {
  const core = recountedCore(resting.statistics, roster, replaceUnreadable);
  const details = recountedDetails(resting.details, kind, roster, replaceUnreadable);
  return {
    figures: { statistics: core.bytes, details: details.bytes },
    added: [...core.added, ...details.added],
    differing: [...core.differing, ...details.differing],
    noRoom: details.noRoom,
  };
}

function recountedCore(
  bytes: Uint8Array | undefined,
  { members, on }: CountedRoster,
  replaceUnreadable: boolean,
) {
  const today = countMembers(members, on);
  const stored = bytes && readVector(bytes);
  if (stored !== undefined) return { bytes, added: [], differing: differingParts(stored.pairs, today.pairs) };
  if (bytes !== undefined && !replaceUnreadable) return { bytes, added: [], differing: [] };
  return { bytes: encodeVector(today), added: [CORE], differing: [] };
}

/** The parts of layout 1 in which some slot counts otherwise. */
function differingParts(stored: Int32Array, today: Int32Array): string[] {
  const counts = (pairs: Int32Array) => {
    const bySlot = new Map<number, number>();
    for (let at = 0; at < pairs.length; at += 2) bySlot.set(pairs[at] ?? 0, pairs[at + 1] ?? 0);
    return bySlot;
  };
  const [before, after] = [counts(stored), counts(today)];
  const slots = [...new Set([...before.keys(), ...after.keys()])].filter(
    (slot) => before.get(slot) !== after.get(slot),
  );
  return CORE_BLOCKS.filter(({ first, size }) =>
    slots.some((slot) => first <= slot && slot < first + size),
  ).map(({ id }) => id);
}

function recountedDetails(
  bytes: Uint8Array | undefined,
  { blocks, count }: Counting,
  { members, on }: CountedRoster,
  replaceUnreadable: boolean,
) {
  const stored = readDetails(bytes);
  if (stored.kind === 'unreadable' && !replaceUnreadable) {
    return { bytes, added: [], differing: [], noRoom: [] };
  }
  const today = blocksIn(readDetails(count(members, on).details));
  const before = stored.kind === 'unreadable' ? new Map<number, Uint8Array>() : stored.blocks;
  const wanted = blocks.filter(({ number }) => !before.has(number));
  const packed = wanted.length === 0 ? bytes : packDetails(new Map([...today, ...before]));
  const has = blocksIn(readDetails(packed));
  return {
    bytes: packed,
    added: wanted.filter(({ number }) => has.has(number)).map(({ id }) => id),
    differing: blocks
      .filter(({ number }) => differ(before.get(number), today.get(number)))
      .map(({ id }) => id),
    noRoom: wanted.filter(({ number }) => !has.has(number)).map(({ id }) => id),
  };
}

const blocksIn = (stored: StoredDetails): ReadonlyMap<number, Uint8Array> =>
  stored.kind === 'details' ? stored.blocks : new Map();

const differ = (before: Uint8Array | undefined, today: Uint8Array | undefined): boolean =>
  before !== undefined &&
  today !== undefined &&
  (before.length !== today.length || before.some((byte, at) => byte !== today[at]));
