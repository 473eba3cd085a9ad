/** What the office asks the clerk's unit to register, and her answer: numbers in the rows that the office has opened. */
import { planRow } from '#domain/plans/plan-ledger.ts';
import type { PlanRow } from '#domain/plans/plan-ledger.ts';
import { openRegistrations, registerUntil } from '#domain/plans/registration.ts';
import { sha256 } from '../../service/hash.ts';
import { ledgerService } from '../../service/ledger-client.ts';
import type { Service } from '../../service/client.ts';

const LEDGER = 'plans';

/** One thing for one span: how many in all, and of groups. */
export interface Registration {
  readonly measure: string;
  readonly from: string;
  readonly to: string;
  readonly until: string;
  /** All first, where all is asked. */
  readonly parts: readonly RegistrationPart[];
}

export interface RegistrationPart {
  readonly row: string;
  readonly category: string;
  /** undefined: not answered yet. */
  readonly quantity: number | undefined;
}

export interface RegistrationsAsked {
  readonly commit: number;
  readonly registrations: readonly Registration[];
}

interface Asked {
  readonly unit: string;
  /** ISO: what has ended by then is not asked. */
  readonly today: string;
}

export async function readRegistrations(
  service: Service,
  { unit, today }: Asked,
): Promise<RegistrationsAsked> {
  const { commit, rows } = await ledgerService(service).ledger({ unit, ledger: LEDGER });
  return { commit, registrations: grouped(openRegistrations(rows.map(planRow), unit, today)) };
}

function grouped(rows: readonly PlanRow[]): readonly Registration[] {
  const groups = new Map<string, PlanRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.measure, row.from, row.to]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const inAll = ({ category }: PlanRow): number => (category === 'all' ? 0 : 1);
  return [...groups.values()].flatMap((group): Registration[] => {
    const [first, ...others] = group.toSorted((a, b) => inAll(a) - inAll(b));
    if (!first) return [];
    const { measure, from, to } = first;
    const parts = [first, ...others].map(({ id, category, quantity }) => ({ row: id, category, quantity }));
    return [{ measure, from, to, until: registerUntil(first), parts }];
  });
}

export interface RegistrationAnswer {
  readonly unit: string;
  /** What was seen: where somebody changed one of the rows since, nothing is saved. */
  readonly commit: number;
  readonly quantities: readonly { readonly row: string; readonly quantity: number }[];
}

/** saved; or in one sentence why not. */
export type Registered =
  | { readonly outcome: 'saved'; readonly commit: number }
  | { readonly outcome: 'wrong'; readonly message: { readonly vi: string; readonly en: string } }
  | { readonly outcome: 'taken'; readonly by: string; readonly at: string };

export async function register(
  service: Service,
  { unit, commit, quantities }: RegistrationAnswer,
): Promise<Registered> {
  const changes = quantities.map(({ row, quantity }) => ({ row, from: '', values: { quantity } }));
  // The same answer given twice is one.
  const id = (await sha256(JSON.stringify([unit, commit, changes]))).slice(0, 32);
  const at = { unit, ledger: LEDGER };
  const answer = await ledgerService(service).saveLedger(at, id, { base: commit, changes });
  const [taken] = answer.taken;
  if (taken) return { outcome: 'taken', by: taken.by.name, at: taken.at };
  const [finding] = answer.findings;
  if (answer.outcome !== 'saved' && finding) return { outcome: 'wrong', message: finding.message };
  return { outcome: 'saved', commit: answer.commit };
}
