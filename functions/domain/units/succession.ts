/**
 * Where the people of a unit went when it merged or split, as far as it is written down by a day. What it means for figures is said
 * where versions are counted; here are only the links and their days.
 */
import { dayBefore } from './days.ts';
import type { Turn, Unit } from './unit.ts';

/** What of a unit says whether it is there, once for every question. */
interface Life {
  readonly unit: Unit;
  readonly begins: string;
  /** The first day without it. */
  readonly ends?: string;
}

interface Link {
  readonly day: string;
  readonly before: string;
  readonly after: string;
}

/** Everything that was merged or split up to the day, the earliest first. Units of which nothing is known are in no turn. */
export function turnsUntil(units: readonly Unit[], date: string): readonly Turn[] {
  const linked = units.filter(({ successors, predecessors }) => successors ?? predecessors);
  if (linked.length === 0) return [];
  const lives = new Map(units.map((unit) => [unit.id, lifeOf(unit)]));
  const links = linked.flatMap((unit) => linksOf(unit, lives)).filter(({ day }) => day <= date);
  const byDay = new Map<string, Link[]>();
  for (const link of links) {
    const same = byDay.get(link.day);
    if (same === undefined) byDay.set(link.day, [link]);
    else same.push(link);
  }
  return [...byDay]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([day, same]) => groupsOf(day, withThoseThatGoOn(day, same, lives)))
    .flatMap((turn) => withRosters(turn, lives, date));
}

function lifeOf(unit: Unit): Life {
  const begins = unit.parents.reduce<string | undefined>(
    (first, { from }) => (first === undefined || from < first ? from : first),
    undefined,
  );
  let ends: string | undefined = '';
  for (const { to } of unit.parents) {
    if (to === undefined) ends = undefined;
    else if (ends !== undefined && ends < to) ends = to;
  }
  return { unit, begins: begins ?? '', ...(ends === undefined ? {} : { ends }) };
}

const isThere = ({ begins, ends }: Life, day: string): boolean =>
  begins <= day && (ends === undefined || day < ends);

function linksOf({ id, successors = [], predecessors = [] }: Unit, lives: ReadonlyMap<string, Life>): Link[] {
  const own = lives.get(id);
  if (own === undefined) return [];
  const { begins, ends } = own;
  const into = ends === undefined ? [] : successors.map((after) => ({ day: ends, before: id, after }));
  const from = predecessors.flatMap((before) => {
    const source = lives.get(before);
    if (source === undefined) return [];
    const day = source.ends !== undefined && source.ends < begins ? source.ends : begins;
    return source.begins < day ? [{ day, before, after: id }] : [];
  });
  return [...into, ...from].flatMap(({ day, before, after }) => {
    const there = followed(after, day, lives);
    return there === undefined || there === before ? [] : [{ day, before, after: there }];
  });
}

/** A unit that itself went elsewhere by that day hands on what would have come to it. */
function followed(id: string, day: string, lives: ReadonlyMap<string, Life>): string | undefined {
  const passed = new Set<string>();
  let at = lives.get(id);
  while (at?.ends !== undefined && at.ends <= day && !passed.has(at.unit.id)) {
    passed.add(at.unit.id);
    const [next] = at.unit.successors ?? [];
    if (next === undefined) break;
    at = lives.get(next);
  }
  return at?.unit.id;
}

/** Who was there before the day and still is has people of both: it stands on both sides. */
function withThoseThatGoOn(
  day: string,
  links: readonly Link[],
  lives: ReadonlyMap<string, Life>,
): readonly Link[] {
  const units = new Set(links.flatMap(({ before, after }) => [before, after]));
  const goOn = [...units].filter((id) => {
    const life = lives.get(id);
    return life !== undefined && life.begins < day && isThere(life, day);
  });
  return [...links, ...goOn.map((id) => ({ day, before: id, after: id }))];
}

/** Links of one day that share a unit on a side are one turn. */
function groupsOf(day: string, links: readonly Link[]): Turn[] {
  const groups: { before: Set<string>; after: Set<string> }[] = [];
  for (const { before, after } of links) {
    const touching = groups.filter((group) => group.before.has(before) || group.after.has(after));
    const [first = { before: new Set<string>(), after: new Set<string>() }, ...others] = touching;
    if (touching.length === 0) groups.push(first);
    for (const other of others) {
      for (const id of other.before) first.before.add(id);
      for (const id of other.after) first.after.add(id);
      groups.splice(groups.indexOf(other), 1);
    }
    first.before.add(before);
    first.after.add(after);
  }
  return groups.map((group) => ({ day, before: [...group.before], after: [...group.after] }));
}

/** Only who keeps a roster has figures to hand on, and only who keeps one can send what takes their place. */
function withRosters(
  { day, before, after }: Turn,
  lives: ReadonlyMap<string, Life>,
  date: string,
): readonly Turn[] {
  const keeps = (id: string, on: string): boolean =>
    lives
      .get(id)
      ?.unit.keepsRoster.some(
        ({ from, to, value }) => value && from <= on && (to === undefined || on < to),
      ) === true;
  const lastDay = (id: string): string => {
    const ends = lives.get(id)?.ends;
    return ends === undefined || date < ends ? date : dayBefore(ends);
  };
  const giving = before.filter((id) => keeps(id, dayBefore(day)));
  const taking = after.filter((id) => keeps(id, lastDay(id)));
  return giving.length === 0 ? [] : [{ day, before: giving, after: taking.length === 0 ? after : taking }];
}
