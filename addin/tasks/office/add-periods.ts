/** A year of periods, written below those that the sheet of periods has: a period whose name stands there is not written again. */
import { fold } from '#domain/language/fold.ts';
import { workingDaysAfter } from '#domain/rules/law/working-days.ts';
import { PERIOD_LEDGER } from '#domain/units/period-ledger.ts';
import { periodsOfYear } from '#domain/units/period-year.ts';
import type { PeriodYear } from '#domain/units/period-year.ts';
import type { OfficeService } from '../../service/office-client.ts';
import { appendRows, rowsInSheet } from './append-rows.ts';

export type YearAsked = PeriodYear & { readonly unit: string };

export interface PeriodsAdded {
  readonly sheet: string;
  readonly added: number;
  /** Stood there already. */
  readonly known: number;
  /** Of those added: whose last day may be a later one, because days off are not announced yet. */
  readonly approximate: number;
}

export async function addYearOfPeriods(
  service: Pick<OfficeService, 'ledger'>,
  { unit, ...year }: YearAsked,
): Promise<PeriodsAdded> {
  const answer = await service.ledger({ unit, ledger: PERIOD_LEDGER.id });
  const kept = { ledger: PERIOD_LEDGER, answer };
  const nameOf = (value: unknown) => fold(typeof value === 'string' ? value : '');
  const names = new Set((await rowsInSheet(kept)).map(({ name }) => nameOf(name)));
  const all = periodsOfYear(year, workingDaysAfter);
  const fresh = all.filter(({ name }) => !names.has(nameOf(name)));
  const { sheet, added } = await appendRows(
    kept,
    fresh.map(({ name, from, to, due }) => ({ name, from, to, due })),
  );
  const approximate = fresh.filter(({ isDueApproximate }) => isDueApproximate).length;
  return { sheet, added, known: all.length - added, approximate };
}
