import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import { compareRosters } from '../../../../functions/domain/submissions/compare.ts';
import type { Exit } from '../../../../functions/domain/submissions/exits.ts';
import { EXIT_REASONS } from '../../../../functions/domain/submissions/exits.ts';
import {
  entryOf,
  firstMovement,
  imbalanceOf,
  movementOf,
} from '../../../../functions/domain/submissions/movement.ts';

const member = (n: number, admitted = '2010-03-01') => ({
  row: n + 1,
  fields: { ho_ten: `Nguyễn Văn Thử ${String(n)}`, ngay_sinh: '1980-05-14', ngay_vao_dang: admitted },
});
const before = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => member(n));

describe('the movement of a unit', () => {
  it('adds up whatever the reasons are: members = opening + entries − exits', () => {
    const exits = EXIT_REASONS.map(({ code }, index): Exit => ({ row: index + 2, reason: code }));
    const after = [member(20), member(21, '2023-05-19')];
    const comparison = compareRosters(MEMBERS, before, after);
    const movement = movementOf({ rosterDate: '2023-03-31', rows: 8, comparison, exits }, 2);
    expect(movement).toEqual({
      opening: 8,
      entries: { admitted: 1, arrived: 1, unknown: 0 },
      exits: Object.fromEntries(EXIT_REASONS.map(({ code }) => [code, 1])),
      closing: 2,
    });
    expect(imbalanceOf(movement)).toBe(0);
  });

  it('is out of balance by as many as have no exit, or two', () => {
    const comparison = compareRosters(MEMBERS, before, before.slice(1));
    const about = { rosterDate: '2023-03-31', rows: 8, comparison };
    const exit = { row: 2, reason: 'died' as const };
    expect(imbalanceOf(movementOf({ ...about, exits: [] }, 7))).toBe(-1);
    expect(imbalanceOf(movementOf({ ...about, exits: [exit] }, 7))).toBe(0);
    expect(imbalanceOf(movementOf({ ...about, exits: [exit, exit] }, 7))).toBe(1);
  });

  it('of a first roster is its opening: nobody came and nobody left', () => {
    expect(firstMovement(12)).toMatchObject({ opening: 12, closing: 12 });
    expect(imbalanceOf(firstMovement(12))).toBe(0);
  });
});

describe('somebody who came', () => {
  it.each([
    ['2023-04-01', 'admitted'],
    ['2023-03-31', 'arrived'],
    ['2010-03-01', 'arrived'],
    ['2023', 'arrived'],
    ['2024', 'admitted'],
  ])('admitted on %s counts as %s', (admitted, kind) => {
    expect(entryOf(member(1, admitted), '2023-03-31')).toBe(kind);
  });

  it('without a date of admission counts as not known', () => {
    expect(entryOf({ row: 2, fields: { ho_ten: 'Lò Thị Mai' } }, '2023-03-31')).toBe('unknown');
  });
});
