/** The receipts that stay in the workbook: what was sent from it, and which version it is built on. */
import { keptUnder, type RosterKind } from '#domain/roster/shape/kind.ts';
import { Receipt } from '#wire/upload.ts';
import { prependState, readState } from '../../../workbook/state.ts';

const RECEIPTS = 'receipts';

/** Of lists of a kind, newest first; one that this version cannot read is left out. */
export async function receipts(of: RosterKind): Promise<readonly Receipt[]> {
  const kept = await readState(keptUnder(of, RECEIPTS));
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: unknown) => {
    const receipt = Receipt.safeParse(entry);
    return receipt.success ? [receipt.data] : [];
  });
}

/** The same upload answered twice is one receipt. */
export async function keepReceipt(of: RosterKind, receipt: Receipt): Promise<void> {
  const known = await receipts(of);
  if (known.some(({ unit, version }) => unit === receipt.unit && version === receipt.version)) return;
  await prependState(keptUnder(of, RECEIPTS), receipt);
}
