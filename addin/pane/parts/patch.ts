/**
 * Makes a drawn part of the page like a new drawing of it, element by element, and leaves alone what a person holds: a field
 * that has the focus is neither moved nor written to, so that not even a letter in the middle of its composition is lost.
 * Elements are the same by their id (an item of a list by its value), others by their tag and their order. Whoever keeps an
 * element from one drawing to the next gives it an id.
 */
import { listenAs, propsOf, setProps } from './h.ts';

export function patchChildren(parent: Element, next: readonly Node[]): void {
  const known = pairs(parent, next);
  const nodes = next.map((node) => known.get(node) ?? node);
  const kept = new Set(nodes);
  for (const node of [...parent.childNodes]) if (!kept.has(node)) node.remove();
  for (const [pattern, node] of known) patch(node, pattern);
  const held = heldIn(nodes);
  let place = parent.firstChild;
  for (const node of nodes) {
    // What has the focus stays where it is; the others go around it.
    while (node === held && place && place !== held) {
      const other = place;
      place = place.nextSibling;
      parent.append(other);
    }
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  }
}

function heldIn(nodes: Iterable<Node>): Node | undefined {
  return [...nodes].find((node) => node.contains(document.activeElement));
}

/** By the node of the new drawing: the one on the page that it is the pattern for. */
function pairs(parent: Element, next: readonly Node[]): ReadonlyMap<Node, Node> {
  const found = new Map<Node, Node>();
  const taken = new Set<Node>();
  const take = (pattern: Node, node: Node | undefined): void => {
    if (!node) return;
    found.set(pattern, node);
    taken.add(node);
  };
  const held = heldIn(parent.childNodes);
  const again =
    held && next.find((node) => node === held || (node.nodeName === held.nodeName && holds(node)));
  if (again) take(again, held);
  for (const keyOf of [idOf, tagOf]) {
    const free = new Map<string, Node[]>();
    for (const node of parent.childNodes) {
      const key = taken.has(node) ? '' : keyOf(node);
      const others = free.get(key);
      if (others) others.push(node);
      else if (key) free.set(key, [node]);
    }
    for (const pattern of next) if (!found.has(pattern)) take(pattern, free.get(keyOf(pattern))?.shift());
  }
  return found;
}

/** Its own id, or the first one that stands in it: what surrounds a field goes where the field goes. */
function idOf(node: Node): string {
  if (!(node instanceof Element)) return '';
  const id = nameOf(node) || node.querySelector('[id]')?.id;
  return id ? `${node.nodeName} ${id}` : '';
}

/** What has a name is nothing else. */
function tagOf(node: Node): string {
  return node instanceof Element && nameOf(node) ? '' : node.nodeName;
}

function nameOf(element: Element): string {
  return element instanceof HTMLOptionElement ? element.value : element.id;
}

/** The new drawing has here what has the focus now. */
function holds(node: Node): boolean {
  const id = document.activeElement?.id;
  if (!id || !(node instanceof Element)) return false;
  return node.id === id || node.querySelector(`#${CSS.escape(id)}`) !== null;
}

function patch(node: Node, pattern: Node): void {
  if (node === pattern) return;
  if (!(node instanceof Element && pattern instanceof Element)) {
    if (node.nodeValue !== pattern.nodeValue) node.nodeValue = pattern.nodeValue;
    return;
  }
  const [before, props] = [propsOf(node), propsOf(pattern)];
  const settle = node instanceof HTMLSelectElement && settleList(node, pattern);
  // What is being typed counts; the drawing has its turn when the field is left.
  setProps(node, node === document.activeElement ? { ...props, value: before['value'] } : props);
  listenAs(node, pattern);
  patchChildren(node, [...pattern.childNodes]);
  if (settle) settle();
  if (!(node instanceof HTMLInputElement)) return;
  const { checked, value } = propsOf(node);
  if (before['checked'] !== checked) node.checked = checked === true;
  if (before['value'] !== value) node.value = node.defaultValue;
}

/** What is chosen in a list is drawn only where it is drawn otherwise than before. */
function settleList(list: HTMLSelectElement, pattern: Element): (() => void) | false {
  const chosen = chosenIn(pattern);
  return (
    chosenIn(list) !== chosen &&
    (() => {
      list.value = chosen ?? '';
    })
  );
}

/** As it was drawn. */
function chosenIn(list: Element): string | undefined {
  return list.querySelector<HTMLOptionElement>('option[selected]')?.value;
}
