/** The line that stands beside every total: how many have sent and how many of them late, for which period, as of when. */
import { formatCount } from '#domain/language/number.ts';
import { formatDate } from '#domain/language/date.ts';
import type { Coverage } from '#wire/shared.ts';

/** "79/85 đơn vị đã gửi kỳ Quý III/2023 (3 gửi muộn), tính đến 30/09/2023". */
export function coverageLine({ sent, expected, period, late }: Coverage, asOf: string): string {
  const share = `${formatCount(sent)}/${formatCount(expected)}`;
  const among = late.length === 0 ? '' : ` (${formatCount(late.length)} gửi muộn)`;
  return `${share} đơn vị đã gửi kỳ ${period.label.vi}${among}, tính đến ${formatDate(asOf)}`;
}
