import { remember } from '../../../functions/storage/cache.ts';

function counting(milliseconds = 15_000) {
  let now = 0;
  let loads = 0;
  const cache = remember(
    milliseconds,
    () => new Date(now),
    async (key) => `${key} ${String(++loads)}`,
  );
  return { cache, pass: (time: number) => (now += time) };
}

describe('what is remembered for a short while', () => {
  it('is loaded once, also for those who ask while it loads', async () => {
    const { cache } = counting();
    expect(await Promise.all([cache.get('a'), cache.get('a')])).toEqual(['a 1', 'a 1']);
    expect(await cache.get('b')).toBe('b 2');
  });

  it('is loaded again after its time, and when it was written', async () => {
    const { cache, pass } = counting();
    await cache.get('a');
    pass(14_999);
    expect(await cache.get('a')).toBe('a 1');
    pass(1);
    expect(await cache.get('a')).toBe('a 2');
    cache.forget();
    expect(await cache.get('a')).toBe('a 3');
  });

  it('is not more than the last two hundred', async () => {
    const { cache } = counting();
    for (let key = 0; key <= 200; key += 1) await cache.get(String(key));
    expect(await cache.get('1')).toBe('1 2');
    expect(await cache.get('0')).toBe('0 202');
  });

  it('is not a failure', async () => {
    let fails = true;
    const cache = remember(
      15_000,
      () => new Date(0),
      async () => {
        if (fails) throw new Error('away');
        return 'here';
      },
    );
    await expect(cache.get('')).rejects.toThrow('away');
    fails = false;
    expect(await cache.get('')).toBe('here');
  });
});
