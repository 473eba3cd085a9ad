/** Of the rosters as they stand on the day: where members are, since when, and how the branches are off. */
import type { Bilingual } from '../../language/bilingual.ts';
import { share } from '../../language/number.ts';
import { countAdmitted, firstDayOf, type DateRange } from '../admissions.ts';
import { ERAS, UNKNOWN_ROW } from '../blocks.ts';
import { GROUPS, SECTOR_LABELS } from '../labels.ts';
import { slotOf } from '../layout.ts';
import { monthEndOf } from '../months.ts';
import { SECTORS } from '../../units/unit.ts';
import { addVector, emptyTotal } from '../vector.ts';
import { ofBlock } from './computed.ts';
import { membersOf } from '../counted-units.ts';
import type { Counts } from './counts.ts';
import type { Computed, Definition } from './definition.ts';
import type { IndicatorRoster } from './inputs.ts';
import { baseOf } from './places.ts';

const onDay = (
  words: Pick<Definition, 'id' | 'group' | 'label' | 'compute'> & Partial<Definition>,
): Definition => ({
  about: 'day',
  source: 'rosters',
  numerator: words.label,
  decimals: 0,
  ...words,
});

const BY_BASE: readonly Definition[] = SECTORS.map((sector) => {
  const { name } = SECTOR_LABELS[sector];
  return onDay({
    id: `members.base.${sector}`,
    group: 'sector',
    label: {
      vi: `Đảng viên ở tổ chức cơ sở đảng thuộc loại hình: ${name.vi.toLowerCase()}`,
      en: `Members in grassroots organisations of the kind: ${name.en.toLowerCase()}`,
    },
    denominator: GROUPS.members,
    compute: ({ inputs, total }) => {
      const inside = inputs.rosters.filter(({ unit }) => baseOf(inputs, unit).sector === sector);
      if (inside.length === 0) return undefined;
      const members = inside.reduce((sum, { vector }) => sum + membersOf(vector), 0);
      return { value: members, ...share(members, total()[slotOf('members')] ?? 0) };
    },
  });
});

const ERA_LABELS: Readonly<Record<(typeof ERAS)[number] | typeof UNKNOWN_ROW, Bilingual>> = {
  'before-1945-08-19': { vi: 'Vào Đảng trước 19/8/1945', en: 'Admitted before 19 August 1945' },
  'to-1954-07-20': { vi: 'Vào Đảng từ 19/8/1945 đến 20/7/1954', en: 'Admitted up to 20 July 1954' },
  'to-1975-04-30': { vi: 'Vào Đảng từ 21/7/1954 đến 30/4/1975', en: 'Admitted up to 30 April 1975' },
  'since-1975-05-01': { vi: 'Vào Đảng từ 01/5/1975', en: 'Admitted since 1 May 1975' },
  unknown: { vi: 'Chưa rõ thời gian vào Đảng', en: 'Time of admission unknown' },
};

const BY_ERA: readonly Definition[] = [...ERAS, UNKNOWN_ROW].map((row) =>
  onDay({
    id: `members.era.${row}`,
    group: 'era',
    label: ERA_LABELS[row as keyof typeof ERA_LABELS],
    denominator: GROUPS.members,
    trait: true,
    compute: (counts) => ofBlock(counts.block('admitted.era'), [row]),
  }),
);

const BRANCHES: Bilingual = { vi: 'Chi bộ biết được điều này', en: 'Branches of which this is known' };

/** true, false, or not known from what the roster says. `total`: its counts, for this question alone. */
type Answer = (total: Int32Array) => boolean | undefined;
type Question = (counts: Counts) => Answer;

/** Branches of which it is true; who stands in for others is no branch any more. */
function branchesWhere(counts: Counts, ask: Question): Computed {
  const branches = counts.inputs.rosters.filter(({ standsIn }) => standsIn !== true);
  const answers = answersOf(branches, ask(counts));
  const notComputed = answers.filter(({ is }) => is === undefined).map(({ unit }) => unit);
  const known = answers.length - notComputed.length;
  const unknown = notComputed.length === 0 ? {} : { notComputed };
  if (known === 0) return { value: null, ...unknown };
  const value = answers.filter(({ is }) => is === true).length;
  return { value, ...share(value, known), ...unknown };
}

/** Over one array for all: of thousands of branches each would cost more than its question. */
function answersOf(rosters: readonly IndicatorRoster[], answer: Answer) {
  const total = emptyTotal();
  return rosters.map(({ unit, vector }) => {
    addVector(total, vector);
    const is = answer(total);
    const { pairs } = vector;
    for (let at = 0; at < pairs.length; at += 2) total[pairs[at] ?? 0] = 0;
    return { unit: unit.id, is };
  });
}

/** Full members between two numbers: with those of whom nobody says which kind they are it may be either. */
const hasOfficial =
  (least: number, most: number): Question =>
  () =>
  (total) => {
    const sure = total[slotOf('status.chinh-thuc')] ?? 0;
    const possible = sure + (total[slotOf('status.unknown')] ?? 0);
    if (least <= sure && possible <= most) return true;
    return possible < least || sure > most ? false : undefined;
  };

/** The whole months up to the last month end. */
function lastMonths(day: string, months: number): DateRange {
  const { month, date } = monthEndOf(day);
  return { from: firstDayOf(month - months + 1), to: date };
}

const withoutAdmission =
  (months: number): Question =>
  ({ inputs }) => {
    const days = lastMonths(inputs.asOf, months);
    return (total) => {
      const { people, undated } = countAdmitted(total, days);
      if (people > 0) return false;
      return undated > 0 ? undefined : true;
    };
  };

const branches = (id: string, label: Bilingual, ask: Question): Definition =>
  onDay({
    id: `branches.${id}`,
    group: 'branches',
    label,
    denominator: BRANCHES,
    compute: (counts) => branchesWhere(counts, ask),
  });

const OF_BRANCHES: readonly Definition[] = [
  branches(
    'small',
    { vi: 'Chi bộ có 3–4 đảng viên chính thức', en: 'Branches with 3 or 4 full members' },
    hasOfficial(3, 4),
  ),
  branches(
    'tooSmall',
    { vi: 'Chi bộ có dưới 3 đảng viên chính thức', en: 'Branches with fewer than 3 full members' },
    hasOfficial(0, 2),
  ),
  branches(
    'withoutAdmission.12',
    { vi: 'Chi bộ không kết nạp trong 12 tháng', en: 'Branches without an admission in 12 months' },
    withoutAdmission(12),
  ),
  branches(
    'withoutAdmission.24',
    { vi: 'Chi bộ không kết nạp trong 24 tháng', en: 'Branches without an admission in 24 months' },
    withoutAdmission(24),
  ),
];

const ON_OLD: Definition = onDay({
  id: 'coverage.onOld',
  group: 'units',
  label: { vi: 'Đơn vị tính theo danh sách cũ', en: 'Units counted by an older roster' },
  source: 'periods',
  denominator: { vi: 'Đơn vị phải gửi', en: 'Units that are to send' },
  compute: ({ inputs: { coverage } }) =>
    coverage?.onOld === undefined
      ? undefined
      : { value: coverage.onOld, ...share(coverage.onOld, coverage.expected) },
});

export const STANDING: readonly Definition[] = [...BY_BASE, ...BY_ERA, ...OF_BRANCHES, ON_OLD];
