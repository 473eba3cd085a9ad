/** Who stands in the rosters of two units, as plain data. */
import type { Finding } from '#domain/rules/record/rule.ts';
import type { Bilingual } from '#domain/language/bilingual.ts';

/** One number in the rosters of two units. */
export interface DuplicateFound {
  readonly finding: Finding;
  /** What is wrong, and apart from it what to do: the same for all of them. */
  readonly message: Bilingual;
  readonly advice: Bilingual;
  readonly units: readonly [string, string];
  /** One-based, in the roster of each. */
  readonly rows: readonly [number, number];
  /** Last four digits, as text. */
  readonly tail: string;
}

export interface Duplicates {
  readonly unit: string;
  /** Exact, also where the service lists fewer. Somebody in three units is there three times: once for each two. */
  readonly total: number;
  /** People behind the list, each once; null where the list was shortened, and nobody knows. */
  readonly people: number | null;
  readonly found: readonly DuplicateFound[];
  /** How many people of a unit stand in one that lies outside: which one is not told; null: there are, and not many. */
  readonly outside: readonly { readonly unit: string; readonly total: number | null }[];
  /** Names of units whose roster could not be compared. */
  readonly notCompared: readonly string[];
}
