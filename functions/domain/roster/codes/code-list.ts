/** The shape of a code list: stable ASCII codes, with the words people use for them. */
import type { Bilingual } from '../../language/bilingual.ts';

export interface CodeEntry {
  /** Never reused, never renamed: stored rows and statistics stand on it. */
  readonly code: string;
  readonly label: Bilingual;
  /** Other words for it, matched after folding case, tones and punctuation. */
  readonly variants: readonly string[];
}
