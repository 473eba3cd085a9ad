/**
 * A part of the pane that is drawn anew when its state changes. Whoever works by keyboard stays where she was, and what she is
 * typing stays as it is.
 */
import { shown } from './h.ts';
import type { Child } from './h.ts';
import { patchChildren } from './patch.ts';

/** Takes the keyboard to an element and brings it in sight; nothing where there is none. */
export function focusOn(id: string): void {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

export function draw(region: HTMLElement, children: readonly Child[]): void {
  const { activeElement } = document;
  const held = region.contains(activeElement) ? activeElement?.id : '';
  patchChildren(
    region,
    shown(children).map((child) => (typeof child === 'string' ? document.createTextNode(child) : child)),
  );
  if (!held || document.activeElement?.id === held) return;
  // It stands elsewhere now, or is gone (the button at the end of a list): then the panel around it keeps the keyboard's place.
  const again =
    region.querySelector<HTMLElement>(`#${CSS.escape(held)}`) ??
    region.closest<HTMLElement>('[role=tabpanel]');
  if (again instanceof HTMLInputElement && activeElement instanceof HTMLInputElement) {
    takeTyped(again, activeElement);
  }
  again?.focus({ preventScroll: true });
}

function takeTyped(field: HTMLInputElement, from: HTMLInputElement): void {
  if (field.type !== 'text') return;
  if (field.value !== from.value) {
    field.value = from.value;
    // What is put there by us is no change to the browser; leaving the field is still to give it.
    field.addEventListener('blur', () => field.dispatchEvent(new Event('change')), { once: true });
  }
  field.setSelectionRange(from.selectionStart, from.selectionEnd);
}
