/** A form as a sheet of our own: the official head and foot, and below them what was assumed, what is blank and what does not hold. */
import { areaAddress } from '#domain/sheet/a1.ts';
import { area } from '#domain/sheet/area.ts';
import type { FormResponse } from '#wire/form.ts';
import { formatDate } from '../../../words/format.ts';
import { FORM_SHEET } from '../../../words/sheets/form.ts';
import { sayingInSheets } from '../../../words/sheets/say.ts';
import type { RuledCell, RuledLook, RuledSheet } from '../../../workbook/page/ruled-sheet.ts';
import { notesBelow } from './form-notes.ts';

const say = sayingInSheets(FORM_SHEET);

const CENTRED: RuledLook = { bold: true, centred: true, wraps: true };
const HEADER: RuledLook = { ...CENTRED, bordered: true };
const ROW_LABEL: RuledLook = { bordered: true, wraps: true };
const VALUE: RuledLook = { bordered: true, centred: true };
const NOTE: RuledLook = { italic: true };
const ROW_LABEL_WIDTH = 52;
const VALUE_WIDTH = 14;
const INDENT = '   ';

type Row = FormResponse['rows'][number];

export function formSheet(form: FormResponse): RuledSheet {
  const { columns, rows, title, unit, from, to, number, stub } = form;
  const last = columns.length;
  const middle = Math.max(1, last - 1);
  const width = Math.floor((ROW_LABEL_WIDTH + last * VALUE_WIDTH) * 1.1);
  const merges: string[] = [];
  const out: RuledCell[][] = [];
  const line = (
    ...cells: readonly (readonly [column: number, value: string, look: RuledLook, width?: number])[]
  ) => {
    const at = out.length;
    const made: RuledCell[] = Array.from({ length: last + 1 }, () => ({ value: '' }));
    for (const [column, value, look, width = 1] of cells) {
      made[column] = { value, look };
      if (width > 1) merges.push(areaAddress(area(at, column, 1, width)));
    }
    out.push(made);
  };
  line(
    [0, unit.name.toLocaleUpperCase('vi'), CENTRED],
    [1, say('statistics', { title: title.vi.toLocaleUpperCase('vi') }), CENTRED, middle],
    [last, number, CENTRED],
  );
  line(
    [0, say('office'), CENTRED],
    [1, say('span', { from: formatDate(from), to: formatDate(to) }), CENTRED, middle],
  );
  line();
  const above = columns.some((column) => column.above !== undefined);
  const headRow = out.length;
  if (above) {
    out.push([
      { value: stub.vi, look: HEADER },
      ...columns.map((column): RuledCell => ({ value: (column.above ?? column.head).vi, look: HEADER })),
    ]);
    merges.push(...mergedHeads(form, headRow));
  }
  out.push([
    { value: above ? '' : stub.vi, look: HEADER },
    ...columns.map((column): RuledCell => ({
      value: above && column.above === undefined ? '' : column.head.vi,
      look: HEADER,
    })),
  ]);
  out.push([
    { value: say('column'), look: HEADER },
    ...columns.map((column): RuledCell => ({ value: column.number, look: HEADER })),
  ]);
  for (const row of rows.filter(isPrinted)) out.push(rowCells(row, columns));
  line();
  line([last - 1, say('place'), { italic: true, centred: true }, 2]);
  line([0, say('maker'), CENTRED], [last - 1, say('head'), CENTRED, 2]);
  line(
    [0, say('makerSigns'), { ...NOTE, centred: true, wraps: true }],
    [last - 1, say('headSigns'), { ...NOTE, centred: true, wraps: true }, 2],
  );
  for (let blank = 0; blank < 4; blank++) line();
  for (const note of notesBelow(form)) for (const part of inLines(note.vi, width)) line([0, part, NOTE]);
  return {
    name: say('sheet', { form: form.form }),
    columns: [{ width: ROW_LABEL_WIDTH }, ...columns.map(() => ({ width: VALUE_WIDTH }))],
    rows: out,
    merges,
    head: { row: headRow, rows: above ? 3 : 2 },
  };
}

/** A note goes on below: a cell that it runs out of would be cut at the edge of the page. */
function inLines(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Nobody of a people is no line of ours. */
const isPrinted = ({ isSparse, cells }: Row): boolean =>
  isSparse !== true || cells.some(({ value, blank }) => blank !== undefined || (value ?? 0) !== 0);

function rowCells(
  { number, label, level, cells, isAverage }: Row,
  columns: FormResponse['columns'],
): RuledCell[] {
  const text = `${INDENT.repeat(level)}${number === '' ? '' : `${number} `}${label.vi}`;
  const look = level === 0 ? { ...ROW_LABEL, bold: true as const } : ROW_LABEL;
  return [
    { value: text, look },
    ...cells.map(({ value }, at): RuledCell => ({
      value: value ?? '',
      ...(isAverage === true || columns[at]?.isPercent === true ? { decimals: 2 } : {}),
      look: level === 0 ? { ...VALUE, bold: true as const } : VALUE,
    })),
  ];
}

/** What stands over several columns spans them; what stands over one alone spans both rows. */
function mergedHeads({ columns }: FormResponse, row: number): string[] {
  const merges = [areaAddress(area(row, 0, 2, 1))];
  for (let at = 0; at < columns.length;) {
    const above = columns[at]?.above?.vi;
    let end = at + 1;
    while (above !== undefined && columns[end]?.above?.vi === above) end += 1;
    if (above === undefined) merges.push(areaAddress(area(row, at + 1, 2, 1)));
    else if (end - at > 1) merges.push(areaAddress(area(row, at + 1, 1, end - at)));
    at = end;
  }
  return merges;
}
