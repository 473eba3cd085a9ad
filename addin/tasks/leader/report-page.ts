/** Báo cáo một trang: a report as a sheet that is printed, brought up to date in place. A reprinted one is written as it was. */
import { chosenCell } from '../../workbook/page/chosen-cell.ts';
import { writePage } from '../../workbook/page/page-sheet.ts';
import { showSheet } from '../../workbook/select.ts';
import type { TaskOptions } from '../common/outcome.ts';
import { figureAt } from './page/figure-at.ts';
import { pageOf, type Page, type PagedReport } from './page/page.ts';
import { pageSpec } from './page/page-sheet.ts';
import { rememberPrinted } from './printed-reports.ts';

export interface PageDone {
  /** The name of its sheet. */
  readonly sheet: string;
  /** What stands on it. */
  readonly page: Page;
}

export async function writeReportPage(
  report: PagedReport,
  { signal, progress }: TaskOptions = {},
): Promise<PageDone> {
  progress?.({ what: 'writing', done: 0, total: 1 });
  const page = pageOf(report);
  const { sheet, created } = await writePage(pageSpec(page), { signal });
  await rememberPrinted(report);
  progress?.({ what: 'writing', done: 1, total: 1 });
  if (created) await showSheet(sheet);
  return { sheet, page };
}

/** The figure of the page that the person has chosen on its sheet. */
export async function figureChosen({ sheet, page }: PageDone): Promise<string | undefined> {
  const cell = await chosenCell();
  return cell.sheet === sheet ? figureAt(page, cell) : undefined;
}
