/**
 * The signing keys of an issuer, fetched from its address. A key that is new there is found without a restart; a server that is out is
 * survived with the keys that are known; and whoever asks, with whatever token, makes no more than one fetch in a while.
 */
import { createRemoteJWKSet, errors } from 'jose';
import type { JWTVerifyGetKey } from 'jose';

/** The key is not known and could not be looked up: the token was not judged. Without a cause it is only too soon to ask again. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** All in milliseconds. From the beginning of a fetch to the next one, whatever came of the first. */
export const COOLDOWN = 30_000;
/** A key that was withdrawn is believed this long at most, */
export const FRESH_FOR = 10 * 60_000;
/** or while the server is out as long as the longest token lives. */
export const KNOWN_FOR = 24 * 3_600_000;
const LONGEST_FETCH = 5_000;

/** Its results throw KeysUnavailable, and JWKSNoMatchingKey where the issuer was asked and has no such key. */
export function fetchedKeys(url: string, clock: () => Date): JWTVerifyGetKey {
  // When to fetch is decided here: what the library does by itself neither survives an outage nor waits after a failure.
  const options = { cacheMaxAge: Infinity, cooldownDuration: Infinity, timeoutDuration: LONGEST_FETCH };
  const remote = createRemoteJWKSet(new URL(url), options);
  let begun = -Infinity;
  let known = -Infinity;
  let pending: Promise<void> | undefined;
  // A clock that was put back must not stop the fetching until it is there again.
  const since = (then: number) => Math.abs(clock().getTime() - then);

  async function fetchNow(): Promise<void> {
    begun = clock().getTime();
    try {
      await remote.reload();
      known = begun;
    } catch (cause) {
      throw new KeysUnavailable('The signing keys could not be fetched', { cause });
    } finally {
      pending = undefined;
    }
  }

  /** Whoever comes while a fetch is under way waits for that one. */
  async function refresh(): Promise<void> {
    if (pending === undefined && since(begun) < COOLDOWN)
      throw new KeysUnavailable('It is too soon to ask again');
    await (pending ??= fetchNow());
  }

  async function refreshWhereOld(): Promise<void> {
    if (since(known) < FRESH_FOR) return;
    try {
      await refresh();
    } catch (error) {
      if (since(known) >= KNOWN_FOR) throw error;
    }
  }

  return async (header, token) => {
    const before = known;
    await refreshWhereOld();
    try {
      return await remote(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || known !== before) throw error;
      await refresh();
      return remote(header, token);
    }
  };
}
