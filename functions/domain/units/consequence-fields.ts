/** What of a unit becomes another: its name, what it hangs under, what it is. */
import type { Bilingual } from '../language/bilingual.ts';
import { columnIn, sameValue } from '../ledgers/definition.ts';
import type { LedgerColumn, LedgerValue } from '../ledgers/definition.ts';
import { both } from '../ledgers/finding.ts';
import { ALWAYS, rowOn } from '../ledgers/log.ts';
import type { RowHistory } from '../ledgers/log.ts';
import { counted, nameOf, NAMED, nounOf, since, valueIn } from './consequence-words.ts';
import type { Change } from './consequence-words.ts';
import { soundTreeAsOf } from './tree.ts';
import { UNIT_LEDGER, unitsOf } from './unit-ledger.ts';

/** What is dated, then the details, of which nothing is counted. */
export function fieldLines(change: Change, rows: readonly RowHistory[]): readonly Bilingual[] {
  return [...DATED.flatMap((line) => datedLines(change, rows, line)), ...otherLines(change, rows)];
}

/** The first days on which something dated of a unit is another thing than it was. */
export const daysOfTurns = (before: RowHistory, after: RowHistory): readonly string[] =>
  DATED.flatMap(({ column }) => firstTurn(before, after, column)?.day ?? []);

interface DatedLine {
  readonly column: string;
  readonly vi: string;
  readonly en: readonly [one: string, several: string];
}

const DATED: readonly DatedLine[] = [
  { column: 'name', vi: 'đổi tên', en: ['is renamed', 'are renamed'] },
  { column: 'parent', vi: 'chuyển cấp trên', en: ['moves', 'move'] },
  { column: 'kind', vi: 'đổi loại', en: ['changes its kind', 'change their kind'] },
  { column: 'sector', vi: 'đổi khối', en: ['changes its sector', 'change their sector'] },
  { column: 'form', vi: 'đổi loại hình', en: ['changes its form', 'change their form'] },
  {
    column: 'keepsRoster',
    vi: 'đổi việc giữ danh sách',
    en: ['keeps a roster or no longer', 'keep a roster or no longer'],
  },
];

/** One line for a column; what each of a few was and becomes stands in it. */
function datedLines(
  change: Change,
  rows: readonly RowHistory[],
  { column, vi, en }: DatedLine,
): readonly Bilingual[] {
  const turns = rows.flatMap((after) => {
    const before = change.before.rows.get(after.id);
    const turn = before && firstTurn(before, after, column);
    return turn === undefined ? [] : [{ id: after.id, ...turn }];
  });
  if (turns.length === 0) return [];
  const ids = turns.map(({ id }) => id);
  const [is, when] = [counted(ids, nounOf(change, ids)), since(turns.map(({ day }) => day))];
  const told = turns.slice(0, NAMED).map(({ id, was, is: becomes }) => {
    const [one, other] = [shown(change, column, was), shown(change, column, becomes)];
    const name =
      column === 'name' ? both('', '') : both(`${nameOf(change, id).vi}: `, `${nameOf(change, id).en}: `);
    return both(`${name.vi}${one.vi} → ${other.vi}`, `${name.en}${one.en} → ${other.en}`);
  });
  const more = turns.length - told.length;
  const rest =
    more > 0 ? both(`; và ${String(more)} đơn vị nữa`, `; and ${String(more)} more`) : both('', '');
  const along = column === 'parent' ? alongWith(change, turns) : 0;
  const below =
    along > 0
      ? both(`, kèm ${String(along)} đơn vị bên dưới`, `, with ${String(along)} below`)
      : both('', '');
  return [
    both(
      `${is.vi} ${vi}${below.vi}${when.vi}: ${told.map((one) => one.vi).join('; ')}${rest.vi}.`,
      `${is.en} ${en[ids.length === 1 ? 0 : 1]}${below.en}${when.en}: ${told.map((one) => one.en).join('; ')}${rest.en}.`,
    ),
  ];
}

/** The first day on which a column says something else than before. */
function firstTurn(before: RowHistory, after: RowHistory, column: string) {
  const days = [before, after].flatMap((row) => row.entries.map(({ from }) => from)).sort();
  for (const day of new Set(days)) {
    const was = rowOn(before, day)?.values[column];
    const is = rowOn(after, day)?.values[column];
    if (!sameValue(was, is)) return { day, was, is };
  }
  return undefined;
}

/** Units that hang below those that move and do not move themselves. */
function alongWith(
  { after, from }: Change,
  turns: readonly { readonly id: string; readonly day: string }[],
): number {
  const moved = new Set(turns.map(({ id }) => id));
  const day =
    turns
      .map((turn) => turn.day)
      .sort()
      .at(-1) ?? from;
  const { tree } = soundTreeAsOf(unitsOf(after), day === ALWAYS ? from : day);
  const along = new Set(turns.flatMap(({ id }) => tree.subtree(id).map((unit) => unit.id)));
  return [...along].filter((id) => !moved.has(id)).length;
}

const NOTHING = both('(trống)', '(empty)');
const YES_NO = [both('không', 'no'), both('có', 'yes')] as const;

function shown(change: Change, column: string, value: LedgerValue | undefined): Bilingual {
  const { type }: LedgerColumn = columnIn(UNIT_LEDGER, column);
  if (type.kind === 'yes-no') return YES_NO[value === true ? 1 : 0];
  if (value === undefined) return NOTHING;
  if (type.kind === 'code') return type.codes.find(({ code }) => code === value)?.label ?? NOTHING;
  return type.kind === 'rows'
    ? nameOf(change, String(value))
    : both(`“${String(value)}”`, `“${String(value)}”`);
}

const TOLD = new Set(['from', 'to', 'into', 'splitFrom', ...DATED.map(({ column }) => column)]);

/** Whom to call, the decision, a note: nothing is counted by them. */
function otherLines({ before, after }: Change, rows: readonly RowHistory[]): readonly Bilingual[] {
  const columns = UNIT_LEDGER.columns.filter(({ id, hidden }) => !TOLD.has(id) && hidden !== true);
  const touched = rows.filter(
    ({ id }) =>
      before.rows.has(id) &&
      columns.some((column) => !sameValue(valueIn(before, id, column.id), valueIn(after, id, column.id))),
  );
  const count = String(touched.length);
  return touched.length === 0
    ? []
    : [both(`${count} đơn vị sửa thông tin khác.`, `Other details of ${count} units change.`)];
}
