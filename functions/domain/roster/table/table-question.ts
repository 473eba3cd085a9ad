/** Two lists on one sheet: which of them is the roster is asked, and meanwhile the fuller header is read. */
import type { Cell, SheetBlock } from '../../sheet/block.ts';
import type { ColumnMatch } from '../shape/column.ts';
import type { Question, QuestionChoice, ReadingChoices } from '../shape/choices.ts';
import { clean } from '../../language/clean.ts';
import { formatDate, serialToIso } from '../../language/date.ts';
import { fieldIn, type RosterKind } from '../shape/kind.ts';
import type { FoundHeader, Header } from './header.ts';

export const TABLE_QUESTION = 'table';
const SHOWN_COLUMNS = 4;

const idOf = ({ first }: Header, top: number): string => `row:${String(top + first + 1)}`;

/** The zero-based row in the block that the clerk chose; undefined where nothing was. */
export function chosenRow({ answers = {} }: ReadingChoices, top: number): number | undefined {
  const answer = /^row:(\d+)$/.exec(answers[TABLE_QUESTION] ?? '');
  return answer ? Number(answer[1]) - 1 - top : undefined;
}

/** A day is a number to Excel, and nobody knows it by that. */
function shownCell(kind: RosterKind, cell: Cell, field: ColumnMatch['field']): string {
  const isDay = typeof cell === 'number' && field !== null && fieldIn(kind, field).type === 'date';
  return isDay ? formatDate(serialToIso(cell) ?? String(cell)) : clean(String(cell));
}

function choiceOf(kind: RosterKind, header: Header, block: SheetBlock): QuestionChoice {
  const { first, last, columns } = header;
  const known = columns.filter(({ field }) => field !== null).slice(0, SHOWN_COLUMNS);
  const below: readonly Cell[] = block.values[last + 1] ?? [];
  return {
    id: idOf(header, block.top),
    rows: Array.from({ length: last - first + 1 }, (_, index) => block.top + first + index + 1),
    samples: known.map(({ header: shown, column, field }) => ({
      shown,
      read: shownCell(kind, below[column - block.left] ?? '', field),
    })),
  };
}

/** None where one list is clearly meant, or the clerk has said which. */
export function tableQuestion(
  { header, rivals }: FoundHeader,
  block: SheetBlock,
  kind: RosterKind,
  choices: ReadingChoices,
): readonly Question[] {
  if (rivals.length === 0 || [header, ...rivals].some(({ first }) => first === chosenRow(choices, block.top)))
    return [];
  const inOrder = [header, ...rivals].toSorted((a, b) => a.first - b.first);
  return [
    {
      id: TABLE_QUESTION,
      kind: 'table',
      column: null,
      choices: inOrder.map((one) => choiceOf(kind, one, block)),
      assumed: idOf(header, block.top),
    },
  ];
}
