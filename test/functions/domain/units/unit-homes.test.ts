/** Where the figures of units rest: with the unit below the root, and those right below it that keep a roster themselves together. */
import { ALWAYS, EMPTY_LEDGER, withCommits } from '../../../../functions/domain/ledgers/log.ts';
import type { RowChange } from '../../../../functions/domain/ledgers/log.ts';
import { withHomes } from '../../../../functions/domain/units/unit-homes.ts';

const unit = (row: string, parent: string, keepsRoster = false): RowChange => ({
  row,
  from: ALWAYS,
  values: { name: row, parent, ...(keepsRoster ? { keepsRoster } : {}) },
});
const homes = (changes: readonly RowChange[]) =>
  Object.fromEntries(changes.map(({ row, values }) => [row, values['home']]));

it('of new units, those already there, and those under them', () => {
  const first = withHomes(
    [unit('commune', 'root'), unit('branch', 'commune', true), unit('school', 'root', true)],
    EMPTY_LEDGER,
    'root',
  );
  expect(homes(first)).toEqual({ commune: 'commune', branch: 'commune', school: 'root' });
  const by = { id: 'p', name: 'P' };
  const state = withCommits(EMPTY_LEDGER, [{ number: 1, save: 's', at: '', by, changes: first }]);
  const later = withHomes([unit('class', 'school', true), unit('group', 'branch', true)], state, 'root');
  expect(homes(later)).toEqual({ class: 'root', group: 'commune' });
});
