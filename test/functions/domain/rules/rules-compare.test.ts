import { compareFindings, linesOf, type FoundBy } from '../../../province/rules-compare.ts';

const BLOCKS = [{ name: 'Danh sách', top: 0, left: 0, values: [] }];
type Found = ReturnType<FoundBy>[number];
const at = (rule: string, row: number, severity: Found['severity'] = 'error'): Found => ({
  rule,
  severity,
  row,
  column: 2,
});
const changed = (before: readonly Found[], after: readonly Found[]) =>
  linesOf(
    compareFindings(
      BLOCKS,
      '2023-06-30',
      () => before,
      () => after,
    ),
  );

describe('what a change of the rules does', () => {
  it('is told by rule: what came, what went', () => {
    expect(
      changed([at('A', 2), at('A', 3), at('B', 2)], [at('A', 3), at('A', 4), at('A', 5), at('B', 2)]),
    ).toEqual(['A: 2 → 3 (+2, −1)']);
  });

  it('is told where only the severity is another', () => {
    expect(changed([at('A', 2)], [at('A', 2, 'warning')])).toEqual([
      'A: 1 → 1 (+0, −0, 1 of another severity)',
    ]);
  });

  it('is said to be nothing where it is nothing', () => {
    expect(changed([at('A', 2)], [at('A', 2)])).toEqual(['no finding came or went (1 in all)']);
  });
});
