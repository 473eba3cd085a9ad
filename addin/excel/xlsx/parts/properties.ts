/** What a file says of itself under names of its own: its custom document properties that are texts. */
import type { Package } from './package.ts';

/** Longer ones are nobody's name or id. */
const MOST_CHARACTERS = 255;
const VALUE = 'vt:lpwstr';

export function readProperties(file: Package): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const part = file.relations('').find(({ type }) => type === 'custom-properties')?.target;
  const entry = part === undefined ? undefined : file.part(part);
  if (!entry) return found;
  let name = '';
  let text: string | null = null;
  file.read(entry, {
    open: (element, attributes) => {
      if (element === 'property') name = attributes['name'] ?? '';
      if (element === VALUE) text = '';
    },
    text: (piece) => {
      if (text !== null && text.length <= MOST_CHARACTERS) text += piece;
    },
    close: (element) => {
      if (element === VALUE && text !== null && text.length <= MOST_CHARACTERS) found.set(name, text);
      if (element === VALUE) text = null;
    },
  });
  return found;
}
