/**
 * Adds to stored versions the blocks of statistics that they were sent too early for, counted from their own rows. Every version is
 * one step: read, count, replace head and version together with If-Match, so that it can end anywhere and be begun again; what has
 * its blocks is passed over. A version that is sent meanwhile wins, and a later run finds it whole.
 */
import type { KeptKind } from '../domain/kinds/kept-kind.ts';
import type { Version } from '../domain/submissions/version.ts';
import { headKey, versionsRange } from '../storage/keys.ts';
import type { KeyRange } from '../storage/keys.ts';
import type { Entity } from '../storage/limits.ts';
import type { RestingRow, RowStore } from '../storage/resting.ts';
import { readVersionRows, VersionAltered } from '../storage/version-rows.ts';
import { grouped, spanOf } from '../storage/standing-reader.ts';
import { StorageError } from '../storage/table.ts';
import type { Stored, Table, Write } from '../storage/table.ts';
import { versionOf } from '../storage/versions.ts';
import type { UnitPlace } from '../storage/versions.ts';
import { lackOf, recounted } from './recounted.ts';
import type { Recounted, RestingFigures } from './recounted.ts';

export interface RecountOptions {
  readonly units: Table;
  /** Of the lists of one kind. */
  readonly store: RowStore & { readonly kind: KeptKind };
  readonly places: readonly UnitPlace[];
  /** Counts again what is there and cannot be read, instead of leaving it. */
  readonly replaceUnreadable?: boolean;
  readonly signal?: AbortSignal;
  readonly tell: (event: RecountEvent) => void;
}

/** About one version of one unit. */
export type RecountEvent = { readonly unit: string; readonly unitName: string; readonly version: number } & (
  | { readonly kind: 'added'; readonly blocks: readonly string[] }
  /** Counting today gives something else; what rests stays. */
  | { readonly kind: 'differs'; readonly blocks: readonly string[] }
  | { readonly kind: 'no-room'; readonly blocks: readonly string[] }
  /** There, and not readable: damaged, or written by a later program. */
  | { readonly kind: 'unreadable'; readonly blocks: readonly string[] }
  /** Its rows are not all there, or never were sent. */
  | { readonly kind: 'no-rows' }
  /** Something was sent while it was counted: the next run looks at it again. */
  | { readonly kind: 'moved' }
);

export interface RecountSummary {
  readonly versions: number;
  readonly whole: number;
  readonly added: number;
  /** Left as they were, for one of the reasons told. */
  readonly left: number;
  readonly stopped: boolean;
}

export async function recount(options: RecountOptions): Promise<RecountSummary> {
  const summary = { versions: 0, whole: 0, added: 0, left: 0 };
  for (const [shard, places] of grouped(options.places, (place) => place.shard)) {
    for (const light of await versionsIn(options, shard, places)) {
      if (options.signal?.aborted === true) return { ...summary, stopped: true };
      summary.versions += 1;
      summary[await recountVersion(options, shard, light)] += 1;
    }
  }
  return { ...summary, stopped: false };
}

/** A version, and the head where it is the newest: the same figures rest in both. */
type Copies = readonly [version: Stored] | readonly [version: Stored, head: Stored];

const FIGURES = ['unit', 'unitName', 'version', 'statistics', 'details'];

/** Only what says whether something is missing: most versions lack nothing, and then nothing else travels. */
async function versionsIn(
  { units, store }: RecountOptions,
  shard: string,
  places: readonly UnitPlace[],
): Promise<Copies[]> {
  const kind = store.kind.id;
  const wanted = new Set(places.map(({ id }) => id));
  const list = async (ranges: readonly KeyRange[]) => {
    const found = await units.list({ partition: shard, keys: spanOf(ranges), select: FIGURES });
    return found.filter(({ values }) => wanted.has(String(values.unit)));
  };
  const headKeys = places.map(({ id }) => headKey(kind, id));
  const heads = new Map(
    (await list(headKeys.map((key) => ({ from: key, to: key })))).map((head) => [head.values.unit, head]),
  );
  const versions = await list(places.map(({ id }) => versionsRange(kind, id)));
  return versions.map((version): Copies => {
    const head = heads.get(version.values.unit);
    const isHead = head !== undefined && head.values.version === version.values.version;
    return isHead ? [version, head] : [version];
  });
}

type Outcome = 'whole' | 'added' | 'left';

async function recountVersion(options: RecountOptions, shard: string, light: Copies): Promise<Outcome> {
  const { units, store, tell, replaceUnreadable = false } = options;
  const { unit, unitName, version: number } = light[0].values;
  const about = { unit: String(unit), unitName: String(unitName ?? ''), version: Number(number) };
  const lacks = light.map((copy) => lackOf(figuresOf(copy), store.kind));
  const unreadable = unionOf(lacks.map((lack) => lack.unreadable));
  if (unreadable.length > 0 && !replaceUnreadable) tell({ ...about, kind: 'unreadable', blocks: unreadable });
  if (lacks.every(({ missing }) => missing.length === 0) && !(replaceUnreadable && unreadable.length > 0)) {
    return unreadable.length === 0 ? 'whole' : 'left';
  }
  const entities = await Promise.all(light.map(({ rowKey }) => units.get(shard, rowKey)));
  const copies = entities.filter((entity) => entity !== undefined);
  const version = copies[0] && versionOf(copies[0]);
  const rows = version && (await wholeRows(store, version));
  if (version === undefined || rows === undefined) {
    tell({ ...about, kind: 'no-rows' });
    return 'left';
  }
  const results = copies.map((entity) => ({
    entity,
    ...recounted(figuresOf(entity), store.kind, { members: rows, on: version.rosterDate }, replaceUnreadable),
  }));
  const differing = unionOf(results.map((result) => result.differing));
  if (differing.length > 0) tell({ ...about, kind: 'differs', blocks: differing });
  const noRoom = unionOf(results.map((result) => result.noRoom));
  if (noRoom.length > 0) tell({ ...about, kind: 'no-room', blocks: noRoom });
  const blocks = unionOf(results.map(({ added }) => added));
  if (blocks.length === 0) return 'left';
  const isWritten = await write(units, shard, headKey(store.kind.id, about.unit), results);
  tell(isWritten ? { ...about, kind: 'added', blocks } : { ...about, kind: 'moved' });
  return isWritten ? 'added' : 'left';
}

const unionOf = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

function figuresOf({ values }: Stored): RestingFigures {
  const bytes = (value: unknown) => (value instanceof Uint8Array && value.length > 0 ? value : undefined);
  return { statistics: bytes(values.statistics), details: bytes(values.details) };
}

/** undefined where they are not exactly those that the version was made of. */
async function wholeRows(store: RowStore, version: Version): Promise<readonly RestingRow[] | undefined> {
  if (version.evidence !== 'rows') return undefined;
  try {
    return (await readVersionRows(store, version)).rows;
  } catch (error) {
    if (error instanceof VersionAltered) return undefined;
    throw error;
  }
}

/**
 * Version and head in one transaction; false where somebody moved one of them meanwhile. The head of an older version is moved too, as it
 * stands: it says to whoever remembers the partition that something of the unit is another thing now.
 */
async function write(
  units: Table,
  shard: string,
  head: string,
  results: readonly (Recounted & { readonly entity: Stored })[],
): Promise<boolean> {
  try {
    const writes = results.map(({ entity, figures }) => replaced(shard, entity, figures));
    const moved: Write = { kind: 'merge', entity: { partitionKey: shard, rowKey: head }, etag: '*' };
    await units.transact(results.some(({ entity }) => entity.rowKey === head) ? writes : [...writes, moved]);
    return true;
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'changed') return false;
    throw error;
  }
}

/** The entity as it rests, with what was added: every other property keeps its value. */
function replaced(shard: string, { rowKey, etag, values }: Stored, figures: RestingFigures): Write {
  const { statistics, details } = figures;
  const entity: Entity = {
    partitionKey: shard,
    rowKey,
    ...values,
    ...(statistics === undefined ? {} : { statistics }),
    ...(details === undefined ? {} : { details }),
  };
  return { kind: 'replace', entity, etag };
}
