/** Đôn đốc: a text for every unit whose list is waited for, ready to be copied or merged into letters. Nothing is sent. */
import { keptUnder } from '#domain/roster/shape/kind.ts';
import { formatDate } from '#domain/language/date.ts';
import type { DeskResponse, DeskUnit } from '#wire/desk.ts';
import { writeListSheet } from '../../workbook/tables/list-sheet.ts';
import type { ColumnSpec } from '../../workbook/tables/table-spec.ts';
import { DESK_WORDS } from '../../words/screens/desk.ts';
import { DESK_SHEET } from '../../words/sheets/desk.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import { daysBetween } from './desk-days.ts';
import { deskListId } from './desk-list.ts';
import type { DeskList } from './desk-list.ts';
import { isMissingSince } from './desk-waiting.ts';

const say = sayingInSheets(DESK_SHEET);

export interface Reminder {
  readonly unit: DeskUnit;
  readonly text: string;
}

const WAITED_FOR = ['not-sent', 'withdrawn', 'asked'] as const;
type WaitedFor = (typeof WAITED_FOR)[number];
const isWaitedFor = (state: DeskUnit['state']): state is WaitedFor =>
  WAITED_FOR.some((waited) => waited === state);

export function remindersOf(answer: DeskResponse, of: Pick<DeskList, 'id'>): readonly Reminder[] {
  const list = say(`kind.${deskListId(of)}`);
  return answer.units.flatMap((unit) => {
    const { state } = unit;
    return isWaitedFor(state) ? [{ unit, text: textOf(answer, unit, state, list) }] : [];
  });
}

function textOf(
  { unit: office, coverage: { period }, today }: DeskResponse,
  row: DeskUnit,
  state: WaitedFor,
  list: string,
): string {
  const { name, under, contact, asked } = row;
  const due = dueText(period.due, today);
  const about = { office: office.name, list, period: period.label.vi, due };
  const unit = under === undefined ? name : say('unitUnder', { unit: name, under });
  const dear = contact === undefined ? say('dearUnit', { unit }) : say('dear', { contact, unit });
  // What it sent before it split or others came into it is no list of what it is now.
  const isSince = state === 'not-sent' && isMissingSince(row);
  const what =
    state === 'asked'
      ? say('remind.asked', { ...about, places: asked?.places ?? 0 })
      : say(`remind.${isSince ? 'since' : state}`, about);
  return [dear, what, say('please')].join(' ');
}

function dueText(due: string | undefined, today: string): string {
  if (due === undefined) return '';
  const days = daysBetween(today, due);
  const date = formatDate(due);
  if (days === 0) return say('dueToday', { date });
  return days > 0 ? say('dueIn', { date, days }) : say('overdue', { date, days: -days });
}

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'name', header: say('name'), kind: 'text', width: 220, wraps: true },
  { key: 'contact', header: say('contact'), kind: 'text', width: 130 },
  { key: 'telephone', header: say('telephone'), kind: 'text', width: 100 },
  { key: 'mail', header: say('mail'), kind: 'text', width: 150 },
  { key: 'state', header: say('state'), kind: 'text', width: 130 },
  { key: 'due', header: say('dueDay'), kind: 'date', width: 80 },
  { key: 'text', header: say('text'), kind: 'text', width: 420, wraps: true },
];

export async function writeReminders(
  answer: DeskResponse,
  of: DeskList,
): Promise<{ sheet: string; rows: number }> {
  const reminders = remindersOf(answer, of);
  const { period } = answer.coverage;
  const sheet = await writeListSheet({
    key: keptUnder(of, 'remindersSheet'),
    name: say(`sheet.remind.${deskListId(of)}`),
    // A sheet of ours is found again by its title: one of another list has another.
    title: say(`title.remind.${deskListId(of)}`, { unit: answer.unit.name }),
    about: say('remindAbout', { count: reminders.length, period: period.label.vi }),
    columns: COLUMNS,
    lines: reminders.map(({ unit: { name, contact = '', telephone = '', mail = '', state }, text }) => [
      name,
      contact,
      telephone,
      mail,
      DESK_WORDS[`state.${state}`].vi,
      period.due ?? null,
      text,
    ]),
  });
  return { sheet, rows: reminders.length };
}
