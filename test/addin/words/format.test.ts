import { comparisonCode, formatFigure, formatMoment, parseTypedDate } from '../../../addin/words/format.ts';

describe('a typed day', () => {
  it.each([
    ['30/09/2023', '2023-09-30'],
    ['30/9/2023', '2023-09-30'],
    [' 1-2-2024 ', '2024-02-01'],
    ['30.09.2023', '2023-09-30'],
    ['2023-09-30', '2023-09-30'],
  ])('is read as people here write it: %s', (typed, iso) => {
    expect(parseTypedDate(typed)).toBe(iso);
  });

  it.each(['', '31/02/2023', '09/30/2023', '30/09/23', '9/2023', 'hôm nay'])(
    'is refused where it is no day: %s',
    (typed) => {
      expect(parseTypedDate(typed)).toBeUndefined();
    },
  );
});

describe('what the pane writes', () => {
  it('makes a code that two people can read to each other', () => {
    expect(comparisonCode(`7f3a9c21${'0'.repeat(56)}`)).toBe('7F3A-9C21');
  });

  it('writes a moment on the clock of this machine', () => {
    expect(formatMoment(new Date(2023, 8, 30, 14, 5).toISOString())).toEqual({
      time: '14:05',
      date: '30/09/2023',
    });
    expect(formatMoment('?')).toEqual({ time: '', date: '?' });
  });

  it('writes counts whole and averages with two decimals', () => {
    expect([formatFigure(5418), formatFigure(35.64), formatFigure(35.6)]).toEqual([
      '5.418',
      '35,64',
      '35,60',
    ]);
  });
});
