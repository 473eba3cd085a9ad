/** The list of a class's participants: looked at, sent whole to be kept, and withdrawn. Loaded where it is used. */
import type { Member } from '#domain/roster/shape/member.ts';
import { fold } from '#domain/language/fold.ts';
import { CLASS_LIST } from '#domain/rules/class-lists.ts';
import { toUploadRow } from '#domain/submissions/upload-row.ts';
import { canonicalRows } from '#wire/canonical.ts';
import type { ClassListKept, ClassListResponse } from '#wire/class-lists.ts';
import type { ChunkRequest } from '#wire/upload-request.ts';
import { classListService } from '../../service/class-list-client.ts';
import type { ClassAt } from '../../service/class-list-client.ts';
import type { Service } from '../../service/client.ts';
import { sha256 } from '../../service/hash.ts';
import { ledgerService } from '../../service/ledger-client.ts';
import { asTask } from '../common/failure.ts';
import type { TaskOptions } from '../common/outcome.ts';

type Asking = Pick<Service, 'ask'>;

export interface ClassOfLedger {
  /** Its row. */
  readonly id: string;
  readonly name: string;
  /** Its first day, ISO; '' where none is written. */
  readonly from: string;
}

/** A list of people under an id that it alone has: sent again it is the same list. */
export interface ClassListSent {
  readonly list: string;
  readonly members: readonly Member[];
}

export interface ClassListTasks {
  /** Those of the ledger below a unit, the last one first. */
  readonly classes: (unit: string) => Promise<readonly ClassOfLedger[]>;
  /** How the list that counts meets the lists of candidates, or one that nobody keeps. */
  readonly met: (at: ClassAt, options: TaskOptions) => Promise<ClassListResponse>;
  readonly look: (at: ClassAt, sent: ClassListSent, options: TaskOptions) => Promise<ClassListResponse>;
  /** Whole or not at all, also where it was stopped. */
  readonly keep: (at: ClassAt, sent: ClassListSent, options: TaskOptions) => Promise<ClassListKept>;
  /** The list before it counts again. */
  readonly withdraw: (at: ClassAt, list: string) => Promise<ClassListKept>;
}

export function classListTasks(service: Asking): ClassListTasks {
  const { met, look, withdraw } = classListService(service);
  return {
    classes: (unit) =>
      asTask(undefined, async () =>
        (await classesOf(service, unit)).toSorted((one, other) => (one.from < other.from ? 1 : -1)),
      ),
    met: (at, { signal }) => asTask(signal, () => met(at, { signal })),
    look: (at, { members }, { signal, progress }) =>
      asTask(signal, async () => {
        progress?.({ what: 'comparing', done: 0, total: members.length });
        return look(at, await bodyOf(members), { signal });
      }),
    keep: (at, sent, options) => asTask(options.signal, () => sendClassList(service, at, sent, options)),
    withdraw: (at, list) => asTask(undefined, () => withdraw(at, list)),
  };
}

async function classesOf({ ask }: Asking, unit: string): Promise<readonly ClassOfLedger[]> {
  const { rows } = await ledgerService({ ask }).ledger({ unit, ledger: 'classes' });
  return rows.map(({ id, values }) => ({
    id,
    name: String(values['name'] ?? ''),
    from: String(values['from'] ?? ''),
  }));
}

/** Those that are called so, by id or by name. */
export async function classesCalled(
  service: Asking,
  unit: string,
  called: string,
): Promise<readonly ClassOfLedger[]> {
  const wanted = fold(called);
  const all = await classesOf(service, unit);
  return all.filter(({ id, name }) => id === called || fold(name) === wanted);
}

export async function sendClassList(
  service: Asking,
  at: ClassAt,
  { list, members }: ClassListSent,
  { signal, progress }: TaskOptions = {},
): Promise<ClassListKept> {
  progress?.({ what: 'sending', done: 0, total: members.length });
  return classListService(service).keep(at, list, await bodyOf(members), { signal });
}

async function bodyOf(members: readonly Member[]): Promise<ChunkRequest> {
  const rows = members.map((member) => toUploadRow(CLASS_LIST, member));
  return { rows, hash: await sha256(canonicalRows(rows, CLASS_LIST.fields)) };
}
