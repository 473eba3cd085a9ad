import { onePerCell, repairSets, samplesOf } from '../../../../../addin/pane/clerk/checking/repair-sets.ts';
import { saidOf } from '../../../../../addin/pane/clerk/checking/repaired.ts';
import { wordsIn } from '../../../../../addin/words/messages.ts';
import type { Repair } from '../../../../../functions/domain/rules/repairs/repair.ts';

function repair(row: number, more: Partial<Repair> = {}): Repair {
  return {
    kind: 'spaces',
    certain: true,
    rule: 'R',
    row,
    column: 1,
    field: 'ho_ten',
    before: `a${String(row)}`,
    after: 'b',
    as: 'text',
    ...more,
  };
}

describe('repairs by kind', () => {
  it('stand with the certain ones first, and of these the most cells first', () => {
    const sets = repairSets([
      repair(1, { kind: 'name-case', certain: false }),
      repair(2, { kind: 'digits' }),
      repair(3),
      repair(4),
      repair(5, { kind: 'name-case', certain: false }),
    ]);
    expect(sets.map(({ kind, certain, repairs }) => [kind, certain, repairs.length])).toEqual([
      ['spaces', true, 2],
      ['digits', true, 1],
      ['name-case', false, 2],
    ]);
  });

  it('never mix what is certain of a kind with what is not', () => {
    const sets = repairSets([repair(1), repair(2, { certain: false })]);
    expect(sets.map(({ certain, repairs }) => [certain, repairs.map(({ row }) => row)])).toEqual([
      [true, [1]],
      [false, [2]],
    ]);
  });

  it('take the first of several answers for one cell', () => {
    const answers = [repair(1, { after: 'best' }), repair(1, { after: 'other' }), repair(1, { column: 2 })];
    expect(onePerCell(answers).map(({ column, after }) => [column, after])).toEqual([
      [1, 'best'],
      [2, 'b'],
    ]);
  });

  it('are shown by three different changes, not by the same one again', () => {
    const same = [1, 2, 3].map((row) => repair(row, { before: 'a' }));
    const [set] = repairSets([...same, repair(4), repair(5), repair(6)]);
    expect(set && samplesOf(set).map(({ row }) => row)).toEqual([1, 4, 5]);
  });
});

describe('what is said of repairs', () => {
  const vi = wordsIn('vi');

  it('names the cells that were left alone', () => {
    expect(saidOf(vi, 'repair.done', 3, [])).toBe('Đã sửa 3 chỗ.');
    expect(saidOf(vi, 'repair.done', 1, ['D14', 'D20'])).toBe(
      'Đã sửa 1 chỗ. Ô D14, D20 đã đổi nên giữ nguyên.',
    );
  });

  it('counts those that a sentence has no room for', () => {
    const cells = Array.from({ length: 11 }, (_each, index) => `D${String(index + 1)}`);
    expect(saidOf(vi, 'repair.undone', 0, cells)).toContain('D8 và 3 ô nữa');
  });

  it('tells of repairs that the workbook no longer keeps', () => {
    expect(saidOf(vi, 'repair.undone', 2, [], 4)).toContain('4 chỗ sửa đã lâu không còn hoàn tác được.');
  });
});
