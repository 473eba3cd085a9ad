/**
 * A random organisation and what happens to it, written down twice: as the ledger would hold it, and as plain facts about people and
 * the units they are in, from which the answers follow without any of the code under test.
 */
import { ALWAYS, EMPTY_LEDGER, withCommits } from '../../../../functions/domain/ledgers/log.ts';
import type { LedgerState, RowChange } from '../../../../functions/domain/ledgers/log.ts';

export interface Sent {
  readonly unit: string;
  readonly day: number;
  readonly people: readonly number[];
}

/** What became of units on a day; nothing is left out and nothing is worked out. */
export interface Event {
  readonly commit: number;
  readonly day: number;
  readonly kind: 'founded' | 'renamed' | 'moved' | 'merged' | 'split' | 'ended';
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly unit: string;
  /** Of 'renamed', 'moved' and 'founded'. */
  readonly name?: string;
  readonly parent?: string | null;
  readonly isBranch?: boolean;
}

export interface Story {
  readonly events: readonly Event[];
  readonly sent: readonly Sent[];
  /** Where a person is from which day on; null: with a unit that ended into nothing. */
  readonly moves: readonly { readonly person: number; readonly day: number; readonly unit: string | null }[];
  readonly commits: readonly { readonly number: number; readonly changes: readonly RowChange[] }[];
  readonly last: number;
}

export const dayOf = (day: number): string => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);

export function stateAt({ commits }: Story, commit: number): LedgerState {
  const by = { id: 'p', name: 'P' };
  const known = commits.filter(({ number }) => number <= commit);
  return withCommits(
    EMPTY_LEDGER,
    known.map(({ number, changes }) => ({ number, changes, save: `s-${String(number)}`, at: '', by })),
  );
}

/** mulberry32: the same story for the same seed everywhere. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const PARENTS = 6;
const BRANCHES = 10;

/** Days pass; on each something happens, and some send. Who sends, sends whom they have on that day. */
export function storyOf(seed: number, length: number): Story {
  const random = randomOf(seed);
  const events: Event[] = [];
  const sent: Sent[] = [];
  const moves: { person: number; day: number; unit: string | null }[] = [];
  const commits: { number: number; changes: RowChange[] }[] = [];
  const parentOf = new Map<string, string | null>();
  const peopleOf = new Map<string, number[]>();
  let [people, units, day] = [0, 0, 0];
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const branches = () => [...peopleOf.keys()];
  const officeIds = new Set<string>();
  const offices = () => [...officeIds];
  const commit = (event: Omit<Event, 'commit' | 'day'> & { day?: number }, changes: RowChange[]) => {
    commits.push({ number: commits.length + 1, changes });
    events.push({ day, ...event, commit: commits.length });
  };
  const put = (person: number, unit: string | null) => {
    moves.push({ person, day, unit });
    if (unit !== null) peopleOf.set(unit, [...(peopleOf.get(unit) ?? []), person]);
  };
  const fresh = () => `u-${String((units += 1))}`;
  const born = (
    unit: string,
    parent: string | null,
    isBranch: boolean,
    more: RowChange['values'] = {},
  ): RowChange => {
    parentOf.set(unit, parent);
    if (!isBranch) officeIds.add(unit);
    const values = {
      name: unit,
      kind: isBranch ? 'branch' : 'committee',
      keepsRoster: isBranch,
      from: dayOf(day),
      ...more,
    };
    return { row: unit, from: ALWAYS, values: parent === null ? values : { ...values, parent } };
  };
  const found = (parent: string | null, isBranch: boolean) => {
    const unit = fresh();
    commit({ kind: 'founded', before: [], after: [], unit, name: unit, parent, isBranch }, [
      born(unit, parent, isBranch),
    ]);
    if (!isBranch) return;
    for (let count = 3 + random(3); count > 0; count -= 1) put((people += 1), unit);
    send(unit);
  };
  const send = (unit: string) => sent.push({ unit, day, people: [...(peopleOf.get(unit) ?? [])] });
  const end = (unit: string, more: RowChange['values'] = {}): RowChange => {
    parentOf.delete(unit);
    peopleOf.delete(unit);
    return { row: unit, from: ALWAYS, values: { to: dayOf(day - 1), ...more } };
  };
  const isUnder = (unit: string, above: string): boolean => {
    for (let at: string | null | undefined = unit; at !== null && at !== undefined; at = parentOf.get(at)) {
      if (at === above) return true;
    }
    return false;
  };
  const acts: Record<string, () => void> = {
    founded: () => found(pick(offices()), true),
    renamed: () => {
      const unit = pick([...parentOf.keys()]);
      const name = `name-${String(commits.length)}`;
      // Now and then it is written down afterwards, or before.
      const since = Math.max(0, day + random(21) - 10);
      commit({ kind: 'renamed', before: [], after: [], unit, name, day: since }, [
        { row: unit, from: dayOf(since), values: { name } },
      ]);
    },
    moved: () => {
      const unit = pick([...parentOf.keys()]);
      const targets = offices().filter((office) => !isUnder(office, unit));
      if (parentOf.get(unit) === null || targets.length === 0) return;
      const parent = pick(targets);
      parentOf.set(unit, parent);
      commit({ kind: 'moved', before: [], after: [], unit, parent }, [
        { row: unit, from: dayOf(day), values: { parent } },
      ]);
    },
    merged: () => {
      const all = branches();
      const chosen = [...new Set([pick(all), pick(all), pick(all)])].slice(0, 2 + random(2));
      if (chosen.length < 2) return;
      const intoNew = random(2) === 0;
      const target = intoNew ? fresh() : (chosen.at(-1) as string);
      const ending = chosen.filter((id) => id !== target);
      const moving = ending.flatMap((id) => peopleOf.get(id) ?? []);
      const changes = intoNew ? [born(target, pick(offices()), true)] : [];
      for (const id of ending) changes.push(end(id, { into: [target] }));
      commit(
        {
          kind: 'merged',
          before: chosen,
          after: [target],
          unit: target,
          name: target,
          parent: parentOf.get(target) ?? null,
        },
        changes,
      );
      for (const person of moving) put(person, target);
    },
    split: () => {
      const source = pick(branches());
      const members = peopleOf.get(source) ?? [];
      const goesOn = random(2) === 0;
      const parts = Array.from({ length: goesOn ? 1 + random(2) : 2 + random(2) }, fresh);
      const after = goesOn ? [source, ...parts] : parts;
      if (members.length < after.length) return;
      const changes = parts.map((part) => born(part, pick(offices()), true, { splitFrom: [source] }));
      if (goesOn) peopleOf.set(source, []);
      else changes.push(end(source));
      commit({ kind: 'split', before: [source], after, unit: source }, changes);
      for (const part of parts)
        events.push({
          commit: commits.length,
          day,
          kind: 'founded',
          before: [],
          after: [],
          unit: part,
          name: part,
          parent: parentOf.get(part) ?? null,
          isBranch: true,
        });
      members.forEach((person, index) =>
        put(person, after[index < after.length ? index : random(after.length)] as string),
      );
    },
    ended: () => {
      if (branches().length < 4) return;
      const unit = pick(branches());
      const members = peopleOf.get(unit) ?? [];
      commit({ kind: 'ended', before: [unit], after: [], unit }, [end(unit)]);
      for (const person of members) put(person, null);
    },
  };
  const kinds = [
    'founded',
    'renamed',
    'moved',
    'moved',
    'merged',
    'merged',
    'merged',
    'split',
    'split',
    'split',
    'ended',
  ];
  found(null, false);
  for (let count = 1; count < PARENTS; count += 1) found(pick(offices()), false);
  for (let count = 0; count < BRANCHES; count += 1) found(pick(offices()), true);
  for (let step = 0; step < length; step += 1) {
    day += 1 + random(3);
    acts[pick(kinds)]?.();
    day += random(3);
    for (const unit of branches()) if (random(5) === 0) send(unit);
  }
  return { events, sent, moves, commits, last: day + 2 };
}
