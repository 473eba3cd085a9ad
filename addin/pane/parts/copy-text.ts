/** A text to be taken elsewhere: shown whole, and copied with one press. */
import { button, h } from './h.ts';
import type { Child } from './h.ts';

export interface CopyText {
  readonly id: string;
  readonly pressId: string;
  readonly text: string;
  readonly rows: number;
  readonly label: string;
  readonly press: string;
  readonly copied: string;
  readonly notCopied: string;
  /** In the status line. */
  readonly say: (text: string) => void;
}

/** The text and its button. */
export function copyText({
  id,
  pressId,
  text,
  rows,
  label,
  press,
  copied,
  notCopied,
  say,
}: CopyText): readonly Child[] {
  // As its content, so that it is another one where it is drawn with another text.
  const area = h('textarea', { id, readonly: true, rows, 'aria-label': label }, text);
  // Where a host keeps the clipboard to itself the text is at least ready to be taken.
  const copy = async (): Promise<void> => {
    document.querySelector<HTMLTextAreaElement>(`#${id}`)?.select();
    try {
      await navigator.clipboard.writeText(text);
      say(copied);
    } catch {
      say(notCopied);
    }
  };
  return [area, button({ id: pressId, class: 'secondary' }, press, () => void copy())];
}
