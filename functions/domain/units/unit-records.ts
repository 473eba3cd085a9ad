/** Units that were written down before there was a ledger, as its first state: commit 0. Every day reads as it did. */
import type { LedgerValue } from '../ledgers/definition.ts';
import { ALWAYS } from '../ledgers/log.ts';
import type { LedgerState, RowHistory } from '../ledgers/log.ts';
import { dayBefore } from './days.ts';
import type { Dated, Unit } from './unit.ts';

export function firstState(units: readonly Unit[]): LedgerState {
  return { commit: 0, rows: new Map(units.map((unit) => [unit.id, historyOf(unit)])) };
}

function historyOf(unit: Unit): RowHistory {
  const { parents, successors, predecessors } = unit;
  const sorted = parents.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const ends = sorted.at(-1)?.to;
  const values: Record<string, LedgerValue> = {
    from: sorted[0]?.from ?? ALWAYS,
    home: unit.shard,
    ...(ends === undefined ? {} : { to: dayBefore(ends) }),
    ...(successors === undefined || successors.length === 0 ? {} : { into: successors }),
    ...(predecessors === undefined || predecessors.length === 0 ? {} : { splitFrom: predecessors }),
  };
  const dated: readonly (readonly [string, readonly Dated<LedgerValue | null>[]])[] = [
    ['name', unit.names],
    ['parent', parents],
    ['kind', unit.kinds],
    ['sector', unit.sectors],
    ['form', unit.forms ?? []],
    ['keepsRoster', unit.keepsRoster],
  ];
  const entries = dated.flatMap(([column, stretches]) =>
    stretches.map(({ from, value }) => ({ from, values: { [column]: value } })),
  );
  const first = { from: ALWAYS, values };
  return {
    id: unit.id,
    entries: [first, ...entries.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))],
    commit: 0,
  };
}

/** The root that a unit hung under last; itself where it is one, or where a circle keeps it from any. */
export function rootOfRecord(units: readonly Unit[]): (id: string) => string {
  const last = new Map(
    units.map(({ id, parents }) => [
      id,
      parents.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.value ?? null,
    ]),
  );
  const found = new Map<string, string>();
  return (id) => {
    const path: string[] = [];
    let at = id;
    for (
      let above = last.get(at);
      above !== null && above !== undefined && !path.includes(at);
      above = last.get(at)
    ) {
      const known = found.get(at);
      path.push(at);
      at = known ?? above;
      if (known !== undefined) break;
    }
    for (const each of path) found.set(each, at);
    return at;
  };
}
