/** The receipts that stay in the workbook: what was sent from it, and which version it is built on. */
import { keptUnder, type RosterKind } from '#domain/roster/shape/kind.ts';
import { Receipt } from '#wire/upload.ts';
import { changeState, fitting, readState } from '../../../workbook/state.ts';

const RECEIPTS = 'receipts';

/** Of lists of a kind, newest first; one that this version cannot read is left out. */
export const receipts = async (of: RosterKind): Promise<readonly Receipt[]> =>
  receiptsIn(await readState(keptUnder(of, RECEIPTS)));

/** The same upload answered twice, here or to whoever has the workbook open too, is one receipt. */
export const keepReceipt = (of: RosterKind, receipt: Receipt): Promise<void> =>
  changeState(keptUnder(of, RECEIPTS), (kept) => {
    const isKept = receiptsIn(kept).some(
      ({ unit, version }) => unit === receipt.unit && version === receipt.version,
    );
    const list: readonly unknown[] = Array.isArray(kept) ? kept : [];
    return isKept ? list : fitting([receipt, ...list]);
  });

function receiptsIn(kept: unknown): readonly Receipt[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: unknown) => {
    const receipt = Receipt.safeParse(entry);
    return receipt.success ? [receipt.data] : [];
  });
}
