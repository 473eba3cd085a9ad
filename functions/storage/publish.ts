/**
 * Publishing: one read of the head (unless the caller has just read it), then one transaction that moves it (If-Match), creates the version and creates the
 * audit entry. Before it nothing of the upload is visible, after it everything is. The audit entry is keyed by the
 * upload: an upload becomes one version or none, however often and from wherever it is repeated.
 */
import { publishedKey } from './keys.ts';
import { StorageError } from './table.ts';
import type { Table, Write } from './table.ts';
import { headEntity, readHead, readPublished, versionEntity } from './versions.ts';
import type { Head, UnitPlace, Version } from './versions.ts';

export type Publication = Omit<Version, 'version' | 'unit'> & {
  readonly baseVersion: number;
  readonly periodTo: string;
  /** Of packPeople(); null: too many to keep. */
  readonly people?: Uint8Array | null;
};

/**
 * published: here is the version; `again` when it was so before. conflict: somebody else's version stands there now.
 * differs: this upload id was published with other content.
 */
export type PublishOutcome =
  | { readonly kind: 'published'; readonly version: Version; readonly again: boolean }
  | { readonly kind: 'conflict'; readonly head: Head | undefined }
  | { readonly kind: 'differs' };

export async function publish(
  units: Table,
  place: UnitPlace,
  publication: Publication,
  known?: { readonly head: Head | undefined },
): Promise<PublishOutcome> {
  const { head } = known ?? { head: await readHead(units, place) };
  if (head?.upload === publication.upload) return repeated(head, publication);
  if ((head?.version ?? 0) !== publication.baseVersion) return lost(units, place, publication, head);
  const { baseVersion, periodTo, people = null, ...content } = publication;
  const version: Version = { ...content, unit: place.id, version: baseVersion + 1 };
  try {
    await units.transact(writesOf(place, version, { periodTo, people }, head));
    return { kind: 'published', version, again: false };
  } catch (error) {
    const raced = error instanceof StorageError && error.kind !== 'unavailable';
    if (!raced) throw error;
    return lost(units, place, publication, await readHead(units, place));
  }
}

/** Somebody was there first; it may have been this very upload, whose answer got lost on the way. */
async function lost(
  units: Table,
  place: UnitPlace,
  publication: Publication,
  head: Head | undefined,
): Promise<PublishOutcome> {
  const own =
    head?.upload === publication.upload ? head : await readPublished(units, place, publication.upload);
  return own === undefined ? { kind: 'conflict', head } : repeated(own, publication);
}

function repeated(version: Version, publication: Publication): PublishOutcome {
  const same =
    version.contentHash === publication.contentHash &&
    version.rosterDate === publication.rosterDate &&
    version.period === publication.period;
  return same ? { kind: 'published', version, again: true } : { kind: 'differs' };
}

/** A period stands in it once, however often it is sent for. */
function inTimeWith({ period, missedDue }: Version, before = ''): string {
  const periods = new Set(before.split(' ').filter((known) => known !== ''));
  if (missedDue === null) periods.add(period);
  return [...periods].join(' ');
}

const later = (date: string, other = '') => (other > date ? other : date);

function writesOf(
  place: UnitPlace,
  version: Version,
  { periodTo, people }: { readonly periodTo: string; readonly people: Uint8Array | null },
  head: Head | undefined,
): Write[] {
  const reach = {
    lastPeriodTo: later(periodTo, head?.reach.lastPeriodTo),
    lastRosterDate: later(version.rosterDate, head?.reach.lastRosterDate),
    inTime: inTimeWith(version, head?.reach.inTime),
  };
  const entity = headEntity(place.shard, version, reach, people);
  return [
    head === undefined ? { kind: 'create', entity } : { kind: 'replace', entity, etag: head.etag },
    { kind: 'create', entity: versionEntity(place.shard, version) },
    {
      kind: 'create',
      entity: {
        partitionKey: place.shard,
        rowKey: publishedKey(place.id, version.upload),
        verb: 'roster.write',
        unit: place.id,
        version: version.version,
        rows: version.rows,
        by: version.receivedBy.id,
        at: version.receivedAt,
      },
    },
  ];
}
