/**
 * A part of the pane that is drawn anew when its state changes. Whoever works by keyboard stays where she was: focus goes
 * back to the element with the same id, and a half-typed field keeps its text and caret.
 */
import type { Child } from './h.ts';

/** Takes the keyboard to an element and brings it in sight; nothing where there is none. */
export function focusOn(id: string): void {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

interface Held {
  readonly id: string;
  readonly typed: {
    readonly value: string;
    readonly start: number | null;
    readonly end: number | null;
  } | null;
}

export function draw(region: HTMLElement, children: readonly Child[]): void {
  const held = heldFocus(region);
  region.replaceChildren(...children.filter((child) => child !== null && child !== false));
  if (held) restore(region, held);
}

function heldFocus(region: HTMLElement): Held | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !region.contains(active) || active.id === '') return null;
  // Only a text has a caret; radio buttons and lists are drawn from the state of their screen.
  const typed =
    active instanceof HTMLInputElement && active.type === 'text'
      ? { value: active.value, start: active.selectionStart, end: active.selectionEnd }
      : null;
  return { id: active.id, typed };
}

function restore(region: HTMLElement, held: Held): void {
  const again = region.querySelector<HTMLElement>(`#${CSS.escape(held.id)}`);
  if (!again) {
    // The button that was pressed is gone (the end of a list): the panel around it keeps the keyboard's place.
    region.closest<HTMLElement>('[role=tabpanel]')?.focus({ preventScroll: true });
    return;
  }
  if (again instanceof HTMLInputElement && held.typed) {
    if (again.value !== held.typed.value) {
      again.value = held.typed.value;
      // What is put back by us is no change to the browser; leaving the field is still to give it.
      again.addEventListener('blur', () => again.dispatchEvent(new Event('change')), { once: true });
    }
    again.setSelectionRange(held.typed.start, held.typed.end);
  }
  again.focus({ preventScroll: true });
}
