/** How the rows of a page look: readable in black and white, from a fax or a photocopy. Greys and lines, no colours. */
import type { PageLook, PageRow, PageSpec } from './page-spec.ts';

interface Look {
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly fill?: string;
  readonly wrap?: true;
  readonly above?: 'Thin' | 'Medium';
  readonly below?: 'Hairline' | 'Thin' | 'Medium';
}

const FONT = 'Times New Roman';
const LINE_HEIGHT = 1.36;

const LOOKS: Readonly<Record<PageLook, Look>> = {
  title: { size: 16, bold: true },
  heading: { size: 12, bold: true, below: 'Medium' },
  header: { size: 10.5, bold: true, fill: '#E7E6E6', wrap: true, below: 'Thin' },
  label: { size: 11, wrap: true, below: 'Hairline' },
  sum: { size: 11, bold: true, above: 'Thin', below: 'Thin' },
  note: { size: 9.5, italic: true, wrap: true },
  plain: { size: 10 },
};

const heightOf = ({ look, lines = 1 }: PageRow): number =>
  Math.round(LOOKS[look].size * LINE_HEIGHT * lines + 2);

/** Looks of the whole page; the rows under the chart are blank ones. */
export function lookLike(sheet: Excel.Worksheet, { rows, widths }: PageSpec): void {
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).untrack().getEntireColumn().untrack().format.columnWidth = width;
  });
  const all = sheet.getRangeByIndexes(0, 0, rows.length, widths.length).untrack();
  all.format.font.name = FONT;
  all.format.verticalAlignment = 'Center';
  for (const { from, rows: alike } of runsOf(rows)) {
    const [first] = alike;
    if (!first) continue;
    const start = startOf(first);
    const block = (column: number) =>
      sheet.getRangeByIndexes(from, column, alike.length, widths.length - column).untrack();
    paint(block(0), first);
    rule(block(start), first);
  }
  rows.forEach((row, at) => {
    for (const cell of row.cells) {
      const range = sheet.getRangeByIndexes(at, cell.at, 1, cell.over ?? 1).untrack();
      if ((cell.over ?? 1) > 1) range.merge();
      const side = cell.centred ? 'Center' : cell.right ? 'Right' : 'Left';
      if (cell.indented) range.format.indentLevel = 1;
      if (typeof cell.value === 'string' || cell.centred) range.format.horizontalAlignment = side;
    }
  });
}

/** Where the first cell of a row stands: what is left of it is blank paper, without lines. */
const startOf = ({ look, cells }: PageRow): number =>
  look === 'label' && cells.length > 0 ? Math.min(...cells.map(({ at }) => at)) : 0;

/** Rows one after another that look alike are painted at once. */
function runsOf(rows: readonly PageRow[]): { readonly from: number; readonly rows: PageRow[] }[] {
  const runs: { from: number; rows: PageRow[] }[] = [];
  rows.forEach((row, at) => {
    const last = runs.at(-1);
    const before = last?.rows[0];
    const isAlike =
      before?.look === row.look && heightOf(before) === heightOf(row) && startOf(before) === startOf(row);
    if (last && isAlike) last.rows.push(row);
    else runs.push({ from: at, rows: [row] });
  });
  return runs;
}

function paint(range: Excel.Range, row: PageRow): void {
  const { size, bold, italic, fill, wrap } = LOOKS[row.look];
  const { format } = range;
  format.font.size = size;
  format.font.bold = bold ?? false;
  format.font.italic = italic ?? false;
  format.rowHeight = heightOf(row);
  if (fill) format.fill.color = fill;
  if (wrap) format.wrapText = true;
}

function rule({ format }: Excel.Range, { look }: PageRow): void {
  const { above, below } = LOOKS[look];
  for (const [edges, weight] of [
    [['EdgeTop'], above],
    [['EdgeBottom', 'InsideHorizontal'], below],
  ] as const) {
    if (!weight) continue;
    for (const edge of edges) {
      const border = format.borders.getItem(edge);
      border.style = 'Continuous';
      border.weight = weight;
    }
  }
}
