/**
 * The rows of a published version. An upload's place goes on after its last row, so a version pins what it is made of: reading it
 * goes no further, and rows or answers that are no longer the same are given to nobody.
 */
import { createHash } from 'node:crypto';
import type { Pinned, Version } from '../domain/submissions/version.ts';
import { answerEntities, answersOf, hashOfAnswers } from './answers.ts';
import type { RestingAnswers } from './answers.ts';
import { allRows, chunkRowsRange, isAnswers, rowsAndAnswers } from './keys.ts';
import { restHash, restingRowOf } from './resting.ts';
import type { RestingRow, RowStore } from './resting.ts';
import type { Stored } from './table.ts';

/** What rests under the version is not what it was made of. */
export class VersionAltered extends Error {
  override readonly name = 'VersionAltered';
}

export interface VersionRows {
  readonly rows: readonly RestingRow[];
  readonly answers: RestingAnswers;
}

/** What of a version finds its rows. */
export type RowsOf = Pick<Version, 'unit' | 'upload' | 'rows' | 'pinned'>;

const pinnedHash = (rests: readonly string[], answers: RestingAnswers): string =>
  createHash('sha256')
    .update(JSON.stringify([rests, hashOfAnswers(answers)]))
    .digest('base64url');

/** `rests`: the hashes of its chunks as they rest, in their order. */
export function pinnedOf(
  { kind }: Pick<RowStore, 'kind'>,
  rests: readonly string[],
  answers: RestingAnswers,
): Pinned {
  const parts = answerEntities(kind.id, { unit: '', upload: '' }, answers);
  return { chunks: rests.length, answers: parts.length, hash: pinnedHash(rests, answers) };
}

/** Throws VersionAltered. */
export async function readVersionRows(store: RowStore, version: RowsOf): Promise<VersionRows> {
  const { unit, upload, rows: count, pinned } = version;
  const listed = await store.rows.list({ partition: unit, keys: rowsAndAnswers(store.kind.id, upload) });
  const beside = listed.filter(({ rowKey }) => isAnswers(rowKey));
  const all = listed.filter(({ rowKey }) => !isAnswers(rowKey));
  const chunks = chunksOf(store, upload, all, pinned?.chunks ?? markersIn(all.slice(0, count)));
  const answers = answersOf(beside.slice(0, pinned?.answers));
  const found = chunks.flat();
  const isSame =
    pinned === null ? chunks.every(isAsMarked) : pinned.hash === pinnedHash(chunks.map(restOf), answers);
  if (found.length !== count || !isSame) throw new VersionAltered('A version is not what it was made of');
  return { rows: found.map(restingRowOf(store.kind)), answers };
}

/** Where the people of a version stood in their sheet: told of one that was altered too, because a new list is asked for then. */
export async function readSheetRows(
  { rows, kind }: Pick<RowStore, 'rows' | 'kind'>,
  { unit, upload, rows: count }: RowsOf,
): Promise<ReadonlySet<number>> {
  const found = await rows.list({ partition: unit, keys: allRows(kind.id, upload), select: ['sheetRow'] });
  return new Set(found.slice(0, count).map(({ values }) => Number(values.sheetRow)));
}

const restOf = (chunk: readonly Stored[]): string => restHash(chunk.map(({ values }) => values));

/** Of versions from before they were pinned: as many chunks as end within the rows that they count, each as its last row says. */
const markersIn = (rows: readonly Stored[]): number =>
  rows.filter(({ values }) => values.chunkRest !== undefined).length;
const isAsMarked = (chunk: readonly Stored[]): boolean => chunk.at(-1)?.values.chunkRest === restOf(chunk);

/** Rows in key order, parted in one pass. */
function chunksOf({ kind }: RowStore, upload: string, rows: readonly Stored[], count: number): Stored[][] {
  let next = 0;
  return Array.from({ length: count }, (_, index) => {
    const { to } = chunkRowsRange(kind.id, upload, index);
    const from = next;
    while (next < rows.length && (rows[next]?.rowKey ?? '') <= to) next += 1;
    return rows.slice(from, next);
  });
}
