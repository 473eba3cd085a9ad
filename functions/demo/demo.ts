/**
 * Loads the demo's bloc through the product's own API: its organisation as its administrator would set it up, then every roster
 * as its clerk would send it. Ids of saves and uploads are fixed, so a start that was cut short goes on where it stopped.
 */
import { OPENED_KINDS } from '../domain/kinds/opened-kinds.ts';
import { MEMBERS } from '../domain/roster/fields/members.ts';
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import type { Storage } from '../storage/storage.ts';
import { contentHashOf } from '../acts/content-hash.ts';
import { toUploadRow } from '../domain/submissions/upload-row.ts';
import { ConsolidatedResponse } from '../wire/consolidated.ts';
import { PROBLEM_TYPE, Problem } from '../wire/problem.ts';
import { VersionsResponse } from '../wire/review.ts';
import type { Row, UploadRequest } from '../wire/upload-request.ts';
import type { DemoOrganisation, Sending } from './organisation.ts';
import { LOADER } from './people.ts';
import { seed } from './seed.ts';
import type { Seeding } from './seed.ts';
import { headerRow } from './roster-sheet.ts';

export interface DemoOptions {
  readonly bloc: DemoOrganisation;
  /** Of the service itself: it must forget what it had cached. */
  readonly storage: Storage;
  /** 'http://127.0.0.1:7071/api', without a slash at the end. */
  readonly api: string;
  readonly tokenFor: (person: string) => Promise<string | undefined>;
  /** Says on which day (ISO) what is sent next comes in, where the service at `api` has a clock that can be set. */
  readonly setDay?: (day: string) => void;
  readonly signal?: AbortSignal;
  /** Rosters that are in, of all that belong to the demo. */
  readonly progress?: (done: number, total: number) => void;
}

/** The service did not take a roster of the demo. `code` is the problem's. */
export class DemoError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(step: string, status: number, code: string) {
    super(`The demo could not be loaded: ${step} was answered with ${String(status)} (${code})`);
    this.name = 'DemoError';
    this.status = status;
    this.code = code;
  }
}

const AT_ONCE = 4;

/** How many rosters it sent; 0 when all were there. Throws DemoError, and what the signal was aborted with. */
export async function loadDemo(options: DemoOptions): Promise<number> {
  const sent = await loadTree(options);
  const { beside } = options.bloc;
  if (beside === undefined) return sent;
  // So small that nobody is told how far it is.
  return sent + (await loadTree({ ...options, bloc: beside, progress: () => undefined }));
}

async function loadTree(options: DemoOptions): Promise<number> {
  const { bloc, signal, progress, setDay } = options;
  setDay?.(bloc.sendings[0]?.receivedOn ?? '');
  const wasThere = await isSeeded(options);
  if (!wasThere) await seed(seedingOf(options));
  // Before it is there nobody may send, so that nothing was sent.
  const present = wasThere ? await versionsOf(options) : new Map<string, number>();
  const missing = bloc.sendings.filter(
    (sending) => (present.get(listOf(sending)) ?? 0) <= sending.baseVersion,
  );
  const total = bloc.sendings.length;
  let done = total - missing.length;
  progress?.(done, total);
  for (const [day, queue] of byDay(missing)) {
    setDay?.(day);
    const work = async () => {
      for (let sending = queue.shift(); sending !== undefined; sending = queue.shift()) {
        signal?.throwIfAborted();
        await send(options, sending).catch((error: unknown) => {
          // A folder of before this list was demonstrated has nobody who opened it, and stays as it is.
          if (sending.kind !== undefined && error instanceof DemoError && error.code === 'not-opened') return;
          // One failure ends the load: the others finish what is under way and take nothing new.
          queue.length = 0;
          throw error;
        });
        progress?.(++done, total);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  return missing.length;
}

/** Its right to send comes last: where it is, everything before is. */
const isSeeded = async ({ storage, bloc: { root } }: DemoOptions): Promise<boolean> =>
  (await storage.directory.grantsOf(LOADER.id)).some(({ role, unit }) => role === 'clerk' && unit === root);

function seedingOf(options: DemoOptions): Seeding {
  const { bloc, storage, signal } = options;
  signal?.throwIfAborted();
  return {
    bloc,
    storage,
    at: `${bloc.sendings[0]?.receivedOn ?? ''}T02:00:00.000Z`,
    ask: (person, method, path, body) => ask({ ...options, person }, method, path, body),
  };
}

/** Day after day; a unit sends once a day, so that no roster comes before the one it builds on. */
function byDay(sendings: readonly Sending[]): [string, Sending[]][] {
  const days = new Map<string, Sending[]>();
  for (const sending of sendings) {
    const day = days.get(sending.receivedOn);
    if (day === undefined) days.set(sending.receivedOn, [sending]);
    else day.push(sending);
  }
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** A list has versions of its own: of a unit, and of a kind. */
const listOf = ({ unit, kind }: Pick<Sending, 'unit' | 'kind'>): string => `${kind ?? MEMBERS.id} ${unit}`;

async function versionsOf(options: DemoOptions): Promise<Map<string, number>> {
  const { bloc } = options;
  const last = bloc.periods.at(-1)?.to ?? '';
  const path = `units/${bloc.root}/consolidated?asOf=${last}`;
  const { units } = ConsolidatedResponse.parse(await ask(options, 'GET', path));
  const present = new Map(units.map(({ unit, version }) => [listOf({ unit }), version]));
  for (const sending of bloc.sendings) {
    const list = listOf(sending);
    if (sending.kind === undefined || present.has(list)) continue;
    const answer = await ask(options, 'GET', `units/${sending.unit}/${sending.kind}/versions`);
    const { versions } = VersionsResponse.parse(answer);
    present.set(list, Math.max(0, ...versions.map(({ version }) => version)));
  }
  return present;
}

/** What a sending is about: its fields, where it is sent to, and its rows on the day. */
function contentOf({ rosters, rosterOn, listsOn }: DemoOrganisation, { unit, rosterDate, kind }: Sending) {
  return kind === undefined
    ? { about: MEMBERS, path: `units/${unit}`, rows: rosterOn?.(unit, rosterDate) ?? rosters(unit) }
    : {
        about: otherKind(kind),
        path: `units/${unit}/${kind}`,
        rows: listsOn?.[kind]?.(unit, rosterDate) ?? [],
      };
}

function otherKind(id: string): RosterKind {
  const found = OPENED_KINDS.find((kind) => kind.id === id);
  if (found === undefined) throw new RangeError(`no such list: ${id}`);
  return found;
}

async function send(options: DemoOptions, sending: Sending): Promise<void> {
  const { unit, period, rosterDate, baseVersion } = sending;
  const first = headerRow('clerk') + 1;
  const { about, path, rows } = contentOf(options.bloc, sending);
  const inline = rows.map(({ fields }, index): Row => toUploadRow(about, { row: first + index, fields }));
  const request: UploadRequest = {
    rosterDate,
    period,
    baseVersion,
    rows: inline.length,
    chunks: 1,
    contentHash: contentHashOf(inline, about),
    inline,
  };
  await ask(options, 'PUT', `${path}/uploads/demo-${period}-${unit}`, request);
}

async function ask(
  { api, tokenFor, signal, person = LOADER.id }: DemoOptions & { readonly person?: string },
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const token = await tokenFor(person);
  const response = await fetch(`${api}/${path}`, {
    method,
    headers: { authorization: `Bearer ${token ?? ''}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    // One of its own: thousands of requests would hang on the one signal until they are collected.
    ...(signal === undefined ? {} : { signal: AbortSignal.any([signal]) }),
  });
  const answered: unknown = await response.json();
  if (response.ok) return answered;
  const isProblem = response.headers.get('content-type')?.startsWith(PROBLEM_TYPE) === true;
  const code = isProblem ? Problem.parse(answered).code : 'no-problem-document';
  throw new DemoError(`${method} ${path}`, response.status, code);
}
