/** The sum of detail blocks over units, which knows whom it is missing: a block that a unit does not have is not known, never 0. */
import { blockOf } from './blocks.ts';
import type { BlockId } from './blocks.ts';
import { pairsOf, readDetails } from './details.ts';

export interface UnitDetails {
  readonly unit: string;
  /** As they rest beside the version that counts; undefined: nothing of the kind is there. */
  readonly details: Uint8Array | undefined;
}

export interface DetailSum {
  /** Dense, for each block that was asked for. */
  readonly counts: ReadonlyMap<BlockId, Int32Array>;
  /** Ids of the units that lack the block, in the order they came; [] where everybody has it. */
  readonly missing: ReadonlyMap<BlockId, readonly string[]>;
}

/** Only the blocks that are asked for are decoded. */
export function sumDetails(wanted: readonly BlockId[], units: Iterable<UnitDetails>): DetailSum {
  const blocks = wanted.map((id) => {
    const block = blockOf(id);
    return { block, counts: new Int32Array(block.size), missing: [] as string[] };
  });
  for (const { unit, details } of units) {
    const stored = readDetails(details);
    for (const { block, counts, missing } of blocks) {
      const pairs = pairsOf(stored, block);
      if (pairs === undefined) missing.push(unit);
      else addPairs(counts, pairs);
    }
  }
  return {
    counts: new Map(blocks.map(({ block, counts }) => [block.id, counts])),
    missing: new Map(blocks.map(({ block, missing }) => [block.id, missing])),
  };
}

function addPairs(counts: Int32Array, pairs: Int32Array): void {
  for (let at = 0; at < pairs.length; at += 2) {
    const slot = pairs[at] ?? 0;
    counts[slot] = (counts[slot] ?? 0) + (pairs[at + 1] ?? 0);
  }
}
