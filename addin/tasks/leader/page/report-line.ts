/** What stands on every sheet of a report that is kept: what it knew of, its code, and the rules of the program that counted it. */
import type { ReportView } from '#wire/report.ts';
import { comparisonCode, formatMoment } from '../../../words/format.ts';
import { PAGE_SHEET } from '../../../words/sheets/page.ts';
import { sayingInSheets } from '../../../words/sheets/say.ts';

export function reportLine({ hash, known, rules }: Pick<ReportView, 'hash' | 'known' | 'rules'>): string {
  const { time, date } = formatMoment(known);
  return sayingInSheets(PAGE_SHEET)('sheets.line', {
    ...{ time, known: date, hash, code: comparisonCode(hash) },
    rules: `${rules.version} (${rules.hash.slice(0, 8)})`,
  });
}
