/** A form into the workbook that is open: found by its labels once, shown before it is written, and nothing else touched. */
import { openXlsx } from '../../../../../addin/excel/xlsx/open.ts';
import { loadExcelClient } from '../../../../../addin/excel/host/client.ts';
import { createWorkbookHost } from '../../../../../addin/excel/host/host.ts';
import type { WorkbookHost } from '../../../../../addin/excel/host/host.ts';
import { fillOpen, planOpen } from '../../../../../addin/tasks/leader/form/open-form.ts';
import type { FormPlan } from '../../../../../addin/tasks/leader/form/open-form.ts';
import { formSheet } from '../../../../../addin/tasks/leader/form/form-sheet.ts';
import { writeRuledSheet } from '../../../../../addin/workbook/page/ruled-sheet.ts';
import { area } from '../../../../../functions/domain/sheet/area.ts';
import { parseCell } from '../../../../../functions/domain/sheet/a1.ts';
import type { FormResponse } from '../../../../../functions/wire/form.ts';
import { filledForm, templateOf, TOP, type TemplateLook } from '../../../../support/form-template.ts';

async function opened(form: FormResponse, look: TemplateLook = {}): Promise<WorkbookHost> {
  const host = createWorkbookHost({ workbook: await openXlsx(await templateOf(form, look)) });
  loadExcelClient(host);
  return host;
}

const planned = async (form: FormResponse): Promise<FormPlan> => {
  const plan = await planOpen(form);
  if (plan === null) throw new Error('no place');
  return plan;
};

/** Every cell of every sheet, as text: what is otherwise afterwards is what was written. */
function everything({ workbook }: WorkbookHost): Map<string, string> {
  const whole = area(0, 0, 300, 40);
  return new Map(
    workbook.sheets.flatMap((sheet) =>
      [...sheet.stored(whole)].map(({ row, column, cell: { value, formula, style } }) => [
        `${sheet.name} ${String(row)},${String(column)}`,
        JSON.stringify([value, formula, style]),
      ]),
    ),
  );
}

const FORM = filledForm('1');

it('is shown first and then written, cell by cell, into the sheet that has its rows and columns', async () => {
  const host = await opened(FORM, { hasOthers: true });
  const before = everything(host);
  const plan = await planned(FORM);
  expect([plan.filling.sheet, plan.filling.missingRows, plan.isRemembered]).toEqual(['Biểu 1', [], false]);
  expect(everything(host)).toEqual(before);
  expect(await fillOpen(FORM, plan)).toMatchObject({ isWritten: true });
  const changed = [...everything(host)].filter(([at, text]) => before.get(at) !== text).map(([at]) => at);
  const wanted = plan.filling.written.map(({ cell }) => {
    const { row = -1, column = -1 } = parseCell(cell) ?? {};
    return `Biểu 1 ${String(row)},${String(column)}`;
  });
  expect(changed.toSorted()).toEqual(wanted.toSorted());
  const sheet = host.workbook.sheet('Biểu 1');
  for (const { cell, value } of plan.filling.written) {
    const { row = -1, column = -1 } = parseCell(cell) ?? {};
    expect([cell, sheet.cell(row, column).value]).toEqual([cell, value]);
  }
});

it('leaves formulas, locked cells and what lies under a merged one, and says so', async () => {
  const host = await opened(FORM, { isProtected: true, hasFormulas: true });
  const sheet = host.workbook.sheet('Biểu 1');
  // The second row of the two is no cell to write in.
  sheet.merges.push(area(TOP + 8, 1, 2, 1));
  const plan = await planned(FORM);
  expect(new Set(plan.filling.left.map(({ why }) => why))).toEqual(
    new Set(['formula', 'locked', 'merged', 'not-kept']),
  );
  const computes = sheet.cell(TOP - 1, 3).formula;
  expect(computes).not.toBeNull();
  expect(await fillOpen(FORM, plan)).toMatchObject({ isWritten: true });
  expect(sheet.cell(TOP - 1, 3).formula).toBe(computes);
  expect(sheet.isProtected).toBe(true);
});

it('is found where it was the last time, also under another name; rows that were moved since are found anew', async () => {
  const host = await opened(FORM);
  await fillOpen(FORM, await planned(FORM));
  host.workbook.renameSheet(host.workbook.sheet('Biểu 1'), 'Gửi tỉnh');
  const again = await planned(FORM);
  expect([again.isRemembered, again.filling.sheet]).toEqual([true, 'Gửi tỉnh']);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Gửi tỉnh').getRange('8:8').insert('Down');
    await context.sync();
  });
  const moved = await planned(FORM);
  expect(moved.isRemembered).toBe(false);
  expect([again.places.rows['D'], moved.places.rows['D']]).toEqual([
    FORM.rows.length + TOP - 2,
    FORM.rows.length + TOP - 1,
  ]);
});

it('writes nothing where the sheet changed after it was shown, and gives what would be written now', async () => {
  const host = await opened(FORM);
  const plan = await planned(FORM);
  const cell = plan.filling.written[0]?.cell ?? '';
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Biểu 1').getRange(cell).values = [[77]];
    await context.sync();
  });
  const before = everything(host);
  const filled = await fillOpen(FORM, plan);
  expect(filled.isWritten).toBe(false);
  expect(filled.plan.filling.written[0]).toMatchObject({ cell, before: 77 });
  expect(everything(host)).toEqual(before);
});

it('stands on no sheet of another form, and not on the sheet that we wrote ourselves', async () => {
  await opened(filledForm('5'));
  expect(await planOpen(FORM)).toBeNull();
  const own = await writeRuledSheet('form.1.root', formSheet(FORM));
  expect(own).toEqual({ sheet: 'Biểu 1', created: true });
  expect(await planOpen(FORM)).toBeNull();
});

it('writes nothing where Excel does not say what is merged', async () => {
  const workbook = await openXlsx(await templateOf(FORM));
  loadExcelClient(createWorkbookHost({ workbook, apiVersion: '1.12' }));
  await expect(planOpen(FORM)).rejects.toMatchObject({ code: 'excel-too-old' });
});

it.each(['1', '2', '3', '4', '5'] as const)(
  'Biểu %s is a sheet of our own, written again where it stands',
  async (id) => {
    const host = createWorkbookHost();
    loadExcelClient(host);
    const form = filledForm(id);
    const spec = formSheet(form);
    const first = await writeRuledSheet(`form.${id}.root`, spec);
    const again = await writeRuledSheet(`form.${id}.root`, spec);
    expect(again).toEqual({ sheet: first.sheet, created: false });
    const sheet = host.workbook.sheet(first.sheet);
    spec.rows.forEach((row, at) => {
      row.forEach(({ value }, column) => {
        const found = sheet.cell(at, column).value;
        // Under a merged head nothing can stand.
        if (found !== '' || sheet.mergeAt(at, column) === null) expect(found).toBe(value);
      });
    });
    expect(sheet.print).toMatchObject({ orientation: 'Portrait', paper: 'A4' });
  },
);
