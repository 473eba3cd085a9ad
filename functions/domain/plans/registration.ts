/**
 * Registering: an office opens it by a row of the ledger of plans without a number, through a day; the unit answers in that row until
 * then. A row that names no such day is open as long as what it is for.
 */
import { formatDate } from '../language/date.ts';
import { both } from '../ledgers/finding.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';
import type { PlanRow } from './plan-ledger.ts';

export const registerUntil = ({ until, to }: PlanRow): string => until || to;

export const isRegistration = ({ kind }: PlanRow): boolean => kind === 'registration';

/** What a unit may answer on a day, in the order in which it was asked. */
export const openRegistrations = (rows: readonly PlanRow[], unit: string, day: string): PlanRow[] =>
  rows.filter((row) => isRegistration(row) && row.unit === unit && day <= registerUntil(row));

/**
 * What a unit registered to admit over the span that a day lies in, of several the one that began first; undefined where it was not asked
 * or has not answered.
 */
export function admissionsRegistered(rows: readonly PlanRow[], unit: string, day: string) {
  const spans = rows
    .filter(isRegistration)
    .filter((row) => row.unit === unit && row.measure === 'admissions' && row.category === 'all')
    .filter(({ from, to }) => from <= day && day <= to);
  return spans.toSorted((one, other) => (one.from < other.from ? -1 : 1))[0]?.quantity;
}

/** Who is of one group is counted in all: no group may be larger. */
export function partsOverWhole(rows: readonly PlanRow[]): LedgerFinding[] {
  const asked = rows.filter(isRegistration);
  return asked.flatMap((part): LedgerFinding[] => {
    const whole = asked.find(
      (row) =>
        row.category === 'all' &&
        row.unit === part.unit &&
        row.measure === part.measure &&
        row.from === part.from &&
        row.to === part.to,
    );
    const [most, of] = [whole?.quantity, part.quantity];
    if (most === undefined || of === undefined || of <= most) return [];
    return [
      finding(
        part.id,
        'part-over-whole',
        `Số “trong đó” là ${String(of)}, nhiều hơn tổng số ${String(most)}.`,
        `Of them ${String(of)}: more than ${String(most)} in all.`,
      ),
    ];
  });
}

/** What is said of an answer that comes too late. */
export const registrationOver = (row: PlanRow): LedgerFinding =>
  finding(
    row.id,
    'registration-over',
    `Đã hết hạn đăng ký ngày ${formatDate(registerUntil(row))}. Nếu cần sửa, hỏi cấp trên.`,
    `Registering ended on ${registerUntil(row)}. Ask the office above to change it.`,
  );

const finding = (row: string, code: string, vi: string, en: string): LedgerFinding => ({
  code,
  severity: 'error',
  sheetRow: null,
  row,
  column: 'quantity',
  message: both(vi, en),
});
