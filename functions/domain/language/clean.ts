/**
 * The one form in which typed text is kept: NFC (one official export mixes NFC, NFD and the CP1258 form), every kind of space as
 * one plain space, and nothing that nobody sees. What was typed is otherwise left alone: tone placement, capitals.
 *
 * U+00AD is a letter in the legacy encoding TCVN3; only beside letters that TCVN3 has not, damaged or whole, is it what it is
 * elsewhere, unseen.
 */
import { hasForeignSign, isUnicodeOnly } from './encoding.ts';
import { UNSEEN } from './unseen.ts';

const ALL_UNSEEN = new RegExp(UNSEEN, 'gu');
const SOFT_HYPHEN = /\u00ad/g;
const ODD_SPACE = /[\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;
/** Letters of ASCII and Vietnamese that NFC leaves alone, single spaces between: most of what people type. */
const TIDY =
  /^[!-~\u00a1-\u00ac\u00ae-\u024f\u1ea0-\u1ef9]+(?: [!-~\u00a1-\u00ac\u00ae-\u024f\u1ea0-\u1ef9]+)*$/;

/** The text without characters that nobody sees and that are letters in no encoding. */
export const withoutUnseen = (text: string): string => text.replace(ALL_UNSEEN, '');

const seen = (text: string): string => {
  const visible = withoutUnseen(text);
  const isPlainlyUnicode = isUnicodeOnly(visible) && !hasForeignSign(visible);
  return isPlainlyUnicode ? visible.replace(SOFT_HYPHEN, '') : visible;
};

/** NFC, single plain spaces, trimmed. Line breaks become spaces. */
export function clean(text: string): string {
  if (TIDY.test(text)) return text;
  return seen(text).normalize('NFC').replace(ODD_SPACE, ' ').trim();
}

/** Single plain spaces in every line, none at its ends, nothing unseen. Line breaks stay: they part facts. */
export function tidySpaces(text: string): string {
  if (TIDY.test(text)) return text;
  return seen(text)
    .replace(LINE_ENDS, '\n')
    .split('\n')
    .map((line) => line.replace(ODD_SPACE, ' ').trim())
    .join('\n');
}

/** The letters composed, and nothing else changed. */
export const composed = (text: string): string => (TIDY.test(text) ? text : text.normalize('NFC'));
