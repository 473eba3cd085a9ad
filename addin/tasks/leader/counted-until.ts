/** Ages and admissions are counted by whole months: as of a day inside a month it is said until when. */
import { formatDate } from '#domain/language/date.ts';
import type { CountedUntil, StatisticsResponse } from '#wire/statistics.ts';
import { SUMMARY_SHEETS } from '../../words/sheets/summary.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';

const say = sayingInSheets(SUMMARY_SHEETS);

export function isCountedUntilAnotherDay(
  answer: Pick<StatisticsResponse, 'asOf' | 'counted'>,
): answer is Pick<StatisticsResponse, 'asOf'> & { readonly counted: CountedUntil } {
  return answer.counted !== undefined && answer.counted.ages !== answer.asOf;
}

/** "Tuổi tính đến 30/09/2023; kết nạp đếm từ 01/01/2023 đến 30/09/2023"; '' where everything is as of the day. */
export function countedLine(answer: Pick<StatisticsResponse, 'asOf' | 'counted'>): string {
  if (!isCountedUntilAnotherDay(answer)) return '';
  const { ages, admissions } = answer.counted;
  const date = formatDate(ages);
  if (admissions === null) return say('countedNone', { date });
  return say('counted', { date, from: formatDate(admissions.from), to: formatDate(admissions.to) });
}
