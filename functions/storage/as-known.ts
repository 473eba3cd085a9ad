/** The same storage as it was at an instant: what was received, reviewed or saved from then on is not there. */
import type { ClosedSince } from '../domain/submissions/closing.ts';
import type { Directory } from './directory.ts';
import type { KnownLedgers, Knowledge } from './ledgers-as-known.ts';
import type { Storage } from './storage.ts';

export interface KnownStorage extends Storage {
  readonly directory: Directory & KnownLedgers;
}

export function withLedgers(storage: Storage, knowledge: Knowledge): KnownStorage {
  return { ...storage, directory: { ...storage.directory, ...storage.directory.asKnown(knowledge) } };
}

/** `ledgers`: where they are pinned by their commits; else what was saved before the instant. */
export function asKnown(
  storage: Storage,
  instant: string,
  ledgers: Knowledge = { kind: 'before', instant },
): KnownStorage {
  const known = withLedgers(storage, ledgers);
  const closedBy = (closed: ClosedSince, ids: readonly string[]): ClosedSince =>
    new Map(ids.map((id) => [id, earlier(closed.get(id), instant)]));
  return {
    ...known,
    standings: (places, day, period, closed = new Map(), counting) =>
      storage.standings(
        places,
        day,
        period,
        closedBy(
          closed,
          places.map(({ id }) => id),
        ),
        counting,
      ),
    standingsOn: (asked, period, { closed, counting }) => {
      const ids = asked.map(({ place }) => place.id);
      return storage.standingsOn(asked, period, { closed: closedBy(closed, ids), counting });
    },
    steps: (asked, until, before = instant) => storage.steps(asked, until, earlier(before, instant)),
  };
}

const earlier = (one: string | undefined, other: string): string =>
  one !== undefined && one < other ? one : other;
