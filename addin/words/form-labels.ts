/** What stands around the labels of forms in files that others make. */

/** "I.1 ", "a) ", "B - ", "1.", "+ ": what stands before a label. A letter without a sign behind it is one where it is a capital. */
export const NUMBER =
  /^\s*(?:(?:[ivxIVX]+|[a-zđA-ZĐ]|\d+)(?:\.\d+)*\s*[.)\-–—:/]\s*|[-–—+•*·]\s*|(?:[IVX]+|[A-ZĐ]|\d+(?:\.\d+)*)\s+(?=\p{L}))/u;
/** Behind it: what only says that more comes. */
export const BEHIND = /\s*(?:\([^()]*\)|,?\s*(?:chia ra|gồm|trong đó))\s*:?\s*$/iu;
/** Before it. */
export const OF_THESE = /^trong\s+đó\s*:?\s*/iu;
