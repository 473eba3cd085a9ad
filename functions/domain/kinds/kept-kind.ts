/** A kind of list as the service keeps it: with its rules, and with what is counted of each version for years. */
import type { Member } from '../roster/shape/member.ts';
import type { Stages } from './funnel.ts';
import type { Block } from '../statistics/blocks.ts';
import type { ListKind } from '../rules/list-kind.ts';

/** What rests beside a version: sums that add up over the tree. */
export interface Figures {
  readonly statistics: Uint8Array;
  /** Blocks, read only by figures that ask for them. */
  readonly details: Uint8Array;
}

/** What is kept of a list besides its vector, under a number of its kind. */
export interface KeptBlock extends Pick<Block, 'number' | 'size'> {
  readonly id: string;
}

export interface KeptKind extends ListKind {
  /** All that `count` makes. */
  readonly blocks: readonly KeptBlock[];
  /** Counts one list as of its day. */
  readonly count: (members: Iterable<Pick<Member, 'fields'>>, on: string) => Figures;
  /** Where its people stand, by the blocks beside a version; undefined where these do not say it. Left out of a kind whose people take no steps. */
  readonly stages?: (details: Uint8Array | undefined) => Stages | undefined;
}
