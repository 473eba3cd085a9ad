/**
 * Member rows: one entity each, written once and never again. A row rests under its upload; it belongs to a roster
 * only when a head or a version names that upload. The last row of a chunk carries the chunk's marker and is written in
 * the chunk's last transaction, so that a marker says: all of it is here.
 */
import { answerEntities, answersOf, hashOfAnswers, NO_ANSWERS } from './answers.ts';
import type { RestingAnswers } from './answers.ts';
import { ChunkDiffers, createOrFind } from './create-or-find.ts';
import { hashedRows } from './id-numbers.ts';
import type { HashedRow, HashKeys, IncomingRow } from './id-numbers.ts';
import { allRows, chunkRowsRange, isAnswers, rowKey, rowsAndAnswers } from './keys.ts';
import { batchesOf } from './limits.ts';
import type { Entity, Value } from './limits.ts';
import { restHash, restingRowOf, restingValues } from './resting.ts';
import type { RestingRow, RowStore } from './resting.ts';

export { ChunkDiffers } from './create-or-find.ts';
export type { RestingRow, RowStore } from './resting.ts';

export interface StagedChunk {
  readonly index: number;
  readonly rows: number;
  /** What the sender said and this service checked: SHA-256 of the chunk's canonical rows. */
  readonly hash: string;
  /** Warnings about id numbers, which can no longer be judged once they rest as hashes. */
  readonly idWarnings: number;
}

const MARKER = ['chunkIndex', 'chunkRows', 'chunkHash', 'chunkRest', 'chunkIdWarnings'] as const;

/** Where a chunk belongs. */
export interface ChunkPlace {
  readonly unit: string;
  readonly upload: string;
}

/**
 * Writes a chunk: one request for a hundred rows. Again with the same content it finds everything there and is content;
 * with other content it throws ChunkDiffers and changes nothing. What was staged before a new key came rests under the keys of then.
 * Gives the rows with their numbers as they rest.
 */
export async function stageChunk(
  store: RowStore,
  { first, all }: HashKeys,
  place: ChunkPlace,
  chunk: Omit<StagedChunk, 'rows'> & { readonly rows: readonly IncomingRow[] },
  answers: RestingAnswers = NO_ANSWERS,
): Promise<readonly HashedRow[]> {
  for (let newer = 0; ; newer += 1) {
    const rows = hashedRows(store.kind, { first, all: all.slice(newer) }, chunk.rows);
    try {
      await stageHashed(store, place, { ...chunk, rows }, answers);
      return rows;
    } catch (error) {
      if (!(error instanceof ChunkDiffers) || newer + 1 >= all.length) throw error;
    }
  }
}

async function stageHashed(
  store: RowStore,
  place: ChunkPlace,
  chunk: Omit<StagedChunk, 'rows'> & { readonly rows: readonly HashedRow[] },
  answers: RestingAnswers,
): Promise<void> {
  const kind = store.kind.id;
  const resting = chunk.rows.map(restingValues(store.kind));
  const beside = answerEntities(kind, place, answers);
  const marker = {
    chunkIndex: chunk.index,
    chunkRows: resting.length,
    chunkHash: chunk.hash,
    chunkRest: restHash(resting),
    chunkIdWarnings: chunk.idWarnings,
    ...(beside.length === 0 ? {} : { chunkAnswers: hashOfAnswers(answers) }),
  };
  const entities = resting.map((values, position): Entity => ({
    partitionKey: place.unit,
    rowKey: rowKey(kind, place.upload, chunk.index, position),
    ...values,
    ...(position === resting.length - 1 ? marker : {}),
  }));
  for (const batch of batchesOf([...entities, ...beside])) await createOrFind(store.rows, place.unit, batch);
}

/** The chunks of an upload that are here completely. */
export async function stagedChunks(
  { rows, kind }: RowStore,
  unit: string,
  upload: string,
): Promise<StagedChunk[]> {
  const markers = await rows.list({
    partition: unit,
    keys: allRows(kind.id, upload),
    where: [{ property: 'chunkRows', op: 'ge', value: 1 }],
    select: MARKER,
  });
  return markers.map(({ values }) => chunkOf(values));
}

function chunkOf(values: Readonly<Record<string, Value>>): StagedChunk {
  return {
    index: Number(values.chunkIndex),
    rows: Number(values.chunkRows),
    hash: String(values.chunkHash),
    idWarnings: Number(values.chunkIdWarnings),
  };
}

export interface StagedUpload {
  readonly rows: readonly RestingRow[];
  /** Chunks that are whole and read back as they were staged. */
  readonly chunks: readonly StagedChunk[];
  /** Of each of them, the hash of its rows as they rest. */
  readonly rests: readonly string[];
  readonly answers: RestingAnswers;
}

/** Reads an upload back in its order and checks every chunk against its marker. */
export async function readUpload(store: RowStore, unit: string, upload: string): Promise<StagedUpload> {
  const kind = store.kind.id;
  const listed = await store.rows.list({ partition: unit, keys: rowsAndAnswers(kind, upload) });
  const found = listed.filter(({ rowKey: key }) => !isAnswers(key));
  const whole = found
    .filter(({ values }) => values.chunkRows !== undefined)
    .map(({ values }) => ({ chunk: chunkOf(values), rest: String(values.chunkRest) }))
    .filter(({ chunk, rest }) => {
      const { from, to } = chunkRowsRange(kind, upload, chunk.index);
      const rows = found.filter(({ rowKey: key }) => from <= key && key <= to).map(({ values }) => values);
      return rows.length === chunk.rows && restHash(rows) === rest;
    });
  return {
    rows: found.map(restingRowOf(store.kind)),
    chunks: whole.map(({ chunk }) => chunk),
    rests: whole.map(({ rest }) => rest),
    answers: answersOf(listed.filter(({ rowKey: key }) => isAnswers(key))),
  };
}
