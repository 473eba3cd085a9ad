/** What is said of a unit that somebody may not change. */
import { both } from '../ledgers/finding.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';

/** `column`: which of its cells reaches outside; null: the unit itself is. */
export const outside = (row: string, column: string | null): LedgerFinding => ({
  code: 'outside',
  severity: 'error',
  sheetRow: null,
  row,
  column,
  message: both(
    'Đơn vị này ngoài phạm vi phụ trách: chỉ sửa được đơn vị bên dưới.',
    'This unit is outside what you are in charge of: only units below can be changed.',
  ),
});
