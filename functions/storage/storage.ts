/** Everything the routes may ask of Table Storage. Tables open on first use; no request waits for what it does not need. */
import { randomBytes } from 'node:crypto';
import type { Configuration } from '../identity/configuration.ts';
import type { Verb } from '../domain/access/grants.ts';
import type { Period } from '../domain/units/unit.ts';
import type { Row } from '../wire/upload.ts';
import { answersOf } from './answers.ts';
import type { RestingAnswers } from './answers.ts';
import { allAnswers, auditKey } from './keys.ts';
import { directoryOf } from './directory.ts';
import type { Directory } from './directory.ts';
import { packPeople } from './people.ts';
import type { UnitPeople } from './people.ts';
import { publish } from './publish.ts';
import type { Publication, PublishOutcome } from './publish.ts';
import { readUpload, stageChunk, stagedChunks } from './rows.ts';
import type { RestingRow, StagedChunk, StagedUpload } from './rows.ts';
import { openSession, readSession } from './sessions.ts';
import type { Session } from './sessions.ts';
import { openTables, prepareTables } from './tables.ts';
import type { RequestCounter, Tables } from './tables.ts';
import { readPeople, readStandings } from './standings.ts';
import type { SeenStatistics, Standing } from './standings.ts';
import { readHead, readPublished } from './versions.ts';
import type { Head, UnitPlace, Version } from './versions.ts';

/** Who read rows of whom, when and how many. Publishing writes its own entry inside its transaction. */
export interface AuditEntry {
  readonly verb: Verb;
  readonly by: string;
  readonly at: string;
  readonly version: number;
  readonly rows: number;
}

export interface Storage {
  readonly directory: Directory;
  readonly requests: RequestCounter;
  /** Creates the tables that do not exist yet. */
  readonly prepare: () => Promise<void>;
  readonly stage: (
    place: { readonly unit: string; readonly upload: string },
    chunk: Omit<StagedChunk, 'rows'> & { readonly rows: readonly Row[] },
    /** Of an upload in one request; those of a larger one come with its session. */
    answers?: RestingAnswers,
  ) => Promise<void>;
  readonly stagedChunks: (unit: string, upload: string) => Promise<StagedChunk[]>;
  readonly readUpload: (unit: string, upload: string) => Promise<StagedUpload>;
  readonly openSession: (unit: string, session: Session, answers: RestingAnswers) => Promise<Session>;
  readonly answers: (unit: string, upload: string) => Promise<RestingAnswers>;
  readonly session: (unit: string, upload: string) => Promise<Session | undefined>;
  /** `known`: the head as it was just read; if another one came since, that is a conflict. */
  readonly publish: (
    place: UnitPlace,
    publication: Publication,
    known?: { readonly head: Head | undefined },
  ) => Promise<PublishOutcome>;
  readonly published: (place: UnitPlace, upload: string) => Promise<Version | undefined>;
  readonly head: (place: UnitPlace) => Promise<Head | undefined>;
  readonly standings: (
    places: readonly UnitPlace[],
    day: string,
    period: Period,
  ) => Promise<Map<string, Standing>>;
  /** Of the rows that are published: what the head keeps to find one person in two units. */
  readonly packPeople: (rows: readonly (Row | RestingRow)[]) => Uint8Array | null;
  readonly people: (places: readonly UnitPlace[]) => Promise<UnitPeople[]>;
  readonly audit: (place: UnitPlace, entry: AuditEntry) => Promise<void>;
}

export async function openStorage(
  configuration: Pick<Configuration, 'tables' | 'idKey'>,
  clock: () => Date,
): Promise<Storage> {
  const tables = await openTables(configuration.tables);
  const { rows, units } = tables;
  const seen: SeenStatistics = new Map();
  return {
    directory: directoryOf(tables, clock),
    requests: tables.requests,
    prepare: () => prepareTables(tables),
    stage: (place, chunk, answers) => stageChunk(rows, configuration.idKey, place, chunk, answers),
    stagedChunks: (unit, upload) => stagedChunks(rows, unit, upload),
    readUpload: (unit, upload) => readUpload(rows, unit, upload),
    openSession: (unit, session, answers) => openSession(rows, unit, session, answers),
    answers: async (unit, upload) =>
      answersOf(await rows.list({ partition: unit, keys: allAnswers(upload) })),
    session: (unit, upload) => readSession(rows, unit, upload),
    publish: (place, publication, known) => publish(units, place, publication, known),
    published: (place, upload) => readPublished(units, place, upload),
    head: (place) => readHead(units, place),
    standings: (places, day, period) => readStandings(units, places, day, period, seen),
    packPeople: (published) => packPeople(published, configuration.idKey),
    people: (places) => readPeople(units, places),
    audit: (place, entry) => writeAudit(tables, place, entry),
  };
}

async function writeAudit({ units }: Tables, place: UnitPlace, entry: AuditEntry): Promise<void> {
  const rowKey = auditKey(place.id, entry.at, randomBytes(4).toString('hex'));
  const entity = { partitionKey: place.shard, rowKey, unit: place.id, ...entry };
  await units.transact([{ kind: 'create', entity }]);
}
