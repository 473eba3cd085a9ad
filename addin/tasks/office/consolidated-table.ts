/** The consolidated sheet as a table: one row per unit that keeps a roster. Its headers are what the office reads, in Vietnamese. */
import { SECTOR_LABELS, WITHHELD } from '#domain/statistics/labels.ts';
import type { UnitSector } from '#domain/units/unit.ts';
import type { ConsolidatedGroup, ConsolidatedResponse, ConsolidatedUnit } from '#wire/consolidated.ts';
import type { CellValue, ColumnSpec, TableSpec } from '../../workbook/tables/table-spec.ts';
import { CONSOLIDATED_SHEET } from '../../words/sheets/consolidated.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import { coverageLine } from '../common/coverage-line.ts';
import { byParent, isSumKey, sumKey } from './by-parent.ts';

const say = sayingInSheets(CONSOLIDATED_SHEET);

interface Column extends ColumnSpec {
  readonly of: (unit: ConsolidatedUnit) => CellValue;
  /** Of the row that sums up a unit and all below it; left out: nothing. */
  readonly ofGroup?: (group: Group) => CellValue;
}

/** With how many old lists of merged and split units are in its sum. */
interface Group extends ConsolidatedGroup {
  readonly old: number;
}

const COUNTS = ['members', 'women', 'minority', 'religion', 'youthUnion', 'probationary'] as const;

const COLUMNS: readonly Column[] = [
  {
    key: 'name',
    header: say('name'),
    kind: 'text',
    width: 260,
    of: ({ name, standsFor = [] }) =>
      standsFor.length === 0
        ? name
        : say('standsFor', { name, heirs: standsFor.map((heir) => heir.name).join(', ') }),
    ofGroup: ({ name, keepers: count, old }) =>
      say(old === 0 ? 'group' : count === 0 ? 'groupOnlyOld' : 'groupOld', { name, count, old }),
  },
  { key: 'above', header: say('above'), kind: 'text', width: 180, of: ({ parentName }) => parentName },
  { key: 'sector', header: say('sector'), kind: 'text', width: 130, of: ({ sector }) => sectorName(sector) },
  ...COUNTS.map((key): Column => ({
    key,
    header: say(key),
    kind: 'count',
    width: 70,
    of: (unit) => (unit.notComputed === true ? null : (unit[key] ?? WITHHELD.shown.vi)),
    ofGroup: (group) => group[key] ?? WITHHELD.shown.vi,
  })),
  { key: 'version', header: say('version'), kind: 'count', width: 70, of: ({ version }) => version || null },
  {
    key: 'rosterDate',
    header: say('rosterDate'),
    kind: 'date',
    width: 90,
    of: ({ rosterDate }) => rosterDate,
  },
  {
    key: 'sent',
    header: say('sent'),
    kind: 'label',
    width: 90,
    of: ({ sentThisPeriod, notComputed, standsFor, waitsFor }) => {
      if (notComputed === true) return say('isNotComputed');
      if (standsFor !== undefined) return say('isOld');
      if (waitsFor !== undefined)
        return say('isWaiting', { units: waitsFor.map(({ name }) => name).join(', ') });
      return say(sentThisPeriod ? 'isSent' : 'isNotSent');
    },
    ofGroup: ({ keepers, sent, onOld }) =>
      keepers === 0
        ? say('isOld')
        : onOld === 0
          ? say('sentOf', { sent, keepers })
          : say('sentOfOld', { sent, keepers, onOld }),
  },
  // Nobody reads it, but rows are found again by it.
  {
    key: 'unit',
    header: say('unit'),
    kind: 'text',
    width: 90,
    hidden: true,
    of: ({ unit }) => unit,
    ofGroup: ({ unit }) => sumKey(unit),
  },
];

/** A unit that merged away keeps its row, because the office may have written beside it. */
const GONE: TableSpec['gone'] = {
  ...Object.fromEntries(COUNTS.map((key) => [key, null])),
  sent: say('gone'),
};

/** `kept`: see writeConsolidated(). */
export function consolidatedTable(answer: ConsolidatedResponse, kept?: string): TableSpec {
  const { unit, asOf, coverage, units, groups = [], onOld = 0, total } = answer;
  return {
    id: `consolidated.${unit.id}`,
    sheet: say('sheet'),
    tableName: 'KhopSo_TongHop',
    columns: COLUMNS,
    key: ['unit'],
    rows: byParent(units, groups.map(withOld(units))).map((line) =>
      COLUMNS.map(({ of, ofGroup }) =>
        line.kind === 'unit' ? of(line.unit) : (ofGroup?.(line.group) ?? null),
      ),
    ),
    frozenColumns: 1,
    subtotals: { isSubtotal: isSumKey, column: 'above' },
    title: say('title', { unit: unit.name }),
    line: [coverageLine(coverage, asOf, answer.counts), kept ?? []].flat().join('. '),
    totals: {
      name: onOld === 0 ? say('totals') : say('totalsOld', { onOld }),
      ...Object.fromEntries(COUNTS.map((key) => [key, total[key] ?? WITHHELD.shown.vi])),
    },
    gone: GONE,
  };
}

function withOld(units: readonly ConsolidatedUnit[]): (group: ConsolidatedGroup) => Group {
  const counts = new Map<string, number>();
  for (const { above = [], standsFor } of units) {
    if (standsFor === undefined) continue;
    for (const id of above) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return (group) => ({ ...group, old: counts.get(group.unit) ?? 0 });
}

export function sectorName(sector: string): string {
  return isSector(sector) ? SECTOR_LABELS[sector].name.vi : sector;
}

function isSector(sector: string): sector is UnitSector {
  return sector in SECTOR_LABELS;
}
