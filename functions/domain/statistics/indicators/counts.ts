/** What the entries of the registry read: each count is made once for all of them, and only where one asks. */
import { plansOn, type Plan } from '../../plans/plan.ts';
import { assumedFrom } from '../../plans/plan-ledger.ts';
import { countAdmissions, type Admissions, type DateRange } from '../admissions.ts';
import type { Figure } from '../figure.ts';
import { countedUnits } from '../counted-units.ts';
import { admissionFigures, figuresOf, memberFigures } from '../figures.ts';
import type { BlockId } from '../blocks.ts';
import { addVector, emptyTotal } from '../vector.ts';
import { countIn, type DatedCount } from './dated-counts.ts';
import type { IndicatorInputs } from './inputs.ts';
import { planLines, type PlanLine } from './plan-lines.ts';

export interface Counts {
  readonly inputs: IndicatorInputs;
  /** The sum of all rosters. */
  readonly total: () => Int32Array;
  /** Admissions of the span. */
  readonly admitted: () => Admissions;
  /** A detail block, in the span or in other days. */
  readonly block: (id: BlockId, days?: DateRange) => DatedCount;
  /** The report's figures, by id: all of them, or those of a few counts alone. */
  readonly figures: (part?: 'members' | 'admissions') => ReadonlyMap<string, Figure>;
  /** The plans of everybody's admissions that run on the day, the shortest first. */
  readonly plans: () => readonly Plan[];
  /** Of the unit and those directly below it, see planLines. */
  readonly planLines: () => readonly PlanLine[];
}

/** Computed when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

export function countsOf(inputs: IndicatorInputs): Counts {
  const total = once(() => {
    const sum = emptyTotal();
    for (const { vector } of inputs.rosters) addVector(sum, vector);
    return sum;
  });
  const admitted = once(() => countAdmissions(total(), inputs.span));
  const plans = once(() => plansOn(plansFor(inputs), inputs.top, inputs.asOf));
  const all = once(() => {
    const { asOf, span, coverage } = inputs;
    const list = figuresOf({
      total: total(),
      asOf,
      units: countedUnits(inputs.top, inputs.units, inputs.rosters),
      admissions: span,
      plans: plans(),
      ...(coverage === undefined ? {} : { coverage }),
    });
    return byId(list);
  });
  const parts = {
    members: once(() => byId(memberFigures(total()))),
    admissions: once(() => byId(admissionFigures(admitted()))),
  };
  const figures: Counts['figures'] = (part) => (part === undefined ? all() : parts[part]());
  const blocks = new Map<string, DatedCount>();
  const block = (id: BlockId, days = inputs.span): DatedCount => {
    const key = `${id} ${days.from} ${days.to}`;
    const made = blocks.get(key) ?? countIn(id, inputs.rosters, days);
    blocks.set(key, made);
    return made;
  };
  const lines = once(() => planLines(inputs));
  return { inputs, total, admitted, block, plans, figures, planLines: lines };
}

const byId = (list: readonly Figure[]) => new Map(list.map((figure) => [figure.id, figure]));

/** What was assigned stands before what was planned. */
function plansFor({ plans }: IndicatorInputs): Plan[] {
  const numbers = plans.flatMap((row) => {
    const { kind, measure, category, quantity } = row;
    const isPlan = kind !== 'registration' && measure === 'admissions' && category === 'all';
    return isPlan && quantity !== undefined ? [{ row, quantity }] : [];
  });
  const order = (kind: string) => (kind === 'target' ? 0 : 1);
  return numbers
    .toSorted((a, b) => order(a.row.kind) - order(b.row.kind))
    .map(({ row, quantity }) => ({
      unit: row.unit,
      indicator: 'admissions',
      from: row.from,
      to: row.to,
      value: quantity,
      ...(row.isAssumed ? { assumption: assumedFrom(row.source ?? '') } : {}),
      ...(row.changes === undefined || row.changes.length === 0 ? {} : { changes: row.changes }),
    }));
}
