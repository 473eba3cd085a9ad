/** The ledger of closings: through which day an office has closed the figures of a unit, and what it has reopened. Only forward. */
import { formatDate } from '../language/date.ts';
import type { LedgerDefinition } from '../ledgers/definition.ts';
import { textOf } from '../ledgers/definition.ts';
import { both } from '../ledgers/finding.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';
import { ALWAYS, rowOn } from '../ledgers/log.ts';
import type { LedgerState, RowHistory } from '../ledgers/log.ts';
import type { Closing } from './closing.ts';

const LONGEST_NOTE = 200;

export const CLOSING_LEDGER: LedgerDefinition = {
  id: 'closings',
  title: { vi: 'Chốt số liệu', en: 'Closings' },
  name: 'through',
  unit: 'unit',
  columns: [
    {
      id: 'unit',
      header: { vi: 'Đơn vị', en: 'Unit' },
      type: { kind: 'rows', ledger: 'units', many: false },
      headerWords: ['Tên đơn vị'],
    },
    {
      id: 'through',
      header: { vi: 'Chốt đến ngày', en: 'Through' },
      type: { kind: 'day' },
      required: true,
      headerWords: ['Chốt số liệu đến ngày', 'Ngày chốt'],
    },
    { id: 'reopened', header: { vi: 'Mở lại', en: 'Reopened' }, type: { kind: 'yes-no' } },
    { id: 'note', header: { vi: 'Lý do', en: 'Reason' }, type: { kind: 'text', longest: LONGEST_NOTE } },
  ],
};

interface Row {
  readonly row: string;
  readonly unit: string;
  readonly through: string;
  readonly isReopened: boolean;
  readonly at: string;
}

/** It counts from the instant at which it was saved first: nothing of it is changed afterwards. */
function rowOf(history: RowHistory): Row {
  const values = rowOn(history, ALWAYS)?.values ?? {};
  return {
    row: history.id,
    unit: textOf(values, 'unit'),
    through: textOf(values, 'through'),
    isReopened: values['reopened'] === true,
    at: history.entries[0]?.at ?? '',
  };
}

const rowsOf = ({ rows }: LedgerState): Row[] => [...rows.values()].map(rowOf);

/** Those that stand. */
export function closingsOf(state: LedgerState): Closing[] {
  return rowsOf(state)
    .filter(({ isReopened }) => !isReopened)
    .map(({ unit, through, at }) => ({ unit, through, at }));
}

export interface ClosingSave {
  readonly before: LedgerState;
  readonly after: LedgerState;
  /** ISO, in Viet Nam. */
  readonly today: string;
}

/** A closing is of a day that has come and goes further than those of its unit that stand; it is reopened, and never changed. */
export function checkClosings({ before, after, today }: ClosingSave): LedgerFinding[] {
  const old = new Map(rowsOf(before).map((row) => [row.row, row]));
  const all = rowsOf(after);
  const standing = all.filter(({ isReopened }) => !isReopened);
  return all.flatMap((row): LedgerFinding[] => {
    const was = old.get(row.row);
    if (was !== undefined) return ofKnown(row, was, standing);
    if (!row.through)
      return [wrong(row, 'through', 'closing-incomplete', 'Thiếu ngày chốt.', 'A day is missing.')];
    return ofNew(row, standing, today);
  });
}

const wrong = ({ row }: Row, column: string, code: string, vi: string, en: string): LedgerFinding => ({
  code,
  severity: 'error',
  sheetRow: null,
  row,
  column,
  message: both(vi, en),
});

function ofNew(row: Row, standing: readonly Row[], today: string): LedgerFinding[] {
  const { through } = row;
  if (through > today) {
    const words = `Ngày ${formatDate(through)} chưa đến: chỉ chốt đến hôm nay hoặc trước đó.`;
    return [wrong(row, 'through', 'closing-early', words, `${through} has not come yet.`)];
  }
  const further = beside(row, standing)
    .map((each) => each.through)
    .sort()
    .at(-1);
  if (further === undefined || further < through) return [];
  const words = `Số liệu đã chốt đến ngày ${formatDate(further)}: chỉ chốt tiếp đến ngày sau đó, hoặc mở lại.`;
  return [wrong(row, 'through', 'closed-already', words, `It is closed through ${further} already.`)];
}

const beside = ({ row, unit }: Row, standing: readonly Row[]): Row[] =>
  standing.filter((other) => other.row !== row && other.unit === unit);

function ofKnown(row: Row, was: Row, standing: readonly Row[]): LedgerFinding[] {
  if (row.unit !== was.unit || row.through !== was.through || (was.isReopened && !row.isReopened)) {
    const column = row.unit !== was.unit ? 'unit' : row.through !== was.through ? 'through' : 'reopened';
    const words = 'Dòng chốt đã lưu thì chỉ mở lại; muốn chốt khác thì thêm dòng mới.';
    return [
      wrong(row, column, 'closing-fixed', words, 'A saved closing is only reopened; add a row for another.'),
    ];
  }
  if (!row.isReopened || was.isReopened) return [];
  const later = beside(row, standing)
    .map(({ through }) => through)
    .filter((through) => through > row.through)
    .sort()
    .at(-1);
  if (later === undefined) return [];
  const words = `Số liệu còn chốt đến ngày ${formatDate(later)}: mở lại lần chốt ấy trước.`;
  return [wrong(row, 'reopened', 'closed-later', words, `It is closed through ${later}: reopen that first.`)];
}
