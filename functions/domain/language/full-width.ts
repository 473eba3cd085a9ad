/** Letters, digits and signs as wide as a Chinese character (０１２, Ａ, ／), which East Asian keyboards leave behind. */
const FULL_WIDTH = /[\uff01-\uff5e]/;
const EVERY = /[\uff01-\uff5e]/g;
const AHEAD_OF_ASCII = 0xfee0;

export const hasFullWidth = (text: string): boolean => FULL_WIDTH.test(text);

/** The same in ASCII; the text itself where it has none of them. */
export function plainDigits(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text.replace(EVERY, (wide) => String.fromCharCode(wide.charCodeAt(0) - AHEAD_OF_ASCII));
}
