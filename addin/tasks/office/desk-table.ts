/** The desk as a table: one row per unit under those it hangs under, each with its sum; what it says changed is said beside the row. */
import { dayOfInstant } from '#domain/units/days.ts';
import { formatDate } from '#domain/language/date.ts';
import { keptUnder } from '#domain/roster/shape/kind.ts';
import { DESK_STATES } from '#domain/submissions/desk-states.ts';
import type { DeskResponse, DeskUnit } from '#wire/desk.ts';
import type { CellsByKey, CellValue, ColumnSpec, TableSpec } from '../../workbook/tables/table-spec.ts';
import { formatCount } from '../../words/format.ts';
import { DESK_WORDS } from '../../words/screens/desk.ts';
import { DESK_SHEET } from '../../words/sheets/desk.ts';
import { FUNNEL_SHEET } from '../../words/sheets/funnel.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import { coverageLine } from '../common/coverage-line.ts';
import { byParent, isSumKey, sumKey } from './by-parent.ts';
import { attentionOf } from './desk-attention.ts';
import { daysBetween } from './desk-days.ts';
import { isHeld } from './desk-waiting.ts';
import { deskListId } from './desk-list.ts';
import type { DeskList } from './desk-list.ts';
import type { DeskGroup, DeskStages } from './desk-sums.ts';
import { groupsOf, sumOf } from './desk-sums.ts';

const say = sayingInSheets(DESK_SHEET);
const sayOfFunnel = sayingInSheets(FUNNEL_SHEET);

interface About {
  readonly parentName: string;
  readonly daysLeft: number | undefined;
  readonly first: string;
}

interface Column extends ColumnSpec {
  readonly of: (unit: DeskUnit, about: About) => CellValue;
  readonly ofGroup?: (group: DeskGroup) => CellValue;
  /** Only of lists whose people take steps. */
  readonly ofSteps?: true;
}

export const stateName = (state: DeskUnit['state']): string => DESK_WORDS[`state.${state}`].vi;

const isWaitedFor = ({ state }: DeskUnit): boolean => state !== 'matched' && state !== 'to-look';

/** With those it waits for, where what it sent does not count yet. */
const stateText = (unit: DeskUnit): string => {
  const state = stateName(unit.state);
  const units = (unit.waitsFor ?? []).map(({ name }) => name).join(', ');
  return isHeld(unit) && !isWaitedFor(unit) ? say('isWaiting', { state, units }) : state;
};

/** "Chưa gửi 3, Đã khớp 2". */
const statesOf = ({ states }: DeskGroup): string =>
  DESK_STATES.flatMap((state) => {
    const count = states[state];
    return count === 0 ? [] : [`${stateName(state)} ${formatCount(count)}`];
  }).join('; ');

const STAGES = ['pool', 'decided', 'admitted', 'ended'] as const satisfies readonly (keyof DeskStages)[];

const COLUMNS: readonly Column[] = [
  {
    key: 'name',
    header: say('name'),
    kind: 'text',
    width: 240,
    wraps: true,
    of: ({ name }) => name,
    ofGroup: ({ name, units }) => say('group', { name, count: units }),
  },
  {
    key: 'above',
    header: say('above'),
    kind: 'text',
    width: 170,
    of: (_, { parentName }) => parentName,
  },
  {
    key: 'state',
    header: say('state'),
    kind: 'label',
    width: 150,
    of: stateText,
    ofGroup: statesOf,
  },
  {
    key: 'days',
    header: say('days'),
    kind: 'count',
    width: 60,
    of: (unit, { daysLeft }) => (isWaitedFor(unit) ? (daysLeft ?? null) : null),
  },
  {
    key: 'lastSent',
    header: say('lastSent'),
    kind: 'date',
    width: 80,
    of: ({ receivedAt }) => (receivedAt === null ? null : dayOfInstant(receivedAt)),
  },
  { key: 'version', header: say('version'), kind: 'count', width: 60, of: ({ version }) => version || null },
  {
    key: 'rosterDate',
    header: say('rosterDate'),
    kind: 'date',
    width: 80,
    of: ({ rosterDate }) => rosterDate,
  },
  {
    key: 'before',
    header: say('before'),
    kind: 'count',
    width: 60,
    of: ({ movement }) => movement?.before ?? null,
  },
  {
    key: 'members',
    header: say('members'),
    kind: 'count',
    width: 60,
    of: ({ members }) => members,
    ofGroup: ({ members }) => members,
  },
  ...STAGES.map((key): Column => ({
    key,
    header: sayOfFunnel(key),
    kind: 'count',
    width: 70,
    ofSteps: true,
    of: ({ stages }) => stages?.[key] ?? null,
    ofGroup: ({ stages }) => stages[key],
  })),
  {
    key: 'entries',
    header: say('entries'),
    kind: 'count',
    width: 50,
    of: ({ movement }) => movement?.entries ?? null,
    ofGroup: ({ entries }) => entries,
  },
  {
    key: 'exits',
    header: say('exits'),
    kind: 'count',
    width: 50,
    of: ({ movement }) => movement?.exits ?? null,
    ofGroup: ({ exits }) => exits,
  },
  {
    key: 'warnings',
    header: say('warnings'),
    kind: 'count',
    width: 70,
    of: ({ warnings }) => warnings ?? null,
    ofGroup: ({ warnings }) => warnings,
  },
  {
    key: 'late',
    header: say('late'),
    kind: 'label',
    width: 60,
    of: ({ late }) => (late === true ? say('isLate') : null),
    ofGroup: ({ late }) => late || null,
  },
  {
    key: 'onOld',
    header: say('onOld'),
    kind: 'label',
    width: 60,
    of: ({ onOld }) => (onOld === true ? say('isOld') : null),
    ofGroup: ({ onOld }) => onOld || null,
  },
  { key: 'first', header: say('first'), kind: 'text', width: 200, of: (_, { first }) => first },
  { key: 'told', header: say('told'), kind: 'text', width: 220, of: () => '' },
  { key: 'contact', header: say('contact'), kind: 'text', width: 120, of: ({ contact }) => contact ?? null },
  {
    key: 'telephone',
    header: say('telephone'),
    kind: 'text',
    width: 90,
    of: ({ telephone }) => telephone ?? null,
  },
  { key: 'mail', header: say('mail'), kind: 'text', width: 140, of: ({ mail }) => mail ?? null },
  // Nobody reads it, but rows are found again by it.
  {
    key: 'unit',
    header: say('unit'),
    kind: 'text',
    width: 90,
    hidden: true,
    of: ({ unit }) => unit,
    ofGroup: ({ unit }) => sumKey(unit),
  },
];

/** What of a row is said where it changed. */
const TOLD = ['state', 'version', 'members'] as const;

function tell(before: CellsByKey | undefined, now: CellsByKey): string {
  if (isSumKey(String(now.unit))) return '';
  if (before === undefined) return say('isNew');
  return TOLD.flatMap((key) => {
    const [was, is] = [written(before[key]), written(now[key])];
    return was === is ? [] : [say('changed', { header: say(key), before: was, after: is })];
  }).join('; ');
}

const written = (cell: CellValue | undefined): string =>
  cell === undefined || cell === null || cell === ''
    ? say('nothing')
    : typeof cell === 'number'
      ? formatCount(cell)
      : String(cell);

/** A table is found again by the beginning of its name: none begins as another is called. */
const TABLE_NAMES = {
  members: 'KhopSo_TinhHinh',
  candidates: 'KhopSo_QuanChung_TinhHinh',
  gradings: 'KhopSo_XepLoai_TinhHinh',
} as const;

const COUNTED_AWAY = ['days', 'before', 'members', ...STAGES, 'entries', 'exits', 'warnings'] as const;

export function deskTable(
  answer: DeskResponse,
  of: DeskList,
  firstOf: (unit: DeskUnit) => string,
): TableSpec {
  const list = deskListId(of);
  const columns = COLUMNS.filter(({ ofSteps }) => ofSteps === undefined || of.nextSteps !== undefined);
  const { unit, asOf, today, coverage, units } = answer;
  const { due } = coverage.period;
  const daysLeft = due === undefined ? undefined : daysBetween(today, due);
  const groups = groupsOf(answer);
  const names = new Map(groups.map((group) => [group.unit, group.name]));
  const aboutOf = (row: DeskUnit): About => ({
    parentName: names.get(row.above.at(-1) ?? '') ?? unit.name,
    daysLeft,
    first: firstOf(row),
  });
  const total = sumOf({ unit: unit.id, name: unit.name }, units);
  const line = coverageLine(coverage, asOf);
  return {
    id: keptUnder(of, `desk.${unit.id}`),
    sheet: say(`sheet.${list}`),
    tableName: TABLE_NAMES[list],
    columns,
    key: ['unit'],
    rows: byParent(units, groups).map((each) =>
      columns.map(({ of: cellOf, ofGroup }) =>
        each.kind === 'unit' ? cellOf(each.unit, aboutOf(each.unit)) : (ofGroup?.(each.group) ?? null),
      ),
    ),
    title: say(`title.${list}`, { unit: unit.name }),
    line: due === undefined ? line : say('due', { line, due: formatDate(due) }),
    totals: {
      name: total.onOld === 0 ? say('totals') : say('totalsOld', { onOld: total.onOld }),
      state: statesOf(total),
      members: total.members,
      ...(of.nextSteps ? total.stages : {}),
      entries: total.entries,
      exits: total.exits,
      warnings: total.warnings,
    },
    gone: {
      state: say('gone'),
      first: '',
      told: '',
      ...Object.fromEntries(
        COUNTED_AWAY.filter((key) => columns.some((column) => column.key === key)).map((key) => [key, null]),
      ),
    },
    frozenColumns: 1,
    subtotals: { isSubtotal: isSumKey, column: 'above' },
    told: { column: 'told', tell },
  };
}

export const attentionIn = ({ units, today, coverage }: DeskResponse) =>
  attentionOf(units, {
    daysLeft: coverage.period.due === undefined ? undefined : daysBetween(today, coverage.period.due),
  });
