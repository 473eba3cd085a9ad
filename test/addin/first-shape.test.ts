/**
 * Workbooks that were written when the first shape was the one in use, opened by this program: the receipt, the choices, the answers
 * and the repairs that a clerk's workbook keeps are found again, and a pull leaves an office's own column and order where they are.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadExcelClient } from '../../addin/excel/host/client.ts';
import { createWorkbookHost, type WorkbookHost } from '../../addin/excel/host/host.ts';
import { openXlsx } from '../../addin/excel/xlsx/open.ts';
import { createTasks } from '../../addin/tasks/create.ts';
import {
  CLERKS_WORKBOOK,
  firstShape,
  SUMMARY_WORKBOOK,
  unpackFirstShape,
  WORKBOOKS_HOLD,
} from '../fixtures/first-shape/read.ts';
import { runOver, type Running } from '../fixtures/first-shape/service.ts';

interface Held {
  readonly 'workbook.xlsx': {
    readonly person: string;
    readonly request: { readonly unit: string; readonly rosterDate: string; readonly sheet: string };
    readonly receipts: unknown;
    readonly members: number;
    readonly totals: unknown;
    readonly rules: readonly { readonly rule: string; readonly cells: readonly (string | null)[] }[];
    readonly repairs: { readonly kept: number; readonly undone: number; readonly skipped: readonly string[] };
    readonly chosen: Readonly<Record<string, string | null>>;
    readonly answers: { readonly exits: unknown };
    readonly sheets: readonly string[];
    readonly findingsSheet: { readonly sheet: string };
    readonly repairLog: { readonly sheet: string };
  };
  readonly 'summary.xlsx': {
    readonly person: string;
    readonly request: { readonly unit: string };
    readonly consolidated: {
      readonly sheet: string;
      readonly ownColumn: string;
      readonly ownByUnit: Readonly<Record<string, string>>;
      readonly order: readonly string[];
    };
  };
}

let folder: string;
let held: Held;
let running: Running;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khopso-workbooks-'));
  await unpackFirstShape(folder);
  held = JSON.parse(await readFile(WORKBOOKS_HOLD, 'utf8')) as Held;
  running = await runOver(folder);
  running.setDay((await firstShape()).askedOn.slice(0, 10));
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

async function opened(file: string): Promise<WorkbookHost> {
  const host = createWorkbookHost({ workbook: await openXlsx(await readFile(file)) });
  loadExcelClient(host);
  return host;
}

const tasksOf = (person: string) => createTasks({ api: running.api, person, pauses: [] });

/** The table of a sheet, its header first. */
function tableOf(host: WorkbookHost, name: string): unknown[][] {
  const sheet = host.workbook.sheet(name);
  const [table] = host.workbook.tablesOn(sheet);
  if (table === undefined) throw new Error(`${name} has no table`);
  const { row, column, rows, columns } = table.area;
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => sheet.cell(row + down, column + right).value),
  );
}

describe('a clerk’s workbook of the first shape', () => {
  it('is checked as it was, by the choices that it keeps', async () => {
    const { request, members, totals, rules, chosen, sheets } = held['workbook.xlsx'];
    const host = await opened(CLERKS_WORKBOOK);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(sheets);
    const found = await tasksOf('p-clerk-1').check(request);
    if (found.kind !== 'checked') throw new Error('no roster was found');
    // What the last version tells besides is asked at once since then; it was told when sending.
    const told = found.groups.filter(({ rule }) => rule.startsWith('L7-'));
    expect(told.map(({ rule, places: all }) => [rule, all.length])).toEqual([['L7-PERSON-001', 1]]);
    const { error, warning, info } = found.totals;
    expect({ members: found.members, totals: { error, warning: warning - 1, info } }).toEqual({
      members,
      totals,
    });
    const places = found.groups
      .filter((group) => !told.includes(group))
      .map(({ rule, places: all }) => ({
        rule,
        cells: all.map(({ place }) => place?.cell ?? null),
      }));
    expect(places).toEqual(rules);
    for (const [key, field] of Object.entries(chosen))
      expect(found.mapping.find((column) => column.key === key)?.field).toBe(field);
  });

  it('keeps its receipt, its answers, its sheets and what can be undone', async () => {
    const { person, request, receipts, repairs, answers, findingsSheet, repairLog } = held['workbook.xlsx'];
    await opened(CLERKS_WORKBOOK);
    const tasks = tasksOf(person);
    await tasks.signIn();
    expect(await tasks.receipts()).toEqual(receipts);
    expect((await tasks.planSend(request)).exits).toEqual(answers.exits);
    const found = await tasks.check(request);
    if (found.kind !== 'checked') throw new Error('no roster was found');
    expect((await tasks.writeFindings(found)).sheet).toBe(findingsSheet.sheet);
    expect((await tasks.writeRepairLog()).sheet).toBe(repairLog.sheet);
    expect(await tasks.repairsKept()).toBe(repairs.kept);
    const { undone, skipped } = await tasks.undoRepairs();
    expect({ undone, skipped }).toEqual({ undone: repairs.undone, skipped: repairs.skipped });
  });
});

describe('an office’s workbook of the first shape', () => {
  it('is refreshed in place: the own column stays with its rows, in the office’s order', async () => {
    const { person, request, consolidated } = held['summary.xlsx'];
    const host = await opened(SUMMARY_WORKBOOK);
    const tasks = tasksOf(person);
    await tasks.signIn();
    const pulled = await tasks.consolidate({ ...request, asOf: '2023-09-30' });
    expect(pulled).toMatchObject({ sheet: consolidated.sheet, added: 0, gone: 0 });
    await tasks.summarise({ ...request, asOf: '2023-09-30' });
    const [header = [], ...rows] = tableOf(host, consolidated.sheet);
    const [unit, own] = [header.indexOf('Mã đơn vị'), header.indexOf(consolidated.ownColumn)];
    expect(rows.map((row) => row[unit])).toEqual(consolidated.order);
    expect(Object.fromEntries(rows.map((row) => [row[unit], row[own]]))).toEqual(consolidated.ownByUnit);
  });
});
