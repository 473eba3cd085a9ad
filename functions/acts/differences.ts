/** What a version changed against the one it was compared with when it came, or another one. Reading people is written down before it is answered. */
import type { Bilingual } from '../domain/language/bilingual.ts';
import { formatDate } from '../domain/language/date.ts';
import { codeLabel } from '../domain/roster/codes/codes.ts';
import type { FieldKey } from '../domain/roster/shape/field.ts';
import { fieldIn } from '../domain/roster/shape/kind.ts';
import type { RosterKind } from '../domain/roster/shape/kind.ts';
import { compareRosters } from '../domain/submissions/compare.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { DifferencesResponse } from '../wire/review.ts';
import type { RestingRow } from '../storage/resting.ts';
import type { UnitContext } from './context.ts';
import { versionRows } from './version-rows.ts';
import { unitRef } from './views.ts';

/** Throws ProblemError. */
export async function differencesOf(
  call: UnitContext,
  number: number,
  against?: number,
): Promise<DifferencesResponse> {
  const { services, unit, person } = call;
  const { storage, clock } = services;
  const versions = await storage.versions(unit);
  const version = versions.find((each) => each.version === number);
  if (version === undefined) throw new ProblemError('version-unknown', { version: number });
  const base = versions.find((each) => each.version === (against ?? version.base?.version));
  if (against !== undefined && base === undefined)
    throw new ProblemError('version-unknown', { version: against });
  const next = await versionRows(call, version);
  const previous = base === undefined ? [] : (await versionRows(call, base)).rows;
  const at = clock().toISOString();
  const rows = next.rows.length + previous.length;
  await storage.audit(unit, { verb: 'roster.read', by: person.id, at, version: number, rows });
  // Who was answered for as gone is gone, however much somebody new looks like them.
  const isOwnBase = base?.version === version.base?.version;
  const left = new Set(isOwnBase ? next.answers.exits.map(({ row }) => row) : []);
  const { added, removed, changed, same } = compareRosters(storage.kind, previous, next.rows, left);
  return {
    unit: unitRef(unit),
    version: number,
    base: base?.version ?? null,
    added: added.map(personView),
    removed: removed.map(personView),
    changed: changed.map((each) => ({
      ...personView(each.next),
      values: each.fields.map((key) => ({
        field: key,
        label: fieldIn(storage.kind, key).header,
        before: written(storage.kind, key, each.previous.fields[key]),
        after: written(storage.kind, key, each.next.fields[key]),
      })),
    })),
    same,
  };
}

const personView = ({ row, fields }: RestingRow) => ({ row, who: String(fields.ho_ten ?? '') });

/** As people write it: a code by its label, a day as a day. */
function written(kind: RosterKind, key: FieldKey, value: string | number | true | undefined): Bilingual {
  if (value === undefined) return { vi: '', en: '' };
  const { type, codes } = fieldIn(kind, key);
  const label = codes !== undefined && typeof value === 'string' ? codeLabel(codes, value) : undefined;
  if (label !== undefined) return label;
  const text =
    type === 'date' && typeof value === 'string' ? formatDate(value) : value === true ? 'x' : String(value);
  return { vi: text, en: text };
}
