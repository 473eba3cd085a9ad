/** What a check found, line by line in the order of the pane, as a sheet for those who prefer paper. */
import type { ListKind } from '#domain/rules/list-kind.ts';
import { messageParts } from '#domain/rules/message.ts';
import { formatDate } from '#domain/language/date.ts';
import { type FindingLine, writeFindingsSheet } from '../../workbook/tables/findings-sheet.ts';
import { sayingBoth } from '../../words/messages.ts';
import { SEVERITY_WORDS } from '../../words/severity.ts';
import { FINDINGS_SHEET } from '../../words/sheets/findings.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import type { Checked, FoundPlace } from '../clerk/checking/checked.ts';

const say = sayingInSheets(FINDINGS_SHEET);
const saySeverity = sayingBoth(SEVERITY_WORDS);
const SEVERITIES = ['error', 'warning', 'info'] as const;

export async function writeFindings(of: ListKind, found: Checked): Promise<{ sheet: string; rows: number }> {
  const lines = found.groups.flatMap(({ places }) => places.map((place) => lineOf(of, place)));
  return { sheet: await writeFindingsSheet({ about: aboutOf(found), lines }), rows: lines.length };
}

function aboutOf({ sheet, rosterDate, members, totals }: Checked): string {
  const counts = SEVERITIES.map((each) => saySeverity(`severities.${each}`, { count: totals[each] }).vi);
  return say('about', { sheet, members, date: formatDate(rosterDate), counts: counts.join(', ') });
}

function lineOf(of: ListKind, { finding, place, who }: FoundPlace): FindingLine {
  const { problem, advice } = messageParts(finding, of);
  return {
    cell: place?.cell ?? '',
    who,
    severity: saySeverity(`severity.${finding.severity}`).vi,
    message: problem.vi,
    advice: advice.vi,
    rule: finding.rule,
  };
}
