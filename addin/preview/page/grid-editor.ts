/** Typing into a cell. While the editor is open Excel refuses the add-in's requests, and so does the host. */
import type { WorkbookHost } from '../../excel/host/host.ts';
import { formulaOf } from '../../excel/host/nodes/range-reading.ts';
import { ExcelError } from '../../excel/workbook/errors.ts';
import { displayText, isDateFormat } from '../../excel/workbook/number-format.ts';
import { typeInto } from '../../excel/workbook/typing.ts';
import type { Grid } from './grid.ts';

export interface EditorEvents {
  /** The editor is closed; where the active cell goes next, in rows and columns. */
  readonly closed: (down: number, right: number) => void;
  readonly refused: (error: ExcelError) => void;
}

export class CellEditor {
  private input: HTMLInputElement | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly host: WorkbookHost,
    private readonly events: EditorEvents,
  ) {}

  get isOpen(): boolean {
    return this.input !== null;
  }

  /** Opens on the active cell; `start` replaces what it holds, as when a person just types. */
  open(start: string | null): void {
    const { row, column } = this.grid.active;
    const place = this.grid.cellElement(row, column);
    if (!place || this.input) return;
    const input = document.createElement('input');
    input.className = 'editor';
    input.setAttribute('aria-label', place.dataset['cell'] ?? '');
    input.value = start ?? this.held();
    place.classList.add('editing');
    place.append(input);
    this.input = input;
    this.grid.frozen = true;
    this.host.cellEditing = true;
    input.addEventListener('keydown', (event) => this.whenKey(event));
    input.addEventListener('blur', () => this.whenLeft());
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }

  /** A date is edited as it is shown, a formula as its text. */
  private held(): string {
    const cell = this.grid.sheet.cell(this.grid.active.row, this.grid.active.column);
    if (cell.formula === null && isDateFormat(cell.style.numberFormat)) return displayText(cell);
    return String(formulaOf(cell));
  }

  private whenKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Enter') this.commit(event.shiftKey ? -1 : 1, 0);
    else if (event.key === 'Tab') this.commit(0, event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') this.close(0, 0);
    else return;
    event.preventDefault();
  }

  /** Going to the pane keeps the editor open, as Excel does; going anywhere else in the page takes what was typed. */
  private whenLeft(): void {
    setTimeout(() => {
      if (!this.input || document.activeElement === this.input || document.activeElement?.id === 'pane')
        return;
      if (document.hasFocus()) this.commit(0, 0);
    }, 0);
  }

  commit(down: number, right: number): void {
    const text = this.input?.value;
    if (text === undefined) return;
    const { row, column } = this.grid.active;
    const changed = text !== this.held();
    this.close(down, right);
    if (!changed) return;
    try {
      typeInto(this.host.workbook, this.grid.sheet, row, column, text);
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      this.events.refused(error);
    }
  }

  close(down: number, right: number): void {
    const { input } = this;
    if (!input) return;
    this.input = null;
    input.closest('td')?.classList.remove('editing');
    input.remove();
    this.grid.frozen = false;
    this.host.cellEditing = false;
    this.grid.focus();
    this.events.closed(down, right);
  }
}
