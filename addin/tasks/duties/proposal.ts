/** In đề nghị xem xét: what is next about each person of a list, as one sheet to print for the meeting of the branch. */
import { writeListSheet } from '../../workbook/tables/list-sheet.ts';
import type { ColumnSpec } from '../../workbook/tables/table-spec.ts';
import { formatDate } from '../../words/format.ts';
import { PROPOSAL_SHEET } from '../../words/sheets/proposal.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';

const say = sayingInSheets(PROPOSAL_SHEET);

/** In Vietnamese, as they stand in the sheet. */
export interface ProposalLine {
  /** Of the list: lines of one person are one behind the other. */
  readonly row: number;
  readonly who: string;
  readonly born: string;
  readonly source: string;
  readonly step: string;
  readonly paper: string;
  readonly due: string;
}

/** `unit`: its name. `on`: ISO. */
export interface ProposalAsked {
  readonly unit: string;
  readonly on: string;
  readonly lines: readonly ProposalLine[];
}

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'number', header: say('number'), kind: 'count', width: 34 },
  { key: 'who', header: say('who'), kind: 'text', width: 140, wraps: true },
  { key: 'born', header: say('born'), kind: 'text', width: 60 },
  { key: 'source', header: say('source'), kind: 'text', width: 130, wraps: true },
  { key: 'step', header: say('step'), kind: 'text', width: 165, wraps: true },
  { key: 'paper', header: say('paper'), kind: 'text', width: 165, wraps: true },
  { key: 'due', header: say('due'), kind: 'text', width: 105, wraps: true },
];

/** WorkbookError 'sheet-protected' where our sheet is. Her list stays in front. */
export async function writeProposal({
  unit,
  on,
  lines,
}: ProposalAsked): Promise<{ readonly sheet: string; readonly people: number }> {
  const people = [...new Set(lines.map(({ row }) => row))];
  const sheet = await writeListSheet({
    key: 'proposalSheet',
    name: say('name'),
    title: say('title'),
    about: say('about', { unit: unit.toLocaleUpperCase('vi'), date: formatDate(on), count: people.length }),
    columns: COLUMNS,
    lines: lines.map(({ row, who, born, source, step, paper, due }, at) => {
      const isMore = lines[at - 1]?.row === row;
      const person = isMore ? [null, '', '', ''] : [people.indexOf(row) + 1, who, born, source];
      return [...person, ...[step, paper, due].map(capital)];
    }),
    signed: [
      ['', '', '', '', '', '', ''],
      ['', '', '', '', '', say('place'), ''],
      ['', say('maker'), '', '', '', say('head'), ''],
      ['', say('signs'), '', '', '', say('signs'), ''],
    ],
  });
  return { sheet, people: people.length };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
