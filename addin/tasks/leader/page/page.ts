/**
 * The leader's page as data: what of a report stands on it, in its order. The sheet and the pane are made of the same; nothing is computed
 * here that the report does not say, but sums and what is left out.
 */
import type { IndicatorView, PlanLineView, ReportView, ReprintView } from '#wire/report.ts';

export type Figure = IndicatorView;

/** One line of the units that lack most; null: not known of all of them. */
export interface LackLine {
  readonly registered: number | null;
  readonly assigned: number;
  readonly admitted: number | null;
  readonly left: number | null;
}

export interface LackingUnit extends LackLine {
  readonly unit: string;
  readonly name: string;
  readonly percent: number | null;
  readonly isAssumed: boolean;
  readonly changes: PlanLineView['changes'];
}

export interface Lacking {
  readonly units: readonly LackingUnit[];
  /** The others in one line: how many they are, and their sums; null where there are none. */
  readonly others: (LackLine & { readonly count: number }) | null;
  readonly sum: LackLine & { readonly count: number };
  /** Of the unit's own number, what is not handed on; negative where more is. */
  readonly remainder: number | null;
  /** What units have beyond their targets, added up: it makes up for nobody else, so that more is left than the sums tell apart. */
  readonly over: number;
}

export interface Page {
  readonly unit: ReportView['unit'];
  readonly asOf: string;
  readonly from: string;
  readonly known: string;
  readonly hash: string;
  readonly counts: ReportView['counts'];
  readonly coverage: ReportView['coverage'];
  readonly onOld: number;
  readonly rules: ReportView['rules'];
  /** No roster counts: there is nobody whose figures could stand here. */
  readonly isOfNobody: boolean;
  /** Admissions against the plan; null: no plan runs. */
  readonly plan: PlanLineView | null;
  readonly shouldStand: Figure | undefined;
  readonly perMonth: Figure | undefined;
  readonly course: ReportView['course'];
  readonly lacking: Lacking | null;
  readonly members: Figure | undefined;
  readonly sectors: readonly Figure[];
  /** Small peoples by name, in the order of the code list. */
  readonly peoples: readonly Figure[];
  readonly admissions: readonly Figure[];
  readonly quality: readonly Figure[];
  readonly attention: readonly Figure[];
  /** Of a report that is printed again: what would be otherwise by what is there now; left out of others. */
  readonly differs?: readonly Differing[];
}

export interface Differing {
  readonly id: string;
  readonly label: string;
  readonly decimals: Figure['decimals'];
  readonly pinned: number | null;
  readonly today: number | null;
}

/** Counted just now, or printed again and then with what differs. */
export type PagedReport = ReportView & Partial<Pick<ReprintView, 'differs'>>;

export const LACKING_SHOWN = 10;
/** Who was recognised late, is overdue, not due or not known is told where there is somebody. */
const OTHERWISE = [
  'recognitions.late',
  'recognitions.overdue',
  'recognitions.notDue',
  'recognitions.unknown',
];
const QUALITY = ['recognitions.inTime', ...OTHERWISE, 'movements.exits.recent'];
const ATTENTION = [
  'probation.ending',
  'probation.overdue',
  'branches.small',
  'branches.tooSmall',
  'branches.withoutAdmission.12',
];
/** A sum that is not told beside parts that are would only be a riddle. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'admissions.student': ['admissions.pupils', 'admissions.students'],
};
const ADMITTED = /^admissions(\.(?!target)[\w-]+)?$/;

export function pageOf(report: PagedReport): Page {
  const byId = new Map(report.indicators.map((figure) => [figure.id, figure]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const plan = ownPlan(report);
  const { unit, asOf, from, known, hash, counts, coverage, onOld, rules, course } = report;
  const isOfNobody = coverage.sent === 0 && onOld === 0 && (byId.get('members')?.value ?? 0) === 0;
  const page = {
    ...{ unit, asOf, from, known, hash, counts, coverage, onOld, rules, course, plan, isOfNobody },
    shouldStand: byId.get('plan.shouldStand'),
    perMonth: byId.get('plan.perMonth'),
    lacking: plan && lackingIn(report, plan),
    members: byId.get('members'),
    sectors: report.indicators.filter(({ id }) => id.startsWith('members.sector.')).filter(isSomebody),
    peoples: smallPeoples(report),
    admissions: report.indicators
      .filter(({ id, withheld }) => ADMITTED.test(id) && !(withheld === true && isToldApart(id, byId)))
      .filter(isSomebody),
    quality: named(QUALITY).filter((figure) => !OTHERWISE.includes(figure.id) || (figure.value ?? 0) > 0),
    attention: named(ATTENTION),
    ...differsIn(report),
  };
  return isOfNobody ? { ...page, ...OF_NOBODY } : page;
}

/** Zeros would say that somebody was counted. */
const OF_NOBODY = {
  members: undefined,
  ...{ course: [], sectors: [], peoples: [], admissions: [], quality: [], attention: [] },
} satisfies Partial<Page>;

function differsIn({ differs, indicators, figures }: PagedReport): Pick<Page, 'differs'> {
  if (differs === undefined) return {};
  const labels = new Map([...figures, ...indicators].map(({ id, label }) => [id, label.vi]));
  const decimals = new Map(indicators.map((one) => [one.id, one.decimals]));
  return {
    differs: differs.map((each) => ({
      ...each,
      label: labels.get(each.id) ?? each.id,
      decimals: decimals.get(each.id) ?? 0,
    })),
  };
}

/** Under one of a hundred members. */
const SMALL = 100;
function smallPeoples({ indicators }: ReportView): readonly Figure[] {
  const members = indicators.find(({ id }) => id === 'members')?.value ?? 0;
  return indicators.filter(
    ({ id, value, withheld }) =>
      /^ethnicity\.\d+$/.test(id) &&
      withheld !== true &&
      value !== null &&
      value > 0 &&
      value * SMALL < members,
  );
}

const isToldApart = (id: string, byId: ReadonlyMap<string, Figure>): boolean =>
  (PARTS[id] ?? []).some((part) => {
    const found = byId.get(part);
    return found !== undefined && found.withheld !== true;
  });

/** Rows of nobody are left out; what is not known or not told is not nobody. */
const isSomebody = ({ value, before, withheld }: Figure): boolean =>
  withheld === true || value !== 0 || (before?.value ?? 0) !== 0;

/** Of everybody's admissions, that of the shortest span: the year's goes before the term's. */
function ownPlan({ plan, unit }: ReportView): PlanLineView | null {
  const own = plan.filter((line) => line.unit === unit.id && line.category === 'all');
  const days = ({ from, to }: PlanLineView): number => Date.parse(to) - Date.parse(from);
  return own.toSorted((one, other) => days(one) - days(other))[0] ?? null;
}

function lackingIn({ plan }: ReportView, own: PlanLineView): Lacking | null {
  const below = plan.filter(
    ({ unit, category, from, to }) =>
      unit !== own.unit && category === own.category && from === own.from && to === own.to,
  );
  if (!below.some(({ assigned }) => assigned !== undefined)) return null;
  const ranked = below
    .filter(({ left = 0 }) => left > 0)
    .toSorted(
      (one, other) => (other.left ?? 0) - (one.left ?? 0) || one.unitName.localeCompare(other.unitName, 'vi'),
    )
    .slice(0, LACKING_SHOWN);
  const others = below.filter((line) => !ranked.includes(line));
  return {
    units: ranked.map(unitLine),
    others: others.length === 0 ? null : { ...sumOf(others), count: others.length },
    sum: { ...sumOf(below), count: below.length },
    remainder: own.remainder ?? null,
    over: overIn(below),
  };
}

const overIn = (lines: readonly PlanLineView[]): number =>
  lines.reduce((sum, { assigned, admitted }) => sum + Math.max((admitted ?? 0) - (assigned ?? 0), 0), 0);

const unitLine = (line: PlanLineView): LackingUnit => ({
  ...sumOf([line]),
  unit: line.unit,
  name: line.unitName,
  percent: line.percent ?? null,
  isAssumed: line.assumed !== undefined,
  changes: line.changes,
});

/** Who was assigned nothing may have admitted all the same, and is among the others: the sum is that of everybody. */
function sumOf(lines: readonly PlanLineView[]): LackLine {
  const add = (of: (line: PlanLineView) => number | undefined): number =>
    lines.reduce((sum, line) => sum + (of(line) ?? 0), 0);
  const isKnown = lines.every(({ admitted }) => admitted !== null);
  return {
    registered: lines.some(({ registered }) => registered !== undefined)
      ? add(({ registered }) => registered)
      : null,
    assigned: add(({ assigned }) => assigned),
    admitted: isKnown ? add(({ admitted }) => admitted ?? 0) : null,
    left: isKnown ? add(({ left }) => left) : null,
  };
}
