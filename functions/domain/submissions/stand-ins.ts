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
  /** Of each of those on old figures: what it sent itself, counted or not, and who has to send until that counts. */
  readonly waiting: ReadonlyMap<string, Waiting<V>>;
}

export interface Waiting<V extends Countable> {
  readonly own: Standing<V>;
  /** The unit itself among them: it has sent nothing since it is what it is. */
  readonly waitsFor: readonly UnitAsOf[];
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
    const none = new Map<string, never>();
    return { tree, keepers, summed: keepers, standings, onOld: [], standsFor: none, waiting: none };
  }
  const waiting = new Map<string, Waiting<V>>();
  for (const { id } of keepers) {
    const waitsFor = succession.waiting.get(id);
    if (waitsFor === undefined) continue;
    waiting.set(id, { own: below.standings.get(id) ?? NOTHING_SENT, waitsFor });
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
  const onOld = keepers.filter(({ id }) => waiting.has(id));
  return { tree: counted, keepers, summed, standings, onOld, standsFor, waiting };
}

const LONGEST_ID = 64;

/** A unit that goes on is there twice: as it is, and as it was before. */
function idBefore<V extends Countable>({ unit: { id }, turn }: StandIn<V>): string {
  const tail = `-${turn.day}`;
  return id.slice(0, LONGEST_ID - tail.length) + tail;
}

/**
 * What came into being after a period is over cannot send for it: whoever it came of did. Within a period its list of before is none of
 * what it is now.
 */
function sentBy<V extends Countable>({ standings, succession, period }: Below<V>, id: string): Standing<V> {
  const own = standings.get(id) ?? NOTHING_SENT;
  const of = succession.standIns.filter(({ heirs }) => heirs.some((heir) => heir.id === id));
  const hasSentSince = succession.waiting.get(id)?.every((unit) => unit.id !== id) === true;
  if (!hasSentSince && of.some(({ turn }) => turn.day <= period.to))
    return { ...own, sent: false, late: false };
  const isOver = of.length > 0 && of.every(({ turn, standing }) => turn.day > period.to && standing.sent);
  return own.sent || !isOver ? own : { ...own, sent: true, late: of.some(({ standing }) => standing.late) };
}
