/**
 * Who is asking: one way to verify a token, whoever issued it. Only the keys and the issuer differ between one machine
 * and Azure; there is no branch that skips the check.
 */
import { createLocalJWKSet, decodeJwt, errors, jwtVerify } from 'jose';
import type { JWTHeaderParameters, JWTPayload } from 'jose';
import type { Person } from '../domain/access/person.ts';
import type { TokenConfiguration } from './configuration.ts';
import { KeysUnavailable, fetchedKeys } from './keys.ts';
import { personIdOf, tenantOf } from './providers.ts';

/** No token, or one that does not hold. Says no more than that. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
}

/** Takes the Authorization header. Throws NotSignedIn or KeysUnavailable. */
export type Verify = (authorization: string | null) => Promise<VerifiedPerson>;

export interface VerifiedPerson extends Person {
  /** The name of the account, where the issuer vouches for it. */
  readonly account?: string;
  /** What the person calls the account, as 'hoa@tinh.example': to be shown to her alone, and nothing is decided by it. */
  readonly userName?: string;
}

const CLOCK_TOLERANCE_SECONDS = 60;

/** Entra ID lets access tokens live for a day at most (configurable token lifetimes); others of ours live for an hour. */
const LONGEST_LIFE_SECONDS = 24 * 3_600;

/** What a header may say that its token is (RFC 7519, 5.1; RFC 9068, 2.1): logout tokens, proofs and the like are for something else. */
const TYPES = ['jwt', 'at+jwt'];

export function tokenVerifier(configuration: TokenConfiguration, clock: () => Date): Verify {
  const { way, issuer, audience, claims, scope, keys } = configuration;
  // Tokens of applications and of the sign-in itself have no scope at Entra ID.
  const isScoped = way === 'entra' || scope !== undefined;
  const keySet = keys.kind === 'url' ? fetchedKeys(keys.url, clock) : createLocalJWKSet(keys.set);
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new NotSignedIn('No token');
    try {
      const { payload } = await jwtVerify(
        token,
        async (header, signed) => {
          refuseHeader(header);
          // Before its key is looked for: a token of somebody else's must not make us ask our issuer.
          if (decodeJwt(token).iss !== issuer) throw new NotSignedIn('Another issuer');
          return keySet(header, signed);
        },
        {
          issuer,
          audience,
          algorithms: ['RS256'],
          clockTolerance: CLOCK_TOLERANCE_SECONDS,
          maxTokenAge: LONGEST_LIFE_SECONDS,
          requiredClaims: ['exp', 'iat', claims.person, ...(isScoped ? [claims.scope] : [])],
          currentDate: clock(),
        },
      );
      refuseLongLife(payload);
      return personOf(payload, configuration);
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

/** Nobody has vouched for a header yet: its members may be of any shape. */
function refuseHeader({ kid, typ }: { readonly [member in keyof JWTHeaderParameters]: unknown }): void {
  if (typeof kid !== 'string') throw new NotSignedIn('No key is named');
  if (typ === undefined) return;
  const type = typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : '';
  if (!TYPES.includes(type)) throw new NotSignedIn('Another kind of token');
}

function refuseLongLife({ iat, exp }: JWTPayload): void {
  const life = Number(exp) - Number(iat);
  if (!(life <= LONGEST_LIFE_SECONDS)) throw new NotSignedIn('The token lives too long');
}

function personOf(payload: JWTPayload, configuration: TokenConfiguration): VerifiedPerson {
  const { way, issuer, claims, scope } = configuration;
  const id = personIdOf(way, issuer, payload[claims.person]);
  if (id === undefined || isOfAnotherTenant(payload, configuration)) throw new NotSignedIn('No usable id');
  const scopes = payload[claims.scope];
  if (scope !== undefined && !(typeof scopes === 'string' && scopes.split(' ').includes(scope))) {
    throw new NotSignedIn('The token is for something else');
  }
  const name = payload[claims.name];
  const account = claims.account === undefined ? undefined : payload[claims.account];
  return {
    id,
    name: typeof name === 'string' ? name : '',
    ...(typeof account === 'string' && account !== '' ? { account } : {}),
    ...userNameIn(payload),
  };
}

/** OpenID Connect Core 5.1, and what Entra ID has in tokens of its first version. */
const USER_NAMES = ['preferred_username', 'upn'] as const;
const LONGEST_USER_NAME = 200;

function userNameIn(payload: JWTPayload): Pick<VerifiedPerson, 'userName'> {
  const found = USER_NAMES.map((claim) => payload[claim]).find(
    (name): name is string => typeof name === 'string' && name !== '' && name.length <= LONGEST_USER_NAME,
  );
  return found === undefined ? {} : { userName: found };
}

const isOfAnotherTenant = ({ tid }: JWTPayload, { way, issuer }: TokenConfiguration): boolean =>
  way === 'entra' && !(typeof tid === 'string' && tid.toLowerCase() === tenantOf(issuer));

/** A token of a foreign key is the token's fault; a key that cannot be used is not. */
function refusalOf(error: unknown): NotSignedIn | KeysUnavailable {
  if (error instanceof NotSignedIn || error instanceof KeysUnavailable) return error;
  if (error instanceof errors.JOSEError) return new NotSignedIn('The token does not hold', { cause: error });
  return new KeysUnavailable('The signing keys could not be used', { cause: error });
}
