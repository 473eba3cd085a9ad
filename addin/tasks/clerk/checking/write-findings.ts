/** What a check found, line by line in the order of the pane, as a sheet for those who prefer paper. */
import { messageParts } from '#domain/rules/message.ts';
import type { Severity } from '#domain/rules/record/rule.ts';
import { formatDate } from '#domain/language/date.ts';
import { formatCount } from '#domain/language/number.ts';
import { type FindingLine, writeFindingsSheet } from '../../../workbook/tables/findings-sheet.ts';
import type { Checked, FoundPlace } from '../../outcome.ts';

/** The sheet is a page of the roster's, so it speaks Vietnamese whatever the pane does. */
const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'Lỗi phải sửa',
  warning: 'Nên kiểm tra',
  info: 'Cần biết',
};

export async function writeFindings(found: Checked): Promise<{ sheet: string; rows: number }> {
  const lines = found.groups.flatMap(({ places }) => places.map(lineOf));
  return { sheet: await writeFindingsSheet({ about: aboutOf(found), lines }), rows: lines.length };
}

function aboutOf({ sheet, rosterDate, members, totals }: Checked): string {
  const counts = [
    `${formatCount(totals.error)} lỗi phải sửa`,
    `${formatCount(totals.warning)} chỗ nên kiểm tra`,
    `${formatCount(totals.info)} chỗ cần biết`,
  ].join(', ');
  const people = `${formatCount(members)} đảng viên, tính đến ${formatDate(rosterDate)}`;
  return `Trang “${sheet}”: ${people}. ${counts}.`;
}

function lineOf({ finding, place, who }: FoundPlace): FindingLine {
  const { problem, advice } = messageParts(finding);
  return {
    cell: place?.cell ?? '',
    who,
    severity: SEVERITY_NAMES[finding.severity],
    message: problem.vi,
    advice: advice.vi,
    rule: finding.rule,
  };
}
