/**
 * Numbers of which only the last digits were sent: each rests as it rested in the version before, of the person who is surely the
 * same. The sender learns nothing by it: who does not know the digits of somebody in that version is refused.
 */
import { samePeople } from '../domain/submissions/compare.ts';
import { saidTail, TAILED } from '../domain/submissions/known-numbers.ts';
import type { RosterRow } from '../domain/submissions/row.ts';
import { NUMBER_NOT_KNOWN } from '../domain/rules/record/known-ids.ts';
import { ID_MASK } from '../domain/roster/cells/id-number.ts';
import type { StoredHead } from '../storage/versions.ts';
import type { IncomingRow, RestingRow } from '../storage/resting.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { versionConflict } from './version-conflict.ts';
import { versionRows } from './version-rows.ts';

const saysTails = ({ fields }: RosterRow): boolean =>
  [...TAILED.keys()].some((number) => saidTail(fields, number) !== '');

/** Rows without such numbers come back as they are, and cost no request. Throws ProblemError. */
export async function withKnownNumbers<Row extends RosterRow>(
  call: Pick<UnitContext, 'services'>,
  head: StoredHead | undefined,
  baseVersion: number,
  rows: readonly Row[],
): Promise<readonly (Row | IncomingRow)[]> {
  if (!rows.some(saysTails)) return rows;
  if ((head?.version ?? 0) !== baseVersion) throw versionConflict(head);
  const before = head === undefined ? [] : (await versionRows(call, head)).rows;
  const found = new Map(samePeople(before, rows).map(({ previous, next }) => [next, previous]));
  return rows.map((row) => (saysTails(row) ? known(row, found.get(row)) : row));
}

function known(row: RosterRow, before: RestingRow | undefined): IncomingRow {
  const fields = { ...row.fields };
  const kept = new Map<string, string>();
  for (const [number, key] of TAILED) {
    const tail = saidTail(row.fields, number);
    delete fields[key];
    if (tail === '') continue;
    const hash = before?.numbers[number];
    if (hash === undefined || before?.fields[number] !== ID_MASK + tail)
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
  baseVersion: number,
  rows: readonly RosterRow[],
): Promise<readonly IncomingRow[]> {
  if (!rows.some(saysTails)) return rows;
  return withKnownNumbers(call, await call.services.storage.head(call.unit), baseVersion, rows);
}
