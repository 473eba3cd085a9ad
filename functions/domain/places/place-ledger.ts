/**
 * The ledger of places: the villages, schools, health posts and enterprises of an area, with a branch or without one. What a coverage is
 * a share of: "6 enterprises have a branch" says little where nobody has written down how many there are.
 */
import { formatDate } from '../language/date.ts';
import { foldCase } from '../language/fold.ts';
import type { ColumnType, LedgerColumn, LedgerDefinition, LedgerRow } from '../ledgers/definition.ts';
import { textOf } from '../ledgers/definition.ts';
import { both } from '../ledgers/finding.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';
import { standingRows } from '../ledgers/log.ts';
import type { LedgerState } from '../ledgers/log.ts';
import {
  HEAD_CODES,
  OWNERSHIP_CODES,
  PARTY_CODES,
  PLACE_SORTS,
  type PlaceHead,
  type PlaceParty,
} from './place-codes.ts';

const LONGEST_NAME = 160;
const MOST_WORKERS = 1_000_000;
const UNIT: ColumnType = { kind: 'rows', ledger: 'units', many: false };

/** It may be another one from a day on. */
const dated = (
  id: string,
  vi: string,
  en: string,
  type: ColumnType,
  headerWords: readonly string[],
): LedgerColumn => ({ id, header: { vi, en }, type, dated: true, headerWords });

export const PLACE_LEDGER: LedgerDefinition = {
  id: 'places',
  title: { vi: 'Thôn, bản, doanh nghiệp', en: 'Places' },
  name: 'name',
  unit: 'unit',
  ends: 'to',
  keys: [['unit', 'sort', 'name']],
  columns: [
    {
      id: 'name',
      header: { vi: 'Tên thôn, bản, trường, trạm, doanh nghiệp', en: 'Place' },
      type: { kind: 'text', longest: LONGEST_NAME },
      required: true,
      headerWords: [
        'Tên',
        'Tên thôn',
        'Tên thôn, bản',
        'Thôn, bản',
        'Tên doanh nghiệp',
        'Doanh nghiệp',
        'Nơi',
      ],
    },
    {
      id: 'sort',
      header: { vi: 'Loại', en: 'Sort' },
      type: { kind: 'code', codes: PLACE_SORTS },
      required: true,
      headerWords: ['Là'],
    },
    {
      id: 'unit',
      header: { vi: 'Đơn vị', en: 'Unit' },
      type: UNIT,
      required: true,
      headerWords: ['Địa bàn', 'Thuộc đơn vị', 'Đảng bộ', 'Xã'],
    },
    {
      id: 'ownership',
      header: { vi: 'Loại hình', en: 'Ownership' },
      type: { kind: 'code', codes: OWNERSHIP_CODES },
      headerWords: ['Hình thức sở hữu', 'Sở hữu'],
    },
    dated('workers', 'Số lao động', 'Workers', { kind: 'number', least: 0, most: MOST_WORKERS }, [
      'Lao động',
      'Số CNLĐ',
      'Công nhân lao động',
    ]),
    dated('members', 'Số đảng viên', 'Members', { kind: 'number', least: 0, most: MOST_WORKERS }, [
      'Đảng viên',
      'Số ĐV',
    ]),
    dated('union', 'Công đoàn', 'Union', { kind: 'yes-no' }, ['Có công đoàn', 'CĐCS']),
    dated('youthUnion', 'Đoàn thanh niên', 'Youth union', { kind: 'yes-no' }, [
      'Có Đoàn thanh niên',
      'Đoàn TN',
    ]),
    dated('party', 'Tổ chức đảng', 'Party organisation', { kind: 'code', codes: PARTY_CODES }, [
      'Có chi bộ',
      'Có tổ chức đảng',
    ]),
    dated('branch', 'Chi bộ', 'Branch', UNIT, ['Tên chi bộ', 'Sinh hoạt tại chi bộ']),
    dated('head', 'Người đứng đầu', 'Head', { kind: 'code', codes: HEAD_CODES }, [
      'Trưởng thôn là đảng viên',
      'Trưởng thôn, bản là đảng viên',
      'Người đứng đầu là đảng viên',
      'Trưởng thôn',
    ]),
    { id: 'from', header: { vi: 'Từ ngày', en: 'From' }, type: { kind: 'day' } },
    { id: 'to', header: { vi: 'Đến ngày', en: 'To' }, type: { kind: 'day' } },
    { id: 'removed', header: { vi: 'Bỏ', en: 'Removed' }, type: { kind: 'yes-no' } },
  ],
};

export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly sort: string;
  readonly unit: string;
  readonly ownership: string;
  readonly workers: number | undefined;
  /** Members of the Party at the place, where the office has written how many. */
  readonly members: number | undefined;
  readonly hasUnion: boolean;
  readonly hasYouthUnion: boolean;
  readonly party: PlaceParty;
  /** '' where none is named. */
  readonly branch: string;
  readonly head: PlaceHead;
  /** '' where it has always been. */
  readonly from: string;
  /** The last day; '' where it is still there. */
  readonly to: string;
}

export function placeRow({ id, values }: LedgerRow): PlaceRow {
  const { workers, members } = values;
  return {
    id,
    name: textOf(values, 'name'),
    sort: textOf(values, 'sort'),
    unit: textOf(values, 'unit'),
    ownership: textOf(values, 'ownership'),
    workers: typeof workers === 'number' ? workers : undefined,
    members: typeof members === 'number' ? members : undefined,
    hasUnion: values['union'] === true,
    hasYouthUnion: values['youthUnion'] === true,
    party: PARTY_CODES.find(({ code }) => code === values['party'])?.code ?? 'unknown',
    branch: textOf(values, 'branch'),
    head: HEAD_CODES.find(({ code }) => code === values['head'])?.code ?? 'unknown',
    from: textOf(values, 'from'),
    to: textOf(values, 'to'),
  };
}

/** Those that are there on an ISO day, as they are on it. */
export const placesOn = (state: LedgerState, day: string): PlaceRow[] =>
  standingRows(state, day)
    .map(placeRow)
    .filter(({ from, to }) => from <= day && (to === '' || day <= to));

/** Sorts behind every day. */
const LAST = '9999-12-31';

/** What must hold of all places: what stands twice would be counted twice. */
export function checkPlaces(state: LedgerState): LedgerFinding[] {
  const rows = standingRows(state, LAST).map(placeRow);
  return [...rows.flatMap(ofOne), ...namedTwice(rows)];
}

const wrong = (row: string, column: string, code: string, vi: string, en: string): LedgerFinding => ({
  code,
  severity: 'error',
  sheetRow: null,
  row,
  column,
  message: both(vi, en),
});

function ofOne({ id, name, sort, unit, from, to, party, branch }: PlaceRow): LedgerFinding[] {
  const missing = Object.entries({ name, sort, unit }).find(([, value]) => value === '')?.[0];
  if (missing !== undefined) {
    const header = PLACE_LEDGER.columns.find((column) => column.id === missing)?.header ?? both('', '');
    return [wrong(id, missing, 'place-incomplete', `Thiếu ${header.vi}.`, `${header.en} is missing.`)];
  }
  if (to !== '' && to < from) {
    const days = `Đến ngày ${formatDate(to)} trước Từ ngày ${formatDate(from)}.`;
    return [wrong(id, 'to', 'ends-before-it-begins', days, `It ends on ${to}, before it begins on ${from}.`)];
  }
  if (branch === '' || party === 'own' || party === 'joint') return [];
  const vi = 'Có ghi Chi bộ thì ở Tổ chức đảng chọn “Riêng” hoặc “Ghép”.';
  return [
    wrong(id, 'party', 'party-unsaid', vi, 'A branch is named: say whether it is its own or a joint one.'),
  ];
}

/**
 * Of changed rows: a branch must be below the unit that keeps the place, or be it. `isBelow`: of a unit, also of one that has ended or is
 * to begin; the places of others stay as they are, whatever became of the units.
 */
export function branchesOutside(
  state: LedgerState,
  changed: ReadonlySet<string>,
  isBelow: (unit: string, above: string) => boolean,
): LedgerFinding[] {
  const rows = standingRows(state, LAST).map(placeRow);
  return rows.flatMap(({ id, unit, branch }): LedgerFinding[] => {
    if (!changed.has(id) || unit === '' || branch === '' || isBelow(branch, unit)) return [];
    const vi = 'Chi bộ này không thuộc đơn vị của dòng: chọn chi bộ thuộc đơn vị ấy, hoặc sửa lại đơn vị.';
    const en = 'The branch is not below the unit of the row: choose one that is, or another unit.';
    return [wrong(id, 'branch', 'branch-outside', vi, en)];
  });
}

/** Of two of one sort and name in one unit that are there together, the one that came later. */
function namedTwice(rows: readonly PlaceRow[]): LedgerFinding[] {
  const seen = new Map<string, PlaceRow[]>();
  return rows.flatMap((row): LedgerFinding[] => {
    const key = JSON.stringify([row.unit, row.sort, foldCase(row.name)]);
    const same = seen.get(key) ?? [];
    seen.set(key, [...same, row]);
    if (row.name === '' || !same.some((other) => meets(row, other))) return [];
    const vi = `Đơn vị này đã có “${row.name}”.`;
    return [wrong(row.id, 'name', 'place-twice', vi, `The unit has “${row.name}” already.`)];
  });
}

const meets = (one: PlaceRow, other: PlaceRow): boolean =>
  one.from <= (other.to || LAST) && other.from <= (one.to || LAST);
