/**
 * What is not told to somebody who may not read rows: the same counts for every question about the same day, whether it is asked for a
 * unit, for what lies below it, or for both. So it is worked out over everything that the person can ask for, once.
 */
import type { Tree, UnitAsOf } from '../../units/unit.ts';
import type { Withheld } from '../figure.ts';
import { addVector, emptyTotal, type StatisticsVector } from '../vector.ts';
import { withholdAverages } from './averages.ts';
import { cellOf, partsOf, type Hidden, type Parts, type Sum, type Table } from './table.ts';
import { AGE_AVERAGE, AGE_UNKNOWN, PRINTED_AS, traitsOf, type CountedOn, type Trait } from './traits.ts';
import { isSumHidden, withhold } from './withhold.ts';

export interface Disclosure {
  readonly tellsAll: boolean;
  /** Of a unit with everything below it. */
  readonly below: (unit: string) => Withheld;
  /** Of the roster that the unit keeps itself. */
  readonly own: (unit: string) => Withheld;
}

const NOTHING: Withheld = () => false;
/** For whoever may read the rows. */
export const ALL_TOLD: Disclosure = { tellsAll: true, below: () => NOTHING, own: () => NOTHING };

export interface DisclosureRequest extends CountedOn {
  readonly tree: Tree;
  /** The highest unit that the person may ask for. */
  readonly top: string;
  /** Of the rosters that count. */
  readonly vectors: ReadonlyMap<string, StatisticsVector>;
  /** Whose rows the person may read after all: what she knows protects nobody else. */
  readonly knows: (unit: string) => boolean;
}

interface Layout {
  readonly parts: Parts;
  readonly below: ReadonlyMap<string, number>;
  readonly own: ReadonlyMap<string, number>;
  /** By part without parts: the unit whose roster it is. */
  readonly rosters: ReadonlyMap<number, string>;
}

export function disclosureOf(request: DisclosureRequest): Disclosure {
  const layout = layoutOf(request);
  const traits = traitsOf(sumOf(layout, request));
  const tables = tablesOf(layout, traits, request);
  const untold = new Map<string, (part: number) => boolean>();
  traits.forEach((trait, index) => {
    const table = tables[index];
    if (table !== undefined) tell(trait, table, untold);
  });
  const age = tables[0];
  if (age !== undefined) untold.set(AGE_AVERAGE, averagesOf(age, untold.get(AGE_UNKNOWN)));
  const withheldIn =
    (places: ReadonlyMap<string, number>) =>
    (unit: string): Withheld => {
      const part = places.get(unit);
      if (part === undefined) return NOTHING;
      return (figure) => untold.get(PRINTED_AS.get(figure) ?? figure)?.(part) ?? false;
    };
  return { tellsAll: false, below: withheldIn(layout.below), own: withheldIn(layout.own) };
}

/** Units that have a roster which counts and is not known already, and apart from what is below them the rosters of their own. */
function layoutOf({ tree, top, vectors, knows }: DisclosureRequest): Layout {
  const units = tree.subtree(top);
  const counts = ({ id }: UnitAsOf) => vectors.has(id) && !knows(id);
  const there = new Set<string>();
  for (const unit of units.toReversed()) {
    if (!counts(unit) && !there.has(unit.id)) continue;
    there.add(unit.id);
    if (unit.parent !== null) there.add(unit.parent);
  }
  const parents: number[] = [];
  const [below, own] = [new Map<string, number>(), new Map<string, number>()];
  const rosters = new Map<number, string>();
  const add = (parent: number) => parents.push(parent) - 1;
  for (const unit of units.filter(({ id }) => there.has(id))) {
    const part = add(unit.id === top ? -1 : (below.get(unit.parent ?? '') ?? -1));
    below.set(unit.id, part);
    if (!counts(unit)) continue;
    const roster = tree.children(unit.id).some(({ id }) => there.has(id)) ? add(part) : part;
    own.set(unit.id, roster);
    rosters.set(roster, unit.id);
  }
  return { parts: partsOf(Int32Array.from(parents)), below, own, rosters };
}

function sumOf({ rosters }: Layout, { vectors }: DisclosureRequest): Int32Array {
  const sum = emptyTotal();
  for (const unit of rosters.values()) {
    const vector = vectors.get(unit);
    if (vector !== undefined) addVector(sum, vector);
  }
  return sum;
}

/** Each roster is counted once, and its counts go up to every part that holds it. */
function tablesOf({ parts, rosters }: Layout, traits: readonly Trait[], request: DisclosureRequest): Table[] {
  const { parent } = parts;
  const tables = traits.map((trait): Table => {
    const categories = trait.counts.length;
    const silent = new Set(trait.silent?.map((name) => trait.counts.indexOf(name)));
    const sums = sumsOf(trait).map(([, sum]) => sum);
    return { parts, categories, values: new Int32Array(parent.length * categories), silent, sums };
  });
  const total = emptyTotal();
  for (const [roster, unit] of rosters) {
    const { pairs } = request.vectors.get(unit) ?? { pairs: new Int32Array() };
    for (let at = 0; at < pairs.length; at += 2) total[pairs[at] ?? 0] = pairs[at + 1] ?? 0;
    tables.forEach((table, index) => {
      const row = traits[index]?.count(total, request) ?? [];
      for (let part = roster; part >= 0; part = parent[part] ?? -1) addRow(table, part, row);
    });
    for (let at = 0; at < pairs.length; at += 2) total[pairs[at] ?? 0] = 0;
  }
  return tables;
}

function addRow({ values, categories }: Table, part: number, row: readonly number[]): void {
  for (let category = 0, cell = part * categories; category < categories; category++, cell++) {
    values[cell] = (values[cell] ?? 0) + (row[category] ?? 0);
  }
}

const sumsOf = (trait: Trait): readonly (readonly [string, Sum])[] =>
  Object.entries(trait.sums ?? {}).map(([name, of]) => [
    name,
    new Set(of.map((each) => trait.counts.indexOf(each))),
  ]);

/** Where a count is not told, nothing of what it is divided into is. */
function tell(trait: Trait, table: Table, untold: Map<string, (part: number) => boolean>): void {
  const hidden: Hidden = withhold(table, untold.get(trait.within ?? ''));
  trait.counts.forEach((name, category) => {
    untold.set(name, (part) => hidden[cellOf(table, part, category)] === 1);
  });
  for (const [name, sum] of sumsOf(trait)) untold.set(name, (part) => isSumHidden(table, hidden, sum, part));
}

/** Over how many it is would tell of how many the age is not known. */
function averagesOf(age: Table, unknown: ((part: number) => boolean) | undefined): (part: number) => boolean {
  const last = age.categories - 1;
  const people = Array.from(age.parts.parent, (_, part) => {
    const first = cellOf(age, part, 0);
    return age.values.subarray(first, first + last).reduce((sum, value) => sum + value, 0);
  });
  const hidden = withholdAverages(age.parts, people, (part) => unknown?.(part) === true);
  return (part) => hidden[part] === 1;
}
