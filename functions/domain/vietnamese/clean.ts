/**
 * The one form in which typed text is kept: NFC (one official export mixes NFC, NFD and the CP1258 form), invisible
 * characters and every kind of space as one plain space. What was typed is otherwise left alone: tone placement, capitals.
 *
 * U+00AD survives: in the legacy encoding TCVN3 it is a letter, and only who has looked at a whole column can tell.
 */

const ODD_SPACE =
  /[\u0000-\u0020\u0085\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+/g;
/** Letters of ASCII and Vietnamese that NFC leaves alone, single spaces between: most of what people type. */
const TIDY = /^[!-~\u00a1-\u024f\u1ea0-\u1ef9]+(?: [!-~\u00a1-\u024f\u1ea0-\u1ef9]+)*$/;

/** NFC, single plain spaces, trimmed. Line breaks become spaces. */
export function clean(text: string): string {
  if (TIDY.test(text)) return text;
  return text.normalize('NFC').replace(ODD_SPACE, ' ').trim();
}
