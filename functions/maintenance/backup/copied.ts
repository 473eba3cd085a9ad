/**
 * What a backup takes of each table while people go on sending, and in which order: what refers to something is read before what it
 * refers to, so that whatever is named by what was copied is there to be copied. Heads before everything else of their unit, commits
 * before everything else of their ledger; of what was read later, that which came later is left out. So each unit is as it stood when
 * its head was read and each ledger as its commits were: what was acknowledged before the backup began is there, and what was sent
 * meanwhile is there whole or not at all.
 */
import { CLASS_LISTS } from '../../domain/roster/fields/class-lists.ts';
import {
  aboutVersions,
  ALL_COMMITS,
  ALL_REPORTS,
  hashOfReport,
  isCommit,
  isHint,
  isIntroduced,
  isSaved,
  isUploadOf,
  reportOfPart,
  RESTORING_ROW,
  uploadKey,
} from '../../storage/keys.ts';
import type { AboutVersions } from '../../storage/keys.ts';
import { reviewsOf } from '../../storage/review-steps.ts';
import type { Placed, Table, WholeQuery } from '../../storage/table.ts';
import type { TableName, Tables } from '../../storage/tables.ts';
import { textOf } from '../../storage/values.ts';
import { evidenceOf } from '../../storage/versions.ts';

/** The order of copying; written back the other way round. */
export const ORDER: readonly TableName[] = ['reports', 'grants', 'targets', 'units', 'tree', 'rows'];

export interface Copying {
  readonly of: Readonly<Record<TableName, () => AsyncIterable<Placed>>>;
  /** After the rows: versions of which fewer rows were found than they say. */
  readonly withoutRows: () => number;
}

/** The tables are read once, in ORDER. Throws StorageError. */
export function copying(tables: Tables): Copying {
  const uploads: Uploads = new Map();
  return {
    of: {
      reports: () => reportsIn(tables.reports),
      grants: () => all(tables.grants),
      targets: () => all(tables.targets),
      units: () => unitsIn(tables.units, uploads),
      tree: () => treeIn(tables.tree),
      rows: () => rowsIn(tables.rows, uploads),
    },
    withoutRows: () => [...uploads.values()].filter(({ found, expected }) => found < expected).length,
  };
}

async function* all(table: Table, query?: WholeQuery): AsyncGenerator<Placed> {
  for await (const page of table.pages(query)) yield* page;
}

async function* reportsIn(reports: Table): AsyncGenerator<Placed> {
  const kept = new Set<string>();
  for await (const head of all(reports, { keys: ALL_REPORTS })) {
    kept.add(hashOfReport(head.rowKey) ?? '');
    yield head;
  }
  for await (const part of all(reports)) if (kept.has(reportOfPart(part.rowKey) ?? '')) yield part;
}

/** How far a unit had come when its head was read. */
interface Reached {
  readonly version: number;
  /** ISO instant of the last act on one of its versions; '' where there was none. */
  readonly lastAct: string;
}

const reachedOf = (head: Placed): Reached => ({
  version: Number(head.values.version),
  lastAct: reviewsOf(head).at(-1)?.at ?? '',
});

const NOTHING_REACHED: Reached = { version: 0, lastAct: '' };

/** By unit and what its rows are called: how many of them a version needs. */
type Uploads = Map<string, { readonly expected: number; found: number }>;

const placeOf = (unit: string, upload: string) => `${unit} ${upload}`;

async function* unitsIn(units: Table, uploads: Uploads): AsyncGenerator<Placed> {
  const reached = new Map<string, Reached>();
  const named = ({ kind, unit }: AboutVersions) => `${kind} ${unit}`;
  for await (const entity of all(units)) {
    const about = aboutVersions(entity.rowKey);
    if (about?.is !== 'head') continue;
    reached.set(named(about), reachedOf(entity));
    yield entity;
  }
  for await (const entity of all(units)) {
    const about = aboutVersions(entity.rowKey);
    // Hints are made anew when heads are written back: whoever remembers the old ones looks again.
    if (about?.is === 'head' || isHint(entity.rowKey)) continue;
    if (about && !hadCome(entity, about, reached.get(named(about)) ?? NOTHING_REACHED)) continue;
    if (isIntroduced(entity.rowKey) && !hadBeenSent(entity, reached)) continue;
    if (about?.is === 'version') expectRows(uploads, entity, about);
    yield entity;
  }
}

function hadCome({ values }: Placed, { is }: AboutVersions, { version, lastAct }: Reached): boolean {
  return is === 'review' ? textOf(values, 'at') <= lastAct : Number(values.version) <= version;
}

/** The version that its people were introduced from. */
function hadBeenSent({ values }: Placed, reached: ReadonlyMap<string, Reached>): boolean {
  const { version } = reached.get(`candidates ${textOf(values, 'from')}`) ?? NOTHING_REACHED;
  return Number(values.version) <= version;
}

function expectRows(uploads: Uploads, { values }: Placed, { kind, unit }: AboutVersions): void {
  const expected = evidenceOf(values) === 'rows' ? Number(values.rows) : 0;
  uploads.set(placeOf(unit, uploadKey(kind, textOf(values, 'upload'))), { expected, found: 0 });
}

async function* treeIn(tree: Table): AsyncGenerator<Placed> {
  const last = new Map<string, number>();
  for await (const commit of all(tree, { keys: ALL_COMMITS })) {
    if (!isCommit(commit.rowKey)) continue;
    last.set(commit.partition, Number(commit.values.number));
    yield commit;
  }
  for await (const entity of all(tree)) {
    const { partition, rowKey, values } = entity;
    if (isCommit(rowKey) || rowKey === RESTORING_ROW) continue;
    if (isSaved(rowKey) && Number(values.number) > (last.get(partition) ?? 0)) continue;
    yield entity;
  }
}

const ROW = /^([^.]+)\.(?:(\d+)|answers\.\d+|session)$/;

/**
 * Of what became a version, for what waits to be published is sent again by whoever is sending it; and lists of classes, which are no
 * versions: each was there before the commit that names it, and one that none names is nobody's.
 */
async function* rowsIn(rows: Table, uploads: Uploads): AsyncGenerator<Placed> {
  for await (const entity of all(rows)) {
    const [, upload = '', isRow] = ROW.exec(entity.rowKey) ?? [];
    if (isUploadOf(CLASS_LISTS.id, upload)) {
      yield entity;
      continue;
    }
    const wanted = uploads.get(placeOf(entity.partition, upload));
    if (wanted === undefined) continue;
    if (isRow !== undefined) wanted.found += 1;
    yield entity;
  }
}
