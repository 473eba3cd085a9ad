/** Increase and decrease below a unit between two days: by unit in sum, by kind of exit only for whoever may read the rows. */
import { decide } from '../domain/access/grants.ts';
import { isWholeDate } from '../domain/language/date.ts';
import { closedSince } from '../domain/submissions/closing.ts';
import { entriesOf, exitsOf, sumOfAll } from '../domain/submissions/movements.ts';
import type { Lines, Step } from '../domain/submissions/movements.ts';
import { unitLines } from '../domain/submissions/movements-below.ts';
import type { UnitEnds } from '../domain/submissions/movements-below.ts';
import { endingWith, periodOf, quarterOf } from '../domain/units/period.ts';
import type { Tree, UnitAsOf } from '../domain/units/unit.ts';
import type { Directory } from '../storage/directory.ts';
import type { RosterSource } from '../storage/standing-reader.ts';
import type { CountedVersion, UnitStanding } from '../storage/standings.ts';
import type { Storage } from '../storage/storage.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { MovementsResponse } from '../wire/movements.ts';
import type { UnitContext } from './context.ts';
import { countedRosters } from './counted-rosters.ts';

/** What it needs of all that an act works with. */
export interface MovementsCall extends Pick<UnitContext, 'person' | 'unit' | 'tree' | 'day' | 'counting'> {
  readonly services: {
    readonly storage: RosterSource<CountedVersion> &
      Pick<Storage, 'steps'> & {
        readonly directory: Pick<Directory, 'tree' | 'closings' | 'periods' | 'grantsOf'>;
      };
  };
}

export interface LinesBelow {
  /** By the unit whose versions they are of. */
  readonly lines: ReadonlyMap<string, Lines>;
  readonly total: Lines;
  readonly before: Ends;
  readonly after: Ends;
}

/** `call.day`: the last day. `from`: the day whose figures are the opening. */
export async function linesBelow(call: MovementsCall, from: string): Promise<LinesBelow> {
  const { services, day, tree } = call;
  if (!isWholeDate(from) || from > day) throw new ProblemError('invalid-request', { where: 'from' });
  const { directory } = services.storage;
  const [before, after] = [await ends(call, await directory.tree(from)), await ends(call, tree)];
  const lines = new Map<string, Lines>();
  for (const each of await unitEnds(call, from, before.counted, after.counted)) {
    lines.set(each.unit, unitLines(tree, each));
  }
  return { lines, total: sumOfAll(lines.values()), before, after };
}

/** The same, as it is told. */
export async function movementsBelow(call: MovementsCall, from: string): Promise<MovementsResponse> {
  const { services, unit, person, day, tree, counting = 'sent' } = call;
  const { directory } = services.storage;
  const { lines, total, before, after } = await linesBelow(call, from);
  const grants = await directory.grantsOf(person.id);
  const isTold = decide(grants, tree, unit.id, 'roster.read') === 'allowed';
  const shown = (of: Lines) => ({
    opening: of.opening,
    entries: entriesOf(of),
    exits: exitsOf(of),
    reorganised: of.reorganised,
    firstLists: of.firstLists,
    corrected: of.corrected,
    closing: of.closing,
  });
  return {
    unit: { id: unit.id, name: unit.name },
    from,
    to: day,
    counts: counting,
    total: shown(total),
    kinds: { entries: total.entries, ...(isTold ? { exits: total.exits } : {}) },
    units: [...lines].map(([id, of]) => ({
      unit: id,
      name: nameOf(id, tree, before.tree),
      parentName: parentOf(id, tree, before.tree)?.name ?? '',
      ...shown(of),
    })),
    notComputed: [...new Map([...before.lost, ...after.lost])].map(([id, name]) => ({ id, name })),
  };
}

const placeIn = (id: string, ...trees: readonly Tree[]): UnitAsOf | undefined => {
  for (const tree of trees) {
    const found = tree.unit(id) ?? tree.past(id);
    if (found !== undefined) return found;
  }
  return undefined;
};
const nameOf = (id: string, ...trees: readonly Tree[]): string => placeIn(id, ...trees)?.name ?? id;
const parentOf = (id: string, ...trees: readonly Tree[]): UnitAsOf | undefined => {
  const parent = placeIn(id, ...trees)?.parent;
  return parent === null || parent === undefined ? undefined : placeIn(parent, ...trees);
};

interface Ends {
  readonly tree: Tree;
  /** By the unit whose version it is, in the order of the tree. */
  readonly counted: ReadonlyMap<string, Counted>;
  /** Whose version counts and cannot be read: in no sum. */
  readonly lost: ReadonlyMap<string, string>;
}
type Counted = NonNullable<UnitStanding['counted']>;

/** What counts below the unit on the day of a tree. */
async function ends({ services, unit, counting = 'sent' }: MovementsCall, tree: Tree): Promise<Ends> {
  const { directory } = services.storage;
  const periods = await directory.periods(tree, unit.id, tree.asOf);
  const open = periodOf(periods, tree.asOf) ?? quarterOf(tree.asOf);
  // Asked for as a report asks: what the same day was answered is not asked again.
  const period = { ...open, alike: endingWith(periods, open) };
  const { summed, standings } = await countedRosters(services.storage, tree, unit.id, period, counting);
  const all = summed.flatMap(({ id, name }) => {
    const counted = standings.get(id)?.counted;
    return counted === null || counted === undefined ? [] : [{ name, counted }];
  });
  const [computed, lost] = [
    all.filter(({ counted }) => counted.statistics),
    all.filter(({ counted }) => !counted.statistics),
  ];
  return {
    tree,
    counted: new Map(computed.map(({ counted }) => [counted.unit, counted])),
    lost: new Map(lost.map(({ name, counted }) => [counted.unit, name])),
  };
}

async function unitEnds(
  call: MovementsCall,
  from: string,
  before: Ends['counted'],
  after: Ends['counted'],
): Promise<readonly UnitEnds[]> {
  const { storage } = call.services;
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  const trees = [call.tree, await storage.directory.tree(from)];
  const places = ids.flatMap((id) => placeIn(id, ...trees) ?? []);
  const elsewhere = new Map([
    ...(await countedElsewhere(
      call,
      from,
      places.filter(({ id }) => !before.has(id)),
    )),
    ...(await countedElsewhere(
      call,
      call.day,
      places.filter(({ id }) => !after.has(id)),
    )),
  ]);
  // All of them, where nothing counted on the first day.
  const since = (id: string) => {
    const first = before.get(id) ?? elsewhere.get(id);
    const last = after.get(id) ?? first;
    return [first?.rosterDate ?? '', last?.rosterDate ?? ''].sort()[0] ?? '';
  };
  const asked = places.map((place) => ({ place, since: since(place.id) }));
  const steps = await storage.steps(asked, call.day);
  return places.map(({ id }) => {
    const versions = steps.get(id) ?? [];
    const stepOf = (counted: Counted | undefined): Step | undefined =>
      counted && versions.find(({ version }) => version === counted.version);
    return {
      unit: id,
      first: stepOf(before.get(id)),
      last: stepOf(after.get(id)),
      elsewhere: stepOf(elsewhere.get(id)),
      versions,
    };
  });
}

/** Of units of which nothing counts below on a day: what counts of them by themselves, wherever they are. */
async function countedElsewhere(
  { services, counting = 'sent' }: MovementsCall,
  day: string,
  places: readonly UnitAsOf[],
): Promise<ReadonlyMap<string, Counted>> {
  if (places.length === 0) return new Map();
  const { storage } = services;
  const tree = await storage.directory.tree(day);
  const [{ id: first } = { id: '' }] = places;
  const closed = closedSince(await storage.directory.closings(tree, first), tree, places, day);
  const standings = await storage.standings(places, day, quarterOf(day), closed, counting);
  return new Map(
    [...standings].flatMap(([id, { counted }]) => (counted === null ? [] : [[id, counted] as const])),
  );
}
