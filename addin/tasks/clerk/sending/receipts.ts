/** The receipts that stay in the workbook: what was sent from it, and which version it is built on. */
import { Receipt } from '#wire/upload.ts';
import { prependState, readState } from '../../../workbook/state.ts';

const RECEIPTS = 'receipts';

/** Newest first; one that this version cannot read is left out. */
export async function receipts(): Promise<readonly Receipt[]> {
  const kept = await readState(RECEIPTS);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: unknown) => {
    const receipt = Receipt.safeParse(entry);
    return receipt.success ? [receipt.data] : [];
  });
}

/** The same upload answered twice is one receipt. */
export async function keepReceipt(receipt: Receipt): Promise<void> {
  const known = await receipts();
  if (known.some(({ unit, version }) => unit === receipt.unit && version === receipt.version)) return;
  await prependState(RECEIPTS, receipt);
}
