import { inNameOrder } from '../../../../functions/domain/units/name-order.ts';
import { periodOf } from '../../../../functions/domain/units/period.ts';
import { unitsNow } from '../../../../functions/domain/units/successors.ts';
import type { Period, Unit } from '../../../../functions/domain/units/unit.ts';

const sorted = (names: readonly string[]) =>
  inNameOrder(names.map((name, index) => ({ id: String(index), name }))).map(({ name }) => name);

describe('the order of names', () => {
  it('follows the Vietnamese alphabet, then the tones', () => {
    expect(sorted(['Đa', 'Da', 'Ea', 'Ấn', 'Ân', 'Ăn', 'An', 'Ạn', 'Án', 'Àn'])).toEqual([
      'An',
      'Àn',
      'Án',
      'Ạn',
      'Ăn',
      'Ân',
      'Ấn',
      'Da',
      'Đa',
      'Ea',
    ]);
  });

  it('compares words, not letters across words, and numbers by value', () => {
    expect(sorted(['Chi bộ 10', 'Chi bộ 2', 'Chi bộ', 'Chiềng'])).toEqual([
      'Chi bộ',
      'Chi bộ 2',
      'Chi bộ 10',
      'Chiềng',
    ]);
  });

  it('takes the composed and the decomposed form of a name for the same place', () => {
    expect(sorted(['Tổ 2'.normalize('NFD'), 'Tổ 1'.normalize('NFC'), 'Tổ 3'])[1]).toBe(
      'Tổ 2'.normalize('NFD'),
    );
  });

  it('keeps units of one name in the order of their ids', () => {
    const twins = inNameOrder([
      { id: 'b', name: 'Chi bộ 1' },
      { id: 'a', name: 'Chi bộ 1' },
    ]);
    expect(twins.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('the period of a date', () => {
  const period = (id: string, from: string, to: string): Period => ({
    id,
    label: { vi: id, en: id },
    from,
    to,
  });
  const periods = [
    period('2023-Q3', '2023-07-01', '2023-09-30'),
    period('2023-M08', '2023-01-01', '2023-08-31'),
  ];

  it.each([
    ['2023-08-31', '2023-M08'],
    ['2023-07-15', '2023-M08'],
    ['2023-09-01', '2023-Q3'],
    ['2023-09-30', '2023-Q3'],
    ['2026-01-01', '2023-Q3'],
    ['2022-12-31', undefined],
  ])('on %s is %s', (date, id) => {
    expect(periodOf(periods, date)?.id).toBe(id);
  });
});

describe('where the members of an ended unit are now', () => {
  const unit = (id: string, to: string | undefined, successors: readonly string[] = []): Unit => ({
    id,
    shard: 's',
    names: [],
    kinds: [],
    sectors: [],
    keepsRoster: [],
    parents: [{ from: '2000-01-01', value: null, ...(to === undefined ? {} : { to }) }],
    successors,
  });
  const units = [
    unit('commune-a', '2019-01-01', ['commune']),
    unit('commune-b', '2019-01-01', ['commune']),
    unit('commune', '2025-07-01', ['new']),
    unit('new', undefined),
    unit('split', '2025-07-01', ['new', 'other']),
    unit('other', undefined),
    unit('closed', '2025-07-01'),
    unit('loop', '2019-01-01', ['pool']),
    unit('pool', '2019-01-01', ['loop']),
  ];
  const now = (id: string, date = '2026-01-01') => unitsNow(units, [id], date).get(id);

  it('follows mergers of mergers', () => {
    expect(now('commune-a')).toEqual({ kind: 'one', unit: 'new' });
    expect(now('commune-a', '2020-01-01')).toEqual({ kind: 'one', unit: 'commune' });
    expect(now('commune-a', '2018-01-01')).toEqual({ kind: 'one', unit: 'commune-a' });
  });

  it('does not divide what was split', () => {
    expect(now('split')).toEqual({ kind: 'several', units: ['new', 'other'] });
  });

  it('says so where nothing follows, even in a circle', () => {
    expect([now('closed'), now('loop'), now('unheard-of')]).toEqual(Array(3).fill({ kind: 'none' }));
  });
});
