/** Chốt số liệu, mở lại: through which day the figures of a unit and of everything below it are closed. What is so already is done. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import { sha256 } from '../../service/hash.ts';
import type { LedgerService } from '../../service/ledger-client.ts';

export interface ClosingAsked {
  readonly unit: string;
  /** ISO. */
  readonly through: string;
  readonly reopen: boolean;
}

/** none: there is no closing of that day to reopen. */
export type ClosingDone =
  | { readonly outcome: 'done'; readonly commit: number }
  | { readonly outcome: 'none' }
  | { readonly outcome: 'wrong'; readonly message: Bilingual }
  | { readonly outcome: 'taken'; readonly by: string; readonly at: string };

const LEDGER = 'closings';

export async function closeFigures(
  service: LedgerService,
  { unit, through, reopen }: ClosingAsked,
): Promise<ClosingDone> {
  const at = { unit, ledger: LEDGER };
  const { commit, rows } = await service.ledger(at);
  const own = rows.filter(({ values }) => values['unit'] === unit && values['through'] === through);
  const standing = own.find(({ values }) => values['reopened'] !== true);
  if ((standing === undefined) === reopen)
    return reopen && own.length === 0 ? { outcome: 'none' } : { outcome: 'done', commit };
  const row = standing?.id ?? (await idOf(`${unit}.${through}.${String(own.length)}`));
  const values = reopen ? { reopened: true } : { unit, through };
  const save = await idOf(`${row}.${String(reopen)}.${String(commit)}`);
  const answer = await service.saveLedger(at, save, { base: commit, changes: [{ row, from: '', values }] });
  const [finding] = answer.findings;
  if (finding) return { outcome: 'wrong', message: finding.message };
  const [taken] = answer.taken;
  if (taken) return { outcome: 'taken', by: taken.by.name, at: taken.at };
  return { outcome: 'done', commit: answer.commit };
}

/** The days through which the unit's own figures are closed, the latest first. */
export async function closedDays(service: LedgerService, unit: string): Promise<readonly string[]> {
  const { rows } = await service.ledger({ unit, ledger: LEDGER });
  return rows
    .filter(({ values }) => values['unit'] === unit && values['reopened'] !== true)
    .map(({ values }) => String(values['through'] ?? ''))
    .sort()
    .toReversed();
}

const idOf = async (text: string): Promise<string> => (await sha256(text)).slice(0, 32);
