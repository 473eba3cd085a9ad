/** The report of a subtree as somebody may see it: its figures, and the facts of the units directly below that they are the sum of. */
import type { Plan } from '../../plans/plan.ts';
import { SECTORS, type Tree, type UnitAsOf, type UnitSector } from '../../units/unit.ts';
import { countedDays, thisYearUntil, type DateRange } from '../admissions.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import { countedUnits } from '../counted-units.ts';
import { factsOf, type Fact, type FactsOf } from '../facts.ts';
import type { Figure, Withheld } from '../figure.ts';
import { figuresOf } from '../figures.ts';
import { WITHHELD } from '../labels.ts';
import { monthEndOf } from '../months.ts';
import { addVector, emptyTotal, type StatisticsVector } from '../vector.ts';

export interface ReportRequest {
  readonly tree: Tree;
  readonly unit: UnitAsOf;
  /** ISO date of the report. */
  readonly asOf: string;
  /** Of the rosters that count, by unit. */
  readonly vectors: ReadonlyMap<string, StatisticsVector>;
  /** Units of the subtree that keep a roster. */
  readonly keepers: readonly UnitAsOf[];
  /** Those of them that are there no more and count for others: they are in no number of units. */
  readonly standIns?: ReadonlySet<string>;
  /** Those of them whose roster cannot be read. */
  readonly lost: ReadonlySet<string>;
  readonly coverage: { readonly sent: number; readonly expected: number };
  readonly plans: readonly Plan[];
  readonly disclosure: Disclosure;
}

/** A figure that is there and not told. */
export interface WithheldFigure {
  readonly id: string;
  readonly group: string;
  readonly label: Bilingual;
  /** In the place of which of the figures that are told it stands. */
  readonly at: number;
}

export interface Report {
  readonly figures: readonly Figure[];
  readonly withheld: readonly WithheldFigure[];
  readonly facts: readonly Fact[];
  /** What they are made of. */
  readonly units: readonly FactsOf[];
  /** Until when: the day of the ages, the days of the admissions; null where no month of them is over. */
  readonly counted: { readonly ages: string; readonly admissions: DateRange | null };
}

/** All figures, whoever asks. */
export interface AllFigures {
  readonly figures: readonly Figure[];
  readonly counted: Report['counted'];
}

export function figuresBelow(request: Omit<ReportRequest, 'disclosure' | 'lost'>): AllFigures {
  const { asOf, vectors, keepers, coverage, plans } = request;
  const admissions = thisYearUntil(asOf);
  const figures = figuresOf({
    total: sumOf(keepers, vectors),
    asOf,
    units: unitsCounted(request),
    coverage,
    admissions,
    plans,
  });
  return { figures, counted: { ages: monthEndOf(asOf).date, admissions: countedDays(admissions) } };
}

export function reportOf(request: ReportRequest): Report {
  const { unit, asOf, disclosure } = request;
  const { figures, counted } = figuresBelow(request);
  const units = unitsBelow(request);
  return {
    ...figuresTold(figures, disclosure.below(unit.id)),
    facts: factsOf({ asOf, units }),
    units,
    counted,
  };
}

/** Rows that are printed only where they count somebody: to name one that is not told would say that there is somebody. */
const PRINTED_FOR_SOMEBODY = new Set(['members.ethnicity.unknown', 'members.religion.unknown']);
const PEOPLES = 'ethnicity';

/** What of the figures somebody is told, and what is named in the place of the others. */
export function figuresTold(
  figures: readonly Figure[],
  isWithheld: Withheld,
): { readonly figures: readonly Figure[]; readonly withheld: readonly WithheldFigure[] } {
  const open: Figure[] = [];
  const withheld: WithheldFigure[] = [];
  let peoples = false;
  for (const figure of figures) {
    const { id, group, label } = figure;
    if (!isWithheld(id)) open.push(figure);
    else if (group === PEOPLES) peoples = true;
    else if (!PRINTED_FOR_SOMEBODY.has(id)) withheld.push({ id, group, label, at: open.length });
  }
  const last = open.findLastIndex(({ group }) => group === PEOPLES) + 1;
  if (!peoples) return { figures: open, withheld };
  const others = {
    id: `${PEOPLES}.withheld`,
    group: PEOPLES,
    label: WITHHELD.peoples,
    at: last || open.length,
  };
  return { figures: open, withheld: [...withheld, others].toSorted((a, b) => a.at - b.at) };
}

function sumOf(units: readonly UnitAsOf[], vectors: ReadonlyMap<string, StatisticsVector>): Int32Array {
  const total = emptyTotal();
  for (const { id } of units) {
    const vector = vectors.get(id);
    if (vector !== undefined) addVector(total, vector);
  }
  return total;
}

/** Who stands in for others is no unit of its own. */
function unitsCounted({
  tree,
  unit: { id: top },
  vectors,
  keepers,
  standIns = new Set(),
}: Pick<ReportRequest, 'tree' | 'unit' | 'vectors' | 'keepers' | 'standIns'>) {
  const units = tree.subtree(top).filter(({ id }) => !standIns.has(id));
  const rosters = keepers.flatMap((unit) => {
    const vector = vectors.get(unit.id);
    return vector === undefined ? [] : [{ unit, vector, standsIn: standIns.has(unit.id) }];
  });
  return countedUnits(top, units, rosters);
}

/**
 * Each roster once: under the unit directly below that it hangs from, or under the unit itself. A unit none of whose rosters could be
 * read has no facts, rather than facts of nobody.
 */
function unitsBelow(request: ReportRequest): FactsOf[] {
  const { tree, unit, keepers, lost, disclosure } = request;
  const keeping = new Set(keepers.map(({ id }) => id));
  const rostersIn = (units: readonly UnitAsOf[]) => units.filter(({ id }) => keeping.has(id));
  const own = rostersIn([unit]).map((one) => ({
    unit: one,
    rosters: [one],
    withheld: disclosure.own(one.id),
  }));
  const below = tree.children(unit.id).map((child) => ({
    unit: child,
    rosters: rostersIn(tree.subtree(child.id)),
    withheld: disclosure.below(child.id),
  }));
  const isLost = ({ rosters }: { readonly rosters: readonly UnitAsOf[] }) =>
    rosters.length > 0 && rosters.every(({ id }) => lost.has(id));
  return [...own, ...below].filter((one) => !isLost(one)).flatMap((one) => bySector(request, one));
}

interface Below {
  readonly unit: UnitAsOf;
  readonly rosters: readonly UnitAsOf[];
  readonly withheld: Withheld;
}

/**
 * Told apart by the sector of the unit that keeps the roster, as the figures do; one without any roster stands in its own. For
 * whoever is not told everything traits are not told apart by sector inside a unit: one more sum of every few would be too many.
 */
function bySector({ vectors, disclosure }: ReportRequest, { unit, rosters, withheld }: Below): FactsOf[] {
  const about = { unit: unit.id, unitName: unit.name, withheld };
  const sectors = SECTORS.filter((sector) => rosters.some((roster) => roster.sector === sector));
  const [only = unit.sector] = sectors;
  const whole = (sector: UnitSector | 'mixed') => ({ ...about, sector, total: sumOf(rosters, vectors) });
  if (sectors.length < 2) return [whole(only)];
  const groups = disclosure.tellsAll ? {} : ({ groups: 'others' } as const);
  const parts = sectors.map((sector): FactsOf => {
    const inside = rosters.filter((roster) => roster.sector === sector);
    return { ...about, ...groups, sector, total: sumOf(inside, vectors) };
  });
  return disclosure.tellsAll ? parts : [...parts, { ...whole('mixed'), groups: 'traits' }];
}
