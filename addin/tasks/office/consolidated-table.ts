/** The consolidated sheet as a table: one row per unit that keeps a roster. Its headers are what the office reads, in Vietnamese. */
import { SECTOR_LABELS } from '#domain/statistics/labels.ts';
import type { UnitSector } from '#domain/units/unit.ts';
import type { ConsolidatedResponse, ConsolidatedUnit } from '#wire/consolidated.ts';
import type { CellValue, ColumnSpec, TableSpec } from '../../workbook/tables/table-spec.ts';
import { coverageLine } from '../coverage-line.ts';

interface Column extends ColumnSpec {
  readonly of: (unit: ConsolidatedUnit) => CellValue;
}

const COUNTS = [
  ['members', 'Đảng viên'],
  ['women', 'Nữ'],
  ['minority', 'Dân tộc thiểu số'],
  ['religion', 'Có tôn giáo'],
  ['youthUnion', 'Đoàn viên'],
  ['probationary', 'Dự bị'],
] as const;

const COLUMNS: readonly Column[] = [
  { key: 'name', header: 'Đơn vị', kind: 'text', width: 260, of: ({ name }) => name },
  { key: 'sector', header: 'Khối', kind: 'text', width: 130, of: ({ sector }) => sectorName(sector) },
  ...COUNTS.map(([key, header]): Column => ({
    key,
    header,
    kind: 'count',
    width: 70,
    of: (unit) => unit[key],
  })),
  { key: 'version', header: 'Bản gửi số', kind: 'count', width: 70, of: ({ version }) => version || null },
  {
    key: 'rosterDate',
    header: 'Danh sách ngày',
    kind: 'date',
    width: 90,
    of: ({ rosterDate }) => rosterDate,
  },
  {
    key: 'sent',
    header: 'Đã gửi kỳ này',
    kind: 'label',
    width: 90,
    of: ({ sentThisPeriod }) => (sentThisPeriod ? 'Đã gửi' : 'Chưa gửi'),
  },
  // Nobody reads it, but rows are found again by it: it stands last, out of the way.
  { key: 'unit', header: 'Mã đơn vị', kind: 'text', width: 90, of: ({ unit }) => unit },
];

/** A unit that merged away keeps its row, because the office may have written beside it. */
const GONE: TableSpec['gone'] = {
  ...Object.fromEntries(COUNTS.map(([key]) => [key, null])),
  sent: 'Không còn trong danh sách đơn vị',
};

export function consolidatedTable({ unit, asOf, coverage, units, total }: ConsolidatedResponse): TableSpec {
  return {
    id: `consolidated.${unit.id}`,
    sheet: 'Tổng hợp',
    tableName: 'KhopSo_TongHop',
    columns: COLUMNS,
    key: ['unit'],
    rows: units.map((row) => COLUMNS.map(({ of }) => of(row))),
    title: `Bảng tổng hợp: ${unit.name}`,
    line: coverageLine(coverage, asOf),
    totals: { name: 'Cộng', ...Object.fromEntries(COUNTS.map(([key]) => [key, total[key]])) },
    gone: GONE,
  };
}

export function sectorName(sector: string): string {
  return isSector(sector) ? SECTOR_LABELS[sector].name.vi : sector;
}

function isSector(sector: string): sector is UnitSector {
  return sector in SECTOR_LABELS;
}
