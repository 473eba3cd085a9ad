/** The line that stands beside every total: who has sent, for which period, as of when. */
import { formatCount } from '#domain/vietnamese/number.ts';
import { formatDate } from '#domain/vietnamese/date.ts';
import type { Coverage } from '#wire/shared.ts';

/** "79/85 đơn vị đã gửi kỳ Quý III/2023, tính đến 30/09/2023". */
export function coverageLine({ sent, expected, period }: Coverage, asOf: string): string {
  const share = `${formatCount(sent)}/${formatCount(expected)}`;
  return `${share} đơn vị đã gửi kỳ ${period.label.vi}, tính đến ${formatDate(asOf)}`;
}
