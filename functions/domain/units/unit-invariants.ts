/**
 * What must hold of all units together, on every day: they make trees, no two under one parent bear the same name, and who ends says
 * so. Each is named by its row: two rows may each be innocent and make a circle together.
 */
import { fold } from '../language/fold.ts';
import { formatDate } from '../language/date.ts';
import type { LedgerValue } from '../ledgers/definition.ts';
import { both } from '../ledgers/finding.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';
import { ALWAYS, daysOfChange, rowOn } from '../ledgers/log.ts';
import type { LedgerState } from '../ledgers/log.ts';
import { dayAfter } from './days.ts';
import { soundTreeAsOf } from './tree.ts';
import type { TreeError, TreeErrorCode } from './tree.ts';
import type { Tree, Unit, UnitAsOf } from './unit.ts';
import { unitsOf } from './unit-ledger.ts';

type Named = Pick<LedgerFinding, 'code' | 'row' | 'column' | 'message'>;
type NameOf = (id: string | undefined) => string;

const error = ({ code, row, column, message }: Named): LedgerFinding => ({
  code,
  severity: 'error',
  sheetRow: null,
  row,
  column,
  message,
});

const TREE: Readonly<Record<TreeErrorCode, (problem: TreeError, nameOf: NameOf) => Named>> = {
  cycle: ({ units, asOf }, nameOf) => ({
    code: 'unit-circle',
    row: units[0] ?? null,
    column: 'parent',
    message: both(
      `Các đơn vị này nằm dưới nhau thành vòng từ ${formatDate(asOf)}: ${units.map(nameOf).join(' → ')}.`,
      `From ${asOf} these units hang under each other in a circle: ${units.map(nameOf).join(' → ')}.`,
    ),
  }),
  'parent-missing': ({ units: [unit, parent], asOf }, nameOf) => ({
    code: 'parent-not-there',
    row: unit ?? null,
    column: 'parent',
    message: both(
      `Ngày ${formatDate(asOf)} chưa có hoặc không còn cấp trên “${nameOf(parent)}”. Sửa cấp trên hoặc ngày.`,
      `On ${asOf} “${nameOf(parent)}” does not exist yet or no longer. Change the unit above, or the day.`,
    ),
  }),
  'unit-twice': ({ units: [unit] }) => ({
    code: 'unit-twice',
    row: unit ?? null,
    column: null,
    message: both('Đơn vị này có hai dòng.', 'This unit has two rows.'),
  }),
  'unit-incomplete': ({ units: [unit] }) => ({
    code: 'unit-incomplete',
    row: unit ?? null,
    column: 'name',
    message: both('Đơn vị chưa có tên hoặc loại.', 'The unit has no name or no kind yet.'),
  }),
};

/** `since`: changes count from this day; days before it were checked when they were saved. */
export function checkUnits(state: LedgerState, since: string): readonly LedgerFinding[] {
  const units = unitsOf(state);
  const names = new Map(units.map(({ id, names: [first] }) => [id, first?.value ?? id]));
  const nameOf: NameOf = (id) => names.get(id ?? '') ?? id ?? '';
  const places = new Map(units.map(({ id }, place) => [id, place]));
  const found = new Map<string, LedgerFinding>();
  const add = (named: Named) => {
    const key = `${named.code} ${named.row ?? ''}`;
    if (!found.has(key)) found.set(key, error(named));
  };
  for (const named of checkLives(state)) add(named);
  for (const day of daysToCheck(state, units, since)) {
    const { tree, problems } = soundTreeAsOf(units, day);
    for (const problem of problems) add(TREE[problem.code](problem, nameOf));
    for (const { later, first } of sameNames(tree, places)) {
      add({
        code: 'name-twice',
        row: later.id,
        column: 'name',
        message: both(
          `Cùng một cấp trên đã có đơn vị tên “${first.name}”. Ghi thêm để phân biệt.`,
          `There is a unit called “${first.name}” under the same one already. Add what tells them apart.`,
        ),
      });
    }
  }
  return [...found.values()];
}

/** The days on which the tree may become another one. */
function daysToCheck(state: LedgerState, units: readonly Unit[], since: string): string[] {
  const turns = units.flatMap(({ parents, names }) =>
    [...parents, ...names].flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
  );
  const days = new Set(
    [since, ...daysOfChange(state), ...turns].filter((day) => day !== ALWAYS && day >= since),
  );
  return [...days].sort();
}

interface SameName {
  readonly first: UnitAsOf;
  /** The one that came into the ledger later. */
  readonly later: UnitAsOf;
}

/** Under one parent; capitals, tones and signs aside. */
function sameNames({ roots, children }: Tree, places: ReadonlyMap<string, number>): readonly SameName[] {
  const placeOf = ({ id }: UnitAsOf): number => places.get(id) ?? 0;
  const twice: SameName[] = [];
  const open: (readonly UnitAsOf[])[] = [roots];
  for (let siblings = open.pop(); siblings !== undefined; siblings = open.pop()) {
    const seen = new Map<string, UnitAsOf>();
    for (const unit of siblings.toSorted((a, b) => placeOf(a) - placeOf(b))) {
      const name = fold(unit.name);
      const first = seen.get(name);
      if (first) twice.push({ first, later: unit });
      else seen.set(name, unit);
      open.push(children(unit.id));
    }
  }
  return twice;
}

function checkLives(state: LedgerState): readonly Named[] {
  return [...state.rows.values()].flatMap((history): readonly Named[] => {
    const { from, to, into } = rowOn(history, ALWAYS)?.values ?? {};
    const row = history.id;
    if (typeof from === 'string' && typeof to === 'string' && to < from) {
      return [
        {
          code: 'ends-before-it-begins',
          row,
          column: 'to',
          message: both(
            `Đến ngày ${formatDate(to)} trước Từ ngày ${formatDate(from)}.`,
            `It ends on ${to}, before it begins on ${from}.`,
          ),
        },
      ];
    }
    if (into !== undefined && to === undefined) {
      return [
        {
          code: 'merged-without-a-day',
          row,
          column: 'to',
          message: both(
            'Đã ghi nhập vào đơn vị khác: ghi thêm Đến ngày.',
            'It is merged into another unit: write the day on which it ends.',
          ),
        },
      ];
    }
    return lostMembers(state, history.id, to, into);
  });
}

/** Whoever is to take over must be there on the day after: else nobody would count the members. Rows that are not in the state say nothing. */
function lostMembers(
  state: LedgerState,
  row: string,
  to: LedgerValue | undefined,
  into: LedgerValue | undefined,
): readonly Named[] {
  if (typeof to !== 'string' || typeof into !== 'object') return [];
  const day = dayAfter(to);
  const isMissing = (id: string): boolean => {
    const other = state.rows.get(id);
    const { from = ALWAYS, to: last } = (other && rowOn(other, ALWAYS)?.values) ?? {};
    return (
      other !== undefined && (id === row || String(from) > day || (typeof last === 'string' && last < day))
    );
  };
  return into.some(isMissing)
    ? [
        {
          code: 'merged-into-none',
          row,
          column: 'into',
          message: both(
            `Ngày ${formatDate(day)} chưa có hoặc không còn đơn vị ghi ở Nhập vào. Sửa đơn vị hoặc ngày.`,
            `On ${day} the unit it is merged into does not exist yet or no longer. Change the unit, or the day.`,
          ),
        },
      ]
    : [];
}
