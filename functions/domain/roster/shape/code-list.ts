/** The shape of a code list: stable ASCII codes, with the words people use for them. */
import type { Bilingual } from '../../language/bilingual.ts';

export interface CodeEntry {
  /** Never reused, never renamed: stored rows and statistics stand on it. */
  readonly code: string;
  readonly label: Bilingual;
  /** Other words for it, matched after folding case, tones and punctuation. */
  readonly variants: readonly string[];
}

/** A list that a kind brings with it. */
export interface CodeList {
  readonly entries: readonly CodeEntry[];
  /** One person may have several of them at once: kept as one text, in the order of the list. */
  readonly several?: true;
  /** Its words may stand side by side as headers, one of them marked with an x in every row. */
  readonly marked?: true;
}

/** Between the codes of a list of which somebody has several; no code holds it. */
export const BETWEEN_CODES = '+';

/** The codes of a value, one or several. */
export const codesIn = (value: unknown): readonly string[] =>
  typeof value === 'string' && value !== '' ? value.split(BETWEEN_CODES) : [];
