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

/**
 * Medians of several rounds. The works take turns, so that a busy moment of the machine falls on all of them; the first
 * round warms up and does not count.
 */
export async function inTurns(
  rounds: number,
  works: readonly ((round: number) => Promise<unknown>)[],
): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const ms = await timed(() => work(round));
      if (round > 0) times[index]?.push(ms);
    }
  }
  return times.map(median);
}

const round = (value: number) => Math.round(value * 10) / 10;

export const milliseconds = (ms: number): string => `${round(ms)} ms`;

export function compared(name: string, ms: number, floorMs: number, goal: number): BenchFigure {
  return { name, measured: milliseconds(ms), floor: milliseconds(floorMs), ratio: ms / floorMs, goal };
}
