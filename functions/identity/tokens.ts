/**
 * Who is asking: one way to verify a token, whoever issued it. Only the keys and the issuer differ between one machine
 * and Azure; there is no branch that skips the check.
 */
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import type { Person } from '../domain/access/person.ts';
import type { TokenConfiguration } from './configuration.ts';

/** No token, or one that does not hold. Says no more than that. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
}

/** The keys could not be fetched: the token was not judged. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** Takes the Authorization header. Throws NotSignedIn or KeysUnavailable. */
export type Verify = (authorization: string | null) => Promise<VerifiedPerson>;

export interface VerifiedPerson extends Person {
  /** The name of the account, where the issuer vouches for it. */
  readonly account?: string;
}

const CLOCK_TOLERANCE_SECONDS = 60;

export function tokenVerifier(configuration: TokenConfiguration, clock: () => Date): Verify {
  const { issuer, audience, scope, keys } = configuration;
  const keySet = keys.kind === 'url' ? createRemoteJWKSet(new URL(keys.url)) : createLocalJWKSet(keys.set);
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new NotSignedIn('No token');
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer,
        audience,
        algorithms: ['RS256'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'iat', 'oid', ...(scope === undefined ? [] : ['scp'])],
        currentDate: clock(),
      });
      return personOf(payload, configuration);
    } catch (error) {
      if (error instanceof NotSignedIn) throw error;
      if (isAboutKeys(error))
        throw new KeysUnavailable('The signing keys could not be fetched', { cause: error });
      throw new NotSignedIn('The token does not hold', { cause: error });
    }
  };
}

function personOf(
  payload: JWTPayload,
  { scope, accountClaim }: Pick<TokenConfiguration, 'scope' | 'accountClaim'>,
): VerifiedPerson {
  const { oid, name, scp } = payload;
  if (typeof oid !== 'string' || !/^[A-Za-z0-9-]{1,64}$/.test(oid)) throw new NotSignedIn('No usable id');
  if (scope !== undefined && !(typeof scp === 'string' && scp.split(' ').includes(scope))) {
    throw new NotSignedIn('The token is for something else');
  }
  const account = accountClaim === undefined ? undefined : payload[accountClaim];
  return {
    id: oid,
    name: typeof name === 'string' ? name : '',
    ...(typeof account === 'string' && account !== '' ? { account } : {}),
  };
}

/** A token of a foreign key is the token's fault; a key server that does not answer is not. */
function isAboutKeys(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return true;
  return !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC';
}
