/** The people below a unit, unit after unit in tree order. Reading people is written down before it is answered. */
import { createHash } from 'node:crypto';
import type { Version } from '../domain/submissions/version.ts';
import { endingWith, periodOf } from '../domain/units/period.ts';
import type { UnitAsOf } from '../domain/units/unit.ts';
import type { RestingRow } from '../storage/resting.ts';
import { MEMBERS_PAGE } from '../wire/members.ts';
import type { MemberRow, MembersResponse } from '../wire/members.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { countedRosters } from './counted-rosters.ts';
import { versionRows } from './version-rows.ts';
import { unitRef } from './views.ts';

interface Kept {
  readonly keeper: UnitAsOf;
  readonly version: Version;
}

/** `after`: what the page before said; '' for the first. Throws ProblemError 'invalid-request' for anything else. */
export async function membersBelow(call: UnitContext, after: string): Promise<MembersResponse> {
  const { services, tree, unit, day, person } = call;
  const { storage, clock } = services;
  const kept = await keptBelow(call);
  const { start, skip } = beginOf(kept, after);
  const rows: MemberRow[] = [];
  const units: MembersResponse['units'] = [];
  let next: string | undefined;
  for (let at = start; at < kept.length && next === undefined; at += 1) {
    const one = kept[at];
    if (one === undefined) break;
    const { keeper, version } = one;
    const from = at === start ? skip : 0;
    const room = MEMBERS_PAGE - rows.length;
    if (room <= 0) {
      next = `${keeper.id}.0`;
      break;
    }
    const found = (await versionRows(call, version)).rows;
    const people = peopleOf(keeper.id, found);
    const parentName = keeper.parent === null ? '' : (tree.unit(keeper.parent)?.name ?? '');
    units.push({ ...unitRef(keeper), parentName, rosterDate: version.rosterDate });
    rows.push(...people.slice(from, from + room));
    if (from + room < people.length) next = `${keeper.id}.${String(from + room)}`;
  }
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

/** Whose lists count, in tree order. */
async function keptBelow({ services, tree, unit, day }: UnitContext): Promise<Kept[]> {
  const { storage } = services;
  const { directory } = storage;
  const periods = await directory.periods(tree, unit.id, day);
  const period = periodOf(periods, day);
  if (period === undefined) throw new ProblemError('period-unknown');
  const asked = { ...period, alike: endingWith(periods, period) };
  const { summed, standings } = await countedRosters(
    { ...storage.desk(), directory },
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
  return rows.map((row) => {
    const key = personKey(unit, row);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return { unit, person: times === 1 ? key : `${key}.${String(times)}`, row: row.row, fields: row.fields };
  });
}

const LENGTH = 16;

/** By number, else by name and birth. Neither the number nor its keyed hash can be told from it. */
function personKey(unit: string, { numbers, fields }: RestingRow): string {
  const [number] = Object.values(numbers);
  const who = number ?? [fields.ho_ten, fields.ngay_sinh].join(' ');
  return createHash('sha256').update(`${unit} ${who}`).digest('base64url').slice(0, LENGTH);
}
