/** A province that begins with its top alone, and thousands of units for it. */
import { unitSince } from '../../functions/demo/generator/bloc.ts';

/** The top of everything, which keeps no roster. */
export const PROVINCE = unitSince('2020-01-01', {
  id: 'root',
  shard: 'root',
  name: 'Đảng bộ tỉnh',
  kind: 'province',
  sector: 'other',
  parent: null,
  keepsRoster: false,
});

/** 3,000 units under one, as changes of a ledger that was empty: with names so long that they do not fit beside their commit. */
export const MANY_UNITS = 3_000;

export const manyUnits = (count = MANY_UNITS) =>
  Array.from({ length: count }, (_, n) => ({
    row: `u-${String(n)}`,
    from: '',
    values: {
      name: `Chi bộ số ${String(n)} ${'của một xã có tên rất dài '.repeat(4)}`.trim(),
      parent: 'root',
      kind: 'branch',
      from: '2020-01-01',
    },
  }));
