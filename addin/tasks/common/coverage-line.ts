/** The line that stands beside every total: how many have sent and how many of them late, for which period, as of when. */
import { formatDate } from '#domain/language/date.ts';
import type { Counting } from '#domain/submissions/review.ts';
import type { Coverage } from '#wire/shared.ts';
import { COVERAGE_LINE } from '../../words/sheets/coverage.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';

const say = sayingInSheets(COVERAGE_LINE);

/** "79/85 đơn vị đã gửi kỳ Quý III/2023 (3 gửi muộn), tính đến 30/09/2023". */
/** `counts`: which versions a report counts; it says so where these are not all that were sent. */
export function coverageLine(coverage: Coverage, asOf: string, counts: Counting = 'sent'): string {
  const { sent, expected, period, late, onOld = [], notComputed = [] } = coverage;
  const facts = { sent, expected, period: period.label.vi, date: formatDate(asOf) };
  const line = late.length === 0 ? say('sent', facts) : say('sentLate', { ...facts, late: late.length });
  const named = [
    { id: 'onOld', units: onOld },
    { id: 'notComputed', units: notComputed },
  ] as const;
  const told = named.flatMap(({ id, units }) =>
    units.length === 0 ? [] : [say(id, { units: units.map(({ name }) => name).join(', ') })],
  );
  return [line, ...(counts === 'matched' ? [say('matched')] : []), ...told].join('. ');
}
