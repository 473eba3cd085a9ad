/**
 * Every setting of the functions, read into a typed object before the first request is answered: no handler looks at the
 * environment, and where a setting is wrong or missing every route says which.
 */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import type { IdKeys, NamedKey } from '../storage/id-numbers.ts';
import type { TablesConfiguration } from '../storage/tables.ts';
import { USUAL_CLAIMS, WAYS, personIdOf, tenantOf } from './providers.ts';
import type { Claims, Way } from './providers.ts';
import { SETTINGS } from './settings.ts';
import type { SettingName } from './settings.ts';

export interface TokenConfiguration {
  readonly way: Way;
  readonly issuer: string;
  readonly audience: string;
  readonly claims: Claims;
  /** A scope the token must carry, where the issuer gives scopes (Entra ID does). */
  readonly scope?: string;
  /** What the pane is called at the provider; no other token depends on it. */
  readonly client?: string;
  readonly keys:
    { readonly kind: 'url'; readonly url: string } | { readonly kind: 'set'; readonly set: JSONWebKeySet };
}

/** Who may make the first organisation: whoever has the code, or one account. */
export interface FirstRun {
  readonly code?: string;
  readonly admin?: string;
}

export interface Configuration {
  readonly firstRun: FirstRun;
  readonly tables: TablesConfiguration;
  readonly tokens: TokenConfiguration;
  /** The secrets of the keyed hashes that id numbers rest as, at least 32 bytes each: today's, then older ones. */
  readonly idKeys: IdKeys;
  /** Of reports and invitations; left out where the id key serves. */
  readonly serviceKey?: NamedKey;
}

export type Settings = Readonly<Record<string, string | undefined>>;

/** The settings do not describe a service. The message names settings, never their values. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  constructor(
    readonly setting: SettingName,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Reads what settings.ts lists: the tables by KHOPSO_TABLES_ENDPOINT (with managed identity) or, on one machine, by a connection string;
 * the provider by KHOPSO_SIGN_IN, its keys by KHOPSO_TOKEN_KEYS_URL or, with KHOPSO_LOCAL=1 on one machine and never inside Azure, as a key set in JSON;
 * KHOPSO_FIRST_ADMIN (an account as the provider calls it) or KHOPSO_SETUP_CODE, as long as there is no organisation. Throws ConfigurationError.
 */
export function readConfiguration(settings: Settings): Configuration {
  refuseLocalInsideAzure(settings);
  const idKeys = readIdKeys(settings);
  const serviceKey = readServiceKey(settings);
  const tables = readTables(settings);
  const tokens = readTokens(settings);
  return {
    tables,
    tokens,
    firstRun: readFirstRun(settings, tokens),
    idKeys,
    ...(serviceKey === undefined ? {} : { serviceKey }),
  };
}

function required(settings: Settings, name: SettingName): string {
  const value = settings[name];
  if (value === undefined || value === '')
    throw new ConfigurationError(name, `The setting ${name} is missing`);
  return value;
}

/** Throws ConfigurationError. */
export function readTables(settings: Settings): TablesConfiguration {
  const prefix = settings.KHOPSO_TABLES_PREFIX ?? '';
  if (!/^([A-Za-z][A-Za-z0-9]{0,40})?$/.test(prefix)) {
    const sentence = 'KHOPSO_TABLES_PREFIX may hold letters and digits only';
    throw new ConfigurationError('KHOPSO_TABLES_PREFIX', sentence);
  }
  const connectionString = settings.KHOPSO_TABLES_CONNECTION;
  if (connectionString !== undefined && connectionString !== '') {
    return { kind: 'connection-string', connectionString, prefix };
  }
  const endpoint = required(settings, 'KHOPSO_TABLES_ENDPOINT');
  const clientId = settings.AZURE_CLIENT_ID;
  return clientId === undefined
    ? { kind: 'managed-identity', endpoint, prefix }
    : { kind: 'managed-identity', endpoint, clientId, prefix };
}

/** Throws ConfigurationError. */
export function readTokens(settings: Settings): TokenConfiguration {
  const way = readWay(settings);
  const issuer = required(settings, 'KHOPSO_TOKEN_ISSUER');
  if (way === 'entra' && tenantOf(issuer) === undefined) {
    const sentence =
      'KHOPSO_TOKEN_ISSUER must name a tenant by its id: https://login.microsoftonline.com/…/v2.0';
    throw new ConfigurationError('KHOPSO_TOKEN_ISSUER', sentence);
  }
  const audience = required(settings, 'KHOPSO_TOKEN_AUDIENCE');
  const scope = settings.KHOPSO_TOKEN_SCOPE;
  const claims = readClaims(settings, way);
  const keys = readKeys(settings);
  const client = way === 'local' ? '' : required(settings, 'KHOPSO_SIGN_IN_CLIENT');
  return {
    ...{ way, issuer, audience, claims, keys },
    ...(scope ? { scope } : {}),
    ...(client ? { client } : {}),
  };
}

function readWay(settings: Settings): Way {
  const given = required(settings, 'KHOPSO_SIGN_IN');
  const way = WAYS.find((each) => each === given);
  if (way === undefined || (way === 'local' && !saysLocal(settings))) {
    const sentence = `KHOPSO_SIGN_IN must be 'entra' or 'oidc', or 'local' on one machine, where KHOPSO_LOCAL=1 says so`;
    throw new ConfigurationError('KHOPSO_SIGN_IN', sentence);
  }
  return way;
}

/** What a claim may be called; for person and scope nothing else is known to be what it must be. */
const CLAIM_SETTINGS = [
  { name: 'KHOPSO_PERSON_CLAIM', claim: 'person', allowed: /^(?:oid|sub)$/ },
  { name: 'KHOPSO_SCOPE_CLAIM', claim: 'scope', allowed: /^(?:scp|scope)$/ },
  { name: 'KHOPSO_NAME_CLAIM', claim: 'name', allowed: /^\w{1,64}$/ },
] as const;

function readClaims(settings: Settings, way: Way): Claims {
  const claims = { ...USUAL_CLAIMS[way] };
  for (const { name, claim, allowed } of CLAIM_SETTINGS) {
    const value = settings[name] ?? '';
    if (value === '') continue;
    if (way !== 'oidc') throw new ConfigurationError(name, `${name} is for KHOPSO_SIGN_IN=oidc alone`);
    if (!allowed.test(value)) throw new ConfigurationError(name, `${name} is no name of such a claim`);
    claims[claim] = value;
  }
  const account = settings.KHOPSO_ACCOUNT_CLAIM;
  return { ...claims, ...(account ? { account } : {}) };
}

function readKeys(settings: Settings): TokenConfiguration['keys'] {
  const set = settings.KHOPSO_TOKEN_KEYS;
  if (set === undefined || set === '') return { kind: 'url', url: readKeysUrl(settings) };
  if (!saysLocal(settings)) {
    throw new ConfigurationError(
      'KHOPSO_TOKEN_KEYS',
      'KHOPSO_TOKEN_KEYS is for one machine, where KHOPSO_LOCAL=1 says so; elsewhere use KHOPSO_TOKEN_KEYS_URL',
    );
  }
  return { kind: 'set', set: keySetOf(set) };
}

/** Keys that come over an open line are anybody's. */
function readKeysUrl(settings: Settings): string {
  const url = required(settings, 'KHOPSO_TOKEN_KEYS_URL');
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') {
    throw new ConfigurationError('KHOPSO_TOKEN_KEYS_URL', 'KHOPSO_TOKEN_KEYS_URL must be an https address');
  }
  return url;
}

/** Throws ConfigurationError where the code could be guessed, or the account can be none of the provider's. */
function readFirstRun(
  { KHOPSO_SETUP_CODE: code, KHOPSO_FIRST_ADMIN: account }: Settings,
  { way, issuer }: TokenConfiguration,
): FirstRun {
  if (code !== undefined && code !== '' && code.length < SHORTEST_CODE) {
    const sentence = `KHOPSO_SETUP_CODE must have at least ${String(SHORTEST_CODE)} characters`;
    throw new ConfigurationError('KHOPSO_SETUP_CODE', sentence);
  }
  if (!account) return { ...(code ? { code } : {}) };
  const admin = personIdOf(way, issuer, account);
  if (admin === undefined) {
    const sentence = 'KHOPSO_FIRST_ADMIN is not the id of an account (in Entra ID: the object id)';
    throw new ConfigurationError('KHOPSO_FIRST_ADMIN', sentence);
  }
  return { ...(code ? { code } : {}), admin };
}

const SHORTEST_CODE = 12;

/** The parser's own message would repeat the setting. */
function keySetOf(text: string): JSONWebKeySet {
  try {
    return JSON.parse(text) as JSONWebKeySet;
  } catch {
    throw new ConfigurationError('KHOPSO_TOKEN_KEYS', 'KHOPSO_TOKEN_KEYS is not JSON');
  }
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const SHORTEST_KEY = 32;

/** Those of before may be several, parted by spaces. */
function readIdKeys(settings: Settings): IdKeys {
  const current = readKey('KHOPSO_ID_KEY', required(settings, 'KHOPSO_ID_KEY'));
  const old = (settings.KHOPSO_OLD_ID_KEYS ?? '').split(/\s+/).filter((text) => text !== '');
  const older = old.map((text) => readKey('KHOPSO_OLD_ID_KEYS', text));
  return [current, ...older.filter(({ id }) => id !== current.id)];
}

function readServiceKey({ KHOPSO_SERVICE_KEY: text = '' }: Settings): NamedKey | undefined {
  return text === '' ? undefined : readKey('KHOPSO_SERVICE_KEY', text);
}

/** What is no base64, such as a reference that a vault did not resolve, is no key, whatever its letters decode to. */
function readKey(name: SettingName, given: string): NamedKey {
  const text = given.trim();
  const secret = new Uint8Array(Buffer.from(text, 'base64'));
  if (!BASE64.test(text) || secret.length < SHORTEST_KEY) {
    const sentence = `${name} must hold at least ${String(SHORTEST_KEY)} bytes in base64`;
    throw new ConfigurationError(name, sentence);
  }
  return { id: keyIdOf(secret), secret };
}

/** Tells the key from others without telling it. */
const keyIdOf = (secret: Uint8Array): string => createHash('sha256').update(secret).digest('hex').slice(0, 8);

/** Of which Azure sets one at least, on every plan: on Flex and Linux Consumption the first is empty. */
const SIGNS_OF_AZURE = [
  'WEBSITE_INSTANCE_ID',
  'WEBSITE_POD_NAME',
  'WEBSITE_SKU',
  'FUNCTIONS_EXTENSION_VERSION',
] as const;

/** Every plan sets some of these beside CONTAINER_NAME, which alone is set by other container hosts as well. */
const NAME_OF_AZURE = /^(?:WEBSITE|FUNCTIONS)_/;

/** There, nothing of the local sign-in may exist. */
export function insideAzure(settings: Settings): boolean {
  const isSet = (name: string) => (settings[name] ?? '') !== '';
  if (SIGNS_OF_AZURE.some(isSet)) return true;
  return (
    isSet('CONTAINER_NAME') && Object.keys(settings).some((name) => NAME_OF_AZURE.test(name) && isSet(name))
  );
}

const saysLocal = ({ KHOPSO_LOCAL }: Settings): boolean => KHOPSO_LOCAL === '1';

/** Nothing of what is for one machine is taken there, whatever it says. Throws ConfigurationError. */
export function refuseLocalInsideAzure(settings: Settings): void {
  if (!insideAzure(settings)) return;
  const found = SETTINGS.find(({ name, where }) => where === 'machine' && (settings[name] ?? '') !== '');
  if (found === undefined) return;
  throw new ConfigurationError(found.name, `${found.name} is for one machine and not for Azure`);
}
