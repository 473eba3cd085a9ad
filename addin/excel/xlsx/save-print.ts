/** How a sheet is printed, as the file library writes it. It writes areas that move with the cell that reads them: those are names of ours. */
import type { PageSetup, Worksheet as FileSheet } from 'exceljs';
import { PAPERS, type PrintSetup } from '../workbook/print-setup.ts';

const INCH = 72;

export function writePrintSetup(setup: PrintSetup, target: FileSheet): void {
  const { left, right, top, bottom, header, footer } = setup.margins;
  const inches = (points: number): number => Math.round((points / INCH) * 10_000) / 10_000;
  const settings: Partial<PageSetup> = {
    // The library names fewer papers than files know.
    paperSize: PAPERS[setup.paper] as number,
    orientation: setup.orientation === 'Portrait' ? 'portrait' : 'landscape',
    margins: {
      left: inches(left),
      right: inches(right),
      top: inches(top),
      bottom: inches(bottom),
      header: inches(header),
      footer: inches(footer),
    },
    horizontalCentered: setup.isCentredAcross,
    verticalCentered: setup.isCentredDown,
    blackAndWhite: setup.isBlackAndWhite,
    showGridLines: setup.hasGridlines,
    ...zoomOf(setup),
  };
  Object.assign(target.pageSetup, settings);
  const { texts } = setup;
  const head = textOf(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const foot = textOf(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  if (head !== '') target.headerFooter.oddHeader = head;
  if (foot !== '') target.headerFooter.oddFooter = foot;
}

function zoomOf({ zoom }: PrintSetup): Partial<PageSetup> {
  if ('scale' in zoom) return { scale: zoom.scale };
  return { fitToPage: true, fitToWidth: zoom.pagesAcross, fitToHeight: zoom.pagesDown };
}

const textOf = (left: string, centre: string, right: string): string =>
  [
    ['&L', left],
    ['&C', centre],
    ['&R', right],
  ]
    .map(([mark = '', text = '']) => (text === '' ? '' : `${mark}${text}`))
    .join('');
