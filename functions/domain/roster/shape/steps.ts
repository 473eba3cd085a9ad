/**
 * Long work in steps: a generator that yields now and then, so that a screen can draw and a person
 * can stop in between. Who is in no hurry to draw takes all the steps at once.
 */
export type Steps<T> = Generator<number, T, void>;

export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
