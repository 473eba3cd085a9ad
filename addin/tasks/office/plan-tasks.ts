/** An office's plans for the units directly below: what is assigned and registered, handing on what is left, and asking to register. */
import { PLAN_LEDGER, planRow } from '#domain/plans/plan-ledger.ts';
import type { PlanRow } from '#domain/plans/plan-ledger.ts';
import { distributed, isOf, planSums } from '#domain/plans/plan-shares.ts';
import type { PlanSum, PlanTopic } from '#domain/plans/plan-shares.ts';
import type { LedgerResponse } from '#wire/ledgers.ts';
import type { OfficeService } from '../../service/office-client.ts';
import { appendRows, rowsInSheet } from './append-rows.ts';
import { namedUnits } from './unit-names.ts';
import type { NamedUnits } from './unit-names.ts';

type Service = Pick<OfficeService, 'ledger' | 'units' | 'consolidated'>;

export interface PlansAdded {
  readonly sheet: string;
  readonly added: number;
  /** As they stand with the rows that were added. */
  readonly sum: PlanSum | undefined;
}

interface Plans {
  readonly kept: {
    readonly ledger: typeof PLAN_LEDGER;
    readonly answer: LedgerResponse;
    readonly units: NamedUnits;
  };
  readonly rows: readonly PlanRow[];
  /** The units directly below, in the order of the tree. */
  readonly below: readonly string[];
}

async function plansOf(service: Service, unit: string): Promise<Plans> {
  const [answer, units] = await Promise.all([
    service.ledger({ unit, ledger: PLAN_LEDGER.id }),
    namedUnits(service, unit),
  ]);
  const kept = { ledger: PLAN_LEDGER, answer, units };
  const rows = (await rowsInSheet(kept)).filter((values) => values['removed'] !== true);
  return {
    kept,
    rows: rows.map((values, index) => planRow({ id: String(index), values })),
    below: units.rows.filter(({ values }) => values['parent'] === unit).map(({ id }) => id),
  };
}

export interface PlanOverview {
  readonly unit: string;
  readonly sums: readonly PlanSum[];
  readonly nameOf: (unit: string) => string;
}

/** By the sheet as it stands, saved or not. */
export async function planOverview(
  service: Service,
  { unit }: { readonly unit: string },
): Promise<PlanOverview> {
  const { kept, rows, below } = await plansOf(service, unit);
  const names = new Map(kept.units.rows.map(({ id, values }) => [id, String(values['name'] ?? '')]));
  return { unit, sums: planSums(rows, unit, below), nameOf: (id) => names.get(id) ?? '' };
}

export interface Distribution {
  readonly unit: string;
  readonly topic: PlanTopic;
  /** In proportion to members, or the same for each. */
  readonly by: 'members' | 'equal';
}

/** What of the unit's own number is left, over those below that nobody has assigned anything: as new rows of the sheet. */
export async function distributePlan(
  service: Service,
  { unit, topic, by }: Distribution,
): Promise<PlansAdded> {
  const { kept, rows, below } = await plansOf(service, unit);
  const { notAssigned = [], remainder = 0 } = sumFor(rows, unit, below, topic) ?? {};
  const weights = by === 'equal' ? new Map<string, number>() : await membersBelow(service, unit, kept.units);
  const shares = distributed(
    Math.max(0, remainder),
    notAssigned.map((id) => ({ id, weight: weights.get(id) ?? 0 })),
  );
  const own = rows.find((row) => row.unit === unit && row.kind !== 'registration' && isOf(topic, row));
  const fresh = remainder <= 0 ? [] : shares.map((share) => targetOf(topic, share, own));
  return added(kept, rows, { unit, below, topic }, fresh);
}

/** Empty registrations for those below that were not asked yet: each answers in its own row once they are saved. */
export async function askToRegister(
  service: Service,
  { unit, topic }: Pick<Distribution, 'unit' | 'topic'>,
): Promise<PlansAdded> {
  const { kept, rows, below } = await plansOf(service, unit);
  const asked = new Set(
    rows.filter((row) => row.kind === 'registration' && isOf(topic, row)).map((row) => row.unit),
  );
  const fresh = below
    .filter((id) => !asked.has(id))
    .map((id) => ({ unit: id, kind: 'registration', comparison: 'equal', ...topic }));
  return added(kept, rows, { unit, below, topic }, fresh);
}

type NewRow = PlanTopic & {
  readonly unit: string;
  readonly kind: string;
  readonly comparison: string;
  readonly quantity?: number;
  readonly assumed?: boolean;
};

const targetOf = (
  topic: PlanTopic,
  { unit, quantity }: { readonly unit: string; readonly quantity: number },
  own: PlanRow | undefined,
): NewRow => ({
  ...topic,
  unit,
  kind: 'target',
  comparison: own?.comparison ?? 'equal',
  quantity,
  ...(own?.isAssumed === true ? { assumed: true } : {}),
});

async function added(
  kept: Plans['kept'],
  rows: readonly PlanRow[],
  {
    unit,
    below,
    topic,
  }: { readonly unit: string; readonly below: readonly string[]; readonly topic: PlanTopic },
  fresh: readonly NewRow[],
): Promise<PlansAdded> {
  const written = await appendRows(
    kept,
    fresh.map((row) => ({ ...row })),
  );
  const all = [
    ...rows,
    ...fresh.map((values, index) => planRow({ id: `new-${String(index)}`, values: { ...values } })),
  ];
  return { ...written, sum: sumFor(all, unit, below, topic) };
}

const sumFor = (
  rows: readonly PlanRow[],
  unit: string,
  below: readonly string[],
  topic: PlanTopic,
): PlanSum | undefined => planSums(rows, unit, below).find((sum) => isOf(topic, sum.topic));

/** Members of everything under each unit directly below, from its newest rosters. */
async function membersBelow(
  service: Service,
  unit: string,
  { rows }: NamedUnits,
): Promise<Map<string, number>> {
  const parents = new Map(rows.map(({ id, values }) => [id, values['parent']]));
  const under = (id: string): string | undefined => {
    let at: string | undefined = id;
    for (let steps = parents.size; at !== undefined && steps >= 0; steps -= 1) {
      const parent: unknown = parents.get(at);
      if (parent === unit) return at;
      at = typeof parent === 'string' ? parent : undefined;
    }
    return undefined;
  };
  const members = new Map<string, number>();
  for (const counted of (await service.consolidated(unit)).units) {
    const top = under(counted.unit);
    if (top !== undefined) members.set(top, (members.get(top) ?? 0) + counted.members);
  }
  return members;
}
