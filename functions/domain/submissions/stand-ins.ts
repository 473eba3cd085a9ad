/** A subtree as its figures are counted: its units that keep a roster, and beside them the rosters that still stand for some of them. */
import { withHanging } from '../units/hanging.ts';
import type { Period } from '../units/period.ts';
import type { Tree, UnitAsOf } from '../units/unit.ts';
import type { Countable, Standing } from './standing.ts';
import { NOTHING_SENT } from './standing.ts';
import type { StandIn, Succession } from './succession.ts';

export interface CountedRosters<V extends Countable> {
  /** With a unit for each stand-in, under the place where it counts. */
  readonly tree: Tree;
  /** Who keeps a roster on the day: these are expected to send. */
  readonly keepers: readonly UnitAsOf[];
  /** Whose rosters are summed, in tree order: the keepers and the stand-ins. */
  readonly summed: readonly UnitAsOf[];
  /** Of all that are summed; of a keeper whose own roster waits for others, nothing counts. */
  readonly standings: ReadonlyMap<string, Standing<V>>;
  /** Keepers that stand on figures of before they were what they are. */
  readonly onOld: readonly UnitAsOf[];
  /** Which units of today a stand-in stands for, by its id. */
  readonly standsFor: ReadonlyMap<string, readonly UnitAsOf[]>;
}

interface Below<V extends Countable> {
  readonly tree: Tree;
  readonly unit: string;
  readonly period: Pick<Period, 'to'>;
  readonly keepers: readonly UnitAsOf[];
  readonly standings: ReadonlyMap<string, Standing<V>>;
  readonly succession: Succession<V>;
}

export function countedBelow<V extends Countable>(below: Below<V>): CountedRosters<V> {
  const { tree, unit, keepers, succession } = below;
  const standings = new Map(below.standings);
  if (succession.standIns.length === 0 && succession.waiting.size === 0) {
    return { tree, keepers, summed: keepers, standings, onOld: [], standsFor: new Map() };
  }
  for (const { id } of keepers) {
    if (!succession.waiting.has(id)) continue;
    standings.set(id, { ...sentBy(below, id), counted: null });
  }
  const hanging: UnitAsOf[] = [];
  const standsFor = new Map<string, readonly UnitAsOf[]>();
  for (const standIn of succession.standIns) {
    const { place, standing, heirs } = standIn;
    // What others were merged into counts with what it was itself, in its own row.
    if (standIn.unit.id === place.id) {
      standings.set(place.id, { ...(standings.get(place.id) ?? NOTHING_SENT), counted: standing.counted });
      continue;
    }
    const id = tree.unit(standIn.unit.id) === undefined ? standIn.unit.id : idBefore(standIn);
    hanging.push({ ...standIn.unit, id, parent: place.id, keepsRoster: true });
    standings.set(id, standing);
    standsFor.set(id, heirs);
  }
  const counted = withHanging(tree, hanging);
  const summed = counted.subtree(unit).filter(({ keepsRoster }) => keepsRoster);
  const onOld = keepers.filter(({ id }) => succession.waiting.has(id));
  return { tree: counted, keepers, summed, standings, onOld, standsFor };
}

const LONGEST_ID = 64;

/** A unit that goes on is there twice: as it is, and as it was before. */
function idBefore<V extends Countable>({ unit: { id }, turn }: StandIn<V>): string {
  const tail = `-${turn.day}`;
  return id.slice(0, LONGEST_ID - tail.length) + tail;
}

/** What came into being after a period is over cannot send for it: whoever it came of did. */
function sentBy<V extends Countable>({ standings, succession, period }: Below<V>, id: string): Standing<V> {
  const own = standings.get(id) ?? NOTHING_SENT;
  const of = succession.standIns.filter(({ heirs }) => heirs.some((heir) => heir.id === id));
  const isOver = of.length > 0 && of.every(({ turn, standing }) => turn.day > period.to && standing.sent);
  return own.sent || !isOver ? own : { ...own, sent: true, late: of.some(({ standing }) => standing.late) };
}
