/** Makes elements. Text only ever becomes text nodes: what a workbook or a person wrote is never read as HTML. */

export type Child = Node | string | null | false;
type Attribute = string | number | boolean | undefined;
export type Props = Readonly<Record<string, Attribute>>;
export type Listeners = {
  readonly [E in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[E]) => void;
};

/** true sets an attribute without a value; false and undefined leave it out. */
export function h<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}

/** Adds listeners and hands the element back, so that it can stand inside h(). */
export function on<T extends HTMLElement>(element: T, listeners: Listeners): T {
  for (const [name, listener] of Object.entries(listeners)) {
    element.addEventListener(name, listener as EventListener);
  }
  return element;
}

export function button(props: Props, label: string | readonly Child[], press: () => void): HTMLButtonElement {
  const children = typeof label === 'string' ? [label] : label;
  return on(h('button', { type: 'button', ...props }, ...children), { click: press });
}
