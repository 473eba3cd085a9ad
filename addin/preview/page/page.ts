/** The preview: a workbook on a grid, and beside it the real pane, which finds the workbook behind Microsoft's client. */
import { createWorkbookHost } from '../../excel/host/host.ts';
import { formulaOf, textOf } from '../../excel/host/nodes/range-reading.ts';
import type { Cell } from '../../excel/workbook/cell.ts';
import { areaAddress } from '#domain/sheet/a1.ts';
import { isDateFormat } from '../../excel/workbook/number-format.ts';
import type { ExcelError } from '../../excel/workbook/errors.ts';
import type { WorkbookChange, WorkbookModel } from '../../excel/workbook/workbook.ts';
import { XlsxError } from '../../excel/xlsx/zip/problem.ts';
import { takeAccount } from './account.ts';
import { fileOf, openBytes, openSample, sampleAddress, save } from './files.ts';
import { GridInput } from './grid-input.ts';
import { Grid } from './grid.ts';
import { offerTo } from './meeting.ts';
import { drawTabs, walkTabs } from './sheet-tabs.ts';
import { cannotOpen, opened, refusalOf, says } from './words.ts';

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no #${id}.`);
  return found;
}

const part = {
  grid: element('grid', HTMLElement),
  tabs: element('sheet-tabs', HTMLElement),
  name: element('workbook-name', HTMLElement),
  cellName: element('cell-name', HTMLElement),
  cellContent: element('cell-content', HTMLElement),
  status: element('status', HTMLElement),
  pane: element('pane', HTMLIFrameElement),
  open: element('open-file', HTMLInputElement),
  save: element('save-file', HTMLButtonElement),
};

const host = createWorkbookHost();
host.save = () => fileOf(host.workbook);
const grid = new Grid(part.grid, host.workbook);
const input = new GridInput(grid, host, (error: ExcelError) => say(refusalOf(error.code), true));

function say(text: string, problem = false): void {
  part.status.textContent = text;
  part.status.classList.toggle('problem', problem);
}

/** As Excel's formula bar: a formula, or what the cell holds; a day is a day there too, and no number. */
function contentOf(cell: Cell): string {
  const isDay = typeof cell.value === 'number' && isDateFormat(cell.style.numberFormat);
  return cell.formula === null && isDay ? textOf(cell) : String(formulaOf(cell));
}

function showCell(): void {
  const { sheet, active } = grid;
  part.cellName.textContent = areaAddress(sheet.selection);
  part.cellContent.textContent = contentOf(sheet.cell(active.row, active.column));
}

function whenChanged(change: WorkbookChange): void {
  if (change.kind === 'selection' && change.sheet === grid.sheet) followSelection();
  if (change.kind !== 'cells' && change.kind !== 'look') drawTabs(part.tabs, host.workbook, activate);
  if (change.kind !== 'selection' || change.sheet.id !== shownSheet) grid.refresh();
  shownSheet = grid.sheet.id;
  showCell();
}

let shownSheet = grid.sheet.id;

/** The pane selects cells too; the active cell then is the first of them, and comes into view. */
function followSelection(): void {
  const { selection, id } = grid.sheet;
  const { row, column } = grid.active;
  const inside =
    row >= selection.row &&
    row < selection.row + selection.rows &&
    column >= selection.column &&
    column < selection.column + selection.columns;
  const other = id !== shownSheet;
  if (!inside || other) grid.active = { row: selection.row, column: selection.column };
  if (other) grid.draw();
  grid.showSelection();
  if (host.workbook.writer === 'add-in' || other) grid.reveal();
}

function activate(id: string): void {
  input.settle();
  host.workbook.activate(host.workbook.sheet(id));
}

/** Shows a workbook. The pane starts anew, as in Excel, where every workbook has a pane of its own. */
function show(workbook: WorkbookModel): void {
  host.workbook = workbook;
  grid.workbook = workbook;
  grid.active = { row: grid.sheet.selection.row, column: grid.sheet.selection.column };
  part.name.textContent = workbook.name;
  document.title = says.title(workbook.name);
  workbook.onChange(whenChanged);
  shownSheet = grid.sheet.id;
  part.grid.scrollTo(0, 0);
  drawTabs(part.tabs, workbook, activate);
  grid.draw();
  showCell();
  part.pane.src = `/taskpane.html${location.search}`;
}

/** Opens in the background; what goes wrong is one sentence. */
async function openFrom(work: () => Promise<WorkbookModel>): Promise<boolean> {
  say(says.opening);
  try {
    const workbook = await work();
    show(workbook);
    say(opened(`${workbook.name}.xlsx`, workbook.notKept));
    return true;
  } catch (error) {
    say(error instanceof XlsxError ? cannotOpen[error.code] : cannotOpen.damaged, true);
    return false;
  }
}

part.open.addEventListener('change', () => {
  const file = part.open.files?.[0];
  part.open.value = '';
  if (!file) return;
  input.settle();
  void openFrom(async () => openBytes(new Uint8Array(await file.arrayBuffer()), file.name));
});

part.save.addEventListener('click', () => {
  input.settle();
  say(says.saving);
  save(host.workbook).then(
    (name) => say(says.saved(name)),
    () => say(says.notSaved, true),
  );
});

walkTabs(part.tabs);
offerTo(window, { host });
const sample = sampleAddress(new URLSearchParams(location.search).get('open'), new URL(location.href));
void (async () => {
  if (await takeAccount(location)) return;
  if (!sample || !(await openFrom(() => openSample(sample)))) show(host.workbook);
})();
