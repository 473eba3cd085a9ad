/**
 * Of which parts an average is told. An average is a sum again, so that of one part follows from those of the part above and of all
 * others beside it: where one is not told, at least one beside it, or the one above, is not either.
 */
import { FEW, type Parts } from './table.ts';

/** 1 where it is not told. `people`: over how many it is, by part; `closed`: where it must not be told for another reason. */
export function withholdAverages(
  { parent, children }: Parts,
  people: ArrayLike<number>,
  closed: (part: number) => boolean,
): Uint8Array {
  const over = (part: number) => people[part] ?? 0;
  const hidden = new Uint8Array(parent.length);
  const isOpen = (part: number) => hidden[part] === 0 && over(part) > 0;
  for (let part = 0; part < parent.length; part++) {
    if (over(part) > 0 && (over(part) < FEW || closed(part))) hidden[part] = 1;
  }
  while (parent.some((_, part) => hideWhatGivesAway(part))) {
    // Hiding one may lay open another, above or below.
  }
  return hidden;

  /** true: something more is hidden now. */
  function hideWhatGivesAway(part: number): boolean {
    const below = (children[part] ?? []).filter((child) => over(child) > 0);
    if (below.length === 0) return false;
    const untold = below.filter((child) => hidden[child] === 1).length;
    if (hidden[part] === 1 ? untold > 0 : untold !== 1) return false;
    const [next = part] = below.filter(isOpen).sort((a, b) => over(a) - over(b) || a - b);
    hidden[next] = 1;
    return true;
  }
}
