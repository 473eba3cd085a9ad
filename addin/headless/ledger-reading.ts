/** How a list in an office's own shape was read, as the command says it: what says which row hangs under which, and what was left out. */
import type { LedgerChecked } from '../tasks/office/ledger-checked.ts';
import { formatCount } from '../words/format.ts';
import { sayingFrom, wordsIn } from '../words/messages.ts';
import { LEDGER_WORDS } from '../words/screens/ledgers.ts';

const say = sayingFrom(LEDGER_WORDS, wordsIn('vi'));

export const readingOf = ({ isOwnList, read, rows }: LedgerChecked) => ({
  ownList: isOwnList,
  parents: read.parents,
  found: rows.filter(({ found }) => found === 'same').length,
  guessed: read.guessed.map(({ vi }) => vi),
  unread: read.unread.map(({ text }) => text),
  skipped: read.skipped.map(({ sheetRow, text }) => ({ row: sheetRow + 1, text })),
});

/** Nothing of a table that was fetched. */
export function readingLines({ isOwnList, read, rows }: LedgerChecked): string[] {
  if (!isOwnList) return [];
  const found = rows.filter((row) => row.found === 'same').length;
  const { guessed, skipped } = read;
  const lines = skipped.map(({ sheetRow, text }) => `${String(sheetRow + 1)} “${text}”`).join(', ');
  return [
    ...(found > 0 ? [say('read.found', { count: found })] : []),
    ...(guessed.length > 0 ? [say('read.guessed', { columns: guessed.map(({ vi }) => vi).join(', ') })] : []),
    ...(skipped.length > 0 ? [say('read.skipped', { count: formatCount(skipped.length), lines })] : []),
  ];
}
