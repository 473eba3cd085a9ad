/** Mouse, keys and clipboard over the grid. */
import type { WorkbookHost } from '../../excel/host/host.ts';
import {
  area,
  bounding,
  intersect,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from '#domain/sheet/area.ts';
import { ExcelError } from '../../excel/workbook/errors.ts';
import { displayText } from '../../excel/workbook/number-format.ts';
import { typeInto } from '../../excel/workbook/typing.ts';
import { clearCells } from '../../excel/workbook/write.ts';
import { CellEditor } from './grid-editor.ts';
import { placeOf, type Grid } from './grid.ts';

type Step = readonly [down: number, right: number];

const arrows: Readonly<Record<string, Step>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  PageUp: [-20, 0],
  PageDown: [20, 0],
};

export class GridInput {
  private readonly editor: CellEditor;

  constructor(
    private readonly grid: Grid,
    private readonly host: WorkbookHost,
    private readonly refused: (error: ExcelError) => void,
  ) {
    this.editor = new CellEditor(grid, host, {
      closed: (down, right) => this.move(down, right, false),
      refused,
    });
    const { root } = grid;
    root.addEventListener('mousedown', (event) => this.whenPressed(event));
    root.addEventListener('mousemove', (event) => this.whenDragged(event));
    root.addEventListener('dblclick', (event) => {
      if (placeOf(elementOf(event))) this.editor.open(null);
    });
    root.addEventListener('keydown', (event) => this.whenKey(event));
    root.addEventListener('copy', (event) => this.whenCopied(event));
    root.addEventListener('paste', (event) => this.whenPasted(event));
  }

  /** Takes what is being typed before something else happens to the workbook. */
  settle(): void {
    this.editor.commit(0, 0);
  }

  private whenPressed(event: MouseEvent): void {
    const place = placeOf(elementOf(event));
    if (!place || event.target instanceof HTMLInputElement) return;
    this.settle();
    this.pick(place.row, place.column, event.shiftKey);
    this.grid.focus();
    event.preventDefault();
  }

  private whenDragged(event: MouseEvent): void {
    const place = (event.buttons & 1) === 0 || this.editor.isOpen ? null : placeOf(elementOf(event));
    if (place) this.pick(place.row, place.column, true);
  }

  private pick(row: number, column: number, extend: boolean): void {
    const { grid } = this;
    const here = area(row, column);
    if (!extend) grid.active = { row, column };
    this.host.workbook.select(
      grid.sheet,
      extend ? bounding(area(grid.active.row, grid.active.column), here) : here,
    );
  }

  private move(down: number, right: number, extend: boolean): void {
    const { active, sheet } = this.grid;
    const from = extend ? farCorner(sheet.selection, active) : active;
    const next = this.grid.step(from.row, from.column, down, right);
    this.pick(next.row, next.column, extend);
    this.grid.reveal();
  }

  private whenKey(event: KeyboardEvent): void {
    if (this.editor.isOpen || event.isComposing) return;
    if (this.command(event)) event.preventDefault();
  }

  /** Does what a key means; false where it means nothing here. */
  private command(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    const control = event.ctrlKey || event.metaKey;
    const step = arrows[key];
    if (step && !control)
      this.move(key === 'Enter' && shiftKey ? -1 : step[0], step[1], shiftKey && key !== 'Enter');
    else if (key === 'Tab' && !control) return this.leaveOrMove(shiftKey ? -1 : 1);
    else if (key === 'Home') this.jump(control ? 0 : this.grid.active.row, 0);
    else if (key === 'End' && control) this.toEnd();
    else if (key === 'F2') this.editor.open(null);
    else if (key === 'Delete' || key === 'Backspace') this.clear();
    else if (key.length === 1 && !control && !event.altKey) this.editor.open(key);
    else return false;
    return true;
  }

  /** Tab walks the row and leaves the grid at its first and last cell, so that the keyboard is never caught. */
  private leaveOrMove(right: number): boolean {
    const before = this.grid.active.column;
    if (right < 0 && before === 0) return false;
    const used = this.usedArea();
    if (right > 0 && before >= lastColumn(used)) return false;
    this.move(0, right, false);
    return true;
  }

  private usedArea = (): Area =>
    this.grid.sheet.usedArea(area(0, 0, MAX_ROWS, MAX_COLUMNS), true) ?? area(0, 0);

  private jump(row: number, column: number): void {
    this.pick(row, column, false);
    this.grid.reveal();
  }

  private toEnd(): void {
    const used = this.usedArea();
    this.jump(lastRow(used), lastColumn(used));
  }

  private tell(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      this.refused(error);
    }
  }

  private clear(): void {
    const { sheet } = this.grid;
    this.tell(() => clearCells(this.host.workbook, sheet, sheet.selection, 'Contents'));
  }

  private whenCopied(event: ClipboardEvent): void {
    if (this.editor.isOpen) return;
    const { sheet } = this.grid;
    const within = intersect(sheet.selection, this.usedArea());
    const lines = within
      ? Array.from({ length: within.rows }, (_, r) =>
          Array.from({ length: within.columns }, (__, c) =>
            displayText(sheet.cell(within.row + r, within.column + c)),
          ).join('\t'),
        )
      : [];
    event.clipboardData?.setData('text/plain', lines.join('\n'));
    event.preventDefault();
  }

  private whenPasted(event: ClipboardEvent): void {
    if (this.editor.isOpen) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const { active, sheet } = this.grid;
    const lines = text.replace(/\r/g, '').replace(/\n$/, '').split('\n');
    this.tell(() =>
      lines.forEach((line, r) =>
        line
          .split('\t')
          .forEach((cell, c) => typeInto(this.host.workbook, sheet, active.row + r, active.column + c, cell)),
      ),
    );
    event.preventDefault();
  }
}

/** A text that spills lies over its empty neighbours; whoever presses there means the neighbour. */
function elementOf(event: MouseEvent): Element | null {
  if (!(event.target instanceof Element)) return null;
  let cell: Element | null = event.target;
  if (!cell.matches('td.spills')) return cell;
  while (cell && event.clientX > cell.getBoundingClientRect().right) cell = cell.nextElementSibling;
  return cell;
}

/** The corner of the selection that moves while it grows: the one across from the active cell. */
function farCorner(
  selection: Area,
  active: { row: number; column: number },
): { row: number; column: number } {
  return {
    row: active.row === selection.row ? lastRow(selection) : selection.row,
    column: active.column === selection.column ? lastColumn(selection) : selection.column,
  };
}
