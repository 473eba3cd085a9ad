/**
 * A demonstration's organisation, set up as a real one is: its top and its first administrator, then units, people, periods and plans
 * saved through the ledgers, and its people come in with their invitation codes. Repeated, each save is the same one.
 */
import { begin } from '../acts/setup.ts';
import type { LedgerValue } from '../domain/ledgers/definition.ts';
import type { Unit } from '../domain/units/unit.ts';
import type { Storage } from '../storage/storage.ts';
import { LedgerSaveResponse } from '../wire/ledgers.ts';
import type { DemoOrganisation } from './organisation.ts';
import { demoGrants, DEMO_PEOPLE, LOADER } from './people.ts';

export interface Seeding {
  readonly bloc: DemoOrganisation;
  /** Of the storage that the service itself uses: it must forget what it had cached. */
  readonly storage: Storage;
  /** ISO instant. */
  readonly at: string;
  /** A request to the service, by one of its people; refused where its answer is not one of success. */
  readonly ask: (person: string, method: string, path: string, body?: object) => Promise<unknown>;
}

type Values = Readonly<Record<string, LedgerValue>>;
interface NewRow {
  readonly row: string;
  readonly values: Values;
}

export async function seed(seeding: Seeding): Promise<void> {
  const { bloc, storage, at } = seeding;
  const top = bloc.units.find(({ id }) => id === bloc.root);
  if (top === undefined) throw new RangeError('a demonstration has a unit at the top');
  const row = rowOf(LOADER.id, 'admin');
  await begin({ storage, person: LOADER, at }, { root: top.id, row, top: valuesOf(top), name: LOADER.name });
  const units = bloc.units.filter(({ id }) => id !== top.id);
  await save(
    seeding,
    'units',
    1,
    units.map((unit) => ({ row: unit.id, values: valuesOf(unit) })),
  );
  await save(seeding, 'periods', 0, periodRows(bloc));
  await save(seeding, 'plans', 0, planRows(bloc));
  for (const [ledger, rows] of Object.entries(bloc.ledgers ?? {}))
    await save(
      seeding,
      ledger,
      0,
      rows.map((values, index) => ({ row: `${ledger}-${String(index + 1)}`, values })),
    );
  // They come last: where the loader may send, everything before is there.
  await letIn(seeding);
}

async function letIn(seeding: Seeding): Promise<void> {
  const granted = demoGrants(seeding.bloc).map((grant) => ({
    ...grant,
    row: rowOf(grant.person, grant.role),
  }));
  const nameOf = (id: string) => DEMO_PEOPLE.find((person) => person.id === id)?.name ?? id;
  const rows = granted.map(({ row, person, unit, role }) => ({
    row,
    values: { name: nameOf(person), unit, role },
  }));
  const { invitations = [] } = (await save(seeding, 'people', 1, rows)) ?? {};
  const codes = new Map(invitations.map(({ row, code }) => [row, code]));
  for (const { person, row } of granted) {
    await seeding.ask(person, 'POST', 'join', { code: codes.get(row) ?? '' });
  }
}

async function save(
  { bloc, ask }: Seeding,
  ledger: string,
  base: number,
  rows: readonly NewRow[],
): Promise<LedgerSaveResponse | undefined> {
  if (rows.length === 0) return undefined;
  const changes = rows.map((each) => ({ ...each, from: '' }));
  const path = `units/${bloc.root}/ledgers/${ledger}/saves/demo-${ledger}`;
  const answer = LedgerSaveResponse.parse(await ask(LOADER.id, 'PUT', path, { base, changes }));
  // A warning would stand in the office's sheet from the first day on.
  if (answer.outcome === 'saved' && answer.findings.length === 0) return answer;
  const why = answer.findings[0]?.message.en ?? 'somebody else changed it';
  throw new Error(`The ${ledger} of the demonstration could not be saved: ${why}`);
}

const rowOf = (person: string, role: string): string => `${person}-${role}`;

/** A demonstration's units are what they are from their first day on. */
function valuesOf({ names, kinds, sectors, parents, keepsRoster }: Unit): Values {
  const parent = parents[0]?.value ?? null;
  return {
    name: names[0]?.value ?? '',
    kind: kinds[0]?.value ?? 'branch',
    sector: sectors[0]?.value ?? 'other',
    keepsRoster: keepsRoster[0]?.value ?? false,
    from: parents[0]?.from ?? '',
    ...(parent === null ? {} : { parent }),
  };
}

const periodRows = ({ periods }: DemoOrganisation): NewRow[] =>
  periods.map(({ id, label, from, to, due }) => ({
    row: id,
    values: { name: label.vi, from, to, ...(due === undefined ? {} : { due }) },
  }));

const planRows = ({ plans }: DemoOrganisation): NewRow[] =>
  plans.map(({ unit, indicator, comparison, from, to, value, assumption, kind, until }, index) => ({
    row: `plan-${String(index + 1)}`,
    values: {
      unit,
      kind: kind ?? 'target',
      measure: indicator,
      category: 'all',
      ...(comparison === undefined ? {} : { comparison }),
      from,
      to,
      quantity: value,
      ...(until === undefined ? {} : { until }),
      ...(assumption === undefined ? {} : { assumed: true, source: assumption.vi }),
    },
  }));
