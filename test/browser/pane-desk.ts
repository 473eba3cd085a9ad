/** What the tasks in memory answer about a province of 2.472 lists, of which a few matter; synthetic names. */
import type { Desk, DeskTasks } from '../../addin/tasks/office/desk.ts';
import { attentionOf } from '../../addin/tasks/office/desk-attention.ts';
import { sumOf } from '../../addin/tasks/office/desk-sums.ts';
import { remindersOf } from '../../addin/tasks/office/reminders.ts';
import type { DeskUnit } from '../../functions/wire/desk.ts';
import { me } from './pane-answers.ts';

const PARENTS = 85;
const LISTS = 2472;
const TODAY = '2023-10-12';
const DAYS_LATE = -7;

/** What is out of the ordinary, by the number of the list; all others were sent, and most were looked at. */
const ODD: Readonly<Record<number, Partial<DeskUnit>>> = {
  19: { state: 'asked', asked: { places: 2, at: '2023-10-04T02:00:00Z' } },
  140: { reopening: '2023-10-10T02:00:00Z', state: 'matched', version: 5, counted: 4 },
  411: { state: 'to-look', members: 61, movement: { before: 24, entries: 37, exits: 0 } },
  877: { state: 'to-look', members: 3, movement: { before: 44, entries: 0, exits: 41 } },
  1203: { state: 'withdrawn', members: 18 },
  1600: { state: 'not-sent', onOld: true, members: 213, receivedAt: '2023-07-02T02:00:00Z' },
  1984: { state: 'to-look', warnings: 31 },
  2310: { state: 'not-sent', version: 0, members: null, rosterDate: null, receivedAt: null },
};
const NOT_SENT_EVERY = 60;
const TO_LOOK_EVERY = 5;

function listOf(number: number): DeskUnit {
  const above = `p-${String(number % PARENTS)}`;
  const usual = number % TO_LOOK_EVERY === 0 ? 'to-look' : 'matched';
  return {
    unit: `u-${String(number)}`,
    name: `Chi bộ Thôn ${String(number)}, xã Tả Phời`,
    above: [above],
    state: number % NOT_SENT_EVERY === 1 ? 'not-sent' : usual,
    version: 4,
    receivedAt: '2023-10-02T02:00:00Z',
    rosterDate: '2023-09-30',
    members: 8 + (number % 7),
    movement: { before: 8 + (number % 7), entries: 1, exits: 1 },
    ...ODD[number],
  };
}

export function deskPulled(): Desk {
  const units = Array.from({ length: LISTS }, (_, index) => listOf(index + 1));
  const [{ unit = { id: '', name: '' } } = {}] = me('office').grants;
  const missing = units
    .filter(({ state }) => state === 'not-sent')
    .map(({ unit: id, name }) => ({ id, name }));
  const answer: Desk['answer'] = {
    unit,
    asOf: '2023-09-30',
    today: TODAY,
    coverage: {
      period: me('office').openPeriod,
      sent: LISTS - missing.length,
      expected: LISTS,
      missing,
      late: [],
    },
    units,
    parents: Array.from({ length: PARENTS }, (_, index) => ({
      id: `p-${String(index)}`,
      name: `Đảng ủy xã số ${String(index + 1)}`,
    })),
  };
  return {
    sheet: 'Tình hình gửi',
    created: false,
    list: 'members',
    answer,
    total: sumOf({ unit: unit.id, name: unit.name }, units),
    changes: units.slice(0, 40).map((each) => ({
      unit: each.unit,
      name: each.name,
      text: 'Tình hình: Chưa gửi → Đã gửi, chưa xem',
    })),
    attention: attentionOf(units, { daysLeft: DAYS_LATE }),
    reminders: remindersOf(answer, { id: 'members' }),
    missing: [],
  };
}

export const DESK_TASKS: DeskTasks = {
  pull: () => Promise.resolve(deskPulled()),
  people: () => Promise.reject(new Error('People are tried on real parts.')),
  remind: ({ reminders }) => Promise.resolve({ sheet: 'Đôn đốc', rows: reminders.length }),
  files: () => Promise.reject(new Error('Files are tried on real parts.')),
};
