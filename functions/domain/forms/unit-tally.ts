/** Organisations and their members by kind of grassroots organisation: a unit below one goes with it. */
import { countAdmissions, type DateRange } from '../statistics/admissions.ts';
import { slotOf } from '../statistics/layout.ts';
import { totalOf, type StatisticsVector } from '../statistics/vector.ts';
import { ORGANISATION_FORMS } from '../units/unit-ledger.ts';
import type { Tree, UnitAsOf } from '../units/unit.ts';
import type { Counts } from './counts.ts';

export interface Tallied {
  /** With the stand-ins hanging in it. */
  readonly tree: Tree;
  readonly unit: string;
  /** Whose rosters are summed. */
  readonly summed: readonly UnitAsOf[];
  /** Those of them that are there no more. */
  readonly standIns: ReadonlySet<string>;
  readonly vectors: ReadonlyMap<string, StatisticsVector>;
  readonly span: DateRange;
}

const MEMBERS = slotOf('members');
const UNKNOWN = 'unknown';
/** Under no grassroots organisation. */
const NONE = 'none';
const PARTS = ['committee', 'cell', 'parts', 'branches', 'members'] as const;

/** Every count of every kind of the ledger is there, also where there is nobody. */
export function tallyUnits(tallied: Tallied): Counts {
  const { tree, unit, summed, standIns, vectors } = tallied;
  const counts = new Map<string, number>([['rosters', vectorsOf(tallied).length]]);
  const add = (name: string, by = 1) => counts.set(name, (counts.get(name) ?? 0) + by);
  for (const form of [...ORGANISATION_FORMS.map(({ code }) => code), UNKNOWN, NONE])
    for (const part of PARTS) add(`units.form.${form}.${part}`, 0);
  for (const kind of ['committee', 'cell']) {
    add(`units.base.${kind}`, 0);
    add(`units.base.${kind}.admitting`, 0);
  }
  const admitting = admittingBases(tallied);
  for (const one of tree.subtree(unit)) {
    if (standIns.has(one.id)) continue;
    const form = formOf(tree, one);
    if (one.kind === 'grassroots') {
      const kind = isCell(tree, one) ? 'cell' : 'committee';
      add(`units.form.${form}.${kind}`);
      add(`units.base.${kind}`);
      if (admitting.has(one.id)) add(`units.base.${kind}.admitting`);
    }
    if (one.kind === 'committee') add(`units.form.${form}.parts`);
    if (one.kind === 'branch') add(`units.form.${form}.branches`);
  }
  for (const one of summed) {
    const vector = vectors.get(one.id);
    if (vector !== undefined) add(`units.form.${formOf(tree, one)}.members`, totalOf(vector)[MEMBERS] ?? 0);
  }
  const at = (what: string) => counts.get(`units.form.${UNKNOWN}.${what}`) ?? 0;
  counts.set(`units.form.${UNKNOWN}.bases`, at('committee') + at('cell'));
  return counts;
}

const vectorsOf = ({ summed, vectors }: Tallied): readonly StatisticsVector[] =>
  summed.flatMap(({ id }) => vectors.get(id) ?? []);

/** The unit itself or the nearest above it. */
function baseOf(tree: Tree, unit: UnitAsOf): UnitAsOf | undefined {
  return [unit, ...tree.ancestors(unit.id)].find(({ kind }) => kind === 'grassroots');
}

function formOf(tree: Tree, unit: UnitAsOf): string {
  const base = baseOf(tree, unit);
  if (base === undefined) return NONE;
  return ORGANISATION_FORMS.some(({ code }) => code === base.form) ? (base.form ?? UNKNOWN) : UNKNOWN;
}

/** A grassroots branch keeps its own list and has nobody below it. */
const isCell = (tree: Tree, { id, keepsRoster }: UnitAsOf): boolean =>
  keepsRoster && tree.children(id).every(({ kind }) => kind !== 'branch' && kind !== 'committee');

function admittingBases({ tree, summed, vectors, span }: Tallied): ReadonlySet<string> {
  const bases = new Set<string>();
  for (const one of summed) {
    const vector = vectors.get(one.id);
    const base = baseOf(tree, one)?.id;
    if (vector === undefined || base === undefined || bases.has(base)) continue;
    if (countAdmissions(totalOf(vector), span).counts.total > 0) bases.add(base);
  }
  return bases;
}
