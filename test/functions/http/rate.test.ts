import { ADDRESS, addressOf, limiterOf, PERSON, usualLimits } from '../../../functions/http/rate.ts';

describe('a limit', () => {
  let now = 0;
  const limiter = limiterOf({ burst: 3, perSecond: 2 }, () => now);
  const ask = (key = 'a') => limiter(key);

  it('lets so many pass at once, then says how many seconds to wait', () => {
    expect([ask(), ask(), ask()]).toEqual([0, 0, 0]);
    expect(ask()).toBe(1);
  });

  it('is for each by itself', () => {
    expect(ask('b')).toBe(0);
  });

  it('takes the next one after that time, however often was asked meanwhile', () => {
    for (let turn = 0; turn < 50; turn += 1) expect(ask()).toBe(1);
    now += 1_000;
    expect(ask()).toBe(0);
    expect(ask()).toBe(1);
  });

  it('is whole again after a while, and never more than whole', () => {
    now += 3_600_000;
    expect([ask(), ask(), ask(), ask()]).toEqual([0, 0, 0, 1]);
  });

  it('forgets whoever has not asked for longest, and not whoever asks all the time', () => {
    now += 3_600_000;
    for (let turn = 0; turn < 20_000; turn += 1) {
      limiter(`other-${String(turn)}`);
      if (turn % 1_000 === 0) limiter('always');
    }
    expect(limiter('always')).toBeGreaterThan(0);
  });

  it('is kept by a service that is told nothing else', () => {
    const { person, address } = usualLimits();
    for (const limiterOfUsual of [person, address]) {
      let taken = 0;
      while (taken < 20_000 && limiterOfUsual('a') === 0) taken += 1;
      expect(taken).toBeLessThan(20_000);
      expect(taken).toBeGreaterThanOrEqual(PERSON.burst);
    }
  });

  it('is far from what a pane asks: the largest roster in its chunks, sent ten times in a minute', () => {
    expect(PERSON.burst + 60 * PERSON.perSecond).toBeGreaterThan(10 * 52);
    expect(ADDRESS.burst).toBeGreaterThan(PERSON.burst);
  });
});

describe('the address of a request', () => {
  it.each([
    ['203.0.113.7:51234', '203.0.113.7'],
    ['203.0.113.7', '203.0.113.7'],
    ['10.9.9.9, 203.0.113.7:1', '203.0.113.7'],
    ['[2001:db8:1:2:3:4:5:6]:443', '2001:db8:1:2'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2'],
    ['', ''],
  ])('%j is %j: what the nearest proxy saw, the network of IPv6', (header, expected) => {
    expect(addressOf(new Headers({ 'x-forwarded-for': header }))).toBe(expected);
  });
});
