/**
 * The ledger of openings: which kinds of lists, beyond that of members, an office has opened for a unit and everything below it, and from
 * which day to which. What is not opened is not asked for, not shown and not taken.
 */
import { formatDate } from '../language/date.ts';
import type { LedgerCode, LedgerDefinition } from '../ledgers/definition.ts';
import { textOf } from '../ledgers/definition.ts';
import { both } from '../ledgers/finding.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';
import { ALWAYS, rowOn } from '../ledgers/log.ts';
import type { LedgerState } from '../ledgers/log.ts';

/** By the id of the kind. */
export const OPENED_LISTS: readonly LedgerCode[] = [
  {
    code: 'candidates',
    label: { vi: 'Quần chúng ưu tú, nguồn kết nạp', en: 'Candidates' },
    words: ['Quần chúng ưu tú', 'Nguồn kết nạp', 'Danh sách nguồn', 'Cảm tình Đảng'],
  },
  {
    code: 'gradings',
    label: { vi: 'Xếp loại đảng viên', en: 'Gradings' },
    words: ['Xếp loại', 'Xếp loại chất lượng', 'Đánh giá, xếp loại'],
  },
];

export const OPENING_LEDGER: LedgerDefinition = {
  id: 'openings',
  title: { vi: 'Danh sách được mở', en: 'Opened lists' },
  name: 'list',
  unit: 'unit',
  ends: 'to',
  keys: [['unit', 'list', 'from']],
  columns: [
    {
      id: 'unit',
      header: { vi: 'Đơn vị', en: 'Unit' },
      type: { kind: 'rows', ledger: 'units', many: false },
      headerWords: ['Tên đơn vị', 'Mở cho'],
    },
    {
      id: 'list',
      header: { vi: 'Danh sách', en: 'List' },
      type: { kind: 'code', codes: OPENED_LISTS },
      required: true,
      headerWords: ['Loại danh sách'],
    },
    {
      id: 'from',
      header: { vi: 'Mở từ ngày', en: 'From' },
      type: { kind: 'day' },
      required: true,
      headerWords: ['Từ ngày'],
    },
    {
      id: 'to',
      header: { vi: 'Mở đến hết ngày', en: 'Until' },
      type: { kind: 'day' },
      headerWords: ['Đến ngày', 'Đến hết ngày'],
    },
    { id: 'removed', header: { vi: 'Bỏ', en: 'Removed' }, type: { kind: 'yes-no' } },
  ],
};

export interface Opening {
  readonly row: string;
  readonly unit: string;
  /** The id of a kind. */
  readonly list: string;
  /** ISO. */
  readonly from: string;
  /** The last day; '' where it goes on. */
  readonly to: string;
}

/** Those that have not been taken out. */
export function openingsOf({ rows }: LedgerState): Opening[] {
  return [...rows.values()].flatMap((history) => {
    const values = rowOn(history, ALWAYS)?.values ?? {};
    if (values['removed'] === true) return [];
    const [unit, list, from, to] = ['unit', 'list', 'from', 'to'].map((column) => textOf(values, column));
    return [{ row: history.id, unit: unit ?? '', list: list ?? '', from: from ?? '', to: to ?? '' }];
  });
}

/** The kinds opened on an ISO day for a unit that has these above it and itself among them, each once. */
export function openedOn(openings: readonly Opening[], line: readonly string[], day: string): string[] {
  const above = new Set(line);
  const open = openings.filter(
    ({ unit, from, to }) => above.has(unit) && from !== '' && from <= day && (to === '' || day <= to),
  );
  return [...new Set(open.map(({ list }) => list))];
}

/** Of units, with those above each, for which of them which kinds are opened on one of the ISO days: by kind, in the order of the ledger. */
export function openedAmong(
  openings: readonly Opening[],
  units: readonly string[],
  lineOf: (unit: string) => readonly string[],
  days: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  if (openings.length === 0) return new Map();
  const opened = new Map(OPENED_LISTS.map(({ code }) => [code, new Set<string>()]));
  for (const unit of units) {
    const line = lineOf(unit);
    for (const list of days.flatMap((day) => openedOn(openings, line, day))) opened.get(list)?.add(unit);
  }
  return new Map([...opened].filter(([, some]) => some.size > 0));
}

/** An opening says which list from when, does not end before it begins, and no two of a unit are of one list at one time. */
export function checkOpenings(state: LedgerState): LedgerFinding[] {
  const seen: Opening[] = [];
  return openingsOf(state).flatMap((opening): LedgerFinding[] => {
    const found = ofOne(opening) ?? twiceAtOneTime(opening, seen);
    seen.push(opening);
    return found === undefined ? [] : [found];
  });
}

function ofOne(opening: Opening): LedgerFinding | undefined {
  const { list, from, to } = opening;
  if (list === '' || from === '')
    return wrong(
      opening,
      list === '' ? 'list' : 'from',
      'opening-incomplete',
      'Ghi đủ danh sách nào và mở từ ngày nào.',
      'Write which list, and from when.',
    );
  if (to === '' || from <= to) return undefined;
  return wrong(
    opening,
    'to',
    'ends-before-it-begins',
    `Mở đến hết ngày ${formatDate(to)} trước Mở từ ngày ${formatDate(from)}.`,
    `It ends on ${to}, before it begins on ${from}.`,
  );
}

/** The one that came later is named, with the days of the other: whoever closes one of them would find the list open all the same. */
function twiceAtOneTime(opening: Opening, seen: readonly Opening[]): LedgerFinding | undefined {
  const { unit, list, from, to } = opening;
  const other = seen.find(
    (one) =>
      one.unit === unit &&
      one.list === list &&
      (one.to === '' || from <= one.to) &&
      (to === '' || one.from <= to),
  );
  if (other === undefined) return undefined;
  if (other.from === from)
    return wrong(
      opening,
      'from',
      'opened-twice',
      'Danh sách này đã được mở cho đơn vị từ ngày ấy: bỏ bớt một dòng.',
      'This list is opened for the unit from that day already: take one of the rows out.',
    );
  const [vi, en] = other.to === '' ? ['trở đi', 'on'] : [`đến ${formatDate(other.to)}`, `to ${other.to}`];
  return wrong(
    opening,
    'from',
    'openings-overlap',
    `Danh sách này đã được mở cho đơn vị từ ${formatDate(other.from)} ${vi}: sửa ngày cho hai dòng không trùng thời gian, hoặc bỏ bớt một dòng.`,
    `This list is opened for the unit from ${other.from} ${en} already: let the two not overlap, or take one out.`,
  );
}

const wrong = ({ row }: Opening, column: string, code: string, vi: string, en: string): LedgerFinding => ({
  code,
  severity: 'error',
  sheetRow: null,
  row,
  column,
  message: both(vi, en),
});
