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

type Lives = (id: string) => Life | undefined;

/** Of few of many units is it asked. */
function livesOf(units: readonly Unit[]): Lives {
  const records = new Map(units.map((unit) => [unit.id, unit]));
  const known = new Map<string, Life>();
  return (id) => {
    const unit = records.get(id);
    if (unit === undefined) return undefined;
    const life = known.get(id) ?? lifeOf(unit);
    known.set(id, life);
    return life;
  };
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
  const lives = livesOf(units);
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

function linksOf({ id, successors = [], predecessors = [] }: Unit, lives: Lives): Link[] {
  const own = lives(id);
  if (own === undefined) return [];
  const { begins, ends } = own;
  const into = ends === undefined ? [] : successors.map((after) => ({ day: ends, before: id, after }));
  const from = predecessors.flatMap((before) => {
    const source = lives(before);
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
function followed(id: string, day: string, lives: Lives): string | undefined {
  const passed = new Set<string>();
  let at = lives(id);
  while (at?.ends !== undefined && at.ends <= day && !passed.has(at.unit.id)) {
    passed.add(at.unit.id);
    const [next] = at.unit.successors ?? [];
    if (next === undefined) break;
    at = lives(next);
  }
  return at?.unit.id;
}

/** Who was there before the day and still is has people of both: it stands on both sides. */
function withThoseThatGoOn(day: string, links: readonly Link[], lives: Lives): readonly Link[] {
  const units = new Set(links.flatMap(({ before, after }) => [before, after]));
  const goOn = [...units].filter((id) => {
    const life = lives(id);
    return life !== undefined && life.begins < day && isThere(life, day);
  });
  return [...links, ...goOn.map((id) => ({ day, before: id, after: id }))];
}

/** Links of one day that share a unit on a side are one turn. */
function groupsOf(day: string, links: readonly Link[]): Turn[] {
  const neighbours = new Map<string, { readonly sides: string[]; readonly link: Link }[]>();
  for (const link of links) {
    const sides = [`before ${link.before}`, `after ${link.after}`];
    for (const side of sides) neighbours.set(side, [...(neighbours.get(side) ?? []), { sides, link }]);
  }
  const grouped = new Set<string>();
  return [...neighbours.keys()].flatMap((start) => {
    if (grouped.has(start)) return [];
    const sides = new Set([start]);
    const own = new Set<Link>();
    for (const side of sides) {
      grouped.add(side);
      for (const each of neighbours.get(side) ?? []) {
        own.add(each.link);
        for (const other of each.sides) sides.add(other);
      }
    }
    const all = [...own];
    return [
      {
        day,
        before: [...new Set(all.map(({ before }) => before))],
        after: [...new Set(all.map(({ after }) => after))],
      },
    ];
  });
}

/** Only who keeps a roster has figures to hand on, and only who keeps one can send what takes their place. */
function withRosters({ day, before, after }: Turn, lives: Lives, date: string): readonly Turn[] {
  const keeps = (id: string, on: string): boolean =>
    lives(id)?.unit.keepsRoster.some(
      ({ from, to, value }) => value && from <= on && (to === undefined || on < to),
    ) === true;
  const lastDay = (id: string): string => {
    const ends = lives(id)?.ends;
    return ends === undefined || date < ends ? date : dayBefore(ends);
  };
  const giving = before.filter((id) => keeps(id, dayBefore(day)));
  const taking = after.filter((id) => keeps(id, lastDay(id)));
  return giving.length === 0 ? [] : [{ day, before: giving, after: taking.length === 0 ? after : taking }];
}
