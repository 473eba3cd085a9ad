/** Long work lets the screen draw and the person stop: it pauses for a moment about every 50 ms. */

const SLICE = 50;

export interface Breath {
  /** Resolves at once or after a moment; rejects with the signal's reason when the person stopped. */
  readonly take: () => Promise<void>;
}

export function breath(signal?: AbortSignal): Breath {
  let last = performance.now();
  return {
    take: async () => {
      if (performance.now() - last >= SLICE) {
        await new Promise<void>((resolve) => setTimeout(resolve, 0));
        last = performance.now();
      }
      signal?.throwIfAborted();
    },
  };
}
