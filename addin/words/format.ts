/** How the pane writes numbers, dates, times and codes: the same in both languages, as the sheet beside it does. */
import { formatDate, isoOf, isWholeDate } from '#domain/language/date.ts';
import { formatCount, formatDecimal, formatPercent } from '#domain/language/number.ts';

export { formatCount, formatDate, formatDecimal, formatPercent };

const TYPED = /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/;

/** ISO for a day typed as 30/09/2023, 30-9-2023 or 2023-09-30; undefined for anything else. */
export function parseTypedDate(typed: string): string | undefined {
  const plain = typed.trim();
  if (isWholeDate(plain)) return plain;
  const match = TYPED.exec(plain);
  if (!match) return undefined;
  const iso = isoOf(Number(match[3]), Number(match[2]), Number(match[1]));
  return iso !== undefined && isWholeDate(iso) ? iso : undefined;
}

/** The moment of an ISO instant on this machine's clock: 14:05 and 30/09/2023. Text that is no instant comes back as it is. */
export function formatMoment(instant: string): { readonly time: string; readonly date: string } {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return { time: '', date: instant };
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
    date: `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`,
  };
}

/** What two people read to each other over the telephone: 7F3A-9C21, from the first eight digits of the content's hash. */
export function comparisonCode(contentHash: string): string {
  const digits = contentHash.slice(0, 8).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** A figure as it stands in a list: 5.418, or 35,64 where it is an average. */
export function formatFigure(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : formatDecimal(value);
}

/** A message that stands alone: "kỳ này kết thúc…" begins with a capital where no cell and no name stands before it. */
export function asSentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
