/** Days as records and requests write them (ISO text), and which day it is in Viet Nam. */

/** A day that exists in the calendar, written yyyy-mm-dd. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const VIET_NAM_AHEAD = 7 * 60 * 60 * 1000;

/** The date on the wall in Viet Nam, which has one time zone and no summer time: periods open and end there. */
export function dayInVietNam(instant: Date): string {
  return new Date(instant.getTime() + VIET_NAM_AHEAD).toISOString().slice(0, 10);
}
