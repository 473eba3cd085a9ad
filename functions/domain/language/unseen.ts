/**
 * The pattern (flag u) of a character that nobody sees: of no width, one that turns the direction of what follows (U+202E), a
 * joiner, a selector of a variant. The soft hyphen is none of them: it is a letter in TCVN3.
 */
export const UNSEEN = String.raw`(?!\u00ad)[\p{Cf}\u034f\u115f\u1160\u3164\ufe00-\ufe0f]`;
