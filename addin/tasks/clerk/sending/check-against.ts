/**
 * A check that is held against the last version at once, so that nothing is asked after it. A service that cannot be reached, or
 * nobody being signed in, is no reason not to check: then the list is judged alone.
 */
import type { Me } from '#wire/me.ts';
import type { RosterReading } from '#domain/roster/shape/reading.ts';
import type { Service } from '../../../service/client.ts';
import { asTaskError } from '../../common/failure.ts';
import type { OpenedList } from '../../common/opened-list.ts';
import { TaskError, type TaskOptions } from '../../common/outcome.ts';
import type { About, Judged } from '../checking/roster-check.ts';
import { askAgainst, type Asked, keptAgain } from './against.ts';
import { type Compared, compareWith } from './compare.ts';
import { type Prepared, preparedOf } from './plan-send.ts';

export interface CheckAgainst {
  /** What the rules may look at; nothing where it could not be asked. */
  readonly about: (reading: RosterReading) => Promise<About>;
  /** After the judging; undefined where it was not compared. */
  readonly prepared: (rosterDate: string, judged: Judged) => Promise<Prepared | undefined>;
  /** Why it was not compared, by its code. */
  readonly failed: () => string | undefined;
  /** The same for the sheet after an edit: only what the workbook keeps is asked again. */
  readonly again: () => CheckAgainst | undefined;
}

export function checkAgainst(
  of: OpenedList,
  service: Service,
  me: (signal: AbortSignal | undefined) => Promise<Me>,
  unit: string,
  { signal, progress }: TaskOptions,
): CheckAgainst {
  return comparing(async () => {
    progress?.({ what: 'comparing', done: 0, total: 1 });
    const against = await askAgainst(of, service, await me(signal), unit, signal);
    progress?.({ what: 'comparing', done: 1, total: 1 });
    return against;
  }, signal);
}

function comparing(ask: () => Promise<Asked>, signal?: AbortSignal): CheckAgainst {
  let found: { readonly against: Asked; readonly compared: Compared } | undefined;
  let failed: string | undefined;
  return {
    about: async (reading) => {
      try {
        const against = await ask();
        found = { against, compared: compareWith(against, reading) };
        return { ...found.compared.about, ...against.beside?.(reading) };
      } catch (error) {
        const known = asTaskError(error, signal);
        if (signal?.aborted || !(known instanceof TaskError)) throw error;
        failed = known.code;
        return {};
      }
    },
    prepared: async (rosterDate, judged) =>
      found && (await preparedOf(rosterDate, judged, found.against, found.compared)),
    failed: () => failed,
    again: () => {
      const before = found?.against;
      return before && comparing(() => keptAgain(before), signal);
    },
  };
}
