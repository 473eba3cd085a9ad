/** The people of several lists together, each once: whom a unit takes over from those that merged into it. */
import { samePeople } from './compare.ts';
import type { RosterRow } from './row.ts';

export interface PersonBefore<R extends RosterRow> extends RosterRow {
  /** Which of the lists it is from, and the row there. */
  readonly list: number;
  readonly own: R;
}

export interface PeopleBefore<R extends RosterRow> {
  /** In the order of the lists, with numbers of their own. */
  readonly people: readonly PersonBefore<R>[];
  /** Who stands in a list and in one before it. */
  readonly doubled: readonly {
    readonly row: R;
    readonly list: number;
    readonly before: PersonBefore<R>;
  }[];
}

export function peopleBefore<R extends RosterRow>(
  lists: readonly { readonly rows: readonly R[] }[],
): PeopleBefore<R> {
  let people: readonly PersonBefore<R>[] = [];
  const doubled: { row: R; list: number; before: PersonBefore<R> }[] = [];
  for (const [list, { rows }] of lists.entries()) {
    const twice = new Map(samePeople(people, rows).map(({ previous, next }) => [next, previous]));
    for (const [row, before] of twice) doubled.push({ row, list, before });
    const others = rows.filter((row) => !twice.has(row));
    people = [...people, ...others.map((own) => ({ fields: own.fields, row: 0, list, own }))].map(
      (person, row) => ({ ...person, row }),
    );
  }
  return { people, doubled };
}
