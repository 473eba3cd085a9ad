/**
 * What a report came to, remembered by all that it was computed from: which versions counted, the commits, the plans, the trees. Its sums
 * are never kept up to date where something is sent: whoever asks of the same is told the same, and of anything else they are made anew.
 */
import type { ReportContent } from './content.ts';

const MOST_REMEMBERED = 8;

export interface MadeOf {
  /** What can be written down. */
  readonly text: string;
  /** Trees: one that has not changed is the same one. */
  readonly trees: readonly unknown[];
}

export type RememberedContents = (madeOf: MadeOf, make: () => ReportContent) => ReportContent;

export function rememberedContents(): RememberedContents {
  let known: readonly (MadeOf & { readonly content: ReportContent })[] = [];
  return (madeOf, make) => {
    const found = known.find((one) => isSame(one, madeOf));
    const first = found ?? { ...madeOf, content: make() };
    known = [first, ...known.filter((one) => one !== found)].slice(0, MOST_REMEMBERED);
    return first.content;
  };
}

const isSame = (one: MadeOf, other: MadeOf): boolean =>
  one.trees.length === other.trees.length &&
  one.trees.every((tree, index) => tree === other.trees[index]) &&
  one.text === other.text;
