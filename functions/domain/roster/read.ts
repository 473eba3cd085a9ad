/**
 * A sheet to the members it lists. Finds the header, knows the columns, leaves out what is not a member and says so, and reads
 * every cell. Reading never throws and never judges: what it met is a list of problem codes.
 */
import type {
  ColumnMatch,
  Member,
  NoRoster,
  ReadingChoices,
  ReadingProblem,
  RosterReading,
  SheetBlock,
} from './reading.ts';
import { bodyText } from './column-text.ts';
import { dateJudgement } from './date-columns.ts';
import { findHeader, headersOf, type Header } from './header.ts';
import { columnsToRead, errorRows, readMember } from './member.ts';
import { isHeaderInOldFont, readableTop } from './old-fonts.ts';
import { rowReader } from './rows.ts';
import { finish, type Steps } from './steps.ts';

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
  return first === last ? [top + first + 1] : [top + first + 1, top + last + 1];
}

const ROWS_A_STEP = 1_000;

function* readMembers(
  block: SheetBlock,
  header: Header,
  oldHeader: boolean,
  choices: ReadingChoices,
): Steps<RosterReading> {
  const dates = yield* dateJudgement(block, header.last + 1, header.columns, choices);
  const columns = columnsToRead(header.columns, block.left, dates.hintsOf);
  const body = yield* bodyText(block, header, columns, oldHeader);
  const reader = rowReader(header.columns, block.left);
  const errors = errorRows(block.errorCells);
  const members: Member[] = [];
  const problems: ReadingProblem[] = [];
  const skipped: RosterReading['skipped'][number][] = [];
  for (let index = header.last + 1; index < block.values.length; index += 1) {
    if (index % ROWS_A_STEP === 0) yield index;
    const typed = block.values[index] ?? [];
    const cells = body.plain(typed);
    const row = block.top + index + 1;
    const kind = reader.kindOf(cells);
    if (kind !== 'member') {
      skipped.push({ row, reason: kind });
      continue;
    }
    problems.push(...body.problemsAt(row, typed), ...dates.problemsAt(row, typed));
    members.push(readMember(row, cells, columns, errors.get(row - 1), problems));
  }
  return {
    kind: 'roster',
    sheet: block.name,
    headerRows: headerRows(header, block.top),
    columns: header.columns,
    members,
    problems,
    skipped,
    questions: dates.questions,
    headers: headersOf(header.columns),
    encodings: body.encodings,
  };
}

/** Never throws, whatever the block holds. `choices` are what the clerk decided about a list with these headers. */
export function readRoster(block: SheetBlock, choices: ReadingChoices = {}): RosterReading | NoRoster {
  return finish(readRosterSteps(block, choices));
}

/** The same in steps of rows. */
export function* readRosterSteps(
  block: SheetBlock,
  choices: ReadingChoices = {},
): Steps<RosterReading | NoRoster> {
  if (block.values.every((row) => row.every((cell) => cell === ''))) {
    return { kind: 'none', sheet: block.name, reason: 'empty', recognised: [] };
  }
  const top = readableTop(block);
  const header = findHeader(top);
  if ('recognised' in header)
    return { kind: 'none', sheet: block.name, reason: 'no-header', recognised: header.recognised };
  return yield* readMembers(
    block,
    withChosen(header, choices),
    isHeaderInOldFont(block, top, header),
    choices,
  );
}
