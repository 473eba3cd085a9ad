/**
 * What is to be protected: one composition over all parts of an organisation, as it is published. A part is a unit with everything below
 * it, or the roster that a unit keeps of its own; the counts of a part are the sum of those right below it, and the counts of one part
 * over all categories are its members, which everybody may know.
 */

/** Parts, parents before children. */
export interface Parts {
  /** -1 for the top. */
  readonly parent: Int32Array;
  readonly children: readonly (readonly number[])[];
}

export interface Table {
  readonly parts: Parts;
  readonly categories: number;
  /** Category after category, part after part: see cellOf(). */
  readonly values: Int32Array;
  /** Categories that are also published as one sum. */
  readonly sums?: readonly Sum[];
  /** Categories that nobody publishes: of these a few are no secret by themselves. */
  readonly silent?: ReadonlySet<number>;
}

/** Several of a table's categories, by index. */
export type Sum = ReadonlySet<number>;

/** 1 where a count is not told; in the order of `values`. */
export type Hidden = Uint8Array;

/** Counts of fewer people than this are not told. */
export const FEW = 5;

export const cellOf = ({ categories }: Table, part: number, category: number): number =>
  part * categories + category;

export function partsOf(parent: Int32Array): Parts {
  const children = Array.from(parent, (): number[] => []);
  parent.forEach((above, part) => {
    if (above >= 0) children[above]?.push(part);
  });
  return { parent, children };
}
