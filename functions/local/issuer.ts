/**
 * Signs tokens for the people of this machine with a key made at start. The functions verify them like any other; only
 * who issues is different here. Does not exist inside Azure, and answers this machine only.
 */
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SignJWT, exportJWK } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { ConfigurationError, insideAzure } from '../identity/configuration.ts';
import type { Settings } from '../identity/configuration.ts';
import type { Person } from '../domain/access/person.ts';
import type { Accounts } from './accounts.ts';

export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JSONWebKeySet;
  /** From now on somebody may sign in who was not known at start. */
  readonly admit: (person: Person) => void;
  /** undefined for somebody who is not known. */
  readonly tokenFor: (person: string) => Promise<string | undefined>;
}

const ISSUER = 'urn:khopso:local';
const AUDIENCE = 'urn:khopso:functions';
const KEY_ID = 'local';
const LIFETIME_SECONDS = 3600;

const newKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/** Throws ConfigurationError inside Azure. */
export async function createIssuer(
  people: readonly Person[],
  settings: Settings,
  privateKey = newKey(),
): Promise<Issuer> {
  if (insideAzure(settings)) {
    throw new ConfigurationError('KHOPSO_LOCAL', 'The local sign-in does not exist inside Azure');
  }
  const byId = new Map(people.map((person) => [person.id, person]));
  const key = { ...(await exportJWK(createPublicKey(privateKey))), kid: KEY_ID, alg: 'RS256', use: 'sig' };
  return {
    issuer: ISSUER,
    audience: AUDIENCE,
    keys: { keys: [key] },
    admit: (person) => {
      byId.set(person.id, person);
    },
    tokenFor: async (id) => {
      const person = byId.get(id);
      if (person === undefined) return undefined;
      return new SignJWT({ oid: person.id, name: person.name })
        .setProtectedHeader({ alg: 'RS256', kid: KEY_ID })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(`${String(LIFETIME_SECONDS)}s`)
        .sign(privateKey);
    },
  };
}

const MAX_BODY_BYTES = 1_024;

/** Pages of this machine: the preview, and the pane that start:excel serves over HTTPS from a port of its own. */
const OWN_ORIGIN = /^https?:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/;

/** POST /local/token {person} → {token, expiresIn}. A page from elsewhere gets none: its Origin header says so. */
export async function answerToken(
  issuer: Issuer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (isRefused(request, response)) return;
  const token = await issuer.tokenFor(await personIn(request));
  if (token === undefined) response.writeHead(404, HEADERS).end('{}');
  else response.writeHead(200, HEADERS).end(JSON.stringify({ token, expiresIn: LIFETIME_SECONDS }));
}

/** POST /local/accounts → {person}: an account for whoever opens the pane without one. A page from elsewhere gets none. */
export function answerAccount(
  issuer: Issuer,
  accounts: Accounts,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (isRefused(request, response)) return;
  request.resume();
  const person = accounts.add();
  issuer.admit(person);
  response.writeHead(200, HEADERS).end(JSON.stringify({ person: person.id }));
}

const HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' };

function isRefused(request: IncomingMessage, response: ServerResponse): boolean {
  const { origin } = request.headers;
  if (origin === undefined || OWN_ORIGIN.test(origin)) return false;
  request.resume();
  response.writeHead(403).end();
  return true;
}

async function personIn(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request as AsyncIterable<Buffer>) {
    if (text.length < MAX_BODY_BYTES) text += part.toString('utf8');
  }
  try {
    const body: unknown = JSON.parse(text);
    const named = typeof body === 'object' && body !== null && 'person' in body ? body.person : undefined;
    return typeof named === 'string' ? named : '';
  } catch {
    return '';
  }
}
