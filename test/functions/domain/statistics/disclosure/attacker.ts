/**
 * Somebody who may not read rows pulls everything that there is for her on one day, of every unit, and does the sums: what can be had by
 * adding and subtracting is had. Arithmetic is modulo a prime, which finds at least everything that can be computed exactly.
 */
const PRIME = 1_000_003;

/** A count as a sum of unknown numbers, by their names. */
export type Sum = ReadonlyMap<string, number>;

function inverse(value: number): number {
  let [result, base] = [1, value];
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

export class Attacker {
  /** By their first unknown, which no other one has. */
  readonly #known = new Map<string, Map<string, number>>();

  /** Takes out what is known already; what is left over is empty where the sum can be computed. */
  #rest(sum: Sum): Map<string, number> {
    const rest = new Map<string, number>();
    const add = (name: string, times: number) => {
      const value = ((((rest.get(name) ?? 0) + times) % PRIME) + PRIME) % PRIME;
      if (value === 0) rest.delete(name);
      else rest.set(name, value);
    };
    for (const [name, times] of sum) add(name, times);
    for (let found = true; found;) {
      found = false;
      for (const [name, times] of [...rest]) {
        const known = this.#known.get(name);
        if (known === undefined || !rest.has(name)) continue;
        found = true;
        const factor = rest.get(name) ?? times;
        for (const [other, part] of known) add(other, -factor * part);
      }
    }
    return rest;
  }

  learn(sum: Sum): void {
    const rest = this.#rest(sum);
    const [first] = rest;
    if (first === undefined) return;
    const [lead, times] = first;
    const scale = inverse(times);
    const row = new Map([...rest].map(([name, value]) => [name, (value * scale) % PRIME]));
    this.#known.set(lead, row);
  }

  canCompute(sum: Sum): boolean {
    return this.#rest(sum).size === 0;
  }
}
