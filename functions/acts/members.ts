/** The people below a unit, unit after unit in tree order. Reading people is written down before it is answered. */
import { createHash } from 'node:crypto';
import { endingWith, periodOf } from '../domain/units/period.ts';
import type { UnitAsOf } from '../domain/units/unit.ts';
import type { ListedVersion } from '../storage/desk.ts';
import type { RestingRow } from '../storage/resting.ts';
import { MEMBERS_PAGE } from '../wire/members.ts';
import type { MemberRow, MembersResponse } from '../wire/members.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { countedRosters } from './counted-rosters.ts';
import { sideBySide } from './side-by-side.ts';
import { versionRows } from './version-rows.ts';
import { unitRef } from './views.ts';

/** Each is one request to the store. */
const LISTS_AT_ONCE = 16;

export interface Kept {
  readonly keeper: UnitAsOf;
  readonly version: ListedVersion;
}

/** `after`: what the page before said; '' for the first. Throws ProblemError 'invalid-request' for anything else. */
export async function membersBelow(call: UnitContext, after: string): Promise<MembersResponse> {
  const { services, tree, unit, day, person } = call;
  const { storage, clock } = services;
  const kept = await keptBelow(call);
  const { parts, next } = pageOf(kept, after);
  const found = await sideBySide(LISTS_AT_ONCE, parts, async ({ keeper, version, from, to }) => {
    const all = (await versionRows(call, version)).rows;
    return peopleOf(keeper.id, all).slice(from, to);
  });
  const rows = found.flat();
  const units = parts.map(({ keeper, version: { rosterDate } }) => {
    const parentName = keeper.parent === null ? '' : (tree.unit(keeper.parent)?.name ?? '');
    return { ...unitRef(keeper), parentName, rosterDate };
  });
  await storage.audit(unit, {
    verb: 'members.read',
    by: person.id,
    at: clock().toISOString(),
    version: 0,
    rows: rows.length,
  });
  const members = kept.reduce((sum, { version }) => sum + version.rows, 0);
  return {
    unit: unitRef(unit),
    asOf: day,
    total: { units: kept.length, members },
    units,
    rows,
    ...(next === undefined ? {} : { next }),
  };
}

/** Whose lists of the storage's kind count below a unit, in tree order. Throws ProblemError. */
export async function keptBelow({ services, tree, unit, day }: UnitContext): Promise<Kept[]> {
  const { storage } = services;
  const { directory } = storage;
  const periods = await directory.periods(tree, unit.id, day);
  const period = periodOf(periods, day);
  if (period === undefined) throw new ProblemError('period-unknown');
  const asked = { ...period, alike: endingWith(periods, period) };
  const { summed, standings } = await countedRosters(
    { ...storage.listed(), directory },
    tree,
    unit.id,
    asked,
    'sent',
  );
  return summed.flatMap((keeper) => {
    const version = standings.get(keeper.id)?.counted;
    return version === null || version === undefined || version.evidence !== 'rows'
      ? []
      : [{ keeper, version }];
  });
}

interface Part extends Kept {
  /** Of its rows: the first, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** Whose rows a page holds, told before any is read: every version says how many it has. */
function pageOf(kept: readonly Kept[], after: string): { readonly parts: Part[]; readonly next?: string } {
  const begin = beginOf(kept, after);
  const parts: Part[] = [];
  let room = MEMBERS_PAGE;
  let from = begin.skip;
  for (const one of kept.slice(begin.start)) {
    if (room <= 0) return { parts, next: `${one.keeper.id}.0` };
    const to = Math.min(one.version.rows, from + room);
    parts.push({ ...one, from, to });
    if (to < one.version.rows) return { parts, next: `${one.keeper.id}.${String(to)}` };
    room -= Math.max(0, to - from);
    from = 0;
  }
  return { parts };
}

const AFTER = /^([A-Za-z0-9-]{1,64})\.(\d{1,6})$/;

function beginOf(kept: readonly Kept[], after: string): { readonly start: number; readonly skip: number } {
  if (after === '') return { start: 0, skip: 0 };
  const [, unit = '', skip = ''] = AFTER.exec(after) ?? [];
  const start = kept.findIndex(({ keeper }) => keeper.id === unit);
  // A unit that is nobody's any more, or never was: what is asked for is looked up among what may be read, and nowhere else.
  if (start < 0) throw new ProblemError('invalid-request', { where: 'after' });
  return { start, skip: Number(skip) };
}

function peopleOf(unit: string, rows: readonly RestingRow[]): MemberRow[] {
  const seen = new Map<string, number>();
  const nth = (key: string): string => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}.${String(times)}`;
  };
  return rows.map((row) => {
    const [person = '', ...formerly] = personKeys(unit, row).map(nth);
    return { unit, person, ...(formerly.length > 0 && { formerly }), row: row.row, fields: row.fields };
  });
}

const LENGTH = 16;

/**
 * By number, else by name and birth. Neither the number nor its keyed hash can be told from it. While the key of the hashes is being
 * replaced there is one for each, the newest first.
 */
function personKeys(unit: string, { numbers, fields }: RestingRow): string[] {
  const [number] = Object.values(numbers);
  const whos = number?.split(' ') ?? [[fields.ho_ten, fields.ngay_sinh].join(' ')];
  return whos.map((who) =>
    createHash('sha256').update(`${unit} ${who}`).digest('base64url').slice(0, LENGTH),
  );
}
