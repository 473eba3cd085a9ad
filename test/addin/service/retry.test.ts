/** When a call is repeated: never sooner than asked, never all at once. */
import { pauseBefore, retryAfter } from '../../../addin/service/retry.ts';

const NOW = Date.UTC(1994, 10, 6, 8, 49, 37);
const asked = (value: string, date?: string) =>
  retryAfter(new Headers({ 'retry-after': value, ...(date === undefined ? {} : { date }) }), NOW);

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Sun, 06 Nov 1994 08:50:07 GMT', 30_000],
    ['Sunday, 06-Nov-94 08:50:07 GMT', 30_000],
    ['Sun Nov  6 08:50:07 1994', 30_000],
    ['Sun, 06 Nov 1994 08:49:00 GMT', 0],
    ['', 0],
    ['-5', 0],
    ['1.5', 0],
    ['1e3', 0],
    ['soon', 0],
    ['Sun, 99 Nov 1994 08:50:07 GMT', 0],
  ])('%j asks for %d ms', (value, expected) => {
    expect(asked(value)).toBe(expected);
  });

  it('that is not there asks for nothing', () => {
    expect(retryAfter(new Headers(), NOW)).toBe(0);
  });

  it('is read by the clock of the service where it tells the time', () => {
    expect(asked('Sun, 06 Nov 1994 10:00:10 GMT', 'Sun, 06 Nov 1994 10:00:00 GMT')).toBe(10_000);
    expect(asked('Sun, 06 Nov 1994 08:50:07 GMT', 'noon')).toBe(30_000);
  });
});

describe('the pause before a repeat', () => {
  const [least, most] = [() => 0, () => 1];

  it('is between half of it and all of it', () => {
    expect(pauseBefore(4_000, 0, least)).toBe(2_000);
    expect(pauseBefore(4_000, 0, () => 0.5)).toBe(3_000);
    expect(pauseBefore(4_000, 0, most)).toBe(4_000);
  });

  it('is never shorter than asked for, and still not the same for everybody', () => {
    expect(pauseBefore(400, 5_000, least)).toBe(5_000);
    expect(pauseBefore(400, 5_000, most)).toBe(5_200);
    expect(pauseBefore(4_000, 1_000, least)).toBe(2_000);
  });

  it('lets nobody wait for hours', () => {
    expect(pauseBefore(400, 3_600_000, least)).toBe(15_000);
    expect(pauseBefore(400, 3_600_000, most)).toBe(15_200);
  });
});
