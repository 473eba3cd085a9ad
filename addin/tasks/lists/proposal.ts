/**
 * In đề nghị xem xét: what is next about each person of a list, as one sheet to print for the meeting of the branch. Its head and foot
 * stand as on a document of the Party: Hướng dẫn 36-HD/VPTW (03/04/2018), phụ lục 1 (where) and 3 (which letters). What the pane does
 * not know of them (the organisation above, number, place, day) is left to be written by hand.
 */
import { areaAddress } from '#domain/sheet/a1.ts';
import { area } from '#domain/sheet/area.ts';
import type { RuledCell, RuledLook, RuledSheet } from '../../workbook/page/ruled-sheet.ts';
import { writeRuledSheet } from '../../workbook/page/ruled-sheet.ts';
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

export interface Proposed {
  readonly sheet: string;
  readonly people: number;
}

/** Widths in letters. The last two are as wide as the name of the Party above them: the line below it is as long as the text. */
const COLUMNS = [
  { header: say('order'), width: 6 },
  { header: say('who'), width: 24 },
  { header: say('born'), width: 10 },
  { header: say('source'), width: 26 },
  { header: say('step'), width: 28 },
  { header: say('paper'), width: 26 },
  { header: say('due'), width: 18 },
] as const;
const WIDTH = COLUMNS.length;
/** Columns that are the person's own: once, however much is waited for. */
const OF_PERSON = 4;
const LEFT = { column: 0, columns: 4 };
const RIGHT = { column: 5, columns: 2 };
const WHOLE = { column: 0, columns: WIDTH };
const MIDDLE = { column: 3, columns: 1 };

const CENTRED: RuledLook = { centred: true, wraps: true };
const HEAD: RuledLook = { ...CENTRED, size: 14 };
const HEADER: RuledLook = { ...CENTRED, bold: true, bordered: true };
const TEXT: RuledLook = { wraps: true, bordered: true };
const LOOKS = [{ ...TEXT, centred: true }, TEXT, { ...TEXT, centred: true }] as const;
/** For a signature. */
const BLANK_ROWS = 4;

type Block = readonly [over: { readonly column: number; readonly columns: number }, text: string, RuledLook];

/** WorkbookError 'sheet-protected' where our sheet is. Her list stays in front. */
export async function writeProposal(asked: ProposalAsked): Promise<Proposed> {
  const people = new Set(asked.lines.map(({ row }) => row)).size;
  const { sheet } = await writeRuledSheet('proposal', proposalSheet(asked, people));
  return { sheet, people };
}

function proposalSheet({ unit, on, lines }: ProposalAsked, people: number): RuledSheet {
  const above = [
    blocks([LEFT, say('title'), { italic: true }]),
    blocks(
      [LEFT, say('superior'), HEAD],
      [RIGHT, say('party'), { ...HEAD, bold: true, size: 15, lined: true }],
    ),
    blocks([LEFT, unit.toLocaleUpperCase('vi'), { ...HEAD, bold: true }]),
    blocks([LEFT, say('star'), HEAD]),
    blocks([LEFT, say('number'), HEAD], [RIGHT, say('place'), { ...HEAD, italic: true }]),
    blocks(),
    blocks([WHOLE, say('list'), { ...HEAD, bold: true, size: 16 }]),
    blocks([WHOLE, say('subject'), { ...HEAD, bold: true }]),
    blocks([WHOLE, say('about', { date: formatDate(on), count: people }), { ...CENTRED, italic: true }]),
    blocks([MIDDLE, '', { lined: true }]),
    blocks(),
  ];
  const below = [
    blocks(),
    blocks([LEFT, say('maker'), { ...HEAD, bold: true }], [RIGHT, say('behalf'), { ...HEAD, bold: true }]),
    blocks([LEFT, say('signs'), { ...CENTRED, italic: true }], [RIGHT, say('head'), HEAD]),
    blocks([RIGHT, say('signs'), { ...CENTRED, italic: true }]),
    ...Array.from({ length: BLANK_ROWS }, () => blocks()),
  ];
  const head = above.length;
  const places = [...above, ...below].flatMap(({ merged }, at) =>
    merged.map(({ column, columns }) => area(at < head ? at : at + 1 + lines.length, column, 1, columns)),
  );
  return {
    name: say('name'),
    columns: COLUMNS,
    rows: [
      ...above.map(({ cells }) => cells),
      COLUMNS.map(({ header }): RuledCell => ({ value: header, look: HEADER })),
      ...tableOf(lines),
      ...below.map(({ cells }) => cells),
    ],
    merges: [...places, ...samePerson(lines, head + 1)].map(areaAddress),
    head: { row: head, rows: 1 },
    lying: true,
  };
}

/** One row of texts that stand over several columns each. */
function blocks(...given: readonly Block[]) {
  const cells = COLUMNS.map((_, column): RuledCell => {
    const block = given.find(([over]) => column >= over.column && column < over.column + over.columns);
    if (!block) return { value: '' };
    const [over, text, look] = block;
    return { value: column === over.column ? text : '', look };
  });
  return { cells, merged: given.map(([over]) => over).filter(({ columns }) => columns > 1) };
}

function tableOf(lines: readonly ProposalLine[]): readonly (readonly RuledCell[])[] {
  const people = [...new Set(lines.map(({ row }) => row))];
  return lines.map(({ row, who, born, source, step, paper, due }, at) => {
    const isMore = lines[at - 1]?.row === row;
    const person = isMore ? ['', '', '', ''] : [people.indexOf(row) + 1, who, born, source];
    return [...person, ...[step, paper, due].map(capital)].map((value, column): RuledCell => ({
      value,
      look: LOOKS[column] ?? TEXT,
    }));
  });
}

/** Where several lines are one person's, what is the person's stands over all of them. `from`: row of the first line. */
function samePerson(lines: readonly ProposalLine[], from: number) {
  return lines.flatMap(({ row }, at) => {
    const count = lines.filter((line) => line.row === row).length;
    if (count === 1 || lines[at - 1]?.row === row) return [];
    return Array.from({ length: OF_PERSON }, (_, column) => area(from + at, column, count, 1));
  });
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
