/**
 * Increase and decrease between two days, from what the clerks said of each list: who left since is in these and not in the figures of
 * the rosters, so that they have names of their own.
 */
import type { Bilingual } from '../../language/bilingual.ts';
import { roundedRatio, share } from '../../language/number.ts';
import { EXIT_REASONS } from '../../submissions/exits.ts';
import { entriesOf, exitsOf, type Lines } from '../../submissions/movements.ts';
import { GROUPS } from '../labels.ts';
import { slotOf } from '../layout.ts';
import { addVector, emptyTotal } from '../vector.ts';
import type { Computed, Definition } from './definition.ts';
import type { IndicatorRoster } from './inputs.ts';

const MOVEMENTS = { group: 'movements', source: 'movements', about: 'span', decimals: 0 } as const;
const EXITS: Bilingual = {
  vi: 'Đảng viên ra khỏi danh sách (theo biến động)',
  en: 'Exits, by increase and decrease',
};

const moved = (
  id: string,
  label: Bilingual,
  of: (lines: Lines) => number | Computed,
  more: Partial<Definition> = {},
): Definition => ({
  ...MOVEMENTS,
  id: `movements.${id}`,
  label,
  numerator: label,
  ...more,
  compute: ({ inputs: { movements } }) => {
    if (movements === undefined) return undefined;
    const value = of(movements);
    return typeof value === 'number' ? { value } : value;
  },
});

/** Those who were there: of a unit that nobody had counted before, who stood in its first list. */
const wereThere = ({ opening, firstLists }: Lines): number => opening + firstLists;

const perThousand = (exits: number, there: number): number | null => roundedRatio(exits * 1_000, there);

const byMovement = (vi: string, en: string): Bilingual => ({
  vi: `${vi} (theo biến động)`,
  en: `${en}, by increase and decrease`,
});

const BETWEEN = { about: 'two-days' } as const;

const LINES: readonly Definition[] = [
  moved('opening', byMovement('Có đầu kỳ', 'At the opening'), ({ opening }) => opening, BETWEEN),
  moved('entries', byMovement('Tăng trong kỳ', 'Entries'), entriesOf),
  moved('admitted', byMovement('Tăng do kết nạp', 'Entries: admitted'), ({ entries }) => entries.admitted),
  moved('arrived', byMovement('Tăng do chuyển đến', 'Entries: arrived'), ({ entries }) => entries.arrived),
  moved(
    'entries.unknown',
    byMovement('Tăng, chưa rõ ngày vào Đảng', 'Entries: date of admission unknown'),
    ({ entries }) => entries.unknown,
  ),
  moved('exits', EXITS, exitsOf),
  ...EXIT_REASONS.map(({ code, label }) =>
    moved(
      `exits.${code}`,
      { vi: `Giảm: ${label.vi.toLowerCase()} (theo biến động)`, en: `Exits: ${label.en.toLowerCase()}` },
      (lines) => ({ value: lines.exits[code], ...share(lines.exits[code], exitsOf(lines)) }),
      { denominator: EXITS, trait: true },
    ),
  ),
  moved(
    'exits.perThousand',
    { vi: 'Ra khỏi danh sách trên 1.000 đảng viên', en: 'Exits per 1,000 members' },
    (lines) => {
      const [exits, there] = [exitsOf(lines), wereThere(lines)];
      return { value: perThousand(exits, there), numerator: exits, denominator: there };
    },
    {
      numerator: EXITS,
      denominator: {
        vi: 'Có đầu kỳ và có trong danh sách đầu tiên',
        en: 'There at the opening, or in a first list',
      },
      decimals: 2,
    },
  ),
  moved(
    'net',
    { vi: 'Tăng trừ giảm (theo biến động)', en: 'Entries less exits' },
    (lines) => entriesOf(lines) - exitsOf(lines),
    BETWEEN,
  ),
  moved(
    'reorganised',
    byMovement('Tăng, giảm do sắp xếp tổ chức', 'Reorganised'),
    ({ reorganised }) => reorganised,
  ),
  moved(
    'firstLists',
    byMovement('Có trong danh sách đầu tiên', 'In first lists'),
    ({ firstLists }) => firstLists,
  ),
  moved('corrected', byMovement('Tăng, giảm do sửa danh sách', 'Corrected'), ({ corrected }) => corrected),
  moved('closing', byMovement('Có cuối kỳ', 'At the closing'), ({ closing }) => closing, BETWEEN),
];

/** Of those of whom it is known; where people left and of none of them it is, nothing is. */
const RECENT = moved(
  'exits.recent',
  {
    vi: 'Ra khỏi danh sách khi vào Đảng chưa đủ 24 tháng (theo biến động)',
    en: 'Exits of those admitted within 24 months',
  },
  (lines) => {
    const people = (recent: boolean) =>
      lines.leavers
        .filter(({ admittedWithin24Months }) => admittedWithin24Months === recent)
        .reduce((sum, group) => sum + group.people, 0);
    const known = people(true) + people(false);
    return known === 0 && exitsOf(lines) > 0
      ? { value: null }
      : { value: people(true), ...share(people(true), known) };
  },
  {
    group: 'quality',
    numerator: { vi: 'Vào Đảng chưa đủ 24 tháng', en: 'Admitted within 24 months' },
    denominator: {
      vi: 'Người ra khỏi danh sách, rõ ngày vào Đảng',
      en: 'Exits whose date of admission is known',
    },
  },
);

const membersIn = (rosters: readonly IndicatorRoster[]): number => {
  const total = emptyTotal();
  for (const { vector } of rosters) addVector(total, vector);
  return total[slotOf('members')] ?? 0;
};

const GROWTH: Definition = {
  id: 'members.growth',
  group: 'members',
  about: 'two-days',
  source: 'rosters',
  decimals: 0,
  label: {
    vi: 'Đảng viên tăng, giảm so với cùng ngày năm trước',
    en: 'Members against the same day a year before',
  },
  numerator: { vi: 'Đảng viên nay − đảng viên năm trước', en: 'Members now less members then' },
  denominator: { vi: `${GROUPS.members.vi} năm trước`, en: `${GROUPS.members.en} a year before` },
  compute: ({ inputs: { rosters, yearBefore, asOf } }) => {
    if (yearBefore === undefined || yearBefore.rosters.length === 0) return undefined;
    const [now, then] = [membersIn(rosters), membersIn(yearBefore.rosters)];
    const { percent } = share(Math.abs(now - then), then);
    return {
      value: now - then,
      numerator: now - then,
      denominator: then,
      percent: percent !== null && now < then ? -percent : percent,
      days: { from: yearBefore.asOf, to: asOf },
    };
  },
};

export const MOVED: readonly Definition[] = [...LINES, RECENT, GROWTH];
