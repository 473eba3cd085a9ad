import { inNameOrder } from '../../../../functions/domain/units/name-order.ts';
import { missedDue, periodOf } from '../../../../functions/domain/units/period.ts';
import type { Period } from '../../../../functions/domain/units/period.ts';

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

describe('what came after its due date', () => {
  const period: Period = { id: '2023-Q3', label: { vi: '', en: '' }, from: '2023-07-01', to: '2023-09-30' };

  it.each([
    ['2023-10-05', null],
    ['2023-10-06', '2023-10-05'],
  ])('on %s: %s', (day, due) => {
    expect(missedDue({ ...period, due: '2023-10-05' }, day)).toBe(due);
  });

  it('is nothing where no date is set', () => {
    expect(missedDue(period, '2026-01-01')).toBeNull();
  });
});
