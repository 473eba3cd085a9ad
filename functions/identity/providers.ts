/**
 * What is known of a provider of tokens, as data: there is one way to verify, and this is what it is told. The id of a person is made here,
 * so that the ids of two providers can never meet.
 */
import { createHash } from 'node:crypto';

export const WAYS = ['local', 'entra', 'oidc'] as const;

/** The sign-in of this machine, Entra ID, or an OpenID provider of a network of its own. */
export type Way = (typeof WAYS)[number];

/** What the provider calls things. */
export interface Claims {
  /** 'oid' or 'sub'. */
  readonly person: string;
  /** 'scp' or 'scope'; holds scopes with spaces between them. */
  readonly scope: string;
  readonly name: string;
  /** By which it vouches for the name of an account; without one no name of an account is believed. */
  readonly account?: string;
}

/** OpenID Connect Core 5.1 and RFC 9068 2.2 have `sub` and `scope`; Entra ID has its own, and the issuer of this machine follows it. */
export const USUAL_CLAIMS: Readonly<Record<Way, Claims>> = {
  local: { person: 'oid', scope: 'scp', name: 'name' },
  entra: { person: 'oid', scope: 'scp', name: 'name' },
  oidc: { person: 'sub', scope: 'scope', name: 'name' },
};

/** Of both versions of tokens, in every cloud; 'common' and the like are nobody's tenant. */
const ENTRA_ISSUER = /^https:\/\/[\w.-]+\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(?:v2\.0)?$/i;

/** The tenant that an issuer of Entra ID is of. */
export const tenantOf = (issuer: string): string | undefined => ENTRA_ISSUER.exec(issuer)?.[1]?.toLowerCase();

/** The id of whom the provider calls `subject`; undefined where that is no name of a person of its. 64 letters, digits and hyphens at most. */
export function personIdOf(way: Way, issuer: string, subject: unknown): string | undefined {
  if (typeof subject !== 'string' || subject === '') return undefined;
  return IDS[way](subject, issuer);
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const bare = (guid: string) => guid.toLowerCase().replaceAll('-', '');

/** 64 hexadecimal digits: whoever looks for an account finds the tenant and the object's id in it. */
function entraId(subject: string, issuer: string): string | undefined {
  const tenant = tenantOf(issuer);
  return tenant !== undefined && GUID.test(subject) ? bare(tenant) + bare(subject) : undefined;
}

/** A subject is one of its issuer's alone (OpenID Connect Core 5.7), of any letters, and may be a name: keys hold none. */
function oidcId(subject: string, issuer: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex');
  return `oidc-${digest.slice(0, 48)}`;
}

const OF_ANOTHER_WAY = /^(?:[0-9a-f]{64}|oidc-.*)$/;

const localId = (subject: string): string | undefined =>
  /^[A-Za-z0-9-]{1,64}$/.test(subject) && !OF_ANOTHER_WAY.test(subject) ? subject : undefined;

const IDS: Readonly<Record<Way, (subject: string, issuer: string) => string | undefined>> = {
  local: localId,
  entra: entraId,
  oidc: oidcId,
};
