/** Everything the service may ask of Table Storage. Tables open on first use; no request waits for what it does not need. */
import { randomBytes } from 'node:crypto';
import type { Verb } from '../domain/access/grants.ts';
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import type { Step } from '../domain/submissions/movements.ts';
import type { KeptKind } from '../domain/kinds/kept-kind.ts';
import { dayInVietNam } from '../domain/units/days.ts';
import type { UnitDetails } from '../domain/statistics/detail-sum.ts';
import type { Pinned, Version } from '../domain/submissions/version.ts';
import { answersOf } from './answers.ts';
import type { RestingAnswers } from './answers.ts';
import { classListsOf } from './class-lists.ts';
import type { ClassLists } from './class-lists.ts';
import { createOrFind } from './create-or-find.ts';
import { AS_DESK, AS_LISTED, deskReader } from './desk.ts';
import type { DeskReader, DeskVersion, ListedVersion } from './desk.ts';
import { readDetailsOf } from './details.ts';
import type { VersionsToRead } from './details.ts';
import { directoryOf } from './directory.ts';
import type { Directory } from './directory.ts';
import { readExactVersions } from './exact-versions.ts';
import type { VersionAsked } from './exact-versions.ts';
import { listsWithout, namedInHeads, statedKeys } from './head-keys.ts';
import { isFoundBy } from './id-numbers.ts';
import type { HashedRow, HashKeys, IncomingRow } from './id-numbers.ts';
import { keepIdKeys } from './id-keys.ts';
import type { GivenKeys } from './id-keys.ts';
import { introductionsOf } from './introductions.ts';
import type { Introductions } from './introductions.ts';
import { invitationsOf } from './invitations.ts';
import type { Invitations } from './invitations.ts';
import { allAnswers, auditKey, ID_KEY_ROW, KEYS_PARTITION } from './keys.ts';
import { partitionMemory } from './partition-memory.ts';
import { packPeople } from './people.ts';
import type { UnitPeople } from './people.ts';
import { publish } from './publish.ts';
import type { Publication, PublishOutcome } from './publish.ts';
import { reportsOf } from './reports.ts';
import type { Reports } from './reports.ts';
import { restHash, restingValues } from './resting.ts';
import { readUpload, stageChunk, stagedChunks } from './rows.ts';
import type { RowStore, StagedChunk, StagedUpload } from './rows.ts';
import { openSession, readSession } from './sessions.ts';
import type { Session } from './sessions.ts';
import { anySent, readPeople, readStandings, readStandingsOn } from './standings.ts';
import type { CountedVersion, HeadSource } from './standings.ts';
import type { RosterSource } from './standing-reader.ts';
import { readReviewEvents, reviewVersion } from './reviews.ts';
import type { ReviewEvent, ReviewOutcome, ReviewRequest } from './reviews.ts';
import { readWaiting } from './waiting.ts';
import type { Waiting } from './waiting.ts';
import type { StepsAsked } from './steps.ts';
import { readSteps } from './steps.ts';
import { openTables, prepareTables } from './tables.ts';
import type { RequestCounter, Tables, TablesConfiguration } from './tables.ts';
import { pinnedOf, readSheetRows, readVersionRows } from './version-rows.ts';
import type { RowsOf, VersionRows } from './version-rows.ts';
import { DETAILS, readHead, readPublished, readVersionList } from './versions.ts';
import type { StoredHead, UnitPlace } from './versions.ts';

/** Who read rows of whom, when and how many. Publishing writes its own entry inside its transaction. */
export interface AuditEntry {
  readonly verb: Verb;
  readonly by: string;
  readonly at: string;
  readonly version: number;
  readonly rows: number;
}

/** Rosters of one kind, from their first staged row to the figures of a subtree. */
export interface Rosters extends RosterSource<CountedVersion> {
  readonly kind: KeptKind;
  readonly stage: (
    place: { readonly unit: string; readonly upload: string },
    chunk: Omit<StagedChunk, 'rows'> & { readonly rows: readonly IncomingRow[] },
    /** Of an upload in one request; those of a larger one come with its session. */
    answers?: RestingAnswers,
  ) => Promise<readonly HashedRow[]>;
  /** What a version of these rows, in one chunk, is made of. */
  readonly pin: (rows: readonly HashedRow[], answers: RestingAnswers) => Pinned;
  readonly stagedChunks: (unit: string, upload: string) => Promise<StagedChunk[]>;
  /** All that rests under an upload, for whoever is about to publish it. */
  readonly readUpload: (unit: string, upload: string) => Promise<StagedUpload>;
  /** The rows and answers that a version was made of. Throws VersionAltered. */
  readonly rowsOf: (version: RowsOf) => Promise<VersionRows>;
  /** Where its people stood in their sheet. */
  readonly sheetRows: (version: RowsOf) => Promise<ReadonlySet<number>>;
  readonly openSession: (unit: string, session: Session, answers: RestingAnswers) => Promise<Session>;
  readonly answers: (unit: string, upload: string) => Promise<RestingAnswers>;
  readonly session: (unit: string, upload: string) => Promise<Session | undefined>;
  /** `known`: the head as it was just read; if another one came since, that is a conflict. */
  readonly publish: (
    place: UnitPlace,
    publication: Publication,
    known?: { readonly head: StoredHead | undefined },
  ) => Promise<PublishOutcome>;
  readonly published: (place: UnitPlace, upload: string) => Promise<Version | undefined>;
  readonly head: (place: UnitPlace) => Promise<StoredHead | undefined>;
  /** Whether any of them has ever sent: asked some partitions at a time, until one has. */
  readonly anySent: (places: readonly UnitPlace[]) => Promise<boolean>;
  /** For one question about what units have sent and where that stands. */
  readonly desk: () => DeskReader<DeskVersion>;
  /** For one question about what stands in the lists that count. */
  readonly listed: () => RosterSource<ListedVersion>;
  /** All of a unit, as each was accepted, the oldest first; where they stand is said by the head. */
  readonly versions: (place: UnitPlace) => Promise<Version[]>;
  /** Everything that was done about them, in that order. */
  readonly reviewEvents: (place: UnitPlace) => Promise<ReviewEvent[]>;
  readonly review: (place: UnitPlace, request: ReviewRequest) => Promise<ReviewOutcome>;
  /** Of units about which something waits for their clerk. */
  readonly waiting: (place: UnitPlace) => Promise<Waiting>;
  /** How versions up to a day came from each other, by unit. */
  readonly steps: (
    asked: readonly StepsAsked[],
    until: string,
    /** ISO instant: what was received from then on is not there. */
    before?: string,
  ) => Promise<ReadonlyMap<string, readonly Step[]>>;
  /** Versions by their numbers, whatever counts today. */
  readonly exactly: (asked: readonly VersionAsked[]) => Promise<ReadonlyMap<string, CountedVersion>>;
  /** The detail blocks of the versions that count, for figures that ask for them. */
  readonly details: (places: readonly UnitPlace[], versions: VersionsToRead) => Promise<UnitDetails[]>;
  /** Of the rows that are published: what the head keeps of their numbers. */
  readonly numbersOf: (rows: readonly HashedRow[]) => Promise<NumbersOfHead>;
  /** Whether a number that rests is found again by one of the keys of today. */
  readonly foundBy: () => Promise<(number: string) => boolean>;
  readonly people: (places: readonly UnitPlace[]) => Promise<UnitPeople[]>;
}

export interface NumbersOfHead {
  /** To find one person in two units; null: too many to keep. */
  readonly people: Uint8Array | null;
  /** See head-keys.ts. */
  readonly idKeyId: string;
}

export interface Storage extends Rosters {
  /** The same storage for one report of these units: what was read for reports before is not read again where nothing was written since. */
  readonly remembering: (places: readonly UnitPlace[]) => Storage;
  /** The same with the rosters of another kind. Throws RangeError for a kind that is not kept. */
  readonly forKind: (kind: string) => Storage;
  /** The same where the tree is that of the organisations in which the person has a grant. */
  readonly within: (person: string) => Promise<Storage>;
  readonly directory: Directory;
  readonly reports: Reports;
  readonly invitations: Invitations;
  readonly introductions: Introductions;
  /** Of the kind of list that participants are kept as. */
  readonly classLists: (kind: RosterKind) => ClassLists;
  readonly requests: RequestCounter;
  /** Creates the tables that do not exist yet. Throws OtherIdKey where they were kept with other keys. */
  readonly prepare: () => Promise<void>;
  /** Asks the store for next to nothing. Throws StorageError where it does not answer. */
  readonly reached: () => Promise<void>;
  readonly audit: (place: UnitPlace, entry: AuditEntry) => Promise<void>;
}

export interface StorageConfiguration extends GivenKeys {
  readonly tables: TablesConfiguration;
  /** Milliseconds in which the store is to answer across partitions. */
  readonly patience?: number | undefined;
}

/** `kind`: what the rosters in it are about; `others`: those of which there are some besides. */
export const openStorage = async (
  configuration: StorageConfiguration,
  clock: () => Date,
  kind: KeptKind,
  others: readonly KeptKind[] = [],
): Promise<Storage> =>
  storageOver(await openTables(configuration.tables), configuration, clock, kind, others);

/** Over tables that are open already. */
export function storageOver(
  tables: Tables,
  configuration: Omit<StorageConfiguration, 'tables'>,
  clock: () => Date,
  kind: KeptKind,
  others: readonly KeptKind[] = [],
): Storage {
  const { secret } = configuration.serviceKey ?? configuration.idKeys[0];
  const directory = directoryOf(tables, clock);
  const place = { tables, kinds: [kind, ...others].map(({ id }) => id) };
  const keys = once(() =>
    keepIdKeys(tables.tree, configuration, {
      named: () => namedInHeads(place),
      without: async (first, all) => {
        const tree = await directory.tree(dayInVietNam(clock()));
        return (await listsWithout(place, tree, first, all)).length;
      },
    }),
  );
  const shared: Shared = {
    directory,
    reports: reportsOf(tables.reports, secret),
    invitations: invitationsOf(tables.grants, secret),
    introductions: introductionsOf(tables),
    classLists: classListsOf(tables.rows, keys),
    keys,
  };
  const besides = new Map(others.map((one) => [one.id, storageOf(tables, configuration, one, shared)]));
  return storageOf(tables, configuration, kind, shared, besides);
}

/** What there is once, whatever kinds of rosters are kept: what one changes of it the others know at once. */
interface Shared extends Pick<
  Storage,
  'directory' | 'reports' | 'invitations' | 'introductions' | 'classLists'
> {
  readonly keys: () => Promise<HashKeys>;
}

/** What it came to the first time that it came to something. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

function storageOf(
  tables: Tables,
  configuration: Omit<StorageConfiguration, 'tables'>,
  kind: KeptKind,
  { keys, ...shared }: Shared,
  besides: ReadonlyMap<string, Storage> = new Map(),
): Storage {
  const seen: HeadSource['seen'] = new Map();
  const memory = partitionMemory(tables.units, kind.id, configuration.patience);
  const storage: Storage = {
    ...rostersOf(tables, kind, keys),
    ...reportedOf({ units: tables.units, kind: kind.id, seen }),
    remembering: (places) => ({
      ...storage,
      ...reportedOf({ units: memory(places), kind: kind.id, seen, beside: DETAILS }),
    }),
    forKind: (id) => {
      const found = id === kind.id ? storage : besides.get(id);
      if (!found) throw new RangeError(`no rosters of this kind: ${id}`);
      return found;
    },
    within: async (person) => {
      const { directory } = storage;
      return withDirectory(storage, directory.of(await directory.rootsOf(person)));
    },
    ...shared,
    requests: tables.requests,
    prepare: async () => {
      await prepareTables(tables);
      await keys();
    },
    reached: async () => {
      await tables.tree.get(KEYS_PARTITION, ID_KEY_ROW);
    },
    audit: (place, entry) => writeAudit(tables, place, entry),
  };
  return storage;
}

/** Whatever is made of it has that directory too. */
function withDirectory(storage: Storage, directory: Directory): Storage {
  return {
    ...storage,
    directory,
    remembering: (places) => withDirectory(storage.remembering(places), directory),
    forKind: (kind) => withDirectory(storage.forKind(kind), directory),
  };
}

/** What a report asks. */
function reportedOf(source: HeadSource): Reported {
  const { units, kind } = source;
  return {
    standings: (places, day, period, closed, counting) =>
      readStandings(source, places, day, period, closed, counting),
    standingsOn: (asked, period, how) => readStandingsOn(source, asked, period, how),
    steps: (asked, until, before) => readSteps(units, kind, asked, until, before),
    details: (places, standings) => readDetailsOf({ units, kind }, places, standings),
    anySent: (places) => anySent(source, places),
    exactly: (asked) => readExactVersions(source, asked),
  };
}

type Reported = Pick<Rosters, 'standings' | 'standingsOn' | 'steps' | 'details' | 'anySent' | 'exactly'>;

function rostersOf(
  { rows, units }: Tables,
  kind: KeptKind,
  keys: () => Promise<HashKeys>,
): Omit<Rosters, keyof Reported> {
  const store: RowStore = { rows, kind };
  return {
    kind,
    stage: async (place, chunk, answers) => stageChunk(store, await keys(), place, chunk, answers),
    stagedChunks: (unit, upload) => stagedChunks(store, unit, upload),
    readUpload: (unit, upload) => readUpload(store, unit, upload),
    pin: (came, answers) => pinnedOf(store, [restHash(came.map(restingValues(kind)))], answers),
    rowsOf: (version) => readVersionRows(store, version),
    sheetRows: (version) => readSheetRows(store, version),
    openSession: (unit, session, answers) => openSession(store, unit, session, answers),
    answers: async (unit, upload) =>
      answersOf(await rows.list({ partition: unit, keys: allAnswers(kind.id, upload) })),
    session: (unit, upload) => readSession(store, unit, upload),
    publish: (place, publication, known) => publish(units, place, publication, known),
    published: (place, upload) => readPublished(units, kind.id, place, upload),
    head: (place) => readHead(units, kind.id, place),
    desk: () => deskReader(units, kind.id, AS_DESK),
    listed: () => deskReader(units, kind.id, AS_LISTED),
    versions: (place) => readVersionList(units, kind.id, place),
    reviewEvents: (place) => readReviewEvents(units, kind.id, place),
    review: (place, request) => reviewVersion(units, kind.id, place, request),
    waiting: (place) => readWaiting(units, kind.id, place),
    numbersOf: async (published) => {
      const { first } = await keys();
      return { people: packPeople(published, kind), idKeyId: statedKeys(published, first) };
    },
    foundBy: async () => {
      const all = await keys();
      return (number) => isFoundBy(all, number);
    },
    people: (places) => readPeople(units, kind.id, places),
  };
}

async function writeAudit({ units }: Tables, place: UnitPlace, entry: AuditEntry): Promise<void> {
  const rowKey = auditKey(place.id, entry.at, randomBytes(4).toString('hex'));
  await createOrFind(units, place.shard, [{ partitionKey: place.shard, rowKey, unit: place.id, ...entry }]);
}
