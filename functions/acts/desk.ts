/**
 * The desk: where the list of every unit below stands, of the kind that is asked about and of those for which that kind is opened. Read
 * from heads alone: counts of lists are all it tells, and of a list whose people take steps how many stand where.
 */
import { coverageOf } from '../domain/submissions/coverage.ts';
import { deskStanding } from '../domain/submissions/desk.ts';
import type { CountedRosters, Waiting } from '../domain/submissions/stand-ins.ts';
import { NOTHING_SENT } from '../domain/submissions/standing.ts';
import type { Standing } from '../domain/submissions/standing.ts';
import type { LedgerState } from '../domain/ledgers/log.ts';
import { dayInVietNam } from '../domain/units/days.ts';
import { endingWith, periodOf } from '../domain/units/period.ts';
import { aboveOfNamesakes } from '../domain/units/namesakes.ts';
import { rootOf } from '../domain/units/tree.ts';
import type { UnitAsOf } from '../domain/units/unit.ts';
import type { DeskReader, DeskVersion } from '../storage/desk.ts';
import type { Storage } from '../storage/storage.ts';
import type { DeskResponse, DeskUnit } from '../wire/desk.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { askedUnits, openedFor } from './asked-units.ts';
import { countedRosters } from './counted-rosters.ts';
import { pathsBelow } from './paths.ts';
import { coverageView, unitRef } from './views.ts';

export async function deskOf(call: UnitContext): Promise<DeskResponse> {
  const { services, tree, unit, day } = call;
  const { storage, clock } = services;
  const { directory } = storage;
  const today = dayInVietNam(clock());
  const periods = await directory.periods(tree, unit.id, day);
  const period = periodOf(periods, day);
  if (period === undefined) throw new ProblemError('period-unknown');
  const alike = endingWith(periods, period);
  const reader = storage.desk();
  const [rosters, ledger] = await Promise.all([
    countedRosters({ ...reader, directory }, tree, unit.id, { ...period, alike }, 'sent'),
    directory.ledger(rootOf(tree, unit.id), 'units'),
  ]);
  const opened = await openedFor(call, rosters.keepers);
  const keepers = await askedUnits(call, rosters.keepers, opened);
  const onOld = rosters.onOld.filter((each) => keepers.includes(each));
  const { standings } = rosters;
  const stagesOf = await stagesBelow(storage, rosters, keepers);
  const aboveOf = aboveOfNamesakes(tree, unit.id);
  const { pathOf, parents } = pathsBelow(tree, unit.id, keepers);
  return {
    unit: unitRef(unit),
    asOf: day,
    today,
    coverage: coverageView(coverageOf(keepers, standings, period, onOld), tree.leftOut(unit.id)),
    units: keepers.map((keeper) => {
      const head = reader.heads.get(keeper.id);
      const under = aboveOf(keeper);
      return {
        ...rowOf(keeper, standingIn(rosters, keeper.id), head, alike),
        ...(under === undefined ? {} : { under }),
        above: pathOf(keeper),
        ...waitingIn(rosters, keeper.id),
        ...stagesOf(keeper),
        ...contactOf(ledger, keeper.id, day),
      };
    }),
    parents: parents.map(unitRef),
    ...(opened.size === 0 ? {} : { lists: [...opened.keys()] }),
  };
}

type DeskRosters = Pick<CountedRosters<DeskVersion>, 'standings' | 'waiting'>;

const hasSentSince = (id: string, { waitsFor }: Waiting<DeskVersion>): boolean =>
  waitsFor.every((unit) => unit.id !== id);

/** Of who has sent since a merger or a split, what it sent: it is there to be looked at, whenever it counts. */
function standingIn({ standings, waiting }: DeskRosters, id: string): Standing<DeskVersion> {
  const held = waiting.get(id);
  return held !== undefined && hasSentSince(id, held) ? held.own : (standings.get(id) ?? NOTHING_SENT);
}

/** Where the people of each list stand that its row is about. Whoever sees the desk may read those rows, so that nothing is withheld. */
async function stagesBelow(
  { kind, details }: Pick<Storage, 'kind' | 'details'>,
  rosters: DeskRosters,
  keepers: readonly UnitAsOf[],
): Promise<(unit: UnitAsOf) => Pick<DeskUnit, 'stages'>> {
  const { stages } = kind;
  if (stages === undefined) return () => ({});
  const versions = new Map(keepers.map(({ id }) => [id, standingIn(rosters, id)]));
  const found = new Map((await details(keepers, versions)).map((one) => [one.unit, stages(one.details)]));
  return ({ id }) => {
    const known = found.get(id);
    if (known === undefined) return {};
    const { registered: _, ...told } = known;
    return { stages: told };
  };
}

function waitingIn({ waiting }: DeskRosters, id: string): Pick<DeskUnit, 'onOld' | 'waitsFor'> {
  const held = waiting.get(id);
  return held === undefined ? {} : { onOld: true, waitsFor: held.waitsFor.map(unitRef) };
}

type DeskHeadTold = ReturnType<DeskReader<DeskVersion>['heads']['get']>;

function rowOf(
  { id, name }: UnitAsOf,
  standing: Standing<DeskVersion>,
  head: DeskHeadTold,
  alike: readonly string[],
): Omit<DeskUnit, 'above'> {
  const { counted, late } = standing;
  const { state, asked, onOld, reopening } = deskStanding(standing, head, alike);
  return {
    unit: id,
    name,
    state,
    ...(asked === undefined ? {} : { asked }),
    ...(onOld ? { onOld } : {}),
    ...(reopening === undefined ? {} : { reopening }),
    ...(late ? { late } : {}),
    version: head?.version ?? 0,
    ...(counted === null || counted.version === head?.version ? {} : { counted: counted.version }),
    receivedAt: head?.receivedAt ?? null,
    rosterDate: counted?.rosterDate ?? null,
    members: counted?.rows ?? null,
    ...(counted === null ? {} : { warnings: counted.warnings }),
    ...movementOf(counted),
  };
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** In sum: why somebody came or left is for whoever may read the list. */
function movementOf(counted: DeskVersion | null): Pick<DeskUnit, 'movement'> {
  if (counted === null || counted.base === null || counted.movement === null) return {};
  const { opening, entries, exits } = counted.movement;
  return { movement: { before: opening, entries: sum(entries), exits: sum(exits) } };
}

const CONTACT = ['contact', 'telephone', 'mail'] as const;

function contactOf(ledger: LedgerState, unit: string, day: string): Pick<DeskUnit, (typeof CONTACT)[number]> {
  const told: { -readonly [K in (typeof CONTACT)[number]]?: string } = {};
  // Once through what was ever written of it: of thousands of units each question of its own would be most of the answer.
  for (const { from, values } of ledger.rows.get(unit)?.entries ?? []) {
    if (from > day) break;
    for (const name of CONTACT) {
      const value = values[name];
      if (value === undefined) continue;
      if (typeof value === 'string' && value !== '') told[name] = value;
      else delete told[name];
    }
  }
  return told;
}
