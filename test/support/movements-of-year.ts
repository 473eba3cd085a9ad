/** The program's answers for the year of movement-year.ts: its act over what would rest in tables, held in memory. */
import { movementsBelow, type MovementsCall } from '../../functions/acts/movements.ts';
import { MEMBERS } from '../../functions/domain/roster/fields/members.ts';
import { countMembers } from '../../functions/domain/statistics/count.ts';
import { compareRosters } from '../../functions/domain/submissions/compare.ts';
import { EXIT_REASONS } from '../../functions/domain/submissions/exits.ts';
import { firstMovement, movementOf, type Movement } from '../../functions/domain/submissions/movement.ts';
import { successorMovement } from '../../functions/domain/submissions/successor.ts';
import type { Step } from '../../functions/domain/submissions/movements.ts';
import type { Countable } from '../../functions/domain/submissions/standing.ts';
import { standingOfVersions } from '../../functions/domain/submissions/standing.ts';
import { treeAsOf } from '../../functions/domain/units/tree.ts';
import type { Tree } from '../../functions/domain/units/unit.ts';
import type { MovementsResponse } from '../../functions/wire/movements.ts';
import { newestOn, type Year, type YearPerson, type YearVersion } from './movement-year.ts';

type Kept = Step & Countable;

const rowsOf = (people: readonly YearPerson[]) =>
  people.map(({ id, admitted }, index) => ({
    row: index + 1,
    fields: {
      ho_ten: id,
      ngay_sinh: '1980-01-01',
      ...(admitted === null ? {} : { ngay_vao_dang: admitted }),
    },
  }));

function keptOf(one: YearVersion, before: YearVersion | undefined, merged: readonly YearVersion[]): Kept {
  const { unit, version, date: rosterDate } = one;
  const [rows, previous] = [rowsOf(one.people), rowsOf(before?.people ?? [])];
  const exits = (before?.people ?? []).flatMap(({ id }, index) => {
    const reason = EXIT_REASONS.find(({ code }) => code === one.exits[id])?.code;
    return reason === undefined ? [] : [{ row: index + 1, reason }];
  });
  const left = new Set(exits.map(({ row }) => row));
  const movement =
    before === undefined
      ? firstOf(one, merged)
      : movementOf(
          {
            rosterDate: before.date,
            rows: previous.length,
            comparison: compareRosters(MEMBERS, previous, rows, left),
            exits,
          },
          rows.length,
        );
  const base = before === undefined ? null : { version: before.version, rosterDate: before.date };
  const about = { period: rosterDate.slice(0, 7), missedDue: null, receivedAt: `${rosterDate}T02:00:00Z` };
  return { unit, version, rosterDate, rows: rows.length, base, movement, ...about };
}

/** `merged`: what counts of those that merged into the unit. */
function firstOf({ people, date: rosterDate }: YearVersion, merged: readonly YearVersion[]): Movement {
  const members = rowsOf(people);
  if (merged.length === 0) return firstMovement(members.length);
  const lists = merged.map((list) => ({ rosterDate: list.date, rows: rowsOf(list.people) }));
  return successorMovement(MEMBERS, { lists, beside: [], exits: [], members, rosterDate });
}

export type AskYear = (unit: string, from: string, to: string) => Promise<MovementsResponse>;

export function askerOf({ units, versions }: Year): {
  readonly ask: AskYear;
  readonly tree: (day: string) => Tree;
} {
  const kept = new Map<string, Kept[]>();
  const last = new Map<string, YearVersion>();
  for (const one of versions) {
    const merged = units.filter(({ successors = [] }) => successors.includes(one.unit));
    const lists = merged.flatMap(({ id }) => newestOn(versions, id, one.date) ?? []);
    kept.set(one.unit, [...(kept.get(one.unit) ?? []), keptOf(one, last.get(one.unit), lists)]);
    last.set(one.unit, one);
  }
  const statistics = countMembers([], '2024-01-01');
  const trees = new Map<string, Tree>();
  const tree = (day: string): Tree => {
    const known = trees.get(day) ?? treeAsOf(units, day);
    trees.set(day, known);
    return known;
  };
  const standing = (id: string, day: string) => {
    const before = (kept.get(id) ?? []).filter(({ rosterDate }) => rosterDate <= day);
    const { counted, ...rest } = standingOfVersions(before, { id: '', to: day });
    return { ...rest, counted: counted && { ...counted, statistics } };
  };
  const storage: MovementsCall['services']['storage'] = {
    standings: (places, day) => Promise.resolve(new Map(places.map(({ id }) => [id, standing(id, day)]))),
    standingsOn: (asked) =>
      Promise.resolve(new Map(asked.map(({ key, place, day }) => [key, standing(place.id, day)]))),
    steps: (asked, until) =>
      Promise.resolve(
        new Map(
          asked.map(({ place, since }) => [
            place.id,
            (kept.get(place.id) ?? []).filter(({ rosterDate }) => rosterDate >= since && rosterDate <= until),
          ]),
        ),
      ),
    directory: {
      tree: (day) => Promise.resolve(tree(day)),
      closings: () => Promise.resolve([]),
      periods: () => Promise.resolve([]),
      grantsOf: () =>
        Promise.resolve(
          [...tree('2024-12-31').roots].map(({ id }) => ({ person: 'p', unit: id, role: 'office' })),
        ),
    },
  };
  const ask: AskYear = (id, from, to) => {
    const unit = tree(to).unit(id);
    if (unit === undefined) throw new Error(`${id} is not there on ${to}`);
    return movementsBelow(
      { services: { storage }, person: { id: 'p', name: 'P' }, unit, tree: tree(to), day: to },
      from,
    );
  };
  return { ask, tree };
}

/** In the order of the oracle's lines. */
export function linesAsOracle({ total, kinds }: MovementsResponse, lines: readonly string[]): number[] {
  const kindOf = (line: string): number =>
    (line.startsWith('in.')
      ? kinds.entries[line.slice('in.'.length)]
      : kinds.exits?.[line.slice('out.'.length)]) ?? NaN;
  const sums: Readonly<Record<string, number>> = { ...total };
  return lines.map((line) => sums[line] ?? kindOf(line));
}
