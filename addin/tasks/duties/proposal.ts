/** In đề nghị xem xét: what is next about each person of a list, as one sheet to print for the meeting of the branch. */
import { areaAddress } from '#domain/sheet/a1.ts';
import { area } from '#domain/sheet/area.ts';
import { writeRuledSheet } from '../../workbook/page/ruled-sheet.ts';
import type { RuledCell, RuledLook, RuledSheet } from '../../workbook/page/ruled-sheet.ts';
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

const HEADER: RuledLook = { bold: true, centred: true, wraps: true, bordered: true };
const TITLE: RuledLook = { bold: true, centred: true };
const TEXT: RuledLook = { wraps: true, bordered: true };
const CENTRED: RuledLook = { ...TEXT, centred: true };
const NOTE: RuledLook = { italic: true, centred: true };

/** In letters. */
const COLUMNS = [
  { head: say('number'), width: 5, look: CENTRED },
  { head: say('who'), width: 24, look: TEXT },
  { head: say('born'), width: 9, look: CENTRED },
  { head: say('source'), width: 22, look: TEXT },
  { head: say('step'), width: 28, look: TEXT },
  { head: say('paper'), width: 28, look: TEXT },
  { head: say('due'), width: 18, look: CENTRED },
] as const;
const LEFT = 3;
const RIGHT = COLUMNS.length - LEFT;

/** WorkbookError 'sheet-protected' where our sheet is. Her list stays in front. */
export async function writeProposal(
  asked: ProposalAsked,
): Promise<{ readonly sheet: string; readonly people: number }> {
  const people = [...new Set(asked.lines.map(({ row }) => row))];
  const { sheet } = await writeRuledSheet('proposal', pageOf(asked, people));
  return { sheet, people: people.length };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

function pageOf({ unit, on, lines }: ProposalAsked, people: readonly number[]): RuledSheet {
  const rows: RuledCell[][] = [];
  const merges: string[] = [];
  const line = (
    ...cells: readonly (readonly [at: number, value: string, look: RuledLook, over: number])[]
  ) => {
    const made: RuledCell[] = COLUMNS.map(() => ({ value: '' }));
    for (const [at, value, look, over] of cells) {
      made[at] = { value, look };
      merges.push(areaAddress(area(rows.length, at, 1, over)));
    }
    rows.push(made);
  };
  // By its first cell a sheet of ours is known, and is nobody's list.
  line([0, say('form'), { italic: true }, COLUMNS.length]);
  line([0, unit.toLocaleUpperCase('vi'), { ...TITLE, wraps: true }, LEFT], [LEFT, say('place'), NOTE, RIGHT]);
  line();
  line([0, say('title'), TITLE, COLUMNS.length]);
  line([0, say('about', { date: formatDate(on), count: people.length }), NOTE, COLUMNS.length]);
  line();
  const head = { row: rows.length, rows: 1 };
  rows.push(COLUMNS.map(({ head: value }) => ({ value, look: HEADER })));
  lines.forEach(({ row, who, born, source, step, paper, due }, at) => {
    const isMore = lines[at - 1]?.row === row;
    const person = isMore ? ['', '', '', ''] : [people.indexOf(row) + 1, who, born, source];
    const cells = [...person, ...[step, paper, due].map(capital)];
    rows.push(COLUMNS.map(({ look }, column) => ({ value: cells[column] ?? '', look })));
  });
  line();
  line([0, say('maker'), TITLE, LEFT], [LEFT, say('head'), TITLE, RIGHT]);
  line([0, say('signs'), NOTE, LEFT], [LEFT, say('signs'), NOTE, RIGHT]);
  return { name: say('name'), columns: COLUMNS, rows, merges, head, lies: true };
}
