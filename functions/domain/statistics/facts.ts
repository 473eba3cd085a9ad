/**
 * The rows under the leader's pivot: one count of one unit in one sector. Every group is a composition, so the rows of one group sum
 * to the members and a pivot over it can be added up, over units and over sectors; nothing in it is about one person.
 */
import { nameKey } from '../units/name-order.ts';
import type { UnitSector } from '../units/unit.ts';
import { COMPOSITIONS, isTrait, SPLITS, type Composition } from './compositions.ts';
import type { Withheld } from './figure.ts';
import { GROUPS, SECTOR_LABELS, WITHHELD } from './labels.ts';
import { slotOf } from './layout.ts';
import { monthEndOf, type MonthEnd } from './months.ts';

export interface Fact {
  readonly unit: string;
  readonly unitName: string;
  /** These three are Vietnamese words: people pick them in the pivot. */
  readonly sector: string;
  readonly group: string;
  readonly figure: string;
  readonly value: number;
}

/** One unit below, or its rosters of one sector. */
export interface FactsOf {
  readonly unit: string;
  readonly unitName: string;
  /** mixed: rosters of several sectors together. */
  readonly sector: UnitSector | 'mixed';
  readonly total: Int32Array;
  /** Which groups stand here: all where it does not say. */
  readonly groups?: 'traits' | 'others';
  readonly withheld?: Withheld;
}

export interface FactsRequest {
  /** ISO date of the report. */
  readonly asOf: string;
  /** The units directly below, each once for every sector under it, with the sum of that sector's rosters. */
  readonly units: readonly FactsOf[];
}

/** Units in name order, counts of nobody left out; what of a group is not told is one line of it, so that it still adds up. */
export function factsOf({ asOf, units }: FactsRequest): Fact[] {
  const at = monthEndOf(asOf);
  const sorted = units
    .map((entry) => ({ ...entry, key: `${nameKey(entry.unitName)}\u0000${entry.unit}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return sorted.flatMap((entry) => {
    const { unit, unitName, sector, total, groups } = entry;
    const about = {
      unit,
      unitName,
      sector: (sector === 'mixed' ? WITHHELD.mixed : SECTOR_LABELS[sector].name).vi,
    };
    const members = total[slotOf('members')] ?? 0;
    const all: Fact = { ...about, group: 'Đảng viên', figure: GROUPS.members.vi, value: members };
    const rows = [...SPLITS, ...COMPOSITIONS]
      .filter(({ id }) => groups === undefined || isTrait(id) === (groups === 'traits'))
      .flatMap((composition) =>
        linesOf(composition, entry, at).map(([figure, value]): Fact => {
          return { ...about, group: composition.label.vi, figure, value };
        }),
      );
    return groups === 'traits' ? rows : [all, ...rows];
  });
}

function linesOf(
  { id, rows, count }: Composition,
  { total, withheld }: FactsOf,
  at: MonthEnd,
): readonly (readonly [figure: string, value: number])[] {
  const counts = count(total, at);
  const lines: (readonly [string, number])[] = [];
  let untold = 0;
  for (const [index, row] of rows.entries()) {
    const value = counts[index] ?? 0;
    if (withheld?.(`${id}.${row.id}`) === true) untold += value;
    else if (value > 0) lines.push([row.label.vi, value]);
  }
  return untold === 0 ? lines : [...lines, [WITHHELD.together.vi, untold]];
}
