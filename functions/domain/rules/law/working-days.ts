/** Working days: Monday to Friday without the days off of the table. A year without a table counts its weekends only, and says so. */
import { isoToSerial, serialToIso } from '../../language/date.ts';
import { HOLIDAYS } from './holidays.ts';

export interface WorkingDay {
  /** ISO day. */
  readonly day: string;
  /** The days off of a year on the way are not known: the true day may be some days later. */
  readonly approximate: boolean;
}

/** Excel's day numbers: Saturday leaves 0, Sunday 1. */
const isWeekend = (serial: number): boolean => serial % 7 < 2;

function serialsOf(list: 'off' | 'worked'): ReadonlySet<number> {
  const found = Object.entries(HOLIDAYS).flatMap(([year, days]) =>
    (days[list] ?? []).map((day) => isoToSerial(`${year}-${day}`) ?? 0),
  );
  return new Set(found);
}

const OFF = serialsOf('off');
const WORKED = serialsOf('worked');

const isWorking = (serial: number): boolean => WORKED.has(serial) || (!isWeekend(serial) && !OFF.has(serial));

/** The day on which so many working days are over; the first day itself does not count. undefined for what is no whole date. */
export function workingDaysAfter(from: string, count: number): WorkingDay | undefined {
  const start = isoToSerial(from);
  if (start === undefined) return undefined;
  let serial = start;
  for (let left = count; left > 0;) {
    serial += 1;
    if (isWorking(serial)) left -= 1;
  }
  const day = serialToIso(serial) ?? from;
  const years = [from, day].map((date) => Number(date.slice(0, 4)));
  return { day, approximate: years.some((year) => HOLIDAYS[year] === undefined) };
}
