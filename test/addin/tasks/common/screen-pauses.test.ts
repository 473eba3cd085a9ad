import { screenPauses } from '../../../../addin/tasks/common/screen-pauses.ts';

/** Steps that keep the thread busy for so long each. */
function* busy(steps: number, milliseconds: number): Generator<number, string, void> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield step;
  }
  return 'done';
}

describe('long work', () => {
  it('lets others have their turn about every 50 ms', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const heard: number[] = [];
    expect(await screenPauses().through(busy(20, 20), (step) => heard.push(step))).toBe('done');
    clearInterval(timer);
    expect(heard).toHaveLength(20);
    expect(turns).toBeGreaterThanOrEqual(4);
  });

  it('takes no turn where it is short', async () => {
    // However long this machine is kept from it.
    const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await screenPauses().through(busy(20, 0));
    clearInterval(timer);
    clock.mockRestore();
    expect(turns).toBe(0);
  });

  it('ends at the next step after a stop', async () => {
    const stop = new AbortController();
    const heard: number[] = [];
    const work = screenPauses(stop.signal).through(busy(20, 1), (step) => {
      heard.push(step);
      if (step === 3) stop.abort();
    });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(heard).toEqual([0, 1, 2, 3]);
  });
});
