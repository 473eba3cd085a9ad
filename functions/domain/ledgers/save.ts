/** Two officers on one ledger: on different rows both win; on the same row the second is told who came first, and nothing of hers is saved. */
import type { LedgerCommit, RowChange } from './log.ts';

export interface RowTaken {
  readonly row: string;
  /** The commit that changed the row meanwhile. */
  readonly by: LedgerCommit;
  /** What of the row it changed. */
  readonly columns: readonly string[];
}

/** Rows of `changes` that `meanwhile` touched, each with the newest commit that did; one of another person goes before one's own. */
export function rowsTaken(
  changes: readonly RowChange[],
  meanwhile: readonly LedgerCommit[],
  { id: own }: Pick<LedgerCommit['by'], 'id'>,
): readonly RowTaken[] {
  const newest = new Map<string, LedgerCommit>();
  const isOwn = ({ by }: LedgerCommit): boolean => by.id === own;
  const inOrder = [...meanwhile.filter(isOwn), ...meanwhile.filter((commit) => !isOwn(commit))];
  for (const commit of inOrder) for (const { row } of commit.changes) newest.set(row, commit);
  const rows = new Set(changes.map(({ row }) => row));
  return [...rows].flatMap((row) => {
    const by = newest.get(row);
    return by === undefined ? [] : [{ row, by, columns: columnsOf(by, row) }];
  });
}

const columnsOf = ({ changes }: LedgerCommit, row: string): string[] => [
  ...new Set(changes.flatMap((change) => (change.row === row ? Object.keys(change.values) : []))),
];
