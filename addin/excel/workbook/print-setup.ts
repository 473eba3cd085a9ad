/** How a sheet is printed: paper, margins, what goes on one page, what stands at its head and foot. Lengths in points. */
import type { Anchor } from './workbook.ts';

/** Those that files of ours may ask for, with the number that a file has for each. */
export const PAPERS = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 } as const;
export type Paper = keyof typeof PAPERS;

export const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
export type Margin = (typeof MARGINS)[number];

export const HEAD_AND_FOOT = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
] as const;
export type PageText = (typeof HEAD_AND_FOOT)[number];

/** Either a size in percent, or how many pages it may take; 0 pages: as many as it needs. */
export type Zoom = { readonly scale: number } | { readonly pagesAcross: number; readonly pagesDown: number };

export interface PrintSetup {
  orientation: 'Portrait' | 'Landscape';
  paper: Paper;
  zoom: Zoom;
  readonly margins: Record<Margin, number>;
  readonly texts: Record<PageText, string>;
  isCentredAcross: boolean;
  isCentredDown: boolean;
  isBlackAndWhite: boolean;
  hasGridlines: boolean;
  /** null: whatever is on the sheet. */
  area: Anchor | null;
  /** Rows that stand at the head of every page. */
  titleRows: Anchor | null;
}

export const usualPrintSetup = (): PrintSetup => ({
  orientation: 'Portrait',
  paper: 'A4',
  zoom: { scale: 100 },
  margins: {
    left: 50.4,
    right: 50.4,
    top: 54,
    bottom: 54,
    header: 21.6,
    footer: 21.6,
  },
  texts: {
    leftHeader: '',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '',
    rightFooter: '',
  },
  isCentredAcross: false,
  isCentredDown: false,
  isBlackAndWhite: false,
  hasGridlines: false,
  area: null,
  titleRows: null,
});
