/** A browser words its own field for files in its own language: it stays out of sight, and a button of ours presses it. */
import { button, h, on } from './h.ts';
import type { Child } from './h.ts';

export interface FileChooser {
  /** Of the field and of the button. */
  readonly ids: { readonly field: string; readonly button: string };
  /** Endings of file names, parted by commas. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly words: { readonly field: string; readonly button: string };
  readonly chosen: (files: readonly File[]) => void;
}

/** The field, and the button that stands for it. */
export function fileChooser({ ids, accept, multiple = false, words, chosen }: FileChooser): [Child, Child] {
  const field = h('input', {
    id: ids.field,
    type: 'file',
    multiple,
    accept,
    hidden: true,
    'aria-label': words.field,
  });
  const press = (): void => document.querySelector<HTMLInputElement>(`#${ids.field}`)?.click();
  return [
    on(field, {
      change: (_event, element) => {
        const files = [...(element.files ?? [])];
        // The same files may be chosen again.
        element.value = '';
        chosen(files);
      },
    }),
    button({ id: ids.button, class: 'secondary' }, words.button, press),
  ];
}
