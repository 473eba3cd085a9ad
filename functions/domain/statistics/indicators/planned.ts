/** Plans of admissions against what was reached: of each category, and of everybody where the year should stand and what is left. */
import type { Bilingual } from '../../language/bilingual.ts';
import { isoToSerial } from '../../language/date.ts';
import { roundedRatio, share } from '../../language/number.ts';
import { historyNote } from '../../plans/plan-history.ts';
import { CATEGORIES } from './categories.ts';
import type { Counts } from './counts.ts';
import type { Computed, Definition } from './definition.ts';
import { paceOn, shouldStand } from './pace.ts';
import { LEAST_FOR_PERCENT, type PlanLine } from './plan-lines.ts';

type Own = PlanLine & { readonly assigned: number };
const isOwn = (line: PlanLine, { inputs }: Counts) => line.unit === inputs.top;
const hasTarget = (line: PlanLine): line is Own => line.assigned !== undefined;

/** The one that the figure of the target is held against. */
const isOfPlan = ({ from, to }: PlanLine, counts: Counts): boolean => {
  const [plan] = counts.plans();
  return plan?.from === from && plan.to === to;
};

/** The unit's own line of a category: of the shortest plan that runs. */
function ownLine(counts: Counts, category: string): Own | undefined {
  const days = ({ from, to }: PlanLine) => (isoToSerial(to) ?? 0) - (isoToSerial(from) ?? 0);
  return counts
    .planLines()
    .filter((line) => isOwn(line, counts) && line.category === category)
    .filter(hasTarget)
    .filter((line) => category !== 'all' || isOfPlan(line, counts))
    .toSorted((one, other) => days(one) - days(other))[0];
}

/** The lines of the units directly below, of the same thing. */
const linesBelow = (counts: Counts, { category, from, to }: PlanLine): PlanLine[] =>
  counts
    .planLines()
    .filter((line) => !isOwn(line, counts))
    .filter((line) => line.category === category && line.from === from && line.to === to);

function saidOf({ from, to, assumed, changes }: PlanLine): Pick<Computed, 'days' | 'assumed' | 'note'> {
  const note = historyNote(changes);
  return {
    days: { from, to },
    ...(assumed === undefined ? {} : { assumed }),
    ...(note === undefined ? {} : { note }),
  };
}

const planned = (words: Pick<Definition, 'id' | 'label' | 'compute'> & Partial<Definition>): Definition => ({
  group: 'plans',
  about: 'span',
  source: 'plans',
  numerator: words.label,
  category: 'all',
  decimals: 0,
  ...words,
});

const TARGET: Bilingual = { vi: 'Chỉ tiêu', en: 'The target' };

const BY_CATEGORY: readonly Definition[] = CATEGORIES.filter(({ id }) => id !== 'all').map(
  ({ id, indicator, label, trait }) =>
    planned({
      id: `admissions.target.${indicator}`,
      group: 'admissions',
      label: { vi: `${label.vi}, so với chỉ tiêu`, en: `${label.en}, against the target` },
      numerator: label,
      denominator: TARGET,
      category: id,
      ...(trait ? { trait: true } : {}),
      compute: (counts) => {
        const line = ownLine(counts, id);
        return line && attained(line);
      },
    }),
);

function attained(line: Own): Computed {
  const { admitted, assigned, notComputed } = line;
  const unknown = notComputed === undefined ? {} : { notComputed };
  if (admitted === null) return { value: null, denominator: assigned, ...unknown, ...saidOf(line) };
  const { percent, ...of } = share(admitted, assigned);
  return { value: admitted, ...of, percent: assigned < LEAST_FOR_PERCENT ? null : percent, ...saidOf(line) };
}

/** Of the plan of everybody's admissions. */
const ofAll = (of: (line: Own, counts: Counts) => Computed | undefined) => (counts: Counts) => {
  const line = ownLine(counts, 'all');
  const computed = line && of(line, counts);
  return line && computed && { ...saidOf(line), ...computed };
};

const SHOULD_STAND = planned({
  id: 'plan.shouldStand',
  label: { vi: 'Theo tiến độ thì đến nay phải đạt', en: 'As far as the plan should stand' },
  numerator: { vi: 'Chỉ tiêu × số tháng đã hết', en: 'The target × the months that are over' },
  denominator: { vi: 'Số tháng của kế hoạch', en: 'Months of the plan' },
  decimals: 1,
  compute: ofAll(({ from, to, assigned }, { inputs }) => {
    const pace = paceOn({ from, to }, inputs.asOf);
    return { value: shouldStand(assigned, pace), numerator: assigned * pace.over, denominator: pace.months };
  }),
});

const LEFT = planned({
  id: 'plan.left',
  label: { vi: 'Còn phải kết nạp', en: 'Left to admit' },
  numerator: { vi: 'Chỉ tiêu − số đã kết nạp', en: 'The target less the admissions' },
  compute: ofAll(({ left }) => ({ value: left ?? null })),
});

const PER_MONTH = planned({
  id: 'plan.perMonth',
  label: { vi: 'Mỗi tháng còn lại phải kết nạp', en: 'To admit in each month that is left' },
  numerator: LEFT.label,
  denominator: { vi: 'Số tháng còn lại', en: 'Months that are left' },
  decimals: 1,
  compute: ofAll(({ left, from, to }, { inputs }) => {
    const { ahead } = paceOn({ from, to }, inputs.asOf);
    if (left === undefined) return { value: null };
    return { value: roundedRatio(left, ahead, 1), numerator: left, denominator: ahead };
  }),
});

const sumOf = (lines: readonly PlanLine[], number: 'registered' | 'assigned') =>
  lines.reduce((sum, line) => sum + (line[number] ?? 0), 0);

const REGISTERED = planned({
  id: 'plan.registered',
  label: { vi: 'Cấp dưới đăng ký, so với số giao', en: 'Registered below, against what was assigned' },
  numerator: { vi: 'Số các đơn vị trực thuộc đăng ký', en: 'Registered by the units directly below' },
  denominator: { vi: 'Số đã giao cho các đơn vị trực thuộc', en: 'Assigned to the units directly below' },
  compute: ofAll((line, counts) => {
    const below = linesBelow(counts, line);
    if (!below.some(({ registered }) => registered !== undefined)) return undefined;
    const [registered, assigned] = [sumOf(below, 'registered'), sumOf(below, 'assigned')];
    return { value: registered, ...share(registered, assigned) };
  }),
});

const ASSIGNED = planned({
  id: 'plan.assigned',
  label: { vi: 'Đã giao cho cấp dưới, so với chỉ tiêu', en: 'Assigned below, against the target' },
  numerator: REGISTERED.denominator ?? TARGET,
  denominator: TARGET,
  compute: ofAll((line, counts) => {
    const assigned = sumOf(linesBelow(counts, line), 'assigned');
    return { value: assigned, ...share(assigned, line.assigned) };
  }),
});

const REMAINDER = planned({
  id: 'plan.remainder',
  label: { vi: 'Chưa giao cho đơn vị nào', en: 'Not assigned to any unit' },
  numerator: { vi: 'Chỉ tiêu − số đã giao', en: 'The target less what was assigned' },
  compute: ofAll(({ remainder }) => (remainder === undefined ? undefined : { value: remainder })),
});

const REACHED = planned({
  id: 'plan.reached',
  label: { vi: 'Đơn vị trực thuộc đã đạt chỉ tiêu', en: 'Units directly below that reached their target' },
  denominator: { vi: 'Đơn vị trực thuộc được giao chỉ tiêu', en: 'Units directly below with a target' },
  compute: ofAll((line, counts) => {
    const below = linesBelow(counts, line).filter(hasTarget);
    if (below.length === 0) return undefined;
    const reached = below.filter(
      ({ admitted, assigned }) => admitted !== null && admitted >= assigned,
    ).length;
    return { value: reached, ...share(reached, below.length) };
  }),
});

export const PLANNED: readonly Definition[] = [
  ...BY_CATEGORY,
  SHOULD_STAND,
  LEFT,
  PER_MONTH,
  REGISTERED,
  ASSIGNED,
  REMAINDER,
  REACHED,
];
