/** A template as a file, which remembers for whom and for which period it is. */
import { columnLetters } from '#domain/sheet/a1.ts';
import type { BookCell, BookLook, BookSheet, NewBook } from '../../excel/xlsx/write/new-book.ts';
import { writeXlsx } from '../../excel/xlsx/write/write-xlsx.ts';
import { TEMPLATE_SHEET } from '../../words/sheets/template.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import { rememberedOf } from './remembers.ts';
import type { Template, TemplateColumn } from './template.ts';
import { WIDTHS } from './widths.ts';

const say = sayingInSheets(TEMPLATE_SHEET);

const TITLE: BookLook = { bold: true };
const NOTE: BookLook = { italic: true };
const HEADER: BookLook = { bold: true, fill: '#DDEBF7', centred: true, wraps: true, bordered: true };
const CELL: BookLook = { bordered: true, isText: true, wraps: true };
const COUNTED: BookLook = { bordered: true, centred: true };
const COLUMN: BookLook = { isText: true };
/** Rows for newcomers. */
const MORE_ROWS = 20;
/** So far down choices are offered. */
const LISTED_ROWS = 500;
const TITLE_LINES = 3;

export function templateFile(template: Template): Uint8Array {
  const listed = template.columns.filter(({ choices }) => choices.length > 0);
  const book: NewBook = {
    font: { name: 'Times New Roman', size: 12 },
    sheets: [rosterSheet(template, listed), listsSheet(listed)],
    properties: rememberedOf(template),
  };
  return writeXlsx(book);
}

function rosterSheet({ sheet, head, columns, body }: Template, listed: readonly TemplateColumn[]): BookSheet {
  const first = head.length + 1;
  const last = first + body.length + LISTED_ROWS;
  const blank = columns.map((): BookCell => ({ value: '', look: CELL }));
  return {
    name: sheet,
    columns: columns.map(({ field }) => ({ width: WIDTHS[field] ?? WIDTH, look: COLUMN })),
    rows: [
      ...head.map((text, at): BookCell[] => [{ value: text, look: at < TITLE_LINES ? TITLE : NOTE }]),
      columns.map(({ header }) => ({ value: header, look: HEADER })),
      ...body.map((cells) =>
        cells.map((value): BookCell => ({ value, look: typeof value === 'number' ? COUNTED : CELL })),
      ),
      ...Array.from({ length: MORE_ROWS }, () => blank),
    ],
    frozenRows: first,
    lists: listed.map((column, at) => {
      const letters = columnLetters(columns.indexOf(column));
      const end = `$${columnLetters(at)}$${String(column.choices.length + 1)}`;
      return {
        area: `${letters}${String(first + 1)}:${letters}${String(last)}`,
        source: `'${say('lists')}'!$${columnLetters(at)}$2:${end}`,
      };
    }),
  };
}

const WIDTH = 14;

/** A column a list, with its header. */
function listsSheet(listed: readonly TemplateColumn[]): BookSheet {
  const deepest = Math.max(0, ...listed.map(({ choices }) => choices.length));
  return {
    name: say('lists'),
    isHidden: true,
    columns: listed.map(() => ({ width: 30 })),
    rows: [
      listed.map(({ header }) => ({ value: header, look: TITLE })),
      ...Array.from({ length: deepest }, (_, row) =>
        listed.map(({ choices }): BookCell => ({ value: choices[row] ?? '' })),
      ),
    ],
  };
}
