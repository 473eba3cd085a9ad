/** Work of the same kind, some of it at once: as much as the store answers well, and no more. */

/**
 * What came of each, in the order of the items. Where one throws, what is under way ends, nothing new begins, and what was thrown first
 * is thrown.
 */
export async function sideBySide<T, R>(
  most: number,
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const done: R[] = [];
  const queue = items.entries();
  let hasFailed = false;
  const worker = async () => {
    for (const [index, item] of queue) {
      if (hasFailed) return;
      try {
        done[index] = await work(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const workers = Array.from({ length: Math.min(most, items.length) }, worker);
  await Promise.allSettled(workers);
  await Promise.all(workers);
  return done;
}
