/** A screen's state: one immutable value, replaced as a whole or in part, and whoever wants to know when it is. */

export interface Store<S> {
  readonly get: () => S;
  /** What it began with. */
  readonly initial: S;
  readonly set: (change: Partial<S>) => void;
  /** Returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    initial,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
