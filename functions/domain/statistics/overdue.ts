/** Who is late with the full membership on a day, and what is said of that. Apart from probation.ts, which whoever checks loads, too. */
import type { Bilingual } from '../language/bilingual.ts';
import { isoToSerial } from '../language/date.ts';
import { lastDayOf, monthEndOf } from './months.ts';
import { limitOf, PROBATION_MONTHS } from './probation.ts';

/** Said wherever somebody is in time or not. */
export const IN_TIME_IS: Bilingual = {
  vi: 'Đúng hạn: được công nhận trong 12 tháng dự bị và 49 ngày làm thủ tục (30 ngày làm việc và ngày nghỉ).',
  en: 'In time: within the 12 months of probation and 49 days for the papers (30 working days and holidays).',
};

/**
 * Whoever was admitted up to this day, the last of a month, and is on probation yet is late on the day of the report: of a month whose
 * last people are in time yet, nobody is called late.
 */
export function lastOverdue(day: string): string {
  const today = isoToSerial(day) ?? 0;
  let month = monthEndOf(day).month - PROBATION_MONTHS;
  while ((limitOf(lastDayOf(month)) ?? 0) >= today) month -= 1;
  return lastDayOf(month);
}
