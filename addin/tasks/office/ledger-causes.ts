/** What is wrong in a sheet, each thing once: a cell that computes first, and nothing that is wrong only because of it. */
import type { LedgerFinding } from '#domain/ledgers/finding.ts';

type Place = Pick<LedgerFinding, 'row' | 'column'>;

const keyOf = (row: string | null, column: string | null): string => JSON.stringify([row, column]);

/** `cells`: what Excel says of cells; what else would be said of their values is about what nobody typed. */
export function causesFirst(
  cells: readonly LedgerFinding[],
  values: readonly LedgerFinding[],
): readonly LedgerFinding[] {
  const broken = new Set(cells.map(({ row, column }) => keyOf(row, column)));
  return [...cells, ...values.filter(({ row, column }) => !broken.has(keyOf(row, column)))];
}

/** The columns that a finding about the whole is told from. */
const TOLD_FROM: Readonly<Record<string, readonly string[]>> = {
  'unit-circle': ['parent'],
  'parent-not-there': ['parent', 'from', 'to'],
  'name-twice': ['name', 'parent'],
  'unit-incomplete': ['name', 'kind'],
  'ends-before-it-begins': ['from', 'to'],
  'merged-without-a-day': ['to', 'into'],
  'merged-into-none': ['to', 'into'],
};

/** Whether a finding about the whole would be there without the errors of the sheet. */
export function standsAlone(errors: readonly Place[]): (finding: LedgerFinding) => boolean {
  const wrong = new Set(errors.map(({ row, column }) => keyOf(row, column)));
  const rows = new Set(errors.map(({ row }) => row));
  return ({ code, row }) => {
    if (!rows.has(row)) return true;
    const columns = TOLD_FROM[code];
    return columns !== undefined && [null, ...columns].every((column) => !wrong.has(keyOf(row, column)));
  };
}
