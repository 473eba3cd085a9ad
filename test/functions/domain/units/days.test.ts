import fc from 'fast-check';
import { dayInVietNam } from '../../../../functions/domain/units/days.ts';

const AHEAD = 7 * 60 * 60 * 1_000;

describe('a day', () => {
  it('begins in Viet Nam seven hours before it does in Greenwich', () => {
    const instants = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2100-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const there = new Date(instant.getTime() + AHEAD).toISOString().slice(0, 10);
        expect(dayInVietNam(instant)).toBe(there);
      }),
    );
  });
});
