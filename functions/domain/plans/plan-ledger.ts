/**
 * The ledger of plans: what units register to do, what is assigned to them, and what an office plans itself. Each row belongs to a
 * unit; an empty registration is the office's question to the unit.
 */
import type { Bilingual } from '../language/bilingual.ts';
import { formatDate, isoToSerial } from '../language/date.ts';
import type { LedgerColumn, LedgerDefinition, LedgerValues } from '../ledgers/definition.ts';
import { textOf } from '../ledgers/definition.ts';
import { both } from '../ledgers/finding.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';
import { ALWAYS, rowOn } from '../ledgers/log.ts';
import type { LedgerState, RowHistory } from '../ledgers/log.ts';
import {
  CATEGORY_CODES,
  COMPARISON_CODES,
  isShare,
  KIND_CODES,
  MEASURE_CODES,
  OUTSTANDING,
  PLACE_CATEGORIES,
  PLAN_CATEGORY_CODES,
  PLAN_KINDS,
} from './plan-codes.ts';
import type { PlanKind } from './plan-codes.ts';
import { planHistory } from './plan-history.ts';
import type { Plan, PlanChange } from './plan.ts';

const LONGEST_SOURCE = 200;
const MOST = 1_000_000;

const day = (id: string, vi: string, en: string, headerWords: readonly string[]): LedgerColumn => ({
  id,
  header: { vi, en },
  type: { kind: 'day' },
  required: true,
  headerWords,
});

export const PLAN_LEDGER: LedgerDefinition = {
  id: 'plans',
  title: { vi: 'Kế hoạch, chỉ tiêu', en: 'Plans' },
  name: 'unit',
  unit: 'unit',
  told: 'quantity',
  keys: [['unit', 'kind', 'measure', 'category', 'from', 'to']],
  columns: [
    {
      id: 'unit',
      header: { vi: 'Đơn vị', en: 'Unit' },
      type: { kind: 'rows', ledger: 'units', many: false },
      required: true,
      headerWords: ['Tên đơn vị', 'Chi bộ', 'Đảng bộ', 'Tổ chức đảng'],
    },
    {
      id: 'kind',
      header: { vi: 'Loại số', en: 'Kind' },
      type: { kind: 'code', codes: KIND_CODES },
      required: true,
    },
    {
      id: 'measure',
      header: { vi: 'Việc', en: 'Measure' },
      type: { kind: 'code', codes: MEASURE_CODES },
      required: true,
      headerWords: ['Nội dung'],
    },
    {
      id: 'category',
      header: { vi: 'Đối tượng', en: 'Category' },
      type: { kind: 'code', codes: PLAN_CATEGORY_CODES },
      required: true,
    },
    {
      id: 'comparison',
      header: { vi: 'So sánh', en: 'Comparison' },
      type: { kind: 'code', codes: COMPARISON_CODES },
    },
    day('from', 'Từ ngày', 'From', ['Ngày bắt đầu']),
    day('to', 'Đến ngày', 'To', ['Ngày kết thúc']),
    {
      id: 'quantity',
      header: { vi: 'Số lượng', en: 'Quantity' },
      type: { kind: 'number', least: 0, most: MOST },
      headerWords: ['Số đăng ký', 'Số giao', 'Chỉ tiêu giao'],
    },
    {
      id: 'until',
      header: { vi: 'Hạn đăng ký', en: 'Register until' },
      type: { kind: 'day' },
      headerWords: ['Đăng ký đến ngày', 'Đăng ký trước ngày'],
    },
    {
      id: 'source',
      header: { vi: 'Nguồn', en: 'Source' },
      type: { kind: 'text', longest: LONGEST_SOURCE },
      headerWords: ['Căn cứ', 'Cấp giao'],
    },
    { id: 'assumed', header: { vi: 'Giả định', en: 'Assumed' }, type: { kind: 'yes-no' } },
    { id: 'removed', header: { vi: 'Bỏ', en: 'Removed' }, type: { kind: 'yes-no' } },
  ],
};

/** A row of the ledger that has not been taken out. */
export interface PlanRow {
  readonly id: string;
  readonly unit: string;
  readonly kind: PlanKind;
  readonly measure: string;
  readonly category: string;
  readonly comparison: string;
  readonly from: string;
  readonly to: string;
  /** undefined: a registration that its unit has not answered. */
  readonly quantity: number | undefined;
  readonly isAssumed: boolean;
  /** The last day on which its unit may answer a registration; '' where none is set. */
  readonly until: string;
}

export function planRow({ id, values }: { readonly id: string; readonly values: LedgerValues }): PlanRow {
  const [unit, measure, category, comparison, from, to] = [
    'unit',
    'measure',
    'category',
    'comparison',
    'from',
    'to',
  ].map((column) => textOf(values, column));
  const quantity = values['quantity'];
  return {
    id,
    unit: unit ?? '',
    kind: PLAN_KINDS.find((kind) => kind === values['kind']) ?? 'plan',
    measure: measure ?? '',
    category: category ?? '',
    comparison: comparison || 'equal',
    from: from ?? '',
    to: to ?? '',
    quantity: typeof quantity === 'number' ? quantity : undefined,
    isAssumed: values['assumed'] === true,
    until: textOf(values, 'until'),
  };
}

const valuesOf = (history: RowHistory): LedgerValues => rowOn(history, ALWAYS)?.values ?? {};
const standing = ({ rows }: LedgerState): RowHistory[] =>
  [...rows.values()].filter((history) => valuesOf(history)['removed'] !== true);

export const planRowsOf = (state: LedgerState): PlanRow[] =>
  standing(state).map((history) => planRow({ id: history.id, values: valuesOf(history) }));

/** A row with what has to be said wherever its number is printed. */
export interface PlannedRow extends PlanRow {
  readonly source: string;
  /** How its number was changed afterwards. */
  readonly changes: readonly PlanChange[];
}

export const plannedRowsOf = (state: LedgerState): PlannedRow[] =>
  standing(state).map((history) => ({
    ...planRow({ id: history.id, values: valuesOf(history) }),
    source: textOf(valuesOf(history), 'source'),
    changes: planHistory(history),
  }));

/** Where the number comes from belongs to what is assumed. */
export const assumedFrom = (source: string): Bilingual =>
  source === ''
    ? both('Số giả định.', 'An assumed number.')
    : both(`Số giả định: ${source}.`, `An assumed number: ${source}.`);

/** What the summary prints: of everybody's admissions, what was assigned before what was planned. */
export function admissionPlansOf(state: LedgerState): Plan[] {
  const plans = standing(state).flatMap((history): (Plan & { readonly kind: PlanKind })[] => {
    const { unit, kind, measure, category, from, to, quantity, isAssumed } = planRow({
      id: history.id,
      values: valuesOf(history),
    });
    if (kind === 'registration' || measure !== 'admissions' || category !== 'all') return [];
    if (quantity === undefined) return [];
    const changes = planHistory(history);
    return [
      {
        kind,
        unit,
        indicator: 'admissions',
        from,
        to,
        value: quantity,
        ...(isAssumed ? { assumption: assumedFrom(textOf(valuesOf(history), 'source')) } : {}),
        ...(changes.length === 0 ? {} : { changes }),
      },
    ];
  });
  const order = (kind: PlanKind) => (kind === 'target' ? 0 : 1);
  return plans.toSorted((a, b) => order(a.kind) - order(b.kind)).map(({ kind: _kind, ...plan }) => plan);
}

/** What must hold of all plans: whole days in their order, a number where one is assigned, and each once. */
export function checkPlans(state: LedgerState): LedgerFinding[] {
  const rows = planRowsOf(state);
  return [...rows.flatMap(ofOne), ...plannedTwice(rows)];
}

const wrong = (row: string, column: string | null, code: string, vi: string, en: string): LedgerFinding => ({
  code,
  severity: 'error',
  sheetRow: null,
  row,
  column,
  message: both(vi, en),
});

function ofOne(plan: PlanRow): LedgerFinding[] {
  const { id, unit, measure, category, kind, from, to, quantity } = plan;
  const missing = Object.entries({ unit, measure, category, from, to }).find(([, value]) => value === '');
  if (missing) {
    const column = PLAN_LEDGER.columns.find((each) => each.id === missing[0])?.header ?? both('', '');
    return [wrong(id, missing[0], 'plan-incomplete', `Thiếu ${column.vi}.`, `${column.en} is missing.`)];
  }
  if (to < from) {
    const words = `Đến ngày ${formatDate(to)} trước Từ ngày ${formatDate(from)}.`;
    return [
      wrong(id, 'to', 'ends-before-it-begins', words, `It ends on ${to}, before it begins on ${from}.`),
    ];
  }
  if (quantity === undefined && kind !== 'registration') {
    const words = 'Ghi số lượng; chỉ dòng “Đăng ký” mới để trống cho đơn vị ghi.';
    return [
      wrong(id, 'quantity', 'quantity-missing', words, 'Write a number; only a registration waits for one.'),
    ];
  }
  return isShare(measure) ? ofShare(plan) : ofPeople(plan);
}

const IS_OF_PEOPLE: ReadonlySet<string> = new Set(CATEGORY_CODES.map(({ code }) => code));

function ofPeople({ id, category }: PlanRow): LedgerFinding[] {
  if (IS_OF_PEOPLE.has(category)) return [];
  const words = 'Đối tượng này chỉ dùng cho tỷ lệ các nơi (%).';
  return [wrong(id, 'category', 'category-of-places', words, 'This category is for shares of places alone.')];
}

/** Who registers a share does so of nothing that adds up: it is a target or a plan. */
function ofShare(plan: PlanRow): LedgerFinding[] {
  const { id, kind, measure, category, quantity } = plan;
  if (kind === 'registration') {
    const words = 'Tỷ lệ (%) là chỉ tiêu hoặc kế hoạch, không đăng ký.';
    return [wrong(id, 'kind', 'coverage-registered', words, 'A share is a target or a plan.')];
  }
  if (measure === OUTSTANDING.code && category !== 'all') {
    const words = 'Tỷ lệ xuất sắc (%) là của mọi đảng viên được xếp loại: đối tượng là Tất cả.';
    return [wrong(id, 'category', 'goal-of-some', words, 'This share is of all who are graded.')];
  }
  if (measure !== OUTSTANDING.code && !isOfPlaces(category)) return [notOfPlaces(id)];
  if ((quantity ?? 0) <= 100) return [];
  const words = 'Tỷ lệ (%) không quá 100.';
  return [wrong(id, 'quantity', 'over-a-hundred', words, 'A share is 100 at most.')];
}

const isOfPlaces = (category: string): boolean =>
  category === 'all' || PLACE_CATEGORIES[category] !== undefined;

const notOfPlaces = (id: string): LedgerFinding =>
  wrong(
    id,
    'category',
    'category-of-people',
    'Tỷ lệ các nơi (%) thì đối tượng là Tất cả, Khu dân cư, Trường học, Trạm y tế hoặc Doanh nghiệp.',
    'This category is of people, not of places.',
  );

/**
 * The goal of outstanding members for a unit at the end of a year, in per cent: what is assigned before what is planned, the shorter plan
 * before the longer. undefined where none holds on that day.
 */
export function outstandingGoal(
  plans: readonly PlanRow[],
  unit: string,
  year: number,
): { readonly percent: number; readonly isAssumed: boolean } | undefined {
  const day = `${String(year)}-12-31`;
  const days = ({ from, to }: PlanRow): number => (isoToSerial(to) ?? 0) - (isoToSerial(from) ?? 0);
  const isTarget = ({ kind }: PlanRow): number => (kind === 'target' ? 0 : 1);
  const [goal] = plans
    .filter((plan) => plan.unit === unit && plan.measure === OUTSTANDING.code && plan.kind !== 'registration')
    .filter(({ from, to }) => from <= day && day <= to)
    .toSorted((one, other) => isTarget(one) - isTarget(other) || days(one) - days(other));
  return goal?.quantity === undefined ? undefined : { percent: goal.quantity, isAssumed: goal.isAssumed };
}

/** Of two for one thing, the one that came later. */
function plannedTwice(rows: readonly PlanRow[]): LedgerFinding[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id, unit, kind, measure, category, from, to }): LedgerFinding[] => {
    const key = JSON.stringify([unit, kind, measure, category, from, to]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const words = 'Đơn vị này đã có dòng cùng loại số, việc, đối tượng và thời gian.';
    return [wrong(id, 'unit', 'plan-twice', words, 'The unit has a row for the same already.')];
  });
}

/** What is said to a unit that changes more than its answer. */
export const onlyRegisters = (row: string): LedgerFinding =>
  wrong(
    row,
    null,
    'only-registers',
    'Đơn vị chỉ ghi số lượng đăng ký ở dòng mà cấp trên đã mở.',
    'A unit only writes its number where its office has asked for a registration.',
  );
