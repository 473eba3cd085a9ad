/** Makes elements. Text only ever becomes text nodes: what a workbook or a person wrote is never read as HTML. */

export type Child = Node | string | null | false;
type Attribute = string | number | boolean | undefined;
export type Props = Readonly<Record<string, Attribute>>;
/** A listener gets the element that is on the page: the one it was made with may only have been the pattern for it. */
export type Listeners<T> = {
  readonly [E in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[E], element: T) => void;
};
type Heard = Readonly<Record<string, readonly ((event: Event, element: EventTarget) => void)[]>>;

/** What each element was drawn with, and what it does now: drawing anew replaces both and keeps the element. */
const drawnWith = new WeakMap<Element, Props>();
const heardBy = new WeakMap<EventTarget, Heard>();

/** true sets an attribute without a value; false and undefined leave it out. */
export function h<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  setProps(element, props);
  element.append(...shown(children));
  return element;
}

export function propsOf(element: Element): Props {
  return drawnWith.get(element) ?? {};
}

/** Writes only what is drawn otherwise than before: what a person unfolded or marked since stays as it is. */
export function setProps(element: Element, props: Props): void {
  const before = propsOf(element);
  drawnWith.set(element, props);
  for (const name of Object.keys({ ...before, ...props })) {
    const value = props[name] ?? false;
    if (value === (before[name] ?? false)) continue;
    if (value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

export function shown(children: readonly Child[]): readonly (Node | string)[] {
  return children.filter((child) => child !== null && child !== false);
}

/** Adds listeners and hands the element back, so that it can stand inside h(). */
export function on<T extends HTMLElement>(element: T, listeners: Listeners<T>): T {
  const before = heardBy.get(element) ?? {};
  const added = Object.entries(listeners).map(
    ([name, listener]) => [name, [...(before[name] ?? []), listener as Heard[string][number]]] as const,
  );
  listen(element, { ...before, ...Object.fromEntries(added) });
  return element;
}

/** From now on `element` does what `pattern` would do. */
export function listenAs(element: Element, pattern: Element): void {
  listen(element, heardBy.get(pattern) ?? {});
}

function listen(element: Element, heard: Heard): void {
  heardBy.set(element, heard);
  // The same listener given twice is one.
  for (const name of Object.keys(heard)) element.addEventListener(name, hear);
}

function hear(event: Event): void {
  const { currentTarget, type } = event;
  if (!currentTarget) return;
  for (const listener of heardBy.get(currentTarget)?.[type] ?? []) listener(event, currentTarget);
}

export function button(props: Props, label: string | readonly Child[], press: () => void): HTMLButtonElement {
  const children = typeof label === 'string' ? [label] : label;
  return on(h('button', { type: 'button', ...props }, ...children), { click: press });
}
