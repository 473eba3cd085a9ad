/** One measured figure, its floor from the same run, and the goal it is held to. */
export interface BenchFigure {
  readonly name: string;
  /** What was measured and in what: '12 ms', '3 requests'. */
  readonly measured: string;
  readonly floor: string;
  readonly ratio: number;
  readonly goal: number;
}

export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

const WARM_UP = 2;

/**
 * Medians of several rounds. The works take turns, so that a busy moment of the machine falls on all of them, and change
 * places from round to round: whoever comes first pays for what the last round left behind, which was measured to be a
 * tenth and more. The first rounds warm up and do not count.
 */
export async function inTurns(
  rounds: number,
  works: readonly ((round: number) => Promise<unknown>)[],
  warmUp = WARM_UP,
): Promise<number[]> {
  const times = works.map((): number[] => []);
  const order = [...works.entries()];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [index, work] of round % 2 === 0 ? order : order.toReversed()) {
      const ms = await timed(() => work(round));
      if (round >= warmUp) times[index]?.push(ms);
    }
  }
  return times.map(median);
}

export const MEGABYTE = 1_048_576;
export const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(2)} MB`;

const round = (value: number) => Math.round(value * 10) / 10;

export const milliseconds = (ms: number): string => `${round(ms)} ms`;

export function compared(name: string, ms: number, floorMs: number, goal: number): BenchFigure {
  return { name, measured: milliseconds(ms), floor: milliseconds(floorMs), ratio: ms / floorMs, goal };
}
