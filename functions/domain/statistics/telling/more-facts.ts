/**
 * The rows under the leader's pivot that divide no members: who was admitted in the year, what was registered and assigned, and who came
 * and went. Totals alone, which are told of every unit; the rows of one figure add up to what is printed of the unit above.
 */
import { formatDate } from '../../language/date.ts';
import type { Lines } from '../../submissions/movements.ts';
import { entriesOf, exitsOf } from '../../submissions/movements.ts';
import { nameKey } from '../../units/name-order.ts';
import type { UnitSector } from '../../units/unit.ts';
import { countAdmitted, type DateRange } from '../admissions.ts';
import type { Fact, FactsOf } from '../facts.ts';
import type { PlanLine } from '../indicators/plan-lines.ts';
import { MORE_FACTS, SECTOR_LABELS } from '../labels.ts';

interface Place {
  readonly unit: string;
  readonly unitName: string;
  readonly sector: UnitSector;
}

export interface MoreFactsRequest {
  /** The year until the day. */
  readonly days: DateRange;
  /** The units directly below, as their members are told apart by sector. */
  readonly units: readonly FactsOf[];
  /** Everybody's, of the units directly below. */
  readonly plans: readonly (Place & { readonly line: PlanLine })[];
  /** Of rosters, under the unit directly below that each belongs to; several may be of one. */
  readonly movements: readonly (Place & { readonly lines: Lines })[];
}

export function moreFactsOf(request: MoreFactsRequest): Fact[] {
  const facts = [...admissionFacts(request), ...planFacts(request), ...movementFacts(request)];
  return facts
    .map((fact) => ({ fact, key: `${nameKey(fact.unitName)}\u0000${fact.unit}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ fact }) => fact);
}

function factOf({ unit, unitName, sector }: Place, group: string, figure: string, value: number): Fact[] {
  const { name } = SECTOR_LABELS[sector];
  return value === 0 ? [] : [{ unit, unitName, sector: name.vi, group, figure, value }];
}

const admissionFacts = ({ units, days }: MoreFactsRequest): Fact[] =>
  units.flatMap(({ sector, total, ...place }) =>
    // Several sectors together are there for traits.
    sector === 'mixed'
      ? []
      : factOf(
          { ...place, sector },
          MORE_FACTS.admissions.vi,
          MORE_FACTS.admitted.vi,
          countAdmitted(total, days).people,
        ),
  );

const planFacts = ({ plans }: MoreFactsRequest): Fact[] =>
  plans.flatMap(({ line, ...place }) => {
    const { registered = 0, assigned = 0, admitted, left = 0, from, to } = line;
    const group = `${MORE_FACTS.plan.vi} ${formatDate(from)} – ${formatDate(to)}`;
    return [
      ...factOf(place, group, MORE_FACTS.registered.vi, registered),
      ...factOf(place, group, MORE_FACTS.assigned.vi, assigned),
      ...factOf(place, group, MORE_FACTS.reached.vi, admitted ?? 0),
      ...factOf(place, group, MORE_FACTS.left.vi, left),
    ];
  });

const LINES: readonly (readonly [keyof (typeof MORE_FACTS)['lines'], (lines: Lines) => number])[] = [
  ['opening', ({ opening }) => opening],
  ['entries', entriesOf],
  ['exits', exitsOf],
  ['reorganised', ({ reorganised }) => reorganised],
  ['firstLists', ({ firstLists }) => firstLists],
  ['corrected', ({ corrected }) => corrected],
  ['closing', ({ closing }) => closing],
];

function movementFacts({ movements }: MoreFactsRequest): Fact[] {
  const places = new Map<string, Place & { readonly sums: number[] }>();
  for (const { lines, ...place } of movements) {
    const key = `${place.unit} ${place.sector}`;
    const known = places.get(key) ?? { ...place, sums: LINES.map(() => 0) };
    places.set(key, known);
    LINES.forEach(([, of], index) => {
      known.sums[index] = (known.sums[index] ?? 0) + of(lines);
    });
  }
  return [...places.values()].flatMap(({ sums, ...place }) =>
    LINES.flatMap(([line], index) =>
      factOf(place, MORE_FACTS.movements.vi, MORE_FACTS.lines[line].vi, sums[index] ?? 0),
    ),
  );
}
