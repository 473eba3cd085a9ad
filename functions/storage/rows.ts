/**
 * Member rows: one entity each, written once and never again. A row rests under its upload; it belongs to a roster
 * only when a head or a version names that upload. The last row of a chunk carries the chunk's marker and is written in
 * the chunk's last transaction, so that a marker says: all of it is here.
 */
import { createHash } from 'node:crypto';
import type { FieldKey } from '../domain/roster/shape/field.ts';
import { numberFields, plainFields } from '../domain/submissions/sent-fields.ts';
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import type { RosterRow } from '../domain/submissions/row.ts';
import { maskedNumber, restingNumber } from './id-numbers.ts';
import { answerEntities, answersOf, hashOfAnswers, NO_ANSWERS } from './answers.ts';
import type { RestingAnswers } from './answers.ts';
import { allRows, chunkRowsRange, isAnswers, rowKey, rowsAndAnswers } from './keys.ts';
import { batchesOf } from './limits.ts';
import type { Entity, Value } from './limits.ts';
import { StorageError } from './table.ts';
import type { Stored, Table } from './table.ts';

export interface StagedChunk {
  readonly index: number;
  readonly rows: number;
  /** What the sender said and this service checked: SHA-256 of the chunk's canonical rows. */
  readonly hash: string;
  /** Warnings about id numbers, which can no longer be judged once they rest as hashes. */
  readonly idWarnings: number;
}

/** A row as it rests. `numbers` holds the keyed hashes: for comparing inside the service only. */
export interface RestingRow {
  readonly row: number;
  readonly fields: Readonly<Partial<Record<FieldKey, string | number | true>>>;
  readonly numbers: Readonly<Partial<Record<FieldKey, string>>>;
}

/** The same chunk was staged before with other content. */
export class ChunkDiffers extends Error {
  override readonly name = 'ChunkDiffers';
}

const MARKER = ['chunkIndex', 'chunkRows', 'chunkHash', 'chunkRest', 'chunkIdWarnings'] as const;

/** Where rosters of one kind rest, and the key that hashes their id numbers. */
export interface RowStore {
  readonly rows: Table;
  readonly kind: RosterKind;
  readonly idKey: Uint8Array;
}

/** What of a row rests, as properties of its entity. Text in NFC: the same name is the same bytes. */
function restingValues({ kind, idKey }: RowStore): (row: RosterRow) => Record<string, Value> {
  const plain = plainFields(kind);
  const numbers = numberFields(kind);
  return ({ row, fields }) => {
    const values: Record<string, Value> = { sheetRow: row };
    for (const key of plain) {
      const value = fields[key];
      if (value !== undefined) values[key] = typeof value === 'string' ? value.normalize('NFC') : value;
    }
    for (const key of numbers) {
      const value = fields[key];
      if (value === undefined) continue;
      const { hash, tail } = restingNumber(idKey, key, String(value));
      values[`${key}_hash`] = hash;
      values[`${key}_tail`] = tail;
    }
    return values;
  };
}

/** SHA-256 over rows as they rest: found again at commit, it says that what was staged is what is there. */
function restHash(rows: readonly Readonly<Record<string, Value>>[]): string {
  const text = rows.map((row) =>
    Object.keys(row)
      .filter((name) => !name.startsWith('chunk'))
      .sort()
      .map((name) => [name, row[name]]),
  );
  return createHash('sha256').update(JSON.stringify(text)).digest('hex');
}

/**
 * Writes a chunk: one request for a hundred rows. Again with the same content it finds everything there and is content;
 * with other content it throws ChunkDiffers and changes nothing.
 */
export async function stageChunk(
  store: RowStore,
  place: { readonly unit: string; readonly upload: string },
  chunk: Omit<StagedChunk, 'rows'> & { readonly rows: readonly RosterRow[] },
  answers: RestingAnswers = NO_ANSWERS,
): Promise<void> {
  const kind = store.kind.id;
  const resting = chunk.rows.map(restingValues(store));
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

/** Creates entities in key order, or finds the same ones there. Throws ChunkDiffers. */
export async function createOrFind(table: Table, unit: string, batch: readonly Entity[]): Promise<void> {
  try {
    await table.transact(batch.map((entity) => ({ kind: 'create', entity })));
  } catch (error) {
    if (!(error instanceof StorageError && error.kind === 'exists')) throw error;
    const first = batch[0];
    const last = batch.at(-1);
    if (first === undefined || last === undefined) throw error;
    const found = await table.list({ partition: unit, keys: { from: first.rowKey, to: last.rowKey } });
    if (!isSame(batch, found)) throw new ChunkDiffers('This chunk was staged with other content');
  }
}

function isSame(batch: readonly Entity[], found: readonly Stored[]): boolean {
  return (
    batch.length === found.length &&
    batch.every((entity, index) => {
      const { partitionKey: _partition, rowKey: key, ...values } = entity;
      const other = found[index];
      return (
        other !== undefined &&
        other.rowKey === key &&
        Object.keys(values).length === Object.keys(other.values).length &&
        Object.entries(values).every(([name, value]) => other.values[name] === value)
      );
    })
  );
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
  readonly answers: RestingAnswers;
}

/** Reads an upload back in its order and checks every chunk against its marker. */
export async function readUpload(store: RowStore, unit: string, upload: string): Promise<StagedUpload> {
  const kind = store.kind.id;
  const listed = await store.rows.list({ partition: unit, keys: rowsAndAnswers(kind, upload) });
  const found = listed.filter(({ rowKey: key }) => !isAnswers(key));
  const chunks = found
    .filter(({ values }) => values.chunkRows !== undefined)
    .map(({ values }) => ({ chunk: chunkOf(values), rest: values.chunkRest }))
    .filter(({ chunk, rest }) => {
      const { from, to } = chunkRowsRange(kind, upload, chunk.index);
      const rows = found.filter(({ rowKey: key }) => from <= key && key <= to).map(({ values }) => values);
      return rows.length === chunk.rows && restHash(rows) === rest;
    })
    .map(({ chunk }) => chunk);
  return {
    rows: found.map(restingRowOf(store.kind)),
    chunks,
    answers: answersOf(listed.filter(({ rowKey: key }) => isAnswers(key))),
  };
}

function restingRowOf(kind: RosterKind): (entity: Stored) => RestingRow {
  const plain = plainFields(kind);
  const numberKeys = numberFields(kind);
  return ({ values }) => {
    const fields: Partial<Record<FieldKey, string | number | true>> = {};
    const numbers: Partial<Record<FieldKey, string>> = {};
    for (const key of plain) {
      const value = values[key];
      if (typeof value === 'string' || typeof value === 'number' || value === true) fields[key] = value;
    }
    for (const key of numberKeys) {
      const hash = values[`${key}_hash`];
      if (typeof hash !== 'string') continue;
      numbers[key] = hash;
      fields[key] = maskedNumber(String(values[`${key}_tail`] ?? ''));
    }
    return { row: Number(values.sheetRow), fields, numbers };
  };
}
