/**
 * The rows under the leader's pivot: one count of one unit in one sector. Every group is a composition, so the rows of one group sum
 * to the members and a pivot over it can be added up, over units and over sectors; nothing in it is about one person.
 */
import { nameKey } from '../units/name-order.ts';
import type { UnitSector } from '../units/unit.ts';
import { COMPOSITIONS, SPLITS } from './compositions.ts';
import { GROUPS, SECTOR_LABELS } from './labels.ts';
import { slotOf } from './layout.ts';
import { monthEndOf } from './months.ts';

export interface Fact {
  readonly unit: string;
  readonly unitName: string;
  /** These three are Vietnamese words: people pick them in the pivot. */
  readonly sector: string;
  readonly group: string;
  readonly figure: string;
  readonly value: number;
}

export interface FactsRequest {
  /** ISO date of the report. */
  readonly asOf: string;
  /** The units directly below, each once for every sector under it, with the sum of that sector's rosters. */
  readonly units: readonly {
    readonly unit: string;
    readonly unitName: string;
    readonly sector: UnitSector;
    readonly total: Int32Array;
  }[];
}

/** Units in name order, counts of nobody left out. */
export function factsOf({ asOf, units }: FactsRequest): Fact[] {
  const at = monthEndOf(asOf);
  const sorted = units
    .map((entry) => ({ ...entry, key: `${nameKey(entry.unitName)}\u0000${entry.unit}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return sorted.flatMap(({ unit, unitName, sector, total }) => {
    const about = { unit, unitName, sector: SECTOR_LABELS[sector].name.vi };
    const members = total[slotOf('members')] ?? 0;
    const all: Fact = { ...about, group: 'Đảng viên', figure: GROUPS.members.vi, value: members };
    const rows = [...SPLITS, ...COMPOSITIONS].flatMap((composition) =>
      composition.count(total, at).flatMap((value, index): Fact[] => {
        const row = composition.rows[index];
        if (value === 0 || row === undefined) return [];
        return [{ ...about, group: composition.label.vi, figure: row.label.vi, value }];
      }),
    );
    return [all, ...rows];
  });
}
