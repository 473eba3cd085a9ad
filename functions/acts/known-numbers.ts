/**
 * Numbers of which only the last digits were sent: each rests as it rested in the version before, of the person who is surely the
 * same. The sender learns nothing by it: who does not know the digits of somebody in that version is refused.
 */
import { samePeople } from '../domain/submissions/compare.ts';
import { peopleBefore } from '../domain/submissions/people-before.ts';
import { saidTail, TAILED } from '../domain/submissions/known-numbers.ts';
import type { RosterRow } from '../domain/submissions/row.ts';
import { NUMBER_NOT_KNOWN } from '../domain/rules/record/known-ids.ts';
import { ID_MASK } from '../domain/roster/cells/id-number.ts';
import type { StoredHead } from '../storage/versions.ts';
import type { IncomingRow } from '../storage/id-numbers.ts';
import type { RestingRow } from '../storage/resting.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { takenOver } from './taken-over.ts';
import type { TakenOver } from './taken-over.ts';
import { versionConflict } from './version-conflict.ts';
import { versionRows } from './version-rows.ts';

const saysTails = ({ fields }: RosterRow): boolean =>
  [...TAILED.keys()].some((number) => saidTail(fields, number) !== '');

/** Of a unit that was split its parts get but a part each: nobody of it is theirs to know. */
const wholeOf = ({ lists, beside }: TakenOver): TakenOver['lists'] =>
  beside !== null && beside.length === 0 ? lists : [];

/** Rows without such numbers come back as they are, and cost no request. Throws ProblemError. */
export async function withKnownNumbers<Row extends RosterRow>(
  call: Pick<UnitContext, 'services'>,
  head: StoredHead | undefined,
  baseVersion: number,
  rows: readonly Row[],
  over: TakenOver | undefined,
): Promise<readonly (Row | IncomingRow)[]> {
  if (!rows.some(saysTails)) return rows;
  if ((head?.version ?? 0) !== baseVersion) throw versionConflict(head);
  const own = head === undefined ? [] : (await versionRows(call, head)).rows;
  const before =
    over === undefined
      ? own
      : peopleBefore([{ rows: own }, ...wholeOf(over)]).people.map((person) => person.own);
  const found = new Map(samePeople(before, rows).map(({ previous, next }) => [next, previous]));
  const isFound = await call.services.storage.foundBy();
  return rows.map((row) => (saysTails(row) ? known(row, found.get(row), isFound) : row));
}

/** A number that rests under a key that is gone has to be written whole again. */
function known(
  row: RosterRow,
  before: RestingRow | undefined,
  isFound: (number: string) => boolean,
): IncomingRow {
  const fields = { ...row.fields };
  const kept = new Map<string, string>();
  for (const [number, key] of TAILED) {
    const tail = saidTail(row.fields, number);
    delete fields[key];
    if (tail === '') continue;
    const hash = before?.numbers[number];
    if (hash === undefined || !isFound(hash) || before?.fields[number] !== ID_MASK + tail)
      throw new ProblemError('rules-failed', { errors: 1, [NUMBER_NOT_KNOWN]: 1 }, [
        { rule: NUMBER_NOT_KNOWN, row: row.row, field: key },
      ]);
    fields[number] = ID_MASK + tail;
    kept.set(number, hash);
  }
  return { row: row.row, fields, numbers: Object.fromEntries(kept) };
}

/** The same of a part of the rows, where the version that they build on has still to be found. */
export async function withNumbersOf(
  call: Pick<UnitContext, 'services' | 'unit'>,
  { baseVersion, rosterDate }: { readonly baseVersion: number; readonly rosterDate: string },
  rows: readonly RosterRow[],
): Promise<readonly IncomingRow[]> {
  if (!rows.some(saysTails)) return rows;
  const head = await call.services.storage.head(call.unit);
  return withKnownNumbers(call, head, baseVersion, rows, await takenOver(call, rosterDate, head));
}
