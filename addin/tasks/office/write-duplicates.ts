/** Who stands in two units, as a sheet for working through by telephone. It speaks Vietnamese, as the roster does. */
import { writeListSheet } from '../../workbook/tables/list-sheet.ts';
import type { ColumnSpec } from '../../workbook/tables/table-spec.ts';
import { DUPLICATES_SHEET } from '../../words/sheets/duplicates.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import type { Duplicates } from './duplicates-found.ts';

const say = sayingInSheets(DUPLICATES_SHEET);

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'unit', header: say('unit'), kind: 'text', width: 200, wraps: true },
  { key: 'row', header: say('row'), kind: 'count', width: 50 },
  { key: 'other', header: say('other'), kind: 'text', width: 200, wraps: true },
  { key: 'otherRow', header: say('otherRow'), kind: 'count', width: 110 },
  { key: 'tail', header: say('tail'), kind: 'text', width: 60 },
  { key: 'advice', header: say('advice'), kind: 'text', width: 300, wraps: true },
  { key: 'done', header: say('done'), kind: 'text', width: 80 },
];

export async function writeDuplicates(found: Duplicates): Promise<{ sheet: string; rows: number }> {
  const lines = found.found.map(({ units, rows, tail, advice }) => [
    units[0],
    rows[0],
    units[1],
    rows[1],
    tail,
    advice.vi,
    '',
  ]);
  const sheet = await writeListSheet({
    key: 'duplicatesSheet',
    name: say('name'),
    title: say('title'),
    about: aboutOf(found),
    columns: COLUMNS,
    lines,
  });
  return { sheet, rows: lines.length };
}

function aboutOf({ unit, total, found, outside, notCompared }: Duplicates): string {
  return [
    say('total', { unit, total }),
    ...(found.length < total ? [say('listed', { count: found.length })] : []),
    ...outsideLine(outside),
    ...(notCompared.length > 0 ? [say('notCompared', { units: notCompared.join(', ') })] : []),
  ].join(' ');
}

function outsideLine(outside: Duplicates['outside']): string[] {
  if (outside.length === 0) return [];
  if (outside.some(({ total }) => total === null)) return [say('outsideSome')];
  return [say('outside', { count: outside.reduce((sum, { total }) => sum + (total ?? 0), 0) })];
}
