/** The report: every figure with its label, its share with numerator and denominator, and what has to be said beside it. */
import { formatDate } from '../language/date.ts';
import { share } from '../language/number.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { historyNote } from '../plans/plan-history.ts';
import type { Plan } from '../plans/plan.ts';
import type { UnitKind, UnitSector } from '../units/unit.ts';
import { admissionNote, countAdmissions, until, type Admissions, type DateRange } from './admissions.ts';
import { ageDateNote, averageAge, averageNote, leapNote } from './age.ts';
import { COMPOSITIONS } from './compositions.ts';
import type { Figure } from './figure.ts';
import {
  ADMISSION_LABELS,
  GROUPS,
  KIND_LABELS,
  MEMBER_ROWS,
  SECTOR_LABELS,
  averagedOver,
  ofTheKnown,
} from './labels.ts';
import { ADMISSION_CATEGORIES, slotOf } from './layout.ts';
import { monthEndOf, type MonthEnd } from './months.ts';

/** A unit below the one reported on. */
export interface CountedUnit {
  readonly id: string;
  readonly sector: UnitSector;
  /** Members on its own roster. */
  readonly members: number;
  readonly kind?: UnitKind;
  /** false: it only has others below it, and is no unit with a roster. */
  readonly keepsRoster?: boolean;
  /** It is there no more: its people count, and it is no unit. */
  readonly standsIn?: true;
}

export interface FiguresRequest {
  /** The sum of the vectors in force, see emptyTotal() and addVector(). */
  readonly total: Int32Array;
  /** ISO date of the report. */
  readonly asOf: string;
  readonly units: readonly CountedUnit[];
  /** Units that sent for the period, of those that keep a roster. */
  readonly coverage?: { readonly sent: number; readonly expected: number };
  /** The dates between which admissions are counted; no admissions without them. */
  readonly admissions?: DateRange;
  /** The first one is the target, the others stand beside it. */
  readonly plans?: readonly Plan[];
}

const count = (total: Int32Array, name: string) => total[slotOf(name)] ?? 0;

const say = (...notes: readonly (Bilingual | undefined)[]): { note?: Bilingual } => {
  const said = notes.filter((note) => note !== undefined);
  if (said.length === 0) return {};
  return { note: { vi: said.map(({ vi }) => vi).join(' '), en: said.map(({ en }) => en).join(' ') } };
};

function sectorFigures({ units }: FiguresRequest, members: number): Figure[] {
  const rosters = units.filter(({ keepsRoster }) => keepsRoster !== false);
  return Object.entries(SECTOR_LABELS).flatMap(([sector, labels]): Figure[] => {
    const there = rosters.filter((unit) => unit.sector === sector);
    const people = units.filter(
      (unit) => unit.sector === sector && (unit.keepsRoster !== false || unit.standsIn),
    );
    if (people.length === 0) return [];
    const inside = people.reduce((sum, unit) => sum + unit.members, 0);
    const shareOfUnits = share(there.length, rosters.length);
    const shareOfMembers = share(inside, members);
    return [
      {
        id: `units.sector.${sector}`,
        group: 'sector',
        label: labels.units,
        value: there.length,
        share: shareOfUnits,
      },
      {
        id: `members.sector.${sector}`,
        group: 'sector',
        label: labels.members,
        value: inside,
        share: shareOfMembers,
      },
    ];
  });
}

function unitFigures({ units, coverage }: FiguresRequest): Figure[] {
  const rosters = units.filter(({ keepsRoster }) => keepsRoster !== false);
  const kinds = Object.entries(KIND_LABELS).flatMap(([kind, label]): Figure[] => {
    const value = units.filter((unit) => unit.kind === kind && !unit.standsIn).length;
    return value === 0 ? [] : [{ id: `units.kind.${kind}`, group: 'units', label, value }];
  });
  const sent: Figure[] = coverage
    ? [
        {
          id: 'coverage',
          group: 'units',
          label: GROUPS.coverage,
          value: coverage.sent,
          share: share(coverage.sent, coverage.expected),
        },
      ]
    : [];
  return [{ id: 'units', group: 'units', label: GROUPS.units, value: rosters.length }, ...kinds, ...sent];
}

export function memberFigures(total: Int32Array, members = count(total, 'members')): Figure[] {
  const rows = MEMBER_ROWS.flatMap(({ id, slot, label, unknown: isUnknown, knownBut }): Figure[] => {
    const value = count(total, slot);
    if (isUnknown === true && value === 0) return [];
    const unknown = knownBut === undefined ? 0 : count(total, knownBut);
    const said = say(unknown === 0 ? undefined : ofTheKnown(unknown));
    return [
      {
        id: `members.${id}`,
        group: 'members',
        label,
        value,
        share: share(value, members - unknown),
        ...said,
      },
    ];
  });
  return [{ id: 'members', group: 'members', label: GROUPS.members, value: members }, ...rows];
}

function compositionFigures({ total, asOf }: FiguresRequest, at: MonthEnd, members: number): Figure[] {
  return COMPOSITIONS.flatMap((composition) => {
    const counts = composition.count(total, at);
    const dated = composition.id === 'age' ? [ageDateNote(asOf, at), leapNote(at)] : [];
    return composition.rows.flatMap((row, index): Figure[] => {
      const value = counts[index] ?? 0;
      if (value === 0 && composition.sparse === true) return [];
      const id = `${composition.id}.${row.id}`;
      const said = say(composition.note, ...dated);
      return [{ id, group: composition.id, label: row.label, value, share: share(value, members), ...said }];
    });
  });
}

function averageFigure({ total, asOf }: FiguresRequest, at: MonthEnd): Figure[] {
  const average = averageAge(total, at);
  if (average === undefined) return [];
  const said = say(averageNote(at), ageDateNote(asOf, at), leapNote(at), averagedOver(average.people));
  return [{ id: 'age.average', group: 'age', label: GROUPS.average, value: average.years, ...said }];
}

export function admissionFigures(admissions: Admissions): Figure[] {
  const all = admissions.counts.total;
  const said = say(admissionNote(admissions));
  return ADMISSION_CATEGORIES.map((category): Figure => {
    const value = admissions.counts[category];
    const figure = { group: 'admissions', label: ADMISSION_LABELS[category], value, ...said };
    return category === 'total'
      ? { id: 'admissions', ...figure }
      : { id: `admissions.${category}`, ...figure, share: share(value, all) };
  });
}

function planFigure({ total, asOf }: FiguresRequest, plan: Plan, index: number): Figure {
  const reached = countAdmissions(total, until(plan, asOf));
  const days = { from: formatDate(plan.from), to: formatDate(plan.to) };
  const planned = {
    vi: `Chỉ tiêu từ ${days.from} đến ${days.to}.`,
    en: `The target is for ${days.from} to ${days.to}.`,
  };
  const { target } = GROUPS;
  const longer = {
    vi: `${target.vi} từ ${days.from} đến ${days.to}`,
    en: `${target.en}, ${days.from} to ${days.to}`,
  };
  return {
    id: index === 0 ? 'admissions.target' : `admissions.target.${plan.from}.${plan.to}`,
    group: 'admissions',
    label: index === 0 ? target : longer,
    value: reached.counts.total,
    share: share(reached.counts.total, plan.value),
    ...say(plan.assumption, planned, historyNote(plan.changes ?? []), admissionNote(reached)),
  };
}

/** In the order of the report. Throws RangeError where asOf or the ranges are not whole ISO dates. */
export function figuresOf(request: FiguresRequest): Figure[] {
  const { total, asOf, admissions, plans = [] } = request;
  const at = monthEndOf(asOf);
  const members = count(total, 'members');
  return [
    ...memberFigures(total, members),
    ...unitFigures(request),
    ...sectorFigures(request, members),
    ...compositionFigures(request, at, members),
    ...averageFigure(request, at),
    ...(admissions === undefined ? [] : admissionFigures(countAdmissions(total, admissions))),
    ...plans.map((plan, index) => planFigure(request, plan, index)),
  ];
}
