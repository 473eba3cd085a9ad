/**
 * Saves changes of a ledger, all or none. Where somebody committed meanwhile, what they did is read and everything is checked again, the
 * whole ledger too: two rows may each be innocent and make a circle together.
 */
import type { Person } from '../domain/access/person.ts';
import type { LedgerFinding } from '../domain/ledgers/finding.ts';
import { withCommits } from '../domain/ledgers/log.ts';
import type { LedgerCommit, LedgerState, RowChange } from '../domain/ledgers/log.ts';
import { rowsTaken } from '../domain/ledgers/save.ts';
import type { RowTaken } from '../domain/ledgers/save.ts';
import { ChunkDiffers } from '../storage/create-or-find.ts';
import type { LedgerLog } from '../storage/ledgers.ts';

export interface LedgerSave {
  /** Given by whoever saves: repeated with the same id it is one save. */
  readonly id: string;
  /** The last commit that whoever saves has seen. */
  readonly base: number;
  readonly by: Person;
  readonly at: string;
  readonly changes: readonly RowChange[];
  /** Hash of what was asked. */
  readonly asked?: string | undefined;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly commit: number; readonly again: boolean }
  /** Nothing was saved. differs: the id was used for something else. */
  | { readonly kind: 'differs' }
  | { readonly kind: 'taken'; readonly rows: readonly RowTaken[] }
  | { readonly kind: 'wrong'; readonly findings: readonly LedgerFinding[] };

/** More writers than this at one moment are a fault somewhere. */
const MOST_ROUNDS = 50;

/** `check`: what must hold of the whole ledger once the changes are in it (`after`); an error keeps them out. */
export async function saveLedger(
  log: LedgerLog,
  before: LedgerState,
  save: LedgerSave,
  check: (after: LedgerState, before: LedgerState) => readonly LedgerFinding[],
): Promise<SaveOutcome> {
  let state = before;
  const seen: LedgerCommit[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const news = await log.commits(state.commit);
    state = withCommits(state, news);
    seen.push(...news);
    const own =
      seen.find((commit) => commit.save === save.id) ?? (round === 0 ? await log.saved(save.id) : undefined);
    if (own !== undefined) return again(save, own);
    const meanwhile = await commitsSince(log, save.base, before, seen);
    const taken = rowsTaken(save.changes, meanwhile, save.by);
    if (taken.length > 0) return { kind: 'taken', rows: taken };
    const { id, by, at, changes, asked } = save;
    const next: LedgerCommit = { number: state.commit + 1, save: id, at, by, changes, asked };
    const findings = check(withCommits(state, [next]), state);
    if (findings.some(({ severity }) => severity === 'error')) return { kind: 'wrong', findings };
    const made = await madeOf(log, next);
    if (made === 'differs') return { kind: 'differs' };
    if (made === 'made') return { kind: 'saved', commit: next.number, again: false };
  }
  throw new Error('the ledger changed faster than it could be saved');
}

async function madeOf(log: LedgerLog, next: LedgerCommit): Promise<'made' | 'taken' | 'differs'> {
  try {
    return await log.make(next);
  } catch (error) {
    if (error instanceof ChunkDiffers) return 'differs';
    throw error;
  }
}

/** Of a commit that does not tell what was asked, the id has to do. */
function again({ asked }: LedgerSave, own: Pick<LedgerCommit, 'number' | 'asked'>): SaveOutcome {
  const isSame = asked === undefined || own.asked === undefined || asked === own.asked;
  return isSame ? { kind: 'saved', commit: own.number, again: true } : { kind: 'differs' };
}

/** Whoever knew more than the one who saves has to read what she had not seen. */
async function commitsSince(
  log: LedgerLog,
  base: number,
  before: LedgerState,
  seen: readonly LedgerCommit[],
): Promise<readonly LedgerCommit[]> {
  if (base >= before.commit) return seen.filter(({ number }) => number > base);
  return log.commits(base);
}
