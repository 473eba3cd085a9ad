/**
 * What a person types beside a finding, written as it is meant. Typed into the cell, Excel may make another day of it, or a number
 * without its zeros.
 */
import { parseDate } from '#domain/language/date-text.ts';
import { isWholeDate } from '#domain/language/date.ts';
import { fieldIn } from '#domain/roster/shape/kind.ts';
import type { RosterReading } from '#domain/roster/shape/reading.ts';
import type { Repair } from '#domain/rules/repairs/repair.ts';
import { CLASS_AS_DATE } from '#domain/rules/record/known-ids.ts';
import type { Finding } from '#domain/rules/record/rule.ts';
import { applyRepairs } from '../../../workbook/repairs/repair.ts';
import { TaskError } from '../../common/outcome.ts';
import type { Judged } from './roster-check.ts';

const SPOILT = new Set(['date', 'id']);

/** A cell of one field alone, of a kind that Excel changes when it is typed. */
export function canBeRetyped({ rule, row, column, field }: Finding, { columns, of }: RosterReading): boolean {
  if (row === null || column === null || field === null) return false;
  const match = columns.find((one) => one.column === column);
  if (match?.field !== field || match.sets || match.stacked || match.part) return false;
  return rule === CLASS_AS_DATE || SPOILT.has(fieldIn(of, field).type);
}

/** false: the cell holds something else by now. TaskError 'date-unreadable' where no day can be read of what was typed. */
export async function retype({ sheet, reading }: Judged, finding: Finding, typed: string): Promise<boolean> {
  const { rule, row, column, field } = finding;
  if (!canBeRetyped(finding, reading) || row === null || column === null || field === null) return false;
  const { top, left, values } = sheet.block;
  const before = values[row - 1 - top]?.[column - left] ?? '';
  const written = writtenAs(
    fieldIn(reading.of, field).type === 'date' && rule !== CLASS_AS_DATE,
    typed.trim(),
  );
  const repair: Repair = { kind: 'typed', certain: false, rule, row, column, field, before, ...written };
  return (await applyRepairs(sheet.sheetId, [repair])).done > 0;
}

function writtenAs(isDate: boolean, typed: string): Pick<Repair, 'after' | 'as'> {
  if (!isDate) return { after: typed, as: 'text' };
  const { iso } = parseDate(typed);
  if (iso === undefined) throw new TaskError('date-unreadable');
  return isWholeDate(iso) ? { after: iso, as: 'date' } : { after: typed, as: 'text' };
}
