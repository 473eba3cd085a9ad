/**
 * Remembers what was loaded for a short while. Whoever asks while a load is under way waits for the same one. Of many keys only
 * the last ones stay: anybody signed in may ask for the tree of any day.
 */
const MOST_REMEMBERED = 200;

export interface Remembered<T> {
  readonly get: (key: string) => Promise<T>;
  readonly forget: () => void;
}

export function remember<T>(
  milliseconds: number,
  clock: () => Date,
  load: (key: string) => Promise<T>,
): Remembered<T> {
  const entries = new Map<string, { readonly value: Promise<T>; readonly until: number }>();
  return {
    get: (key) => {
      const now = clock().getTime();
      const known = entries.get(key);
      if (known !== undefined && now < known.until) return known.value;
      for (const [old, entry] of entries) if (entry.until <= now) entries.delete(old);
      const oldest = entries.keys().next();
      if (entries.size >= MOST_REMEMBERED && oldest.done !== true) entries.delete(oldest.value);
      const value = load(key);
      entries.set(key, { value, until: now + milliseconds });
      value.catch(() => {
        if (entries.get(key)?.value === value) entries.delete(key);
      });
      return value;
    },
    forget: () => {
      entries.clear();
    },
  };
}

/** What was made stays as long as it would be made of the same: whoever compares it by identity sees that nothing changed. */
export function keptWhileSame<T>(): (madeOf: readonly unknown[], make: () => T) => T {
  let kept: { readonly madeOf: readonly unknown[]; readonly value: T } | undefined;
  return (madeOf, make) => {
    const before = kept?.madeOf;
    const isSame = before?.length === madeOf.length && before.every((each, index) => each === madeOf[index]);
    if (kept === undefined || !isSame) kept = { madeOf, value: make() };
    return kept.value;
  };
}
