/** Which reports this workbook has printed: by their codes they are printed again, in a year as today. */
import type { ReportUnits, ReportView } from '#wire/report.ts';
import { changeState, readState } from '../../workbook/state.ts';

export type BehindFigure = ReportUnits;

export type { PagedReport as ReprintedReport } from './page/page.ts';

export interface PrintedReport {
  readonly hash: string;
  readonly asOf: string;
  readonly from: string;
  /** The instant (ISO) that it knew of. */
  readonly known: string;
}

const keyOf = (unit: string): string => `reports.${unit}`;
/** As many as a term has months. */
const MOST = 60;

export const printedReports = async (unit: string): Promise<readonly PrintedReport[]> =>
  reportsIn(await readState(keyOf(unit)));

/** The newest first, each once. */
export function rememberPrinted({ unit, hash, asOf, from, known }: ReportView): Promise<void> {
  return changeState(keyOf(unit.id), (kept) =>
    [{ hash, asOf, from, known }, ...reportsIn(kept).filter((one) => one.hash !== hash)].slice(0, MOST),
  );
}

/** A setting is a text in a file that anybody may have had. */
function reportsIn(kept: unknown): PrintedReport[] {
  return Array.isArray(kept) ? kept.filter(isPrinted) : [];
}

const isPrinted = (one: unknown): one is PrintedReport =>
  typeof one === 'object' &&
  one !== null &&
  ['hash', 'asOf', 'from', 'known'].every(
    (name) => name in one && typeof Reflect.get(one, name) === 'string',
  );
