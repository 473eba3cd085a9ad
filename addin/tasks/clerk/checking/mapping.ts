/** Which column was taken for which field, with samples of what stands in it. */
import type { FieldKey } from '#domain/roster/shape/field.ts';
import { shownText } from '#domain/roster/columns/column-encoding.ts';
import { fieldIn } from '#domain/roster/shape/kind.ts';
import type { Cell, SheetBlock } from '#domain/sheet/block.ts';
import type { ColumnMatch } from '#domain/roster/shape/column.ts';
import type { RosterReading } from '#domain/roster/shape/reading.ts';
import { columnLetters } from '#domain/sheet/a1.ts';
import type { MappedColumn } from './checked.ts';
import { shownAs } from './places.ts';

const MOST_SAMPLES = 3;

export function mappedColumns(block: SheetBlock, reading: RosterReading): MappedColumn[] {
  return reading.columns.map((match) => {
    const { column, key, header, field, chosen } = match;
    const also = alsoOf(match);
    return {
      column,
      letters: columnLetters(column),
      key,
      header,
      field,
      also,
      chosen: chosen === true,
      stays: [field, ...also].every((one) => one === null || fieldIn(reading.of, one).upload === 'stays'),
      samples: samplesOf(block, reading, match),
    };
  });
}

function alsoOf({ field, sets, stacked }: ColumnMatch): FieldKey[] {
  const others = [...(stacked ?? []), ...(sets ? [sets.field] : [])];
  return [...new Set(others)].filter((other) => other !== field);
}

function samplesOf(block: SheetBlock, reading: RosterReading, { column, field }: ColumnMatch): string[] {
  const isDate = field !== null && fieldIn(reading.of, field).type === 'date';
  const samples = new Set<string>();
  for (const row of memberRows(reading)) {
    const cell: Cell = block.values[row - 1 - block.top]?.[column - block.left] ?? '';
    if (cell === '') continue;
    samples.add(
      typeof cell === 'string' ? shownText(reading, cell, column) : shownAs(cell, isDate, block.date1904),
    );
    if (samples.size === MOST_SAMPLES) break;
  }
  return [...samples];
}

/** Of a member of several rows, all. */
function* memberRows({ members }: RosterReading): Generator<number> {
  for (const { row, lastRow = row } of members) for (let each = row; each <= lastRow; each += 1) yield each;
}
