/** What a version changed against the one it was compared with when it came. Reading people is written down before it is answered. */
import { compareRosters } from '../domain/submissions/compare.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { DifferencesResponse } from '../wire/review.ts';
import type { RestingRow } from '../storage/resting.ts';
import type { UnitContext } from './context.ts';
import { versionRows } from './version-rows.ts';
import { unitRef } from './views.ts';

/** Throws ProblemError. */
export async function differencesOf(call: UnitContext, number: number): Promise<DifferencesResponse> {
  const { services, unit, person } = call;
  const { storage, clock } = services;
  const versions = await storage.versions(unit);
  const version = versions.find((each) => each.version === number);
  if (version === undefined) throw new ProblemError('version-unknown', { version: number });
  const base = versions.find((each) => each.version === version.base?.version);
  const next = await versionRows(call, version);
  const previous = base === undefined ? [] : (await versionRows(call, base)).rows;
  const at = clock().toISOString();
  const rows = next.rows.length + previous.length;
  await storage.audit(unit, { verb: 'roster.read', by: person.id, at, version: number, rows });
  // Who was answered for as gone is gone, however much somebody new looks like them.
  const left = new Set(next.answers.exits.map(({ row }) => row));
  const { added, removed, changed, same } = compareRosters(storage.kind, previous, next.rows, left);
  return {
    unit: unitRef(unit),
    version: number,
    base: base?.version ?? null,
    added: added.map(rowView),
    removed: removed.map(rowView),
    changed: changed.map((each) => ({
      previous: rowView(each.previous),
      next: rowView(each.next),
      fields: [...each.fields],
      ...(each.doubtful ? { doubtful: true as const } : {}),
    })),
    same,
  };
}

const rowView = ({ row, fields }: RestingRow) => ({ row, fields });
