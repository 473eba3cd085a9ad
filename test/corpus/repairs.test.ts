/** Repairs of whole workbooks, through the tasks: applied they are not proposed again, undone the workbook is as it was. */
import { createWorkbookHost, type WorkbookHost } from '../../addin/excel/host/host.ts';
import { loadExcelClient } from '../../addin/excel/host/client.ts';
import { openXlsx } from '../../addin/excel/xlsx/open.ts';
import { createTasks } from '../../addin/tasks/create.ts';
import type { Checked } from '../../addin/tasks/clerk/checking/checked.ts';
import type { Repair } from '../../functions/domain/rules/repairs/repair.ts';
import { makeWorkbook } from './generate.ts';
import { ROSTER_DATE } from './people.ts';
import { planCorpus } from './plan.ts';
import { writeWorkbook } from './write.ts';

const tasks = createTasks({ api: 'http://127.0.0.1' });
const ROUNDS = 6;

const plans = planCorpus(23, 90).filter(
  ({ people, hazards }) => people <= 40 && !hazards.some(({ name }) => name === 'filtered-rows'),
);

async function check(sheet: string): Promise<Checked> {
  const outcome = await tasks.check({ rosterDate: ROSTER_DATE, sheet, mark: false });
  if (outcome.kind !== 'checked') throw new Error(`no roster on ${sheet}`);
  return outcome;
}

const repairsIn = ({ groups }: Checked): Repair[] => groups.flatMap(({ repairs }) => repairs);

/** Value, formula and looks of every cell that holds anything. */
function snapshot({ workbook }: WorkbookHost): unknown {
  return workbook.sheets.map(({ name, cells }) => [
    name,
    [...cells]
      .sort(([a], [b]) => a - b)
      .map(([row, list]) => [
        row,
        [...list].flatMap((cell, column) =>
          cell && cell.value !== '' ? [[column, cell.value, cell.formula, cell.style.numberFormat]] : [],
        ),
      ]),
  ]);
}

const keyOf = ({ row, column, kind }: Repair) => `${row},${column} ${kind}`;

/** Applies what is known until nothing more is; every repair that came twice for one cell. */
async function repairAll(sheet: string): Promise<{ again: string[]; left: number; done: number }> {
  const applied = new Set<string>();
  const again: string[] = [];
  let done = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const checked = await check(sheet);
    const repairs = repairsIn(checked);
    if (repairs.length === 0) return { again, left: 0, done };
    const cells = new Map<string, Repair>();
    for (const repair of repairs) {
      const cell = `${repair.row},${repair.column}`;
      if (!cells.has(cell)) cells.set(cell, repair);
    }
    again.push(...[...cells.values()].map(keyOf).filter((key) => applied.has(key)));
    const outcome = await tasks.repair({ sheetId: checked.sheetId, repairs: [...cells.values()] });
    done += outcome.done;
    if (outcome.done === 0) return { again, left: cells.size, done };
    for (const repair of cells.values()) applied.add(keyOf(repair));
  }
  return { again, left: repairsIn(await check(sheet)).length, done };
}

describe('repairs of a workbook', () => {
  it('are not proposed again once applied, and come to an end', async () => {
    let repaired = 0;
    for (const plan of plans.slice(0, 30)) {
      const made = makeWorkbook(plan);
      loadExcelClient(createWorkbookHost({ workbook: await openXlsx(await writeWorkbook(made)) }));
      for (const { name } of made.rosters) {
        const { again, left, done } = await repairAll(name);
        expect({ workbook: plan.name, again, left }).toEqual({ workbook: plan.name, again: [], left: 0 });
        repaired += done;
      }
    }
    expect(repaired).toBeGreaterThan(200);
  });

  it('leave the workbook as it was, cell by cell, when they are undone', async () => {
    for (const plan of plans.slice(30, 50)) {
      const made = makeWorkbook(plan);
      const host = createWorkbookHost({ workbook: await openXlsx(await writeWorkbook(made)) });
      loadExcelClient(host);
      const before = snapshot(host);
      const kept: number[] = [];
      for (const { name } of made.rosters) kept.push((await repairAll(name)).done);
      const { skipped } = await tasks.undoRepairs();
      expect({ workbook: plan.name, skipped }).toEqual({ workbook: plan.name, skipped: [] });
      expect(snapshot(host)).toEqual(before);
    }
  });
});
