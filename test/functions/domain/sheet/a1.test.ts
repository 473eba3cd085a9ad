import fc from 'fast-check';
import {
  areaAddress,
  cellAddress,
  columnIndex,
  columnLetters,
  parseArea,
  parseCell,
  quoteSheet,
  splitAddress,
} from '../../../../functions/domain/sheet/a1.ts';
import { area, intersect, MAX_COLUMNS, MAX_ROWS } from '../../../../functions/domain/sheet/area.ts';

const anArea = fc
  .tuple(fc.nat(9_999), fc.nat(900), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }))
  .map(([row, column, rows, columns]) => area(row, column, rows, columns));

describe('addresses', () => {
  it('count columns as Excel does', () => {
    const columns = [0, 25, 26, 51, 52, 701, 702, 16_383];
    const letters = ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD'];
    expect(columns.map(columnLetters)).toEqual(letters);
    expect(letters.map(columnIndex)).toEqual(columns);
    expect(cellAddress(13, 3)).toBe('D14');
    expect(areaAddress({ row: 4, column: 1, rows: 3, columns: 2 })).toBe('B5:C7');
  });

  it('read back as what they were written from', () => {
    fc.assert(fc.property(anArea, (within) => expect(parseArea(areaAddress(within))).toEqual(within)));
    expect(splitAddress("'Chi bộ ''A''!'!B2")).toEqual({ sheet: "Chi bộ 'A'!", cells: 'B2' });
    expect(quoteSheet("Chi bộ 'A'!")).toBe("'Chi bộ ''A''!'");
    expect(parseArea('$C$3:b2')).toEqual(area(1, 1, 2, 2));
  });

  it('name whole rows and columns, and refuse what is none', () => {
    expect(parseArea('5:7')).toEqual(area(4, 0, 3, MAX_COLUMNS));
    expect(parseArea('C:C')).toEqual(area(0, 2, MAX_ROWS, 1));
    for (const wrong of ['', 'A', '7', 'A1:B', 'A0', 'XFE1', 'A1048577', 'A1:B2:C3', 'Chi bộ'])
      expect([wrong, parseArea(wrong)]).toEqual([wrong, null]);
  });

  it('of one cell are that cell, and of several none', () => {
    fc.assert(
      fc.property(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), (row, column) =>
        expect(parseCell(cellAddress(row, column))).toEqual({ row, column }),
      ),
    );
    expect(parseCell('A1:B2')).toBeNull();
    expect(parseCell('hàng 3')).toBeNull();
  });
});

describe('rectangles', () => {
  it('cross in either order', () => {
    fc.assert(fc.property(anArea, anArea, (a, b) => expect(intersect(a, b)).toEqual(intersect(b, a))));
  });
});
