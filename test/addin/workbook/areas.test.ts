import { areaAddress } from '../../../functions/domain/sheet/a1.ts';
import { coalesce, joinAddresses } from '../../../addin/workbook/areas.ts';

describe('coalescing cells', () => {
  const spots = (...cells: readonly (readonly [number, number])[]) =>
    cells.map(([row, column]) => ({ row, column }));

  it('joins runs down and equal runs beside each other', () => {
    const areas = coalesce(spots([1, 0], [2, 0], [3, 0], [1, 1], [2, 1], [3, 1], [9, 1]));
    expect(areas.map(areaAddress)).toEqual(['A2:B4', 'B10']);
  });

  it('does not join what only looks alike', () => {
    const areas = coalesce(spots([1, 0], [2, 0], [1, 1], [1, 2]));
    expect(areas.map(areaAddress)).toEqual(['A2:A3', 'B2:C2']);
  });

  it('covers every cell once', () => {
    const cells = spots(...Array.from({ length: 200 }, (_, n) => [(n * 7) % 23, (n * 5) % 11] as const));
    const covered = coalesce(cells).flatMap(({ row, column, rows, columns }) =>
      Array.from(
        { length: rows * columns },
        (_, n) => `${row + Math.floor(n / columns)},${column + (n % columns)}`,
      ),
    );
    expect(new Set(covered).size).toBe(covered.length);
    expect(new Set(covered)).toEqual(new Set(cells.map(({ row, column }) => `${row},${column}`)));
  });

  it('keeps joined addresses below what Excel reads', () => {
    const areas = coalesce(spots(...Array.from({ length: 5_000 }, (_, n) => [n * 2, 3] as const)));
    const joined = joinAddresses(areas);
    expect(joined.every((address) => address.length <= 8_192)).toBe(true);
    expect(joined.join(',').split(',')).toHaveLength(5_000);
  });
});
