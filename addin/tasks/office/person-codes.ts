/** Invitation codes beside the people they are for. It brings nothing along: a screen says them from what a save told. */
import type { LedgerSaved } from './ledger-checked.ts';

/** As a person reads it. */
export interface InvitedPerson {
  /** Id in the ledger of people. */
  readonly row: string;
  readonly name: string;
  readonly unit: string;
  readonly role: string;
}

export interface PersonCode extends InvitedPerson {
  readonly code: string;
}

/** Those that a save told. */
export function codesOf(saved: LedgerSaved): readonly PersonCode[] {
  if (saved.outcome !== 'saved') return [];
  const added = new Map(saved.checked.added.map((edit) => [edit.id, edit]));
  return saved.invitations.map(({ row, code }): PersonCode => {
    const edit = added.get(row);
    const said = (column: string) => edit?.columns.find(({ id }) => id === column)?.after ?? '';
    return { row, code, name: edit?.name ?? '', unit: said('unit'), role: said('role') };
  });
}
