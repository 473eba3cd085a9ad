/**
 * Templates for the units below an office, one after the other: of members with what each sent last, where whoever asks may read it; of
 * another list to be filled in, for the units for which it is opened.
 */
import type { RosterKind } from '#domain/roster/shape/kind.ts';
import type { HandOutResponse } from '#wire/hand-out.ts';
import type { RosterResponse } from '#wire/roster.ts';
import type { Service } from '../../service/client.ts';
import { ServiceError } from '../../service/error.ts';
import { officeService } from '../../service/office-client.ts';
import type { TaskOptions } from '../common/outcome.ts';
import { fileNames } from '../template/file-name.ts';
import { peopleIn } from '../template/people-in.ts';
import { templateOf } from '../template/template.ts';
import { templateFile } from '../template/template-file.ts';

export interface HandOutRequest {
  /** Everything below it that keeps the list, itself included. */
  readonly unit: string;
  /** One of them alone. */
  readonly only?: string;
  /** Without what was sent last. */
  readonly isEmpty?: boolean;
}

export interface HandedOut {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly unit: { readonly id: string; readonly name: string };
  /** 0: nothing was sent yet, or it may not be read. */
  readonly version: number;
  readonly rows: number;
  /** The last day for sending, as the file says it; null where the office has set none. */
  readonly due: string | null;
}

type Unit = HandOutResponse['units'][number];

/** `take` is given each file before the next one is made: stopped in between, what was taken is whole. */
export async function handOut(
  kind: RosterKind,
  service: Service,
  { unit, only, isEmpty = false }: HandOutRequest,
  { signal, progress }: TaskOptions,
  take: (file: HandedOut) => Promise<void>,
): Promise<number> {
  const { units: all } = await officeService(service).handOut(unit, { signal });
  const isOpened = kind.needsOpening === true;
  const units = isOpened ? all.filter(({ lists }) => lists?.includes(kind.id)) : all;
  const names = fileNames(kind, units);
  const asked = units.flatMap((each, at) =>
    only === undefined || each.id === only ? [{ each, file: names[at] ?? '' }] : [],
  );
  for (const [done, { each, file }] of asked.entries()) {
    signal?.throwIfAborted();
    progress?.({ what: 'fetching', done, total: asked.length });
    await take(handedOut(kind, each, file, isEmpty || isOpened ? [] : await listsFor(service, each, signal)));
  }
  progress?.({ what: 'fetching', done: asked.length, total: asked.length });
  return asked.length;
}

/** Its own newest list first, then those of the units that merged into it, as long as it has sent nothing since. */
async function listsFor(
  service: Service,
  { id, predecessors = [] }: Unit,
  signal: AbortSignal | undefined,
): Promise<readonly RosterResponse[]> {
  const lists: RosterResponse[] = [];
  for (const each of [id, ...predecessors.map((unit) => unit.id)]) {
    const list = await newest(service, each, signal);
    if (list === undefined) return lists;
    lists.push(list);
  }
  return lists;
}

/** undefined where whoever asks may not read rows: an administrator hands out empty templates. */
async function newest(
  service: Service,
  unit: string,
  signal: AbortSignal | undefined,
): Promise<RosterResponse | undefined> {
  try {
    return await service.roster(unit, { signal });
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'not-allowed') return undefined;
    throw error;
  }
}

function handedOut(
  kind: RosterKind,
  { id, name, above, period }: Unit,
  file: string,
  lists: readonly RosterResponse[],
): HandedOut {
  const rows = peopleIn(lists);
  const { due = null } = period;
  const bytes = templateFile(templateOf({ unit: { id, name }, above, period, rows }, kind));
  return { file, bytes, unit: { id, name }, version: lists[0]?.version ?? 0, rows: rows.length, due };
}
