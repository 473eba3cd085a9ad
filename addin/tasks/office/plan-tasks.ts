/** An office's plans for the units directly below: what is assigned and registered, handing on what is left, and asking to register. */
import { PLAN_LEDGER, planRow } from '#domain/plans/plan-ledger.ts';
import type { PlanRow } from '#domain/plans/plan-ledger.ts';
import type { PlanChange } from '#domain/plans/plan.ts';
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

/** `of`: the unit whose number is looked at; it is `unit`, the office's own, or below it. */
async function plansOf(service: Service, unit: string, of = unit): Promise<Plans> {
  const [answer, units] = await Promise.all([
    service.ledger({ unit, ledger: PLAN_LEDGER.id }),
    namedUnits(service, unit),
  ]);
  const kept = { ledger: PLAN_LEDGER, answer, units };
  const rows = (await rowsInSheet(kept)).filter((values) => values['removed'] !== true);
  return {
    kept,
    rows: rows.map((values, index) => planRow({ id: String(index), values })),
    below: units.rows.filter(({ values }) => values['parent'] === of).map(({ id }) => id),
  };
}

export interface PlanOverview {
  readonly unit: string;
  /** Of the office's own unit. */
  readonly sums: readonly PlanSum[];
  /** Of units below that have something planned for the units directly below them, in the order of the tree. */
  readonly below: readonly { readonly unit: string; readonly sums: readonly PlanSum[] }[];
  readonly nameOf: (unit: string) => string;
  /** How a unit's own number was changed since it was first saved. */
  readonly changesOf: (unit: string, topic: PlanTopic) => readonly PlanChange[];
}

/** By the sheet as it stands, saved or not. */
export async function planOverview(
  service: Service,
  { unit }: { readonly unit: string },
): Promise<PlanOverview> {
  const { kept, rows, below } = await plansOf(service, unit);
  const names = new Map(kept.units.rows.map(({ id, values }) => [id, String(values['name'] ?? '')]));
  const known = kept.answer.rows.map(({ id, values, changes = [] }) => ({
    row: planRow({ id, values }),
    changes,
  }));
  return {
    unit,
    sums: planSums(rows, unit, below),
    below: sumsBelow(rows, unit, kept.units),
    nameOf: (id) => names.get(id) ?? '',
    changesOf: (id, topic) =>
      known.find(({ row }) => row.unit === id && row.kind !== 'registration' && isOf(topic, row))?.changes ??
      [],
  };
}

function sumsBelow(
  rows: readonly PlanRow[],
  top: string,
  { rows: units }: NamedUnits,
): PlanOverview['below'] {
  const planned = new Set(rows.map(({ unit }) => unit));
  const children = new Map<string, string[]>();
  for (const { id, values } of units) {
    const parent = String(values['parent'] ?? '');
    children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  return units.flatMap(({ id }) => {
    const below = children.get(id) ?? [];
    return id === top || !below.some((child) => planned.has(child))
      ? []
      : [{ unit: id, sums: planSums(rows, id, below) }];
  });
}

export interface Distribution {
  /** The office's own. */
  readonly unit: string;
  /** Whose number is handed on: left out, the office's own. */
  readonly of?: string;
  readonly topic: PlanTopic;
  /** In proportion to members, or the same for each. */
  readonly by: 'members' | 'equal';
}

/** What of the unit's own number is left, over those below that nobody has assigned anything: as new rows of the sheet. */
export async function distributePlan(
  service: Service,
  { unit, of = unit, topic, by }: Distribution,
): Promise<PlansAdded> {
  const { kept, rows, below } = await plansOf(service, unit, of);
  const { notAssigned = [], remainder = 0 } = sumFor(rows, of, below, topic) ?? {};
  const weights = by === 'equal' ? new Map<string, number>() : await membersBelow(service, of, kept.units);
  const shares = distributed(
    Math.max(0, remainder),
    notAssigned.map((id) => ({ id, weight: weights.get(id) ?? 0 })),
  );
  const own = rows.find((row) => row.unit === of && row.kind !== 'registration' && isOf(topic, row));
  const fresh = remainder <= 0 ? [] : shares.map((share) => targetOf(topic, share, own));
  return added(kept, rows, { unit: of, below, topic }, fresh);
}

export interface Asking {
  readonly unit: string;
  readonly topic: PlanTopic;
  /** Of whom a number is asked beside that of the topic: "trong đó … đoàn viên". */
  readonly also?: readonly string[];
  /** ISO: the last day on which it is answered. */
  readonly until?: string;
  /** Those directly below, or everybody below who keeps a roster: whose clerks see it in their pane. */
  readonly whom?: 'directly-below' | 'rosters';
}

/** Empty registrations for those that were not asked yet: each answers in its own row once they are saved. */
export async function askToRegister(
  service: Service,
  { unit, topic, also = [], until, whom = 'directly-below' }: Asking,
): Promise<PlansAdded> {
  const { kept, rows, below } = await plansOf(service, unit);
  const asked = whom === 'rosters' ? await keepersBelow(service, unit) : below;
  const fresh = asked.flatMap((id) =>
    [topic.category, ...also].flatMap((category): NewRow[] => {
      const own = { ...topic, category };
      const isAsked = rows.some((row) => row.unit === id && row.kind === 'registration' && isOf(own, row));
      const row = { unit: id, kind: 'registration', comparison: 'equal', ...own };
      return isAsked ? [] : [until === undefined ? row : { ...row, until }];
    }),
  );
  return added(kept, rows, { unit, below, topic }, fresh);
}

async function keepersBelow(service: Service, unit: string): Promise<readonly string[]> {
  const { units } = await service.units(unit);
  return units.filter(({ keepsRoster }) => keepsRoster).map(({ id }) => id);
}

type NewRow = PlanTopic & {
  readonly unit: string;
  readonly kind: string;
  readonly comparison: string;
  readonly quantity?: number;
  readonly assumed?: boolean;
  readonly until?: string;
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
