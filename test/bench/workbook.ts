/**
 * What the workbook code asks of Excel, counted at the wire of Microsoft's client: round trips, bytes and the largest
 * request, against the bytes of the values themselves. And the pane's first chunk.
 */
import { MEMBER_LIST } from '../../functions/domain/rules/members.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPane } from '../../addin/build.ts';
import { check } from '../../addin/tasks/clerk/checking/check.ts';
import { refreshTable } from '../../addin/workbook/tables/table.ts';
import type { CellValue, TableSpec } from '../../addin/workbook/tables/table-spec.ts';
import { FIRST, HEADER, member } from '../addin/tasks/roster-sheet.ts';
import { fill, openExcel } from '../addin/workbook/excel.ts';
import { megabytes, MEGABYTE } from './figure.ts';
import type { BenchFigure } from './figure.ts';

const SERIAL = 45_199;
const bytesOf = (values: unknown): number => Buffer.byteLength(JSON.stringify(values));

function against(name: string, bytes: number, floor: number, goal: number): BenchFigure {
  return { name, measured: megabytes(bytes), floor: megabytes(floor), ratio: bytes / floor, goal };
}

async function benchCheck(): Promise<BenchFigure[]> {
  const host = openExcel();
  const values = [HEADER, ...Array.from({ length: 20_000 }, (_, n) => member(n + 1))];
  fill(host, 'Sheet1', FIRST - 1, 0, values);
  // The apostrophe of a text is typed, not part of the value.
  const bytes = Buffer.byteLength(JSON.stringify(values).replaceAll('"\'', '"'));
  host.resetCounters();
  await check(MEMBER_LIST, { rosterDate: '2023-10-31' });
  const { syncs, requestBytes, responseBytes } = host.counters;
  const allowed = 2 + Math.ceil(bytes / MEGABYTE);
  return [
    against('check 20,000 rows in the workbook, bytes', requestBytes + responseBytes, bytes, 1.2),
    {
      name: 'check 20,000 rows in the workbook, round trips',
      measured: `${String(syncs)} syncs`,
      floor: `${String(allowed)} allowed`,
      ratio: syncs / allowed,
      goal: 1,
    },
  ];
}

const COLUMNS: TableSpec['columns'] = [
  { key: 'name', header: 'Đơn vị', kind: 'text', width: 200 },
  { key: 'sector', header: 'Khối', kind: 'text', width: 100 },
  { key: 'members', header: 'Đảng viên', kind: 'count', width: 70 },
  { key: 'women', header: 'Nữ', kind: 'count', width: 70 },
  { key: 'date', header: 'Danh sách ngày', kind: 'date', width: 90 },
  { key: 'unit', header: 'Mã đơn vị', kind: 'text', width: 60 },
];

const spec = (rows: readonly (readonly CellValue[])[]): TableSpec => ({
  id: 'bench',
  sheet: 'Tổng hợp',
  tableName: 'KhopSo_Bench',
  columns: COLUMNS,
  key: ['unit'],
  rows,
  title: 'Bảng tổng hợp',
  line: '',
  totals: {},
  gone: {},
});

const unitRows = (turn: number): CellValue[][] =>
  Array.from({ length: 26_033 }, (_, n) => [
    `Chi bộ số ${String(n)} xã Nà Tăm, lần ${String(turn)}`,
    `Khối ${String((n + turn) % 7)}`,
    12 + ((n + turn) % 40),
    (n + turn) % 12,
    turn % 2 === 0 ? '2023-09-30' : '2023-10-31',
    `u-${String(n).padStart(10, '0')}`,
  ]);

/** Every cell but the key differs, so that what is written is all of them. */
async function benchRefresh(): Promise<BenchFigure[]> {
  const host = openExcel();
  await refreshTable(spec(unitRows(1)));
  const rows = unitRows(2);
  host.resetCounters();
  await refreshTable(spec(rows));
  const { requestBytes, largestRequest } = host.counters;
  // As Excel takes them: dates as serial numbers, and the key, which does not change, not at all.
  const floor = bytesOf(rows.map((row) => [...row.slice(0, 4), SERIAL]));
  return [
    against('refresh a consolidated sheet of 26,033 rows, bytes written', requestBytes, floor, 1.2),
    against('refresh a consolidated sheet of 26,033 rows, largest request', largestRequest, MEGABYTE, 1),
  ];
}

async function benchPane(): Promise<BenchFigure[]> {
  const outdir = await mkdtemp(join(tmpdir(), 'khopso-pane-'));
  try {
    const { firstChunk } = await buildPane({ outdir });
    const [measured, floor] = [firstChunk, 40 * 1024].map((bytes) => `${(bytes / 1024).toFixed(1)} KB gzip`);
    return [
      {
        name: "the pane's first chunk",
        measured: measured ?? '',
        floor: `${floor ?? ''} allowed`,
        ratio: firstChunk / (40 * 1024),
        goal: 1,
      },
    ];
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}

export async function benchWorkbook(): Promise<BenchFigure[]> {
  return [...(await benchCheck()), ...(await benchRefresh()), ...(await benchPane())];
}
