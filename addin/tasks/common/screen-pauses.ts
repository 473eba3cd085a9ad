/** Long work lets the screen draw and the person stop: it pauses for a moment about every 50 ms. */

const SLICE = 50;

export interface ScreenPauses {
  /** Resolves at once or after a moment; rejects with the signal's reason when the person stopped. */
  readonly take: () => Promise<void>;
  /** Runs work that comes in steps to its end, with a breath between; `step` hears what each step yields. */
  readonly through: <T>(steps: Iterator<number, T, void>, step?: (at: number) => void) => Promise<T>;
}

export function screenPauses(signal?: AbortSignal): ScreenPauses {
  let last = performance.now();
  const take = async () => {
    if (performance.now() - last >= SLICE) {
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
      last = performance.now();
    }
    signal?.throwIfAborted();
  };
  return {
    take,
    through: async (steps, step) => {
      for (;;) {
        const next = steps.next();
        if (next.done) return next.value;
        step?.(next.value);
        await take();
      }
    },
  };
}
