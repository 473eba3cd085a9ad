/** Tăng, giảm đảng viên as a table: one row a unit, each held against D = A + B − C. */
import type { Counting } from '#domain/submissions/review.ts';
import type { MovementsResponse } from '#wire/movements.ts';
import type { OfficeService } from '../../service/office-client.ts';
import { showSheet } from '../../workbook/select.ts';
import type { CellValue, ColumnSpec, TableSpec } from '../../workbook/tables/table-spec.ts';
import { refreshTable } from '../../workbook/tables/table.ts';
import { formatCount, formatDate } from '../../words/format.ts';
import { MOVEMENT_LINES } from '../../words/screens/movement-lines.ts';
import { MOVEMENTS_SHEET } from '../../words/sheets/movements.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import type { TaskOptions } from '../common/outcome.ts';
import { movementLines, offBy } from './movement-lines.ts';
import type { LineValue } from './movement-lines.ts';

const say = sayingInSheets(MOVEMENTS_SHEET);

export interface MovementsRequest {
  readonly unit: string;
  /** ISO: the day of the opening. */
  readonly from: string;
  readonly to: string;
  /** Which versions are held against each other; all that were sent where left out. */
  readonly counts?: Counting;
}

export interface MovementsShown {
  readonly sheet: string;
  readonly from: string;
  readonly to: string;
  readonly counts: Counting | undefined;
  readonly units: number;
  readonly lines: readonly LineValue[];
  /** Rows that do not close; 0 unless the service is at fault. */
  readonly open: number;
}

type Row = MovementsResponse['units'][number];
interface Column extends ColumnSpec {
  readonly of: (row: Row) => CellValue;
}
const COUNTS = ['opening', 'entries', 'exits', 'reorganised', 'firstLists', 'corrected', 'closing'] as const;
/** What its header needs where that is more than its numbers do. */
const WIDTHS: Partial<Record<(typeof COUNTS)[number], number>> = {
  reorganised: 90,
  firstLists: 130,
  corrected: 85,
};
const COLUMNS: readonly Column[] = [
  { key: 'name', header: say('name'), kind: 'text', width: 260, of: ({ name }) => name },
  { key: 'parent', header: say('parent'), kind: 'text', width: 200, of: ({ parentName }) => parentName },
  ...COUNTS.map((key): Column => ({
    key,
    header: say(key),
    kind: 'count',
    width: WIDTHS[key] ?? 75,
    of: (row) => row[key],
  })),
  { key: 'check', header: say('check'), kind: 'label', width: 75, of: checkText },
  // Nobody reads it, but rows are found again by it.
  { key: 'unit', header: say('unit'), kind: 'text', width: 90, hidden: true, of: ({ unit }) => unit },
];

export async function movements(
  service: OfficeService,
  { unit, from, to, counts }: MovementsRequest,
  { signal, progress }: TaskOptions = {},
): Promise<MovementsShown> {
  progress?.({ what: 'fetching', done: 0, total: 0 });
  const answer = await service.movements(unit, { from, to, counts, signal });
  const open = [answer.total, ...answer.units].filter((row) => offBy(row) !== 0).length;
  const refreshed = await refreshTable(tableOf(answer, open), {
    signal,
    onRows: (done, total) => progress?.({ what: 'writing', done, total }),
  });
  if (refreshed.created) await showSheet(refreshed.sheet);
  return {
    sheet: refreshed.sheet,
    from,
    to,
    counts: answer.counts,
    units: answer.units.length,
    lines: movementLines(answer),
    open,
  };
}

function tableOf(answer: MovementsResponse, open: number): TableSpec {
  const { unit, total, units } = answer;
  return {
    id: `movements.${unit.id}`,
    sheet: say('sheet'),
    tableName: 'KhopSo_TangGiam',
    columns: COLUMNS,
    key: ['unit'],
    rows: units.map((row) => COLUMNS.map(({ of }) => of(row))),
    title: say('title', { unit: unit.name }),
    line: lineOf(answer, open),
    totals: {
      name: say('totals'),
      ...Object.fromEntries(COUNTS.map((key) => [key, total[key]])),
      check: checkText(total),
    },
    gone: { ...Object.fromEntries(COUNTS.map((key) => [key, null])), check: say('gone') },
  };
}

function checkText(row: MovementsResponse['total']): string {
  const off = offBy(row);
  return off === 0 ? say('isClosed') : say('isOpen', { count: off });
}

function lineOf(answer: MovementsResponse, open: number): string {
  const { from, to, counts, notComputed } = answer;
  const kinds = movementLines(answer)
    .filter(({ isKind }) => isKind)
    .map(({ line, value }) => say('kind', { name: MOVEMENT_LINES[line].vi, count: formatCount(value) }));
  return [
    say('line', {
      from: formatDate(from),
      to: formatDate(to),
      closes: open === 0 ? say('closes') : say('open', { count: open }),
    }),
    ...(counts === 'matched' ? [say('matched')] : []),
    ...(kinds.length === 0 ? [] : [say('kinds', { kinds: kinds.join('; ') })]),
    ...(notComputed.length === 0
      ? []
      : [say('notComputed', { units: notComputed.map(({ name }) => name).join(', ') })]),
  ].join(' ');
}
