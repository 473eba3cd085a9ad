/**
 * A sheet to the members it lists. Finds the header, knows the columns, leaves out what is not a member and says so, and reads
 * every cell. Reading never throws and never judges: what it met is a list of problem codes.
 */
import { hasField, keptUnder, type RosterKind } from './shape/kind.ts';
import type { ColumnMatch } from './shape/column.ts';
import type { NoRoster, RosterReading, TitleLine } from './shape/reading.ts';
import type { Question, ReadingChoices } from './shape/choices.ts';
import type { ReadingProblem } from './shape/problem.ts';
import type { SheetBlock } from '../sheet/block.ts';
import { samplesBelow, withContent } from './columns/column-content.ts';
import { bodyText } from './columns/column-text.ts';
import { dateJudgement } from './columns/date-columns.ts';
import { endOfList } from './table/list-end.ts';
import { asInSheet, inOrder, orderBelow, type ColumnOrder, type Orders } from './table/column-order.ts';
import { columnsIn, findHeaders, type Header } from './table/header.ts';
import { headersOf, ownColumns } from './table/header-columns.ts';
import { hiddenProblems } from './table/hidden.ts';
import { farProblems, struckProblems } from './table/out-of-list.ts';
import { readList, type Understood } from './list.ts';
import { memberReader } from './members/member.ts';
import { isHeaderInOldFont, readableTop } from './columns/old-fonts.ts';
import { firstChoice, settleOpen } from './columns/open-columns.ts';
import { finish, type Steps } from './shape/steps.ts';
import { chosenRow, tableQuestion } from './table/table-question.ts';
import { titleLines } from './table/titles.ts';
import { titleMismatch } from './table/totals.ts';

/** What the clerk said a column means goes before what its header says; as it is kept it may be a field that the kind does not have. */
function withChosen(kind: RosterKind, header: Header, { fields = {} }: ReadingChoices): Header {
  const columns = header.columns.map((match): ColumnMatch => {
    const field = fields[match.key];
    if (field === undefined || field === match.field || !(field === null || hasField(kind, field)))
      return match;
    const { column, key, header: text } = match;
    return { column, key, header: text, field, chosen: true };
  });
  return { ...header, columns };
}

function headerRows({ first, last }: Header, top: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => top + first + index + 1);
}

const MOST_QUESTIONS = 3;
const HEADER_ROWS = 3;
/** Each is a reading of the whole list. */
const MOST_ORDERS = 6;

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
  readonly titles: readonly TitleLine[];
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

interface Columns extends Understood {
  readonly questions: readonly Question[];
}

/** What the columns mean and how they were typed. */
function* understand(
  block: SheetBlock,
  kind: RosterKind,
  found: Found,
  choices: ReadingChoices,
): Steps<Columns> {
  const { left, values, errorCells } = block;
  const samples = samplesBelow(block, found.header);
  const told = withContent(block, kind, found.header, samples);
  const content = { ...told, columns: ownColumns(kind, told.columns) };
  const { header, questions } = settleOpen(kind, content, samples, left, choices);
  const end = endOfList(kind, values, header, left);
  const own = end === values.length ? block : { ...block, values: values.slice(0, end) };
  const dates = yield* dateJudgement(own, kind, header.last + 1, header.columns, choices);
  const problems: ReadingProblem[] = [];
  const { hintsOf } = dates;
  const people = memberReader({ kind, columns: header.columns, left, hintsOf, errorCells, problems });
  const body = yield* bodyText(block, kind, header, people.columns, found.inOldFont);
  const all = [...found.questions, ...dates.questions, ...questions];
  return { kind, block, header, dates, body, people, problems, questions: all };
}

function* readMembers(
  block: SheetBlock,
  kind: RosterKind,
  found: Found,
  choices: ReadingChoices,
  before: RosterReading | undefined,
): Steps<RosterReading> {
  const list = yield* understand(block, kind, found, choices);
  const { header, people, body, problems, questions } = list;
  const { members, left, skipped, keeper } = yield* readList(list, before);
  const columns = withBirths(header.columns, people.bornIn);
  problems.push(
    ...unasked(questions.slice(MOST_QUESTIONS), header, block.top),
    ...hiddenProblems(block, members, people.columns),
    ...struckProblems(block, members, people.columns),
    ...farProblems(block),
    ...titleMismatch(found.titles, members.length, left.length, problems),
  );
  const reading: RosterReading = {
    kind: 'roster',
    of: kind,
    sheet: block.name,
    titles: found.titles,
    headerRows: headerRows(header, block.top),
    columns,
    members,
    ...(left.length > 0 && { left }),
    problems,
    skipped,
    questions: questions.slice(0, MOST_QUESTIONS),
    headers: keptUnder(kind, headersOf(columns)),
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
  kind: RosterKind,
  choices: ReadingChoices = {},
  before?: RosterReading,
): RosterReading | NoRoster {
  return finish(readRosterSteps(block, kind, choices, before));
}

/** The same in steps of rows. */
export function* readRosterSteps(
  block: SheetBlock,
  kind: RosterKind,
  choices: ReadingChoices = {},
  before?: RosterReading,
): Steps<RosterReading | NoRoster> {
  if (block.values.every((row) => row.every((cell) => cell === ''))) {
    return { kind: 'none', sheet: block.name, reason: 'empty', recognised: [] };
  }
  const top = readableTop(block, kind);
  const found = findHeaders(top, kind, chosenRow(choices, block.top));
  if ('recognised' in found)
    return { kind: 'none', sheet: block.name, reason: 'no-header', recognised: found.recognised };
  const header = withChosen(kind, found.header, choices);
  const list: Found = {
    header,
    inOldFont: isHeaderInOldFont(block, top, header),
    questions: tableQuestion(found, top, kind, choices),
    titles: titleLines(top, header.first),
  };
  const reading = yield* readMembers(block, kind, list, choices, before);
  return yield* withOrders(block, reading, (ordered) => readMembers(ordered, kind, list, choices, before));
}

const movedRow = ({ problems }: RosterReading): number =>
  problems.find(({ code }) => code === 'columns-moved')?.row ?? 0;

/** The header may come again in other orders of its columns: what is below is read by it, where that is plain, and says where it stands. */
function* withOrders(
  block: SheetBlock,
  first: RosterReading,
  read: (ordered: SheetBlock) => Steps<RosterReading>,
): Steps<RosterReading> {
  const { top, left, errorCells, struck } = block;
  const orders: [from: number, order: ColumnOrder][] = [];
  const ordersAt: Orders = (index) => orders.findLast(([from]) => from <= index)?.[1];
  let reading = first;
  let ordered = block;
  let row = 0;
  // A font, an error and a line through a name belong to a cell of the sheet.
  const belongs = first.encodings?.size || errorCells?.size || struck?.size;
  for (
    let next = belongs ? 0 : movedRow(first);
    next > row && orders.length < MOST_ORDERS;
    next = movedRow(reading)
  ) {
    row = next;
    const from = row - 1 - top;
    const below = columnsIn(first.of, { left, values: ordered.values.slice(from, from + HEADER_ROWS) });
    const found = orderBelow(reading.columns, below, left);
    if (!found) break;
    const before = ordersAt(from);
    orders.push([from, found.map((index) => before?.[index] ?? index)]);
    ordered = inOrder(block, ordersAt);
    reading = yield* read(ordered);
  }
  return orders.length === 0 ? first : asInSheet(reading, ordersAt, block);
}
