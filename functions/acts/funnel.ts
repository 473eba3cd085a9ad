/** From introduction to admission below a unit: sums of what the lists of candidates say. Counts only: nothing here is about one person. */
import { decide, highestReach } from '../domain/access/grants.ts';
import { PLACES } from '../domain/kinds/candidate-blocks.ts';
import { funnelFrom, ON_THE_WAY, stagesFrom } from '../domain/kinds/funnel.ts';
import type { Funnel, Stages } from '../domain/kinds/funnel.ts';
import { recognitionsFrom } from '../domain/kinds/recognition.ts';
import { placeLabel, sexLabel, sourceLabel, STEP_LABELS } from '../domain/kinds/funnel-labels.ts';
import { isWholeDate } from '../domain/language/date.ts';
import { PLACE_LEDGER, placesOn } from '../domain/places/place-ledger.ts';
import { PLAN_LEDGER, planRowsOf, type PlanRow } from '../domain/plans/plan-ledger.ts';
import { admissionsRegistered } from '../domain/plans/registration.ts';
import { ENDED } from '../domain/roster/fields/candidate-lists.ts';
import type { DateRange } from '../domain/statistics/admissions.ts';
import type { UnitDetails } from '../domain/statistics/detail-sum.ts';
import { FEW } from '../domain/statistics/disclosure/table.ts';
import { SECTOR_LABELS } from '../domain/statistics/labels.ts';
import { lineOf } from '../domain/units/stretches.ts';
import { rootOf } from '../domain/units/tree.ts';
import { SECTORS } from '../domain/units/unit.ts';
import type { FunnelResponse } from '../wire/funnel.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { countedDetails } from './counted-details.ts';
import { subtreeRosters } from './subtree-rosters.ts';
import { coverageView, unitRef } from './views.ts';

/** `span`: of whole ISO days, none after the day of the call. */
export async function funnelOf(call: UnitContext, span?: DateRange): Promise<FunnelResponse> {
  const { services, tree, unit, day, person } = call;
  const wrong = span && wrongEnd(span, day);
  if (wrong !== undefined) throw new ProblemError('invalid-request', { where: wrong });
  const { storage } = services;
  const [rosters, grants, workforce, plans] = await Promise.all([
    subtreeRosters(call),
    storage.directory.grantsOf(person.id),
    workforceBelow(call),
    storage.directory.ledger(rootOf(tree, unit.id), PLAN_LEDGER.id),
  ]);
  const details = await countedDetails(storage, rosters);
  const planRows = planRowsOf(plans);
  const funnel = funnelFrom(details, span);
  const readsRows = decide(grants, tree, unit.id, 'roster.read') === 'allowed';
  // Of parts of what somebody may ask for nothing finer is told: nothing can be subtracted down to a few people.
  const isHighest = highestReach(grants, tree, unit.id, 'statistics.read') === unit.id;
  return {
    unit: unitRef(unit),
    asOf: day,
    coverage: coverageView(rosters.coverage, rosters.notComputed),
    registered: funnel.registered,
    places: placesOf(funnel, readsRows),
    recognised: funnel.recognised,
    units: unitsBelow(call, details, (own, id) => ({
      ...stagesFrom(own),
      ...pledgedBy(planRows, id, day),
    })),
    sectors: sectorsOf(call, details),
    sexes: sexesOf(funnel, readsRows, isHighest),
    ...(readsRows || isHighest ? finer(funnel, readsRows) : {}),
    ...(funnel.span ? { span: { ...funnel.span.counted, steps: stepsOf(funnel.span.steps) } } : {}),
    ...(span ? { recognitions: recognitionsOf(call, details, span) } : {}),
    ...(workforce.places > 0 ? { workforce } : {}),
    notComputed: [...rosters.notComputed, ...funnel.missing.flatMap((id) => tree.unit(id) ?? [])].map(
      unitRef,
    ),
    older: funnel.older.flatMap((id) => tree.unit(id) ?? []).map(unitRef),
  };
}

function pledgedBy(planRows: readonly PlanRow[], unit: string, day: string) {
  const pledged = admissionsRegistered(planRows, unit, day);
  return pledged === undefined ? {} : { pledged };
}

function wrongEnd({ from, to }: DateRange, day: string): 'from' | 'to' | undefined {
  if (!isWholeDate(from)) return 'from';
  if (!isWholeDate(to) || to > day) return 'to';
  return from > to ? 'from' : undefined;
}

/** Why a way ended is told of few people to nobody who may not know them, and so never parted for them. */
function placesOf({ places, ended }: Funnel, readsRows: boolean): FunnelResponse['places'] {
  const lineOf = (place: (typeof PLACES)[number]) => ({
    place,
    label: placeLabel(place),
    people: places[place],
  });
  if (readsRows) return PLACES.map(lineOf);
  return [...ON_THE_WAY.map(lineOf), { place: ENDED.code, label: ENDED.label, people: ended }];
}

/** They add up, so that one of few people is told by the others: all of them or none. */
function sexesOf({ sexes }: Funnel, readsRows: boolean, isHighest: boolean): FunnelResponse['sexes'] {
  const there = sexes.filter(({ registered }) => registered > 0);
  const isTold = readsRows || (isHighest && there.every(isMany));
  return isTold ? there.map(({ sex, ...stages }) => ({ sex, label: sexLabel(sex), ...stages })) : [];
}

function finer({ sources, waits }: Funnel, readsRows: boolean): Pick<FunnelResponse, 'sources' | 'waits'> {
  const there = sources.filter(({ registered }) => registered > 0);
  const told = there.filter((stages) => readsRows || isMany(stages));
  return {
    sources: {
      lines: told
        .map(({ source, ...stages }) => ({ source, label: sourceLabel(source), ...stages }))
        .toSorted((one, other) => other.registered - one.registered),
      untold: there.length - told.length,
    },
    waits: waits
      .filter(({ people }) => people > 0 && (readsRows || people >= FEW))
      .map(({ step, people, days }) => ({
        step,
        label: STEP_LABELS[step],
        people,
        meanDays: Math.round((days / people) * 10) / 10,
      })),
  };
}

/** Every stage of it nobody's, or that of many. */
const isMany = ({ pool, decided, admitted, ended }: Stages): boolean =>
  [pool, decided, admitted, ended].every((people) => people === 0 || people >= FEW);

const stepsOf = (steps: NonNullable<Funnel['span']>['steps']) =>
  Object.entries(STEP_LABELS).map(([step, label]) => ({
    step,
    label,
    people: steps[step as keyof typeof steps],
  }));

/** Each with everything below it; what the unit keeps itself stands under its own name. */
function unitsBelow<Part>(
  { tree, unit }: UnitContext,
  details: readonly UnitDetails[],
  partOf: (own: readonly UnitDetails[], unit: string) => Part,
): (Part & { unit: ReturnType<typeof unitRef> })[] {
  const groups = groupedBy(details, ({ unit: id }) => {
    const line = lineOf(tree, id);
    return line[line.indexOf(unit.id) - 1] ?? unit.id;
  });
  const order = [unit, ...tree.children(unit.id)];
  return order.flatMap((each) => {
    const own = groups.get(each.id);
    return own ? [{ unit: unitRef(each), ...partOf(own, each.id) }] : [];
  });
}

/** How members stand is told of every unit, as the report tells it of their own list. */
function recognitionsOf(
  call: UnitContext,
  details: readonly UnitDetails[],
  span: DateRange,
): FunnelResponse['recognitions'] {
  const of = (own: readonly UnitDetails[]) => recognitionsFrom(own, span, call.day);
  const { missing, ...whole } = of(details);
  return {
    ...whole,
    units: unitsBelow(call, details, of)
      .map(({ missing: _missing, ...unit }) => unit)
      .filter(({ admitted, ended }) => (admitted?.people ?? 0) + (ended?.people ?? 0) > 0),
    notComputed: missing.flatMap((id) => call.tree.unit(id) ?? []).map(unitRef),
  };
}

function sectorsOf({ tree }: UnitContext, details: readonly UnitDetails[]): FunnelResponse['sectors'] {
  const groups = groupedBy(details, ({ unit: id }) => (tree.unit(id) ?? tree.past(id))?.sector ?? 'unknown');
  return SECTORS.flatMap((sector) => {
    const own = groups.get(sector);
    return own ? [{ sector, label: SECTOR_LABELS[sector].name, ...stagesFrom(own) }] : [];
  });
}

function groupedBy<Key>(
  details: readonly UnitDetails[],
  keyOf: (one: UnitDetails) => Key,
): ReadonlyMap<Key, readonly UnitDetails[]> {
  const groups = new Map<Key, UnitDetails[]>();
  for (const one of details) {
    const key = keyOf(one);
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
  }
  return groups;
}

/** Workers of the enterprises below, of how many of them they are known. */
async function workforceBelow({ services, tree, unit, day }: UnitContext) {
  const state = await services.storage.directory.ledger(rootOf(tree, unit.id), PLACE_LEDGER.id);
  const known = placesOn(state, day).filter(
    ({ sort, workers, unit: at }) =>
      sort === 'enterprise' && workers !== undefined && lineOf(tree, at).includes(unit.id),
  );
  return { workers: known.reduce((sum, { workers = 0 }) => sum + workers, 0), places: known.length };
}
