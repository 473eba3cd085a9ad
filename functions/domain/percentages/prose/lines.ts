/**
 * The lines of a text: a line that a narrow page broke is one again, and a line of a list knows what it is listed under: its
 * percentages are of the whole that stands there.
 */

export interface Line {
  /** Index of the paragraph it begins in. */
  readonly paragraph: number;
  readonly text: string;
  /** The lines above that it is listed under, the nearest first. */
  readonly under: readonly Line[];
}

const BULLET = /^\s*(?:([-–—+*•●○▪])|(\d{1,2}|[a-zđ])[.)/])\s*(?=\S)/u;
const ENDED = /[.!?:;…"”)]\s*$/;
const GOES_ON = /^\s*(?:\p{Ll}|\d|\()/u;
/** A line this long that ends in the middle of a sentence was broken by a page. */
const BROKEN_AT = 50;

/** The mark of a list; undefined for a line of plain text. */
function bulletOf(text: string): string | undefined {
  const [, mark, name] = BULLET.exec(text) ?? [];
  return mark ?? (name === undefined ? undefined : /\d/.test(name) ? '1' : 'a');
}

const isBroken = (text: string, next: string): boolean =>
  text.trim().length >= BROKEN_AT && !ENDED.test(text) && GOES_ON.test(next) && bulletOf(next) === undefined;

function joined(
  paragraphs: readonly string[],
): readonly { readonly paragraph: number; readonly text: string }[] {
  const lines: { paragraph: number; text: string }[] = [];
  for (const [paragraph, text] of paragraphs.entries()) {
    const last = lines.at(-1);
    if (last && last.paragraph + 1 === paragraph && isBroken(last.text, text)) {
      lines[lines.length - 1] = { paragraph: last.paragraph, text: `${last.text} ${text}` };
    } else lines.push({ paragraph, text });
  }
  return lines.filter(({ text }) => text.trim() !== '');
}

/** Of lines broken by a page, the one that a place in the joined text falls on is not kept: its first line is named. */
export function linesOf(paragraphs: readonly string[]): readonly Line[] {
  const open: { readonly bullet: string | undefined; readonly line: Line }[] = [];
  return joined(paragraphs).map(({ paragraph, text }) => {
    const bullet = bulletOf(text);
    const same = open.findIndex((each) => each.bullet === bullet);
    if (bullet === undefined || same >= 0) open.length = Math.max(0, bullet === undefined ? 0 : same);
    const line: Line = { paragraph, text, under: open.map((each) => each.line).reverse() };
    open.push({ bullet, line });
    return line;
  });
}
