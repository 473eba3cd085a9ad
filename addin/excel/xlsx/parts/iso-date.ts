/** Days that a file writes as text: "1985-03-14", "1985-03-14T07:30:00Z", "PT7H30M" of the strict form, and their serial numbers. */

const DAY = 86_400_000;
/** 30/12/1899: the day before the first, with the 29th of February 1900 that never was behind us. */
const FIRST = Date.UTC(1899, 11, 30);
const FIRST_1904 = Date.UTC(1904, 0, 1);

const FORM =
  /^\s*(?:(-?\d{4,})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:?\d{2})?\s*$/;

export interface IsoDate {
  readonly serial: number;
  readonly hasTime: boolean;
  readonly hasDay: boolean;
}

/** null where it is no such day, or one before the first that a sheet can hold. A zone is let be: a sheet has none. */
export function isoDateIn(text: string, date1904: boolean): IsoDate | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const hasTime = match[4] !== undefined;
  const time = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return hasTime ? { serial: time, hasTime, hasDay: false } : null;
  const at = new Date(0);
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (at.getUTCMonth() !== Number(month) - 1 || at.getUTCDate() !== Number(day)) return null;
  const days = Math.round((at.getTime() - (date1904 ? FIRST_1904 : FIRST)) / DAY);
  const whole = !date1904 && days < 61 ? days - 1 : days;
  if (whole < 0) return null;
  return { serial: whole + time, hasTime: time > 0, hasDay: true };
}
