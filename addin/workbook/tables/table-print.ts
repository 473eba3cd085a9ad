/** How a table of ours is printed: lying on A4, as wide as the paper, its headers on every page. Said once; from then on it is the office's. */
import { ROWS_ABOVE } from './table-spec.ts';

const MARGIN = 36;

export function printLying({ pageLayout }: Excel.Worksheet): void {
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = MARGIN;
  pageLayout.rightMargin = MARGIN;
  pageLayout.topMargin = MARGIN;
  pageLayout.bottomMargin = MARGIN;
  pageLayout.footerMargin = MARGIN / 2;
  const header = String(ROWS_ABOVE + 1);
  pageLayout.setPrintTitleRows(`$${header}:$${header}`);
  pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P/&N';
}
