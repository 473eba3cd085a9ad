import fc from 'fast-check';
import { createTasks } from '../../../../../addin/tasks/create.ts';
import type {
  Checked,
  CheckOutcome,
  SheetChange,
} from '../../../../../addin/tasks/clerk/checking/checked.ts';
import type { WorkbookHost } from '../../../../../addin/excel/host/host.ts';
import { plain } from '../../../../../addin/excel/workbook/cell.ts';
import { holds } from '../../../../../addin/excel/workbook/conditional.ts';
import { insertCells } from '../../../../../addin/excel/workbook/structure.ts';
import { area } from '../../../../../functions/domain/sheet/area.ts';
import { fill, openExcel } from '../../../workbook/excel.ts';
import { FIRST, HEADER, member, writeRoster } from '../../roster-sheet.ts';

const DATE = '2023-10-31';
const ROWS = 8;
const newTasks = () => createTasks({ api: 'http://127.0.0.1:9/api' });
const checked = (outcome: CheckOutcome | null): Checked => {
  if (outcome?.kind !== 'checked') throw new Error('not checked');
  return outcome;
};

/** What is edited afterwards, as the sheet tells it. */
async function edited(edit: () => void): Promise<readonly SheetChange[]> {
  const changes: SheetChange[] = [];
  const stop = await newTasks().onSheetChanged((change) => changes.push(change));
  edit();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await stop();
  return changes;
}

/** By cell, which of our looks lies on it. */
function marked(host: WorkbookHost): Record<string, string> {
  const looks: Record<string, string> = {};
  for (const format of host.workbook.sheet('Sheet1').conditionalFormats) {
    if (!holds(format)) continue;
    for (const { row, column, rows, columns } of format.areas) {
      for (let down = 0; down < rows; down += 1) {
        for (let right = 0; right < columns; right += 1)
          looks[`${String(row + down)},${String(column + right)}`] = String(format.fill);
      }
    }
  }
  return looks;
}

const cell = fc.constantFrom<string | number>(
  '',
  'x',
  'Nữ',
  'Lò Thị Mai',
  'Lß ThÞ Mai',
  '31/02/1985',
  '03/02/1985',
  '1985',
  '#N/A',
  31080,
  "'010085000003",
  'Chi bộ 2',
);
const edit = fc.record({
  row: fc.integer({ min: -1, max: ROWS + 2 }),
  column: fc.nat(HEADER.length - 1),
  cell,
});

describe('checking again after an edit', () => {
  it('gives what a check from the beginning gives, marks included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
        const host = openExcel();
        writeRoster(host, ROWS);
        const tasks = newTasks();
        await tasks.check({ rosterDate: DATE });
        for (const { row, column, cell: value } of edits) {
          const changes = await edited(() => fill(host, 'Sheet1', FIRST + row, column, [[value]]));
          const again = await tasks.recheck(changes);
          const whole = await newTasks().check({ rosterDate: DATE, mark: false });
          if (again === null) return;
          expect(again).toEqual(whole);
          const marks = marked(host);
          await newTasks().check({ rosterDate: DATE });
          expect(marks).toEqual(marked(host));
          await tasks.check({ rosterDate: DATE });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('reads the row that was edited, and neither the others nor marks that are still right', async () => {
    const host = openExcel();
    writeRoster(host, 2_000);
    fill(host, 'Sheet1', FIRST + 5, 2, [['32/13/1980']]);
    const tasks = newTasks();
    await tasks.check({ rosterDate: DATE });
    const [kept] = host.workbook.sheet('Sheet1').conditionalFormats;
    const changes = await edited(() => fill(host, 'Sheet1', FIRST + 900, 4, [['Kinhh']]));
    host.resetCounters();
    const outcome = checked(await tasks.recheck(changes));
    expect(outcome.groups.flatMap(({ places }) => places.map(({ place }) => place?.cell))).toEqual(
      expect.arrayContaining(['C10', `E${String(FIRST + 901)}`]),
    );
    expect(host.counters.responseBytes).toBeLessThan(8_000);
    expect(host.workbook.sheet('Sheet1').conditionalFormats).toContain(kept);
  });

  it('writes nothing after an edit where that would cost what Ctrl+Z can take back, and the next check marks', async () => {
    const host = openExcel({ apiVersion: '1.18' });
    writeRoster(host, 5);
    const tasks = newTasks();
    await tasks.check({ rosterDate: DATE });
    const before = [...host.workbook.sheet('Sheet1').conditionalFormats];
    const kept = [...host.workbook.settings];
    const outcome = checked(
      await tasks.recheck(await edited(() => fill(host, 'Sheet1', FIRST + 2, 4, [['Kinhh']]))),
    );
    expect(outcome.groups.flatMap(({ places }) => places.map(({ place }) => place?.cell))).toContain(
      `E${String(FIRST + 3)}`,
    );
    expect(outcome.marksWait).toBe(true);
    expect(host.workbook.sheet('Sheet1').conditionalFormats).toEqual(before);
    expect([...host.workbook.settings]).toEqual(kept);
    await tasks.check({ rosterDate: DATE });
    expect(marked(host)[`${String(FIRST + 2)},4`]).toBeDefined();
  });

  it('hears of every edit from an Excel that does not say who wrote', async () => {
    const host = openExcel({ apiVersion: '1.9' });
    writeRoster(host, 5);
    const tasks = newTasks();
    await tasks.check({ rosterDate: DATE });
    const changes = await edited(() => fill(host, 'Sheet1', FIRST + 2, 4, [['Kinhh']]));
    expect(changes).toHaveLength(1);
    expect(checked(await tasks.recheck(changes)).members).toBe(5);
  });

  it('takes a person that was added below, and forgets one that was cleared', async () => {
    const host = openExcel();
    writeRoster(host, 3);
    const tasks = newTasks();
    await tasks.check({ rosterDate: DATE });
    const added = await edited(() => fill(host, 'Sheet1', FIRST + 3, 0, [member(4)]));
    expect(checked(await tasks.recheck(added)).members).toBe(4);
    const blank = [HEADER.map(() => '')];
    const cleared = await edited(() => fill(host, 'Sheet1', FIRST + 2, 0, [...blank, ...blank]));
    expect(checked(await tasks.recheck(cleared)).members).toBe(2);
  });

  it('looks at what computes too, wherever the edit was', async () => {
    const host = openExcel();
    writeRoster(host, 3);
    const compute = (value: string) =>
      host.workbook
        .sheet('Sheet1')
        .setCell(FIRST + 4, 1, { value, formula: '="Tổng số: "&COUNTA(B5:B7)', style: plain });
    compute('Tổng số: 3');
    const tasks = newTasks();
    const totals = (outcome: CheckOutcome | null) =>
      checked(outcome).groups.filter(({ title }) => title.en.includes('that differs'));
    expect(totals(await tasks.check({ rosterDate: DATE }))).toEqual([]);
    const added = await edited(() => {
      fill(host, 'Sheet1', FIRST + 3, 0, [member(4)]);
      compute('Tổng số: 4');
    });
    expect(totals(await tasks.recheck(added))).toEqual([]);
    const wrong = await edited(() => {
      fill(host, 'Sheet1', FIRST + 3, 4, [['Thái']]);
      compute('Tổng số: 9');
    });
    const outcome = await tasks.recheck(wrong);
    expect(totals(outcome)).toHaveLength(1);
    expect(outcome).toEqual(await newTasks().check({ rosterDate: DATE, mark: false }));
  });

  it('leaves it to a whole check where rows came or went, and where the list is no list any more', async () => {
    const host = openExcel();
    writeRoster(host, 3);
    const tasks = newTasks();
    await tasks.check({ rosterDate: DATE });
    const sheet = host.workbook.sheet('Sheet1');
    const inserted = await edited(() => insertCells(host.workbook, sheet, area(FIRST, 0, 1, 16_384), 'Down'));
    expect(inserted).toMatchObject([{ areas: null }]);
    expect(await tasks.recheck(inserted)).toBeNull();
    await tasks.check({ rosterDate: DATE });
    const gone = await edited(() => fill(host, 'Sheet1', FIRST - 1, 0, [HEADER.map(() => 'x')]));
    expect(await tasks.recheck(gone)).toBeNull();
  });

  it('brings no marks back that the person took off', async () => {
    const host = openExcel();
    writeRoster(host, 3);
    fill(host, 'Sheet1', FIRST, 2, [['32/13/1980']]);
    const tasks = newTasks();
    await tasks.check({ rosterDate: DATE });
    await tasks.clearMarks();
    const changes = await edited(() => fill(host, 'Sheet1', FIRST + 1, 2, [['32/13/1981']]));
    expect(checked(await tasks.recheck(changes)).totals.error).toBe(2);
    expect(marked(host)).toEqual({});
  });

  it('leaves a protected sheet to a whole check, since nobody can say where it computes', async () => {
    const host = openExcel();
    writeRoster(host, 3);
    host.workbook.sheet('Sheet1').isProtected = true;
    const tasks = newTasks();
    await tasks.check({ rosterDate: DATE });
    const sheetId = host.workbook.sheet('Sheet1').id;
    const cell = { row: FIRST, column: 1, rows: 1, columns: 1 };
    expect(await tasks.recheck([{ sheetId, areas: [cell] }])).toBeNull();
  });
});
