/**
 * A service of its own for a test file: the real routes behind the real host over the run's Azurite, with the small
 * tree, its people and tokens. Nothing is mocked; only the tables have a prefix of their own. A test that writes plants
 * a tree of its own in it: see own-tree.ts.
 */
import { createPrivateKey, randomBytes, randomUUID } from 'node:crypto';
import { takeRegistrations } from '../../functions/local/core.ts';
import { startHost } from '../../functions/local/host.ts';
import type { HostOptions } from '../../functions/local/host.ts';
import { answerToken, createIssuer } from '../../functions/local/issuer.ts';
import { contentHashOf } from '../../functions/acts/content-hash.ts';
import { registerRoutes } from '../../functions/routes/register.ts';
import type { Limits } from '../../functions/http/rate.ts';
import { openServices } from '../../functions/http/services.ts';
import type { Services } from '../../functions/http/services.ts';
import type { Configuration, FirstRun, TokenConfiguration } from '../../functions/identity/configuration.ts';
import { tokenVerifier } from '../../functions/identity/tokens.ts';
import { USUAL_CLAIMS } from '../../functions/identity/providers.ts';
import { OPENED_KINDS } from '../../functions/domain/kinds/opened-kinds.ts';
import { KEPT_MEMBERS } from '../../functions/domain/kinds/members.ts';
import { storageOver } from '../../functions/storage/storage.ts';
import type { IdKeys, NamedKey } from '../../functions/storage/id-numbers.ts';
import { openTables } from '../../functions/storage/tables.ts';
import type { Tables, TablesConfiguration } from '../../functions/storage/tables.ts';
import type { Grant } from '../../functions/domain/access/grants.ts';
import type { Person } from '../../functions/domain/access/person.ts';
import type { Plan } from '../../functions/domain/plans/plan.ts';
import type { Period } from '../../functions/domain/units/period.ts';
import type { Unit } from '../../functions/domain/units/unit.ts';
import type { Row, UploadRequest } from '../../functions/wire/upload-request.ts';
import { GRANTS, PEOPLE, PEOPLE_OF_TREES, PERIODS, UNITS } from './small-tree.ts';

export interface TestService {
  /** 'http://127.0.0.1:50000': the token route is under it. */
  readonly origin: string;
  /** With /api. */
  readonly api: string;
  readonly services: Services;
  /** Where its tables are, for a look at what rests there. */
  readonly tables: TablesConfiguration;
  /** What the functions wrote to their log. */
  readonly log: readonly string[];
  readonly tokenFor: (person: string) => Promise<string>;
  /** person null: without a token. `body` goes as JSON, a string as it is. */
  readonly call: (person: string | null, method: string, path: string, body?: unknown) => Promise<Called>;
  readonly close: () => Promise<void>;
}

export interface Called {
  readonly status: number;
  readonly headers: Headers;
  // A test looks into answers of every shape; what it finds there is what it asserts.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface Seed {
  readonly units?: readonly Unit[];
  readonly people?: readonly Person[];
  readonly grants?: readonly Grant[];
  readonly periods?: readonly Period[];
  readonly plans?: readonly Plan[];
  readonly clock?: () => Date;
  /** Of a store of its own instead of the run's. */
  readonly connectionString?: string;
  readonly firstRun?: FirstRun;
  /** Another issuer than the one of this machine, whose tokens `call` sends. */
  readonly tokens?: TokenConfiguration;
  /** The claim whose account name is believed. */
  readonly accountClaim?: string;
  /** The secrets of the hashes of id numbers; another one every time where left out. */
  readonly idKeys?: IdKeys;
  /** That of reports and invitations; the id key where left out. */
  readonly serviceKey?: NamedKey;
  /** Where more is asked in a short time than of one person is taken. */
  readonly limits?: Limits;
  /** By which tokens are judged; that of the machine where left out. */
  readonly tokenClock?: () => Date;
  /** What is served beside the service. */
  readonly beside?: NonNullable<HostOptions['beside']>;
  /** What stands between the service and its tables. */
  readonly through?: (tables: Tables) => Tables;
}

/** What is left out of the seed comes from the small tree. Close it after the tests. */
export async function startService(seed: Seed = {}): Promise<TestService> {
  const people = seed.people ?? [...PEOPLE, ...PEOPLE_OF_TREES];
  const issuer = await createIssuer(people, {}, createPrivateKey(process.env.KHOPSO_TEST_KEY ?? ''));
  const connectionString = seed.connectionString ?? process.env.KHOPSO_TEST_TABLES ?? '';
  const prefix = `t${randomBytes(6).toString('hex')}`;
  const tables: TablesConfiguration = { kind: 'connection-string', connectionString, prefix };
  const services = await servicesOf(
    {
      tables,
      tokens: seed.tokens ?? {
        way: 'local',
        issuer: issuer.issuer,
        audience: issuer.audience,
        keys: { kind: 'set', set: issuer.keys },
        claims: {
          ...USUAL_CLAIMS.local,
          ...(seed.accountClaim === undefined ? {} : { account: seed.accountClaim }),
        },
      },
      firstRun: seed.firstRun ?? {},
      idKeys: seed.idKeys ?? [{ id: 'test-key', secret: randomBytes(32) }],
      ...(seed.serviceKey === undefined ? {} : { serviceKey: seed.serviceKey }),
    },
    seed,
  );
  await sow(services, seed);
  registerRoutes(() => Promise.resolve(services));
  const log: string[] = [];
  const host = await startHost({
    port: 0,
    registrations: takeRegistrations(),
    log: (message) => log.push(message),
    beside: async (request, response) => {
      if (request.url !== '/local/token') return (await seed.beside?.(request, response)) ?? false;
      await answerToken(issuer, request, response);
      return true;
    },
  });
  const tokenFor = async (person: string) => (await issuer.tokenFor(person)) ?? 'unknown-person';
  const api = `${host.url}/api`;
  return {
    origin: host.url,
    api,
    services,
    tables,
    log,
    tokenFor,
    call: async (person, method, path, body) =>
      called(await fetch(`${api}/${path}`, await requestInit(person, method, body, tokenFor))),
    close: host.close,
  };
}

async function servicesOf(
  configuration: Configuration,
  { clock = () => new Date(), tokenClock, limits, through }: Seed,
): Promise<Services> {
  const opened = await openServices(configuration, clock, limits);
  const services = tokenClock
    ? { ...opened, verify: tokenVerifier(configuration.tokens, tokenClock) }
    : opened;
  if (through === undefined) return services;
  const tables = through(await openTables(configuration.tables));
  return {
    ...services,
    storage: storageOver(tables, configuration, clock, KEPT_MEMBERS, OPENED_KINDS),
  };
}

async function sow({ storage }: Services, seed: Seed): Promise<void> {
  const { directory } = storage;
  await Promise.all([
    directory.saveUnits(seed.units ?? UNITS),
    directory.saveGrants(seed.grants ?? GRANTS),
    directory.savePeriods(seed.periods ?? PERIODS),
    ...(seed.plans === undefined ? [] : [directory.savePlans(seed.plans)]),
  ]);
}

async function requestInit(
  person: string | null,
  method: string,
  body: unknown,
  tokenFor: TestService['tokenFor'],
): Promise<RequestInit> {
  const headers: Record<string, string> = {};
  if (person !== null) headers.authorization = `Bearer ${await tokenFor(person)}`;
  if (body === undefined) return { method, headers };
  headers['content-type'] = 'application/json';
  return { method, headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

async function called(response: Response): Promise<Called> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

/** A member whom every rule likes; `n` makes it another person. Synthetic. */
export function memberRow(n: number, fields: Row['fields'] = {}): Row {
  return {
    row: n + 5,
    fields: {
      ho_ten: `Nguyễn Văn Thử ${String(n)}`,
      ngay_sinh: '1980-05-14',
      gioi_tinh: n % 2 === 0 ? 'nu' : 'nam',
      dan_toc: n % 3 === 0 ? '03' : '01',
      so_cccd: `010${n % 2 === 0 ? '1' : '0'}80${String(n).padStart(6, '0')}`,
      ngay_vao_dang: '2010-03-01',
      ngay_chinh_thuc: '2011-03-01',
      ...fields,
    },
  };
}

export const memberRows = (count: number): Row[] => Array.from({ length: count }, (_, n) => memberRow(n + 1));

/** A roster that fits in one request, ready to be sent. */
export function inlineUpload(rows: Row[], other: Partial<UploadRequest> = {}): UploadRequest {
  return {
    rosterDate: '2023-10-31',
    period: '2023-Q4',
    baseVersion: 0,
    rows: rows.length,
    chunks: 1,
    contentHash: contentHashOf(rows),
    inline: rows,
    ...other,
  };
}

export const newUploadId = () => randomUUID();
