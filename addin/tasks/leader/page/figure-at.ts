/** Which figure of a page the person has chosen on its sheet: only where the cell still holds what the page wrote there. */
import type { ChosenCell } from '../../../workbook/page/chosen-cell.ts';
import type { Page } from './page.ts';
import { pageSpec } from './page-sheet.ts';

/** Its id; undefined where the cell shows no figure. */
export function figureAt(page: Page, { row, column, value }: ChosenCell): string | undefined {
  const cell = pageSpec(page).rows[row]?.cells.find(({ at, over = 1 }) => at <= column && column < at + over);
  return cell !== undefined && cell.value === value ? cell.figure : undefined;
}
