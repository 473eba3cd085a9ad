/** What a save brings: what was wrong already keeps nobody from saving something else. */
import type { LedgerFinding } from '../ledgers/finding.ts';
import type { LedgerState } from '../ledgers/log.ts';
import type { Saving } from './ledger.ts';

export function broughtBy(
  { before, after }: Pick<Saving, 'before' | 'after'>,
  check: (state: LedgerState) => readonly LedgerFinding[],
): readonly LedgerFinding[] {
  const keyOf = ({ code, row }: LedgerFinding) => `${code} ${row ?? ''}`;
  const known = new Set(check(before).map(keyOf));
  return check(after).filter((finding) => !known.has(keyOf(finding)));
}
