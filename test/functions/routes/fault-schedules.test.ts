/**
 * Two clerks of one unit send, correct and repeat, and storage fails where a number decides; afterwards every version that there is is
 * whole, and what was repeated is there once. FAULTS=200 tries as many schedules.
 */
import { contentHashOf } from '../../../functions/acts/content-hash.ts';
import { KEPT_MEMBERS } from '../../../functions/domain/kinds/members.ts';
import { randomOf, type Random } from '../../../functions/demo/generator/random.ts';
import { storageOver, type Storage } from '../../../functions/storage/storage.ts';
import { openTables } from '../../../functions/storage/tables.ts';
import type { Row } from '../../../functions/wire/upload-request.ts';
import { Faults } from '../../support/faults.ts';
import { plantTree, type OwnTree } from '../../support/own-tree.ts';
import { inlineUpload, startService } from '../../support/service.ts';
import type { Called, TestService } from '../../support/service.ts';

const SCHEDULES = Number(process.env['FAULTS'] ?? '6');
const SCHEDULES_A_SERVICE = 50;
const UPLOADS_A_CLERK = 3;
const MOST_ATTEMPTS = 80;

const faults = new Faults();
const services: TestService[] = [];
afterAll(() => Promise.all(services.map((service) => service.close())));

async function serviceFor(schedule: number): Promise<TestService> {
  if (schedule % SCHEDULES_A_SERVICE === 0) {
    const limits = { clock: () => new Date('2023-10-31T07:05:00Z') };
    services.push(await startService({ ...limits, through: faults.over }));
  }
  const service = services.at(-1);
  if (service === undefined) throw new Error('There is a service');
  return service;
}

/** What a clerk has her receipt of. */
interface Received {
  readonly upload: string;
  readonly version: number;
  readonly rows: readonly Row[];
}

/** Asks until it is answered otherwise than "try again". */
async function until200(ask: () => Promise<Called>): Promise<Called> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const answer = await ask();
    if (answer.status !== 503) {
      expect(answer.status).toBeLessThan(500);
      return answer;
    }
    expect([answer.body.code, answer.headers.get('retry-after')]).toEqual(['busy', '5']);
    faults.restart();
  }
  throw new Error('It was never answered');
}

class Clerk {
  readonly received: Received[] = [];
  readonly #tree: OwnTree;
  readonly #person: string;
  readonly #random: Random;

  constructor(tree: OwnTree, person: string, seed: number) {
    this.#tree = tree;
    this.#person = person;
    this.#random = randomOf(seed);
  }

  async work(): Promise<void> {
    for (let turn = 0; turn < UPLOADS_A_CLERK; turn += 1) {
      const upload = `${this.#person}-${String(turn)}`;
      const newest = await this.#ask('GET', 'roster');
      expect([newest.status, newest.body.code]).toEqual([200, undefined]);
      const base = Number(newest.body.version);
      const rows = this.#rowsAfter(newest.body.rows.length);
      const chunks = this.#random.between(1, 3);
      const answer = await this.#send(upload, base, rows, chunks);
      if (answer.body.code === 'version-conflict') continue;
      expect([answer.status, answer.body.code ?? answer.body.state]).toEqual([200, 'published']);
      const { version } = answer.body.receipt;
      this.received.push({ upload, version, rows });
      if (this.#random.between(0, 1) === 0) continue;
      const again = await this.#send(upload, base, rows, chunks);
      expect([again.status, again.body.receipt.version]).toEqual([200, version]);
    }
  }

  #ask(method: string, tail: string, body?: object): Promise<Called> {
    const path = `units/${this.#tree.id('school-1')}/${tail}`;
    return until200(() => this.#tree.call(this.#person, method, path, body));
  }

  /** Somebody more than there were, so that nobody is asked for. */
  #rowsAfter(before: number): Row[] {
    const count = before + this.#random.between(before === 0 ? 6 : 1, 9);
    return Array.from({ length: count }, (_, n) => this.#tree.memberRow(n + 1));
  }

  /** In one request, or in parts; the same again where it is repeated. */
  async #send(upload: string, baseVersion: number, rows: Row[], chunks: number): Promise<Called> {
    const size = Math.ceil(rows.length / chunks);
    const cut = Array.from({ length: chunks }, (_, n) => rows.slice(n * size, (n + 1) * size));
    const parts = cut.filter((part) => part.length > 0);
    const { inline, ...request } = inlineUpload(rows, { baseVersion, chunks: parts.length });
    if (chunks === 1) return this.#ask('PUT', `uploads/${upload}`, { ...request, inline });
    const opened = await this.#ask('PUT', `uploads/${upload}`, request);
    expect([opened.status, opened.body.code]).toEqual([200, undefined]);
    if (opened.body.state === 'published') return opened;
    for (const [index, part] of parts.entries()) {
      const tail = `uploads/${upload}/chunks/${String(index)}`;
      const taken = await this.#ask('PUT', tail, { rows: part, hash: contentHashOf(part) });
      expect([taken.status, taken.body.code]).toEqual([200, undefined]);
    }
    return this.#ask('POST', `uploads/${upload}/commit`);
  }
}

async function storageOf({ tables, services: { clock } }: TestService): Promise<Storage> {
  return storageOver(
    await openTables(tables),
    { idKeys: [{ id: 'test-key', secret: new Uint8Array(32) }] },
    clock,
    KEPT_MEMBERS,
  );
}

/** Everything that is visible of the unit, without faults. */
async function everyVersionIsWhole(service: TestService, tree: OwnTree, received: readonly Received[]) {
  const storage = await storageOf(service);
  const place = { id: tree.id('school-1'), shard: tree.shard };
  const { units } = await openTables(service.tables);
  const head = await storage.head(place);
  const stored = await units.list({ partition: place.shard });
  const named = (what: string) => stored.filter(({ rowKey }) => rowKey.startsWith(what));
  const uploads = named(`audit.${place.id}.publish.`).map(({ rowKey }) => rowKey.split('.').at(-1) ?? '');
  const numbers = named(`version.${place.id}.`).map(({ values }) => Number(values.version));
  expect(numbers).toEqual(Array.from({ length: head?.version ?? 0 }, (_, n) => n + 1));
  expect(uploads).toHaveLength(numbers.length);
  const found = new Map<number, number>();
  for (const upload of uploads) {
    const version = await storage.published(place, upload);
    if (version === undefined) throw new Error('An upload was written down that became no version');
    const { rows } = await storage.rowsOf(version);
    expect([rows.length, contentHashOf(rows)]).toEqual([version.rows, version.contentHash]);
    expect(found.has(version.version)).toBe(false);
    found.set(version.version, rows.length);
  }
  expect(head?.rows ?? 0).toBe(found.get(head?.version ?? 0) ?? 0);
  for (const { upload, version, rows } of received) {
    const kept = await storage.published(place, upload);
    expect([kept?.version, kept?.contentHash]).toEqual([version, contentHashOf(rows)]);
  }
}

let published = 0;

it.each(Array.from({ length: SCHEDULES }, (_, schedule) => schedule))(
  'every version is whole, and what was repeated is there once (schedule %d)',
  async (schedule) => {
    const service = await serviceFor(schedule);
    const tree = await plantTree(service);
    const clerks = ['clerk', 'clerk-2'].map((person, index) => new Clerk(tree, person, schedule * 2 + index));
    const random = randomOf(schedule);
    faults.begin(schedule, 0.15 + random.next() * 0.35, random.between(5, 40));
    try {
      await Promise.all(clerks.map((clerk) => clerk.work()));
    } finally {
      faults.end();
    }
    const received = clerks.flatMap((clerk) => clerk.received);
    await everyVersionIsWhole(service, tree, received);
    published += received.length;
    expect(service.log.filter((line) => !line.includes('StorageError'))).toEqual([]);
  },
);

it('enough was published, and everything that can fail did', () => {
  expect(published).toBeGreaterThan(SCHEDULES * 2);
  expect(faults.happened.size).toBe(8);
});
