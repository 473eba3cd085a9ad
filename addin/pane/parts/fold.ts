/** Something that can be unfolded and stays as the person left it when the screen is drawn anew. */
import { h, on } from './h.ts';
import type { Child } from './h.ts';

export interface Folding {
  readonly id: string;
  readonly open: ReadonlySet<string>;
  readonly set: (change: { readonly open: ReadonlySet<string> }) => void;
}

/** `content` may be made only when it is seen: a closed group of thousands costs nothing. */
export function unfolding(
  folding: Folding,
  summary: string | readonly Child[],
  content: readonly Child[] | (() => readonly Child[]),
  className?: string,
): HTMLDetailsElement {
  const open = folding.open.has(folding.id);
  const title = h(
    'summary',
    { id: `${folding.id}-title` },
    ...(typeof summary === 'string' ? [summary] : summary),
  );
  const inside = typeof content === 'function' ? (open ? content() : []) : content;
  const details = h('details', { id: folding.id, open, class: className }, title, ...inside);
  return on(details, {
    toggle: (_event, { open: now }) => {
      if (now === open) return;
      const next = new Set(folding.open);
      if (now) next.add(folding.id);
      else next.delete(folding.id);
      folding.set({ open: next });
    },
  });
}
