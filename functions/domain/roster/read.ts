/**
 * A sheet to the members it lists. Finds the header, knows the columns, leaves out what is not a member and says so, and reads
 * every cell. Reading never throws and never judges: what it met is a list of problem codes.
 */
import type {
  ColumnMatch,
  Member,
  NoRoster,
  Question,
  ReadingChoices,
  ReadingProblem,
  RosterReading,
  SheetBlock,
  SkippedReason,
} from './reading.ts';
import { samplesBelow, withContent } from './columns/column-content.ts';
import { bodyText } from './columns/column-text.ts';
import { saysOf } from './members/columns-to-read.ts';
import { dateJudgement } from './columns/date-columns.ts';
import { endOfList } from './table/list-end.ts';
import { findHeaders, headersOf, type Header } from './table/header.ts';
import { hiddenProblems } from './table/hidden.ts';
import { rowKeeper } from './table/kept-rows.ts';
import { memberReader, type Branch, type SheetRow } from './members/member.ts';
import { rowsOfMember } from './table/member-rows.ts';
import { isHeaderInOldFont, readableTop } from './columns/old-fonts.ts';
import { firstChoice, settleOpen } from './columns/open-columns.ts';
import { rowReader } from './table/rows.ts';
import { finish, type Steps } from './steps.ts';
import { chosenRow, tableQuestion } from './table/table-question.ts';
import { tallyOf } from './table/totals.ts';

const NO_ROWS: readonly SheetRow[] = [];

/** What the clerk said a column means goes before what its header says. */
function withChosen(header: Header, { fields = {} }: ReadingChoices): Header {
  const columns = header.columns.map((match): ColumnMatch => {
    const field = fields[match.key];
    if (field === undefined || field === match.field) return match;
    const { column, key, header: text } = match;
    return { column, key, header: text, field, chosen: true };
  });
  return { ...header, columns };
}

function headerRows({ first, last }: Header, top: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => top + first + index + 1);
}

const ROWS_A_STEP = 1_000;
const MOST_QUESTIONS = 3;

/** A birth date below the name makes a column of it. */
function withBirths(columns: readonly ColumnMatch[], bornIn: ReadonlySet<number>): readonly ColumnMatch[] {
  if (bornIn.size === 0) return columns;
  return columns.map((match): ColumnMatch => {
    if (!bornIn.has(match.column) || match.field === null) return match;
    return { ...match, stacked: [...(match.stacked ?? [match.field]), 'ngay_sinh'] };
  });
}

interface Found {
  readonly header: Header;
  readonly inOldFont: boolean;
  readonly questions: readonly Question[];
}

/** More than three questions are not asked; the columns of the others stay behind, and that is said. */
function unasked(questions: readonly Question[], { last, columns }: Header, top: number): ReadingProblem[] {
  return questions.flatMap((question): ReadingProblem[] => {
    const match = columns.find(({ column }) => column === question.column);
    if (!match) return [];
    const field = firstChoice(question);
    return [{ code: 'column-unsure', row: top + last + 1, column: match.column, field, value: match.header }];
  });
}

function* readMembers(
  block: SheetBlock,
  found: Found,
  choices: ReadingChoices,
  before: RosterReading | undefined,
): Steps<RosterReading> {
  const { top, left, values } = block;
  const samples = samplesBelow(block, found.header);
  const content = withContent(block, found.header, samples);
  const settled = settleOpen(content, samples, left, choices);
  const { header } = settled;
  const from = header.last + 1;
  const end = endOfList(values, header, left);
  const own = end === values.length ? block : { ...block, values: values.slice(0, end) };
  const dates = yield* dateJudgement(own, from, header.columns, choices);
  const problems: ReadingProblem[] = [];
  const { errorCells } = block;
  const people = memberReader({
    columns: header.columns,
    left,
    hintsOf: dates.hintsOf,
    errorCells,
    problems,
  });
  const body = yield* bodyText(block, header, people.columns, found.inOldFont);
  const rows = rowReader(header.columns, left);
  const tally = tallyOf(header.columns, left);
  const mostRows = rowsOfMember(block, from, header.columns);
  const namesBranches = !header.columns.some((match) => saysOf(match).includes('chi_bo'));
  const isSimple = mostRows === 1 && !errorCells?.size;
  const hints = people.columns.map(({ column }) => dates.hintsOf(column));
  const understood = isSimple ? JSON.stringify([top, left, header.columns, hints]) : undefined;
  const keeper = rowKeeper(values, understood, before);
  const members: Member[] = [];
  const skipped: RosterReading['skipped'][number][] = [];
  let branch: Branch | undefined;
  const rowAt = (index: number): SheetRow => ({
    row: top + index + 1,
    cells: body.plain(values[index] ?? []),
  });

  const skip = ({ row, cells }: SheetRow, reason: SkippedReason): void => {
    skipped.push({ row, reason });
    if (reason === 'total') problems.push(...tally.total(row, cells));
    if (reason === 'section') {
      tally.section();
      const named = namesBranches ? rows.branchOf(cells) : 'same';
      if (named !== 'same') branch = named && { name: named.name, at: { row, column: left + named.index } };
    }
    if (reason === 'other-table' && !problems.some(({ code }) => code === 'second-table')) {
      const index = cells.findIndex((cell) => cell !== '');
      problems.push({
        code: 'second-table',
        row,
        column: left + index,
        field: 'ho_ten',
        value: cells[index] ?? '',
      });
    }
  };

  /** The rows below the first that are the same member's; blank ones at the end are nobody's. */
  const below = (first: number): SheetRow[] => {
    const more: SheetRow[] = [];
    for (let index = first + 1; index < Math.min(first + mostRows, values.length); index += 1) {
      const next = rowAt(index);
      if (!rows.continues(body.line(next.cells))) break;
      more.push(next);
    }
    const last = more.findLastIndex(({ cells }) => cells.some((cell) => cell !== ''));
    return more.slice(0, last + 1);
  };

  for (let index = from; index < values.length; index += 1) {
    if (index % ROWS_A_STEP === 0) yield index;
    const typed = values[index] ?? [];
    const row = top + index + 1;
    const cells = body.plain(typed);
    const line = body.line(cells);
    const kind = rows.kindOf(line);
    if (kind !== 'member') {
      skip({ row, cells: line }, kind);
      continue;
    }
    for (const problem of body.problemsAt(row, typed)) problems.push(problem);
    for (const problem of dates.problemsAt(row, typed)) problems.push(problem);
    const more = mostRows > 1 ? below(index) : NO_ROWS;
    // What was typed in an old font, or stands under a branch of its own, is read as often as it has to be.
    const canKeep = cells === typed && branch === undefined;
    const known = canKeep ? keeper.known(index) : undefined;
    const met = problems.length;
    const member = known ?? people.read({ row, cells }, more, branch);
    if (known) people.pass(known);
    if (canKeep && problems.length === met && member.at === undefined) keeper.keep(index, member);
    members.push(member);
    tally.member(member);
    index += more.length;
  }
  const questions = [...found.questions, ...dates.questions, ...settled.questions];
  const columns = withBirths(header.columns, people.bornIn);
  problems.push(
    ...unasked(questions.slice(MOST_QUESTIONS), header, top),
    ...hiddenProblems(block, members, people.columns),
  );
  const reading: RosterReading = {
    kind: 'roster',
    sheet: block.name,
    headerRows: headerRows(header, top),
    columns,
    members,
    problems,
    skipped,
    questions: questions.slice(0, MOST_QUESTIONS),
    headers: headersOf(columns),
    encodings: body.encodings,
  };
  keeper.done(reading);
  return reading;
}

/**
 * Never throws, whatever the block holds. `choices` are what the clerk decided about a list with these headers. `before` is a
 * reading of the same sheet: rows that are the same arrays as then are taken to hold what they held, and are read no more.
 */
export function readRoster(
  block: SheetBlock,
  choices: ReadingChoices = {},
  before?: RosterReading,
): RosterReading | NoRoster {
  return finish(readRosterSteps(block, choices, before));
}

/** The same in steps of rows. */
export function* readRosterSteps(
  block: SheetBlock,
  choices: ReadingChoices = {},
  before?: RosterReading,
): Steps<RosterReading | NoRoster> {
  if (block.values.every((row) => row.every((cell) => cell === ''))) {
    return { kind: 'none', sheet: block.name, reason: 'empty', recognised: [] };
  }
  const top = readableTop(block);
  const found = findHeaders(top, chosenRow(choices, block.top));
  if ('recognised' in found)
    return { kind: 'none', sheet: block.name, reason: 'no-header', recognised: found.recognised };
  const header = withChosen(found.header, choices);
  const inOldFont = isHeaderInOldFont(block, top, header);
  return yield* readMembers(
    block,
    { header, inOldFont, questions: tableQuestion(found, top, choices) },
    choices,
    before,
  );
}
