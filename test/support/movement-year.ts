/**
 * A year of the demonstration's bloc, made by a number: who stood in which list on which date, newcomers and leavers, corrections of the
 * same date, lists that came late, units that send for the first time, two that merge and one that moves. Synthetic.
 */
import { laoCai } from '../../functions/demo/lao-cai.ts';
import { randomOf, type Random } from '../../functions/demo/generator/random.ts';
import type { Unit } from '../../functions/domain/units/unit.ts';

export interface YearPerson {
  readonly id: string;
  /** ISO; null: not known. */
  readonly admitted: string | null;
}

export interface YearVersion {
  readonly unit: string;
  readonly version: number;
  readonly date: string;
  readonly people: readonly YearPerson[];
  /** Why those are gone who stood in the version before: by person. */
  readonly exits: Readonly<Record<string, string>>;
}

type Come = Pick<YearPerson, 'admitted'>;

export interface Year {
  readonly units: readonly Unit[];
  /** In the order in which they came. */
  readonly versions: readonly YearVersion[];
}

export const YEAR_DAYS = [
  '2023-12-31',
  '2024-02-25',
  '2024-03-31',
  '2024-05-10',
  '2024-06-30',
  '2024-07-05',
  '2024-08-25',
  '2024-09-30',
  '2024-12-31',
] as const;

const QUARTERS = ['2023-12-20', '2024-03-20', '2024-06-20', '2024-09-20', '2024-12-20'] as const;
/** Between the one before and itself: a list that comes after the one of the quarter. */
const LATE = ['2023-12-10', '2024-02-20', '2024-05-08', '2024-08-20', '2024-11-20'] as const;
const MERGED_ON = '2024-07-01';
const MOVED_ON = '2024-05-01';
const MERGED = 'merged-unit';
const REASONS = ['moved', 'died', 'struck-off', 'expelled', 'resigned', 'mistake', 'unknown'] as const;
const LONG_AGO = '2010-03-01';

export function movementYear(seed = 2_024): Year {
  const random = randomOf(seed);
  const { units, keepers, merging } = reorganised(laoCai().units);
  const versions: YearVersion[] = [];
  for (const unit of keepers)
    versions.push(...yearOf(unit, random, (quarter) => !merging.includes(unit) || quarter <= 2));
  const before = merging.flatMap((unit) => newestOn(versions, unit, MERGED_ON)?.people ?? []);
  versions.push(...yearOf(MERGED, random, (quarter) => quarter > 2, before));
  return { units, versions };
}

const order = ({ date, version }: YearVersion): string => `${date} ${String(version).padStart(3, '0')}`;

/** What counts of a unit on the day. */
export const newestOn = (
  versions: readonly YearVersion[],
  unit: string,
  day: string,
): YearVersion | undefined =>
  versions
    .filter((one) => one.unit === unit && one.date <= day)
    .sort((one, other) => (order(one) < order(other) ? -1 : 1))
    .at(-1);

const GROUPS = ['east', 'west', 'north'] as const;
const SINCE = '2020-01-01';
const since = <T>(value: T, from = SINCE) => [{ from, value }];

/** In three groups, which the bloc itself does not have. Two of the east become one in the west; one of the north moves to the east. */
function reorganised(units: readonly Unit[]) {
  const [first] = units;
  const root = units.find(({ parents }) => parents.at(-1)?.value === null);
  if (first === undefined || root === undefined) throw new Error('There are units');
  const keepers = units.filter(({ keepsRoster }) => keepsRoster.some(({ value }) => value));
  const [ofEast = '', , moved = '', other = ''] = keepers.map(({ id }) => id);
  const merging = [ofEast, other];
  const grouped = keepers.map((unit, index): Unit => {
    const group = GROUPS[index % GROUPS.length] ?? 'east';
    const [parents, ends] = [since<string | null>(group), { from: SINCE, to: MERGED_ON, value: group }];
    if (merging.includes(unit.id)) return { ...unit, parents: [ends], successors: [MERGED] };
    if (unit.id !== moved) return { ...unit, parents };
    return { ...unit, parents: [{ ...ends, to: MOVED_ON }, ...since('east', MOVED_ON)] };
  });
  const groups = GROUPS.map((id): Unit => ({
    ...root,
    id,
    names: since(id),
    parents: since(root.id),
    keepsRoster: since(false),
  }));
  const merged: Unit = {
    ...first,
    id: MERGED,
    names: since('Chi bộ sau sáp nhập', MERGED_ON),
    parents: since('west', MERGED_ON),
    keepsRoster: since(true, MERGED_ON),
  };
  return { units: [root, ...groups, ...grouped, merged], keepers: keepers.map(({ id }) => id), merging };
}

/** `before`: whose people it takes over, where others merged into it. */
function yearOf(
  unit: string,
  random: Random,
  sends: (quarter: number) => boolean,
  before: readonly YearPerson[] = [],
): YearVersion[] {
  const versions: YearVersion[] = [];
  let people: YearPerson[] = [...before];
  let number = 0;
  const newcomer = (admitted: string | null): YearPerson => ({
    id: `${unit}-${String((number += 1))}`,
    admitted,
  });
  const send = (date: string, next: readonly YearPerson[], reasonOf: () => string) => {
    const before = versions.at(-1)?.people ?? [];
    const there = new Set(next.map(({ id }) => id));
    const gone = before.filter(({ id }) => !there.has(id));
    const exits = Object.fromEntries(gone.map(({ id }) => [id, reasonOf()]));
    versions.push({ unit, version: versions.length + 1, date, people: next, exits });
  };
  const isLateBeginner = random.between(0, 19) === 0;
  for (const [quarter, date] of QUARTERS.entries()) {
    if (!sends(quarter) || (isLateBeginner && quarter < 2)) continue;
    if (versions.length > 0 && random.between(0, 9) === 0) continue;
    if (versions.length === 0 && before.length === 0)
      people = Array.from({ length: random.between(4, 12) }, () => newcomer(LONG_AGO));
    else {
      people = people.filter(() => random.between(0, 11) > 0);
      const kinds: [Come, Come, Come] = [{ admitted: date }, { admitted: LONG_AGO }, { admitted: null }];
      for (let come = random.between(0, 2); come > 0; come -= 1)
        people.push(newcomer(random.pick(kinds).admitted));
    }
    send(date, people, () => random.pick(REASONS));
    if (random.between(0, 6) === 0) {
      people = random.between(0, 1) === 0 ? people.slice(1) : [...people, newcomer(LONG_AGO)];
      send(date, people, () => 'mistake');
    }
    if (random.between(0, 6) === 0) {
      const late = [...people.slice(random.between(0, 1)), newcomer(LONG_AGO)];
      send(LATE[quarter] ?? date, late, () => 'mistake');
    }
  }
  return versions;
}
