/** What a file says of printing and of names, into the model. */
import { parseArea, splitAddress } from '#domain/sheet/a1.ts';
import { PAPERS, usualPrintSetup, type Paper, type PrintSetup } from '../workbook/print-setup.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Anchor, WorkbookModel } from '../workbook/workbook.ts';
import { pagesIn, sidesOf, type FilePrint } from './parts/print.ts';
import type { FileName } from './parts/workbook.ts';
import { isOn } from './xml/read.ts';

const INCH = 72;

export function printSetupOf({ margins, page, options, fitsToPage, head, foot }: FilePrint): PrintSetup {
  const setup = usualPrintSetup();
  for (const [margin, inches] of Object.entries(margins ?? {}))
    if (margin in setup.margins && Number(inches) >= 0)
      Object.assign(setup.margins, { [margin]: Math.round(Number(inches) * INCH * 100) / 100 });
  const paper = Object.entries(PAPERS).find(([, number]) => String(number) === page?.['paperSize']);
  if (paper) setup.paper = paper[0] as Paper;
  if (page?.['orientation'] === 'landscape') setup.orientation = 'Landscape';
  const scale = Number(page?.['scale'] ?? 100);
  if (fitsToPage)
    setup.zoom = { pagesAcross: pagesIn(page?.['fitToWidth']), pagesDown: pagesIn(page?.['fitToHeight']) };
  else if (scale >= 10 && scale <= 400) setup.zoom = { scale };
  setup.isBlackAndWhite = isOn(page?.['blackAndWhite']);
  setup.isCentredAcross = isOn(options['horizontalCentered']);
  setup.isCentredDown = isOn(options['verticalCentered']);
  setup.hasGridlines = isOn(options['gridLines']);
  const [top, bottom] = [sidesOf(head), sidesOf(foot)];
  Object.assign(setup.texts, {
    ...{ leftHeader: top.left, centerHeader: top.center, rightHeader: top.right },
    ...{ leftFooter: bottom.left, centerFooter: bottom.center, rightFooter: bottom.right },
  });
  return setup;
}

/** `sheets` as the file numbers them. What is no place in the workbook and no constant is left out. */
export function addNames(
  workbook: WorkbookModel,
  sheets: readonly (Sheet | undefined)[],
  names: readonly FileName[],
): void {
  for (const { name, sheet: number, formula, isHidden, comment } of names) {
    const scope = number === undefined ? null : sheets[number];
    if (scope === undefined) continue;
    const place = placeIn(workbook, formula);
    if (name.startsWith('_xlnm.')) {
      if (scope && place) addToPrint(scope, name, place);
      continue;
    }
    const refersTo = place ?? (/^("([^"]|"")*"|-?\d+(\.\d+)?)$/.test(formula) ? `=${formula}` : null);
    if (refersTo !== null) workbook.names.push({ name, scope, refersTo, isVisible: !isHidden, comment });
  }
  for (const { refersTo } of workbook.names) if (typeof refersTo !== 'string') workbook.anchors.add(refersTo);
}

function addToPrint(sheet: Sheet, name: string, place: Anchor): void {
  if (name === '_xlnm.Print_Area') (sheet.print ??= usualPrintSetup()).area = place;
  if (name === '_xlnm.Print_Titles') (sheet.print ??= usualPrintSetup()).titleRows = place;
}

/** null: no place in the workbook. */
export function placeIn(workbook: WorkbookModel, formula: string): Anchor | null {
  const { sheet: name, cells } = splitAddress(formula);
  const sheet = name === null ? undefined : workbook.findSheet(name);
  const within = parseArea(cells);
  return sheet && within ? { sheet, area: within } : null;
}
