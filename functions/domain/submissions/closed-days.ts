/**
 * What is closed stays closed where units change too: a change that is dated back into closed days would count members elsewhere, or ask
 * for lists that nobody could send, on days whose figures have been handed on. It is refused, and says what to do instead.
 */
import { formatDate } from '../language/date.ts';
import { both } from '../ledgers/finding.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';
import type { RowChange } from '../ledgers/log.ts';
import { dayAfter } from '../units/days.ts';
import { lineOf } from '../units/stretches.ts';
import { soundTreeAsOf } from '../units/tree.ts';
import { unitAsOf } from '../units/unit-as-of.ts';
import type { Tree, Unit } from '../units/unit.ts';
import type { Closing } from './closing.ts';

/** `before`, `after`: the units of the organisation without the changes and with them. */
export function changesOfClosedDays(
  closings: readonly Closing[],
  changes: readonly RowChange[],
  before: readonly Unit[],
  after: readonly Unit[],
): LedgerFinding[] {
  const last = closings
    .map(({ through }) => through)
    .sort()
    .at(-1);
  if (last === undefined) return [];
  const [recordsBefore, recordsAfter] = [byId(before), byId(after)];
  const treesOf = (units: readonly Unit[]) => {
    const known = new Map<string, Tree>();
    return (day: string): Tree => {
      const tree = known.get(day) ?? soundTreeAsOf(units, day).tree;
      known.set(day, tree);
      return tree;
    };
  };
  const [treeBefore, treeAfter] = [treesOf(before), treesOf(after)];
  return [...new Set(changes.map(({ row }) => row))].flatMap((row): LedgerFinding[] => {
    const day = firstDifference(recordsBefore.get(row), recordsAfter.get(row));
    if (day === undefined || day > last) return [];
    const closed = closings.filter(({ through }) => through >= day);
    const days = [...new Set([day, ...closed.map(({ through }) => through)])];
    const line = new Set(
      days.flatMap((each) => [...lineOf(treeBefore(each), row), ...lineOf(treeAfter(each), row)]),
    );
    const through = closed
      .filter(({ unit }) => line.has(unit))
      .map((closing) => closing.through)
      .sort()
      .at(-1);
    return through === undefined ? [] : [closedDay(row, day, through)];
  });
}

const byId = (units: readonly Unit[]) => new Map(units.map((unit) => [unit.id, unit]));

/** The first day on which the two are counted differently; undefined where there is none. What they are called counts nobody. */
function firstDifference(before: Unit | undefined, after: Unit | undefined): string | undefined {
  const days = [
    ...new Set([before, after].flatMap((unit) => (unit === undefined ? [] : daysOf(unit)))),
  ].sort();
  const different = days.find((day) => countedAs(before, day) !== countedAs(after, day));
  const isLinked = linksOf(before) !== linksOf(after);
  const turns = isLinked ? [before, after].flatMap((unit) => (unit === undefined ? [] : turnsOf(unit))) : [];
  return [different, ...turns].filter((day) => day !== undefined).sort()[0];
}

const daysOf = ({ parents, kinds, sectors, keepsRoster }: Unit): string[] =>
  [...parents, ...kinds, ...sectors, ...keepsRoster].flatMap(({ from, to }) =>
    to === undefined ? [from] : [from, to],
  );

function countedAs(unit: Unit | undefined, day: string): string {
  const found = unit && unitAsOf(unit, day);
  return found === undefined ? '' : [found.parent, found.kind, found.sector, found.keepsRoster].join(' ');
}

const linksOf = (unit: Unit | undefined): string =>
  [unit?.successors ?? [], unit?.predecessors ?? []].map((ids) => ids.toSorted().join(' ')).join('|');

/** When it began, and when it was there no more: what links stand for happened then. */
const turnsOf = ({ parents, successors = [], predecessors = [] }: Unit): string[] => {
  const begins = parents.map(({ from }) => from).sort()[0];
  const ends = parents.some(({ to }) => to === undefined)
    ? undefined
    : parents
        .map(({ to = '' }) => to)
        .sort()
        .at(-1);
  return [
    ...(predecessors.length > 0 && begins !== undefined ? [begins] : []),
    ...(successors.length > 0 && ends !== undefined ? [ends] : []),
  ];
};

const closedDay = (row: string, day: string, through: string): LedgerFinding => ({
  code: 'closed-day',
  severity: 'error',
  sheetRow: null,
  row,
  column: null,
  message: both(
    `Thay đổi này có ${day === '' ? 'từ đầu' : `từ ngày ${formatDate(day)}`}, nhưng số liệu đã chốt đến ngày ${formatDate(through)}. Ghi từ ngày ${formatDate(dayAfter(through))}, hoặc mở lại số liệu trước.`,
    `This change begins ${day === '' ? 'before every day' : `on ${day}`}, but the figures are closed through ${through}. Let it begin on ${dayAfter(through)}, or reopen the figures first.`,
  ),
});
