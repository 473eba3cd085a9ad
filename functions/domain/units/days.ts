/** Which day it is in Viet Nam, written yyyy-mm-dd. */
import { daysInMonth } from '../language/date.ts';

const HOURS_AHEAD = 7;

/** The date on the wall in Viet Nam, which has one time zone and no summer time: periods open and end there. */
export const dayInVietNam = (instant: Date): string => dayOfInstant(instant.toISOString());

/** The same of an ISO instant. */
export function dayOfInstant(iso: string): string {
  const day = iso.slice(0, 'yyyy-mm-dd'.length);
  return Number(iso.slice(11, 13)) < 24 - HOURS_AHEAD ? day : dayAfter(day);
}

/** The next day of the calendar. */
export function dayAfter(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  if (day < daysInMonth(year, month)) return written(year, month, day + 1);
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1);
}

/** The day of the calendar before. */
export function dayBefore(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  if (day > 1) return written(year, month, day - 1);
  const [before, last] = month > 1 ? [year, month - 1] : [year - 1, 12];
  return written(before, last, daysInMonth(before, last));
}

const written = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
