/** The desk: fetched, written as a sheet that is brought up to date in place, and told in short. */
import type { DeskResponse } from '#wire/desk.ts';
import { officeService } from '../../service/office-client.ts';
import { showSheet } from '../../workbook/select.ts';
import { refreshTable } from '../../workbook/tables/table.ts';
import { wordsIn } from '../../words/messages.ts';
import { asTask } from '../common/failure.ts';
import type { TaskOptions } from '../common/outcome.ts';
import type { Session } from '../common/session.ts';
import type { BelowRequest } from './consolidate.ts';
import type { Attention } from './desk-attention.ts';
import type { DeskGroup } from './desk-sums.ts';
import { sumOf } from './desk-sums.ts';
import { attentionIn, deskTable } from './desk-table.ts';
import { sayWhy } from './desk-why.ts';
import { people } from './people.ts';
import type { People } from './people.ts';
import type { Reminder } from './reminders.ts';
import { remindersOf, writeReminders } from './reminders.ts';
import type { FileTasks } from './file-tasks.ts';

export interface Desk {
  readonly sheet: string;
  readonly created: boolean;
  /** The id of the kind of lists that it is about. */
  readonly list: string;
  readonly answer: DeskResponse;
  readonly total: DeskGroup;
  /** Since the last time, by unit; none the first time. */
  readonly changes: readonly { readonly unit: string; readonly name: string; readonly text: string }[];
  readonly attention: readonly Attention[];
  readonly reminders: readonly Reminder[];
  /** Headers of our columns that somebody deleted. */
  readonly missing: readonly string[];
}

export interface DeskTasks {
  readonly pull: (request: BelowRequest, options?: TaskOptions) => Promise<Desk>;
  /** One row a member of all lists below; every page that is asked for is in the audit. */
  readonly people: (request: { readonly unit: string }, options?: TaskOptions) => Promise<People>;
  /** Writes a sheet for a mail merge, or brings it up to date. */
  readonly remind: (desk: Desk) => Promise<{ readonly sheet: string; readonly rows: number }>;
  /** Templates that go out and files that come by e-mail: loaded when they are first used. */
  readonly files: () => Promise<FileTasks>;
}

export function deskTasks(session: Session): DeskTasks {
  const { service, me, of } = session;
  return {
    pull: (request, options = {}) => asTask(options.signal, () => pullDesk(session, request, options)),
    people: ({ unit }, options = {}) =>
      asTask(options.signal, async () => {
        const { person } = await me(options.signal);
        return people(service, { unit, by: person.name }, options);
      }),
    remind: ({ answer }) => asTask(undefined, () => writeReminders(answer, of)),
    files: () => asTask(undefined, async () => (await import('./file-tasks.ts')).fileTasks(session)),
  };
}

async function pullDesk(
  { service, of }: Pick<Session, 'service' | 'of'>,
  { unit, asOf }: BelowRequest,
  { signal, progress }: TaskOptions,
): Promise<Desk> {
  progress?.({ what: 'fetching', done: 0, total: 0 });
  const answer = await officeService(service).desk(unit, { asOf, signal });
  const attention = attentionIn(answer);
  const first = new Map(
    attention.map((one) => [one.unit.unit, sayWhy(wordsIn('vi'), one, answer, of.id)] as const),
  );
  const { units } = answer;
  progress?.({ what: 'writing', done: 0, total: units.length });
  const refreshed = await refreshTable(
    deskTable(answer, of, (row) => first.get(row.unit) ?? ''),
    { signal, onRows: (done, total) => progress?.({ what: 'writing', done, total }) },
  );
  // A new sheet is shown; a refreshed one is not pulled in front of what the person is doing.
  if (refreshed.created) await showSheet(refreshed.sheet);
  const names = new Map(units.map((each) => [each.unit, each.name]));
  return {
    sheet: refreshed.sheet,
    created: refreshed.created,
    list: of.id,
    answer,
    total: sumOf({ unit: answer.unit.id, name: answer.unit.name }, units),
    changes: refreshed.told.map(({ key, text }) => ({ unit: key, name: names.get(key) ?? '', text })),
    attention,
    reminders: remindersOf(answer, of),
    missing: refreshed.missing,
  };
}
