/**
 * What office and leader get of two organisations at three dates: `pull --json`, and the answers it stands on. Figures and facts are
 * items of their own, by figure: one that is added later changes none of those that were there.
 */
import { join } from 'node:path';
import { runHeadless } from '../../../addin/headless/run.ts';
import type { Item } from './item.ts';
import { startProduct, type Product } from './product.ts';

const DAYS: Readonly<Record<string, readonly string[]>> = {
  'lao-cai': ['2023-06-30', '2023-08-31', '2023-09-30'],
  'lai-chau': ['2017-06-29', '2017-06-30', '2017-12-31'],
};

interface Figured {
  readonly id?: string;
  readonly figure?: string;
}
interface Roster {
  readonly status: number;
  readonly body: {
    readonly receipt: Readonly<Record<string, unknown>> | null;
    readonly [rest: string]: unknown;
  };
}
interface Pulled {
  readonly figures: readonly Figured[];
  readonly [rest: string]: unknown;
}
interface Statistics {
  readonly status: number;
  readonly body: { readonly figures?: readonly Figured[]; readonly facts?: readonly Figured[] };
}

export async function* pulledItems(): AsyncGenerator<Item> {
  for (const [bloc, days] of Object.entries(DAYS)) {
    const product = await startProduct(bloc);
    try {
      for (const day of days) yield* itemsOf(product, `pull/${bloc}/${day}`, day);
      yield* alone(product, `pull/${bloc}`);
    } finally {
      await product.close();
    }
  }
}

async function* itemsOf(product: Product, name: string, day: string): AsyncGenerator<Item> {
  const { office, leader } = product.people;
  const { figures, ...rest } = await pull(product, day);
  yield { name: `${name}/command`, said: rest };
  yield* byFigure(`${name}/command`, figures);
  const query = (kind: string) => `units/${office.unit}/${kind}?asOf=${day}`;
  yield { name: `${name}/consolidated`, said: await product.get(leader.person, query('consolidated')) };
  const { status, body } = (await product.get(leader.person, query('statistics'))) as Statistics;
  const { figures: told = [], facts = [], ...about } = body;
  yield { name: `${name}/statistics`, said: { status, body: about } };
  yield* byFigure(`${name}/statistics`, told);
  yield* byFigure(`${name}/facts`, facts);
}

async function* alone(product: Product, name: string): AsyncGenerator<Item> {
  const { clerk, office } = product.people;
  yield { name: `${name}/units`, said: await product.get(office.person, `units/${office.unit}`) };
  yield {
    name: `${name}/duplicates`,
    said: await product.get(office.person, `units/${office.unit}/duplicates`),
  };
  const roster = (await product.get(clerk.person, `units/${clerk.unit}/roster`)) as Roster;
  yield { name: `${name}/roster`, said: asFirstShaped(roster) };
}

/** What a receipt says since the outputs were written. */
const SINCE = new Set(['kind', 'evidence', 'review', 'contentForm', 'idKeyId', 'base']);

function asFirstShaped({ status, body }: Roster): Roster {
  const { receipt, ...rest } = body;
  const kept = Object.entries(receipt ?? {}).filter(([key]) => !SINCE.has(key));
  return { status, body: { ...rest, receipt: receipt && Object.fromEntries(kept) } };
}

function* byFigure(name: string, entries: readonly Figured[]): Generator<Item> {
  const groups = new Map<string, Figured[]>();
  for (const entry of entries) {
    const id = entry.id ?? entry.figure ?? '';
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [entry]);
    else group.push(entry);
  }
  for (const [id, said] of groups) yield { name: `${name}/${id}`, said };
}

async function pull({ api, folder, people }: Product, day: string): Promise<Pulled> {
  const { person, unit } = people.office;
  const out: string[] = [];
  const error: string[] = [];
  const file = join(folder, 'pulled.xlsx');
  const status = await runHeadless(
    ['pull', '--unit', unit, '--as', person, '--out', file, '--asof', day, '--json'],
    {
      out: (line) => out.push(line),
      error: (line) => error.push(line),
      environment: { KHOPSO_API: api },
      today: day,
    },
  );
  if (status === 0) return { status, ...(JSON.parse(out.join('')) as Pulled) };
  return { status, error, figures: [] };
}
