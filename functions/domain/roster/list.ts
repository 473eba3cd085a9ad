/**
 * Going down a list whose columns are understood: which rows are members and which are lines between them, which rows belong to one
 * member, and what was read of a row before and need not be read again.
 */
import { hasField, type RosterKind } from './shape/kind.ts';
import type { DateJudgement } from './columns/date-columns.ts';
import type { BodyText } from './columns/column-text.ts';
import { saysOf } from './cells/columns-to-read.ts';
import type { SaidAbove, SheetRow } from './members/unfinished-member.ts';
import type { MemberReader } from './members/member.ts';
import type { FieldKey } from './shape/field.ts';
import type { Leaver, Member } from './shape/member.ts';
import { goneBy, withExemption } from './members/leaver.ts';
import type { ReadingProblem } from './shape/problem.ts';
import type { RosterReading, SkippedReason } from './shape/reading.ts';
import type { SheetBlock } from '../sheet/block.ts';
import type { Steps } from './shape/steps.ts';
import { columnsIn, type Header } from './table/header.ts';
import { movedColumn } from './table/header-below.ts';
import { rowKeeper, type RowKeeper } from './table/kept-rows.ts';
import { rowsOfMember } from './table/member-rows.ts';
import { rowReader, type RowReader } from './table/rows.ts';
import { kindNamed } from './table/section-kinds.ts';
import { tallyOf } from './table/totals.ts';

const ROWS_A_STEP = 1_000;
const NO_ROWS: readonly SheetRow[] = [];
const NOTHING: readonly SaidAbove[] = [];

/** A list before its first row is read. */
export interface Understood {
  readonly kind: RosterKind;
  readonly block: SheetBlock;
  readonly header: Header;
  readonly dates: DateJudgement;
  readonly body: BodyText;
  readonly people: MemberReader;
  /** What is met is added. */
  readonly problems: ReadingProblem[];
}

export interface List {
  readonly members: readonly Member[];
  readonly left: readonly Leaver[];
  readonly skipped: RosterReading['skipped'];
  readonly keeper: RowKeeper;
}

/** The lines that are no members, and what they say of those around them. */
interface Lines {
  readonly skipped: RosterReading['skipped'][number][];
  readonly skip: (line: SheetRow, reason: SkippedReason) => void;
  readonly count: (member: Member) => void;
  /** What the last sections say of everybody under them. */
  readonly said: () => readonly SaidAbove[];
}

function secondTable({ row, cells }: SheetRow, left: number): ReadingProblem {
  const index = cells.findIndex((cell) => cell !== '');
  const value = cells[index] ?? '';
  return { code: 'second-table', row, column: left + index, field: 'ho_ten', value };
}

/** What sections name: the branch, and where no column says it of everybody, the kind of member. */
function sectionsOf({ kind: of, block: { left }, header: { columns } }: Understood, rows: RowReader) {
  const fields = new Set(columns.flatMap((match) => saysOf(match)));
  const isToldByColumn = (field: FieldKey): boolean =>
    fields.has(field) || (field === 'loai_dv' && fields.has('ngay_chinh_thuc'));
  let branch: readonly SaidAbove[] = NOTHING;
  let said: readonly SaidAbove[] = NOTHING;
  return {
    said: () => said,
    next: ({ row, cells }: SheetRow): void => {
      const section = kindNamed(cells);
      const kind = section && hasField(of, section.field) ? section : undefined;
      const named = isToldByColumn('chi_bo') || kind ? 'same' : rows.branchOf(cells);
      if (named !== 'same')
        branch = named
          ? [{ field: 'chi_bo', value: named.name, at: { row, column: left + named.index } }]
          : NOTHING;
      said =
        kind && !isToldByColumn(kind.field)
          ? [...branch, { field: kind.field, value: kind.value, at: { row, column: left + kind.index } }]
          : branch;
    },
  };
}

function linesOf(list: Understood, rows: RowReader): Lines {
  const { block, header, problems } = list;
  const { left } = block;
  const tally = tallyOf(header.columns, left);
  const sections = sectionsOf(list, rows);
  const skipped: Lines['skipped'] = [];
  const say: Partial<Record<SkippedReason, (line: SheetRow) => void>> = {
    total: ({ row, cells }) => {
      problems.push(...tally.total(row, cells));
    },
    section: (line) => {
      tally.section();
      sections.next(line);
    },
    'other-table': (line) => {
      if (!problems.some(({ code }) => code === 'second-table' || code === 'columns-moved'))
        problems.push(secondTable(line, left));
    },
  };
  const skip = (line: SheetRow, reason: SkippedReason): void => {
    skipped.push({ row: line.row, reason });
    say[reason]?.(line);
  };
  return { skipped, skip, count: tally.member, said: sections.said };
}

type RowAt = (index: number) => SheetRow;

/** By the index of a member's first row: the rows below that are the same member's; blank ones at the end are nobody's. */
function rowsBelow({ block, body }: Understood, rows: RowReader, most: number, rowAt: RowAt) {
  if (most === 1) return () => NO_ROWS;
  return (first: number): readonly SheetRow[] => {
    const more: SheetRow[] = [];
    for (let index = first + 1; index < Math.min(first + most, block.values.length); index += 1) {
      const next = rowAt(index);
      if (!rows.continues(body.line(next.cells))) break;
      more.push(next);
    }
    const last = more.findLastIndex(({ cells }) => cells.some((cell) => cell !== ''));
    return more.slice(0, last + 1);
  };
}

/** What a row was read as hangs on more than its cells where members have several rows, or cells hold errors. */
function keeperOf(list: Understood, mostRows: number, before: RosterReading | undefined): RowKeeper {
  const { block, header, people, dates } = list;
  const isSimple = mostRows === 1 && !block.errorCells?.size;
  const hints = people.columns.map(({ column }) => dates.hintsOf(column));
  const understood = isSimple ? JSON.stringify([block.top, block.left, header.columns, hints]) : undefined;
  return rowKeeper(block.values, understood, before);
}

/** `before`: a reading of the same sheet, whose rows may be known. */
export function* readList(list: Understood, before: RosterReading | undefined): Steps<List> {
  const { kind: rosterKind, block, header, dates, body, people, problems } = list;
  const { top, values } = block;
  const from = header.last + 1;
  const rows = rowReader(rosterKind, header.columns, block.left);
  const lines = linesOf(list, rows);
  const mostRows = rowsOfMember(block, from, header.columns);
  const keeper = keeperOf(list, mostRows, before);
  const rowAt: RowAt = (index) => ({ row: top + index + 1, cells: body.plain(values[index] ?? []) });
  const below = rowsBelow(list, rows, mostRows, rowAt);
  /** A header that comes again may have its columns in another order: the rows under it are not read. */
  const turned = (index: number): void => {
    // A header has three rows at most.
    const near = [index, index + 1, index + 2].map((at) => body.line(rowAt(at).cells));
    const moved = movedColumn(header.columns, columnsIn(rosterKind, { left: block.left, values: near }));
    if (!moved) return;
    const { column, header: value } = moved;
    problems.push({ code: 'columns-moved', row: rowAt(index).row, column, field: 'ho_ten', value });
    rows.progress.other = 'list';
  };
  const members: Member[] = [];
  const left: Leaver[] = [];
  for (let index = from; index < values.length; index += 1) {
    if (index % ROWS_A_STEP === 0) yield index;
    const typed = values[index] ?? [];
    const first = rowAt(index);
    const { row, cells } = first;
    const line = body.line(cells);
    const { other } = rows.progress;
    const kind = rows.kindOf(line);
    if (kind !== 'member') {
      // Of the two kinds of headers below, those that are not of other people.
      if (kind === 'header' ? !rows.progress.other : !other && rows.progress.other === 'list') turned(index);
      lines.skip({ row, cells: line }, kind);
      continue;
    }
    for (const problem of body.problemsAt(row, typed)) problems.push(problem);
    for (const problem of dates.problemsAt(row, typed)) problems.push(problem);
    const more = below(index);
    // What was typed in an old font, or stands under a section that says something of it, is read as often as it has to be.
    const canKeep = cells === typed && lines.said().length === 0;
    const known = canKeep ? keeper.known(index) : undefined;
    const met = problems.length;
    const read = known ?? people.read(first, more, lines.said());
    if (known) people.pass(known);
    if (canKeep && problems.length === met && read.at === undefined) keeper.keep(index, read);
    index += more.length;
    const activity = goneBy(read);
    if (activity !== undefined) {
      // What is wrong with the cells of somebody who is not counted is nobody's business any more.
      problems.length = met;
      left.push({ ...read, activity });
      lines.skip(first, 'left');
      continue;
    }
    const member = withExemption(read);
    members.push(member);
    lines.count(member);
  }
  return { members, left, skipped: lines.skipped, keeper };
}
