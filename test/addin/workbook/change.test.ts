import { areaAddress } from '../../../functions/domain/sheet/a1.ts';
import { areasOf } from '../../../addin/workbook/change.ts';

describe('the areas of an address', () => {
  it.each([
    ['D14', ['D14']],
    ['D14:E20,G3', ['D14:E20', 'G3']],
    ['Sheet1!A1:B4, Sheet1!D1:D4', ['A1:B4', 'D1:D4']],
    ["'Quý 3, 2023'!A1:B4, 'Quý 3, 2023'!C9", ['A1:B4', 'C9']],
    ["'Chi bộ ''A'', ''B'''!5:7", ['5:7']],
    ['C:C', ['C:C']],
  ])('of %s', (address, areas) => {
    expect(areasOf(address)?.map(areaAddress)).toEqual(areas);
  });

  it.each(['', 'không', "'A, B'!"])('are none of "%s"', (address) => {
    expect(areasOf(address)).toBeUndefined();
  });
});
