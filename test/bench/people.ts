/**
 * The people of a whole province in one sheet, as an office pulls them: what is asked of the service, and what of Excel, counted at the
 * wire of Microsoft's client against the bytes of the values as they stand in the table.
 */
import { officeFake } from './people-service.ts';
import { people } from '../../addin/tasks/office/people.ts';
import type { WorkbookHost } from '../../addin/excel/host/host.ts';
import { openExcel } from '../addin/workbook/excel.ts';
import { megabytes, MEGABYTE } from './figure.ts';
import type { BenchFigure } from './figure.ts';

const GOAL = 1.1;
const SHEET = 'Danh sách tổng hợp';
/** Two that nobody sees, by which rows are found again. */
const KEYS = 2;

/** JSON of the values below the header, without the last columns where these are not written. */
function bytesIn(host: WorkbookHost, rows: number, without = 0): number {
  const [table] = host.workbook.tables;
  if (table === undefined) throw new Error('The people are a table');
  const { row, column, columns } = table.area;
  const sheet = host.workbook.sheet(SHEET);
  const values = Array.from({ length: rows }, (_, down) =>
    Array.from(
      { length: columns - without },
      (__, right) => sheet.cell(row + 1 + down, column + right).value,
    ),
  );
  return Buffer.byteLength(JSON.stringify(values));
}

export async function benchPeopleSheet(): Promise<BenchFigure[]> {
  const host = openExcel();
  const service = officeFake();
  const pull = async (turn: number) => {
    service.turnTo(turn);
    host.resetCounters();
    const pulled = await people(service, { unit: 'u', by: 'Người thử' });
    return { ...host.counters, ...pulled };
  };
  const [first, firstFloor] = [await pull(0), bytesIn(host, service.members)];
  const [again, againFloor] = [await pull(1), bytesIn(host, service.members, KEYS)];
  const name = `the people of ${String(first.members)} rows in the workbook`;
  const bytes = (what: string, measured: number, floor: number, goal = GOAL): BenchFigure => ({
    name: `${name}, ${what}`,
    measured: megabytes(measured),
    floor: megabytes(floor),
    ratio: measured / floor,
    goal,
  });
  const largest = Math.max(first.largestRequest, again.largestRequest);
  return [
    {
      name: `${name}, requests to the service`,
      measured: `${String(first.pages)} requests`,
      floor: `${String(service.fewest)} pages`,
      ratio: first.pages / service.fewest,
      goal: 1,
    },
    bytes(`written first (${String(first.syncs)} round trips)`, first.requestBytes, firstFloor),
    bytes(`written anew (${String(again.syncs)} round trips)`, again.requestBytes, againFloor),
    bytes('largest request', largest, MEGABYTE, 1),
  ];
}
