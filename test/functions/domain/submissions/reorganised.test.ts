/**
 * Thousands of random moves, mergers, splits, renames and ends. What the service works out is held against a plain replay of what
 * happened: to the tree of any day as known at any commit, to every person, and to the place where each roster counts.
 */
import { askedBefore, lineageOf, successionOf } from '../../../../functions/domain/submissions/succession.ts';
import { countedBelow } from '../../../../functions/domain/submissions/stand-ins.ts';
import { NOTHING_SENT, standingOfVersions } from '../../../../functions/domain/submissions/standing.ts';
import type { Countable, Standing } from '../../../../functions/domain/submissions/standing.ts';
import { treeAsOf } from '../../../../functions/domain/units/tree.ts';
import type { Tree } from '../../../../functions/domain/units/unit.ts';
import { unitsOf } from '../../../../functions/domain/units/unit-ledger.ts';
import { dayOf, randomOf, stateAt, storyOf } from './reorganised.ts';
import type { Sent, Story } from './reorganised.ts';

const PERIOD = { id: '2020', to: '2035-12-31' };

/** Every fact up to the commit and the day, one after the other. */
function plainTree(
  { events }: Story,
  day: number,
  commit: number,
): Map<string, { name: string; parent: string | null }> {
  const units = new Map<string, { name: string; parent: string | null }>();
  const facts = events.filter((event) => event.commit <= commit && event.day <= day);
  for (const { kind, unit, name, parent, before, after } of facts.toSorted(
    (a, b) => a.day - b.day || a.commit - b.commit,
  )) {
    const known = units.get(unit);
    if (kind === 'founded' || (kind === 'merged' && known === undefined))
      units.set(unit, { name: name ?? '', parent: parent ?? null });
    if (kind === 'moved' && known) units.set(unit, { ...known, parent: parent ?? null });
    for (const gone of before) if (!after.includes(gone)) units.delete(gone);
  }
  // A name may have been written down for a day before the unit was, so names are looked up apart.
  for (const [id, unit] of units) {
    const named = events
      .filter(
        (event) =>
          event.kind === 'renamed' && event.unit === id && event.commit <= commit && event.day <= day,
      )
      .toSorted((a, b) => a.day - b.day || a.commit - b.commit);
    units.set(id, { ...unit, name: named.at(-1)?.name ?? unit.name });
  }
  return units;
}

const ancestry = (tree: ReadonlyMap<string, { parent: string | null }>, unit: string): string[] => {
  const line: string[] = [];
  for (let at: string | null | undefined = unit; at !== null && at !== undefined; at = tree.get(at)?.parent)
    line.push(at);
  return line;
};

interface PlainPart {
  readonly unit: string;
  readonly from: number;
  to: number | null;
  /** Number of the event that ended it. */
  turn: number | null;
  heirs: Set<string>;
  roster: Sent | null;
}

interface PlainCount {
  readonly sent: Sent;
  readonly place: string;
}

/**
 * Person by person: each is counted in the part of a unit's life they are in, and steps back where that has sent nothing; whoever steps
 * back over a turn takes along all who went through it. Nobody steps forward again, so it ends.
 */
function plainCounts(story: Story, day: number): { counts: PlainCount[]; living: Set<number> } {
  const parts: PlainPart[] = [];
  const open = new Map<string, PlainPart>();
  const paths = new Map<number, PlainPart[]>();
  const dead = new Set<number>();
  const begin = (unit: string, from: number) => {
    const part: PlainPart = { unit, from, to: null, turn: null, heirs: new Set([unit]), roster: null };
    parts.push(part);
    open.set(unit, part);
  };
  story.events.forEach((event, index) => {
    if (event.day > day) return;
    if (event.kind === 'founded' && !open.has(event.unit) && event.isBranch === true)
      begin(event.unit, event.day);
    if (event.kind === 'ended') {
      const part = open.get(event.unit);
      if (part) part.to = event.day;
      open.delete(event.unit);
      for (const each of parts) each.heirs.delete(event.unit);
    }
    if (event.kind !== 'merged' && event.kind !== 'split') return;
    for (const unit of event.before) {
      const part = open.get(unit);
      if (part) [part.to, part.turn] = [event.day, index];
      open.delete(unit);
    }
    for (const part of parts) {
      if (!event.before.some((unit) => part.heirs.has(unit))) continue;
      for (const unit of event.before) part.heirs.delete(unit);
      for (const unit of event.after) part.heirs.add(unit);
    }
    for (const unit of event.after) begin(unit, event.day);
  });
  for (const sent of story.sent) {
    if (sent.day > day) continue;
    const part = parts.find(
      (each) => each.unit === sent.unit && each.from <= sent.day && (each.to === null || sent.day < each.to),
    );
    if (part && (part.roster === null || part.roster.day <= sent.day)) part.roster = sent;
  }
  for (const { person, day: since, unit } of story.moves) {
    if (since > day) continue;
    if (unit === null) dead.add(person);
    else paths.set(person, [...(paths.get(person) ?? []), ...partsFrom(parts, unit, since)]);
  }
  for (const [person, path] of paths) paths.set(person, throughTurns(parts, path, story, person, day));
  const at = new Map([...paths].map(([person, path]) => [person, path.length - 1]));
  const current = (person: number): PlainPart => paths.get(person)?.[at.get(person) ?? 0] as PlainPart;
  const turns = new Map<number, { person: number; over: number }[]>();
  for (const [person, path] of paths) {
    path.forEach(({ turn }, over) => {
      if (turn !== null) turns.set(turn, [...(turns.get(turn) ?? []), { person, over }]);
    });
  }
  for (let isStable = false; !isStable;) {
    isStable = true;
    for (const person of paths.keys()) {
      const part = current(person);
      const isDead = part.to !== null && part.turn === null;
      if (part.roster === null && !isDead && (at.get(person) ?? 0) > 0) {
        at.set(person, (at.get(person) ?? 0) - 1);
        isStable = false;
      }
    }
    // Every turn that somebody has still before them: all who went through it are held before it.
    for (const through of turns.values()) {
      if (!through.some(({ person, over }) => (at.get(person) ?? 0) <= over)) continue;
      for (const { person, over } of through) {
        if ((at.get(person) ?? 0) <= over) continue;
        at.set(person, over);
        isStable = false;
      }
    }
  }
  const tree = plainTree(story, day, Infinity);
  const counted = new Set(
    [...paths.keys()]
      .map(current)
      .filter(
        (part) => part.roster !== null && part.heirs.size > 0 && (part.to === null || part.turn !== null),
      ),
  );
  const counts = [...counted].map((part) => {
    const lines = [...part.heirs].map((heir) => ancestry(tree, heir));
    const place = lines[0]?.find((unit) => lines.every((line) => line.includes(unit)));
    return { sent: part.roster as Sent, place: place ?? '' };
  });
  return { counts, living: new Set([...paths.keys()].filter((person) => !dead.has(person))) };
}

const partsFrom = (parts: readonly PlainPart[], unit: string, since: number): PlainPart[] =>
  parts.filter((part) => part.unit === unit && part.from <= since && (part.to === null || since < part.to));

/** A person who stays in a unit that goes on over a turn is in its next part too. */
function throughTurns(
  parts: readonly PlainPart[],
  path: readonly PlainPart[],
  story: Story,
  person: number,
  day: number,
): PlainPart[] {
  const unitOn = (on: number) =>
    story.moves.findLast((move) => move.person === person && move.day <= on)?.unit;
  const stayed = parts.filter((part) => part.from <= day && unitOn(part.from) === part.unit);
  return [...new Set([...path, ...stayed])].toSorted((a, b) => a.from - b.from);
}

type Version = Countable & { readonly sent: Sent };

/** What storage would answer: the latest of a unit up to a day. */
function latestOf(story: Story): (unit: string, day: string) => Standing<Version> {
  const byUnit = new Map<string, Version[]>();
  story.sent.forEach((sent, index) => {
    const version = {
      unit: sent.unit,
      version: index,
      rosterDate: dayOf(sent.day),
      period: PERIOD.id,
      missedDue: null,
      receivedAt: '',
      sent,
    };
    byUnit.set(sent.unit, [...(byUnit.get(sent.unit) ?? []), version]);
  });
  return (unit, day) =>
    standingOfVersions(
      (byUnit.get(unit) ?? []).filter(({ rosterDate }) => rosterDate <= day),
      PERIOD,
    );
}

function countedIn(tree: Tree, unit: string, latest: ReturnType<typeof latestOf>) {
  const keepers = tree.subtree(unit).filter(({ keepsRoster }) => keepsRoster);
  const lineage = lineageOf(tree, keepers);
  const standings = new Map([...keepers, ...lineage.beside].map(({ id }) => [id, latest(id, tree.asOf)]));
  const asked = askedBefore(lineage, standings);
  const found = new Map(asked.map(({ key, unit: { id }, day }) => [key, latest(id, day)]));
  const succession = successionOf(lineage, standings, asked, found);
  const below = countedBelow({ tree, unit, period: PERIOD, keepers, standings, succession });
  const sent = below.summed.flatMap(
    ({ id }) => (below.standings.get(id) ?? NOTHING_SENT).counted?.sent ?? [],
  );
  return { ...below, sent };
}

const inOrder = (sent: readonly Sent[]) => sent.map(({ unit, day }) => `${unit} ${String(day)}`).sort();

const STORIES = 130;
const LENGTH = 24;

it('makes the tree of any day, as known at any commit', () => {
  let trees = 0;
  for (let seed = 1; seed <= STORIES; seed += 1) {
    const story = storyOf(seed, LENGTH);
    const random = randomOf(seed + 1_000_000);
    for (let round = 0; round < 4; round += 1) {
      const commit = round === 0 ? story.commits.length : 1 + random(story.commits.length);
      const day = random(story.last + 10);
      const tree = treeAsOf(unitsOf(stateAt(story, commit)), dayOf(day));
      const units = tree.roots.flatMap(({ id }) => tree.subtree(id));
      const plain = plainTree(story, day, commit);
      const written = ([id, { name, parent }]: readonly [string, { name: string; parent: string | null }]) =>
        `${id} ${name} ${parent ?? ''}`;
      expect(units.map((unit) => written([unit.id, unit])).sort()).toEqual([...plain].map(written).sort());
      trees += 1;
    }
  }
  expect(trees).toBe(STORIES * 4);
});

it('counts every person once on every day, wherever their unit went, and each roster where it belongs', () => {
  const seen = { standIns: 0, waiting: 0, turns: 0 };
  for (let seed = 1; seed <= STORIES; seed += 1) {
    const story = storyOf(seed, LENGTH);
    const units = unitsOf(stateAt(story, story.commits.length));
    const latest = latestOf(story);
    const random = randomOf(seed + 2_000_000);
    for (const day of [story.last, ...Array.from({ length: 3 }, () => random(story.last))]) {
      const tree = treeAsOf(units, dayOf(day));
      const [root] = tree.roots;
      if (root === undefined) continue;
      const { counts, living } = plainCounts(story, day);
      const whole = countedIn(tree, root.id, latest);
      const people = whole.sent.flatMap((sent) => sent.people);
      const about = `seed ${String(seed)}, day ${String(day)}`;
      expect([about, inOrder(whole.sent)]).toEqual([about, inOrder(counts.map(({ sent }) => sent))]);
      expect([about, people.length]).toEqual([about, new Set(people).size]);
      expect([about, [...living].filter((person) => !people.includes(person))]).toEqual([about, []]);
      const places = plainTree(story, day, Infinity);
      const below = tree.subtree(root.id).map(({ id }) => id);
      const lines = counts.map(({ sent, place }) => ({ sent, line: ancestry(places, place) }));
      const plain = below.map((id) =>
        inOrder(lines.flatMap(({ sent, line }) => (line.includes(id) ? [sent] : []))),
      );
      expect([about, below.map((id) => inOrder(countedIn(tree, id, latest).sent))]).toEqual([about, plain]);
      seen.standIns += whole.standsFor.size;
      seen.waiting += whole.onOld.length;
      seen.turns += tree.turns.length;
    }
  }
  // The stories are about something.
  expect(seen.standIns).toBeGreaterThan(1000);
  expect(seen.waiting).toBeGreaterThan(1000);
});
