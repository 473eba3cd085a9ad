/** The leader's summary as tables: the figures with what they stand on, the facts, and the pivot over the facts. */
import type { StatisticsResponse } from '#wire/statistics.ts';
import type { PivotSpec } from '../../workbook/tables/pivot.ts';
import type { CellValue, ColumnSpec, TableSpec } from '../../workbook/tables/table-spec.ts';
import { coverageLine } from '../coverage-line.ts';

const FIGURE_COLUMNS: readonly ColumnSpec[] = [
  { key: 'label', header: 'Tiêu chí', kind: 'text', width: 320 },
  { key: 'value', header: 'Giá trị', kind: 'number', width: 80 },
  { key: 'numerator', header: 'Tử số', kind: 'count', width: 80 },
  { key: 'denominator', header: 'Mẫu số', kind: 'count', width: 80 },
  { key: 'percent', header: 'Tỷ lệ', kind: 'percent', width: 70 },
  { key: 'note', header: 'Ghi chú', kind: 'text', width: 320 },
  { key: 'id', header: 'Mã', kind: 'text', width: 60 },
];

/**
 * The share is a number, the service's two decimals divided by 100 under the format 0,00%: it can be sorted and charted, and
 * shows exactly what the service rounded.
 */
export function figuresTable({ unit, asOf, coverage, figures }: StatisticsResponse): TableSpec {
  return {
    id: `figures.${unit.id}`,
    sheet: 'Báo cáo nhanh',
    tableName: 'KhopSo_BaoCao',
    columns: FIGURE_COLUMNS,
    key: ['id'],
    rows: figures.map(({ id, label, value, share, note }): CellValue[] => [
      label.vi,
      value,
      share?.numerator ?? null,
      share?.denominator ?? null,
      share?.percent === null || share === undefined ? null : Math.round(share.percent * 100) / 10_000,
      note?.vi ?? null,
      id,
    ]),
    title: `Báo cáo nhanh: ${unit.name}`,
    line: coverageLine(coverage, asOf),
    totals: {},
    gone: { value: 0, numerator: null, denominator: null, percent: null, note: 'Kỳ này không có' },
  };
}

const FACT_COLUMNS: readonly ColumnSpec[] = [
  { key: 'unitName', header: 'Đơn vị', kind: 'text', width: 260 },
  { key: 'sector', header: 'Khối', kind: 'text', width: 130 },
  { key: 'group', header: 'Nhóm', kind: 'text', width: 160 },
  { key: 'figure', header: 'Tiêu chí', kind: 'text', width: 260 },
  { key: 'value', header: 'Giá trị', kind: 'count', width: 80 },
  { key: 'unit', header: 'Mã đơn vị', kind: 'text', width: 60 },
];

/** Counts of nobody are not sent, so a count that fell to nobody stays as 0. */
export function factsTable({ unit, asOf, coverage, facts }: StatisticsResponse): TableSpec {
  return {
    id: `facts.${unit.id}`,
    sheet: 'Số liệu',
    tableName: 'KhopSo_SoLieu',
    columns: FACT_COLUMNS,
    key: ['unit', 'group', 'figure'],
    rows: facts.map((fact): CellValue[] => [
      fact.unitName,
      fact.sector,
      fact.group,
      fact.figure,
      fact.value,
      fact.unit,
    ]),
    title: `Số liệu tổng hợp: ${unit.name}`,
    line: coverageLine(coverage, asOf),
    totals: {},
    gone: { value: 0 },
  };
}

/** Groups by sector: every group adds up to all members, over the units of a sector and over all sectors. */
export function summaryPivot({ unit }: StatisticsResponse, table: string): PivotSpec {
  return {
    id: unit.id,
    sheet: 'Bảng xoay',
    name: 'KhopSo_BangXoay',
    table,
    rows: ['Nhóm', 'Tiêu chí'],
    columns: ['Khối'],
    filters: ['Đơn vị'],
    data: { field: 'Giá trị', label: 'Số đảng viên' },
  };
}
