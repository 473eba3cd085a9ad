/**
 * What storage does on a bad day, by a schedule that a number decides: an answer that gets lost after the write or never came to it, a
 * 412 or a 409 that nothing explains, a service that is cut off in the middle of a request and answers nothing more of it.
 */
import { randomOf, type Random } from '../../functions/demo/generator/random.ts';
import { StorageError } from '../../functions/storage/table.ts';
import type { Table } from '../../functions/storage/table.ts';
import type { Tables } from '../../functions/storage/tables.ts';

const OF_WRITES = [
  'lost',
  'failed',
  'changed',
  'exists',
  'lost-exists',
  'lost-changed',
  'cut',
  'lost-cut',
] as const;
const OF_READS = ['failed', 'cut'] as const;
type Fault = (typeof OF_WRITES)[number];
const READS_FOR_A_WRITE = 6;

/** The write happened before its answer became another. */
const HAPPENED: ReadonlySet<Fault> = new Set<Fault>(['lost', 'lost-exists', 'lost-changed', 'lost-cut']);
const SAYS: Readonly<Record<Fault, StorageError['kind']>> = {
  lost: 'unavailable',
  failed: 'unavailable',
  changed: 'changed',
  exists: 'exists',
  'lost-exists': 'exists',
  'lost-changed': 'changed',
  cut: 'unavailable',
  'lost-cut': 'unavailable',
};

export class Faults {
  #random: Random = randomOf(0);
  #share = 0;
  #left = 0;
  #cut = false;
  #writes = 0;
  /** How often each happened. */
  readonly happened = new Map<Fault, number>();

  /** `share` of the calls fail, `most` of them. */
  begin(seed: number, share: number, most: number): void {
    this.#random = randomOf(seed);
    this.#share = share;
    this.#left = most;
  }

  end(): void {
    this.#left = 0;
    this.#cut = false;
  }

  /** Whoever was cut off starts anew. */
  restart(): void {
    this.#cut = false;
  }

  over = (tables: Tables): Tables => ({
    ...tables,
    rows: this.#around(tables.rows),
    units: this.#around(tables.units),
  });

  #around(table: Table): Table {
    return {
      ...table,
      get: async (partition, key) => {
        this.#meet(OF_READS);
        return table.get(partition, key);
      },
      list: async (query) => {
        this.#meet(OF_READS);
        return table.list(query);
      },
      transact: async (writes) => {
        const fault = this.#next(OF_WRITES);
        if (fault === undefined || HAPPENED.has(fault)) await table.transact(writes);
        if (fault !== undefined) throw this.#error(fault);
      },
    };
  }

  #meet(among: readonly Fault[]): void {
    const fault = this.#next(among);
    if (fault !== undefined) throw this.#error(fault);
  }

  #next(among: readonly Fault[]): Fault | undefined {
    if (this.#cut) return 'cut';
    // There are many more reads than writes, and it is writes that leave something behind.
    const share = among === OF_WRITES ? this.#share : this.#share / READS_FOR_A_WRITE;
    if (this.#left === 0 || this.#random.next() >= share) return undefined;
    this.#left -= 1;
    if (among !== OF_WRITES) return among[this.#random.between(0, among.length - 1)];
    // In turn: which clerk comes first is nobody's to decide, and a few schedules are to see each of them.
    this.#writes += 1;
    return OF_WRITES[this.#writes % OF_WRITES.length];
  }

  #error(fault: Fault): StorageError {
    this.happened.set(fault, (this.happened.get(fault) ?? 0) + 1);
    if (fault.endsWith('cut')) this.#cut = true;
    return new StorageError(SAYS[fault]);
  }
}
