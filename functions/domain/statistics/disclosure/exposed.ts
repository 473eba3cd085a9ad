/**
 * Which counts can be computed although they are not told. Every count is an arc: from the place of its category in the part above to
 * its place in the part itself, and at a roster, where all categories come together in the members that everybody knows, to that roster.
 * What flows into a place flows out of it, so the published sums say exactly: the numbers of all arcs are a flow. A count may be
 * another one just where some circle of untold arcs runs through it on which one can be moved; none falls below nobody, so an arc that
 * counts nobody can only be raised. A circle exists where both ends are strongly connected and the arc is no bridge between them
 * (Gusfield 1988; Boesch and Tindell 1980). Plain loops over typed arrays: a province has hundreds of thousands of arcs.
 */
import type { Hidden, Table } from './table.ts';

export interface Exposure {
  /** Untold counts of somebody that nevertheless can have no other value. */
  readonly exposed: readonly number[];
  /** Untold counts of nobody that everybody can see to be 0. */
  readonly plain: readonly number[];
}

interface Arcs {
  readonly table: Table;
  readonly hidden: Hidden;
  readonly unsure: (part: number) => boolean;
  readonly first: Int32Array;
  readonly vertices: number;
}

interface Graph {
  readonly vertices: number;
  /** Where the ends at a vertex begin; one more entry at the end. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly cells: Int32Array;
  /** 1 where the end may be walked from this side. */
  readonly open: Uint8Array;
}

/** `unsure`: parts of which nobody knows how many people the composition divides; those do not hold together what flows to them. */
export function exposureOf(
  table: Table,
  hidden: Hidden,
  unsure: (part: number) => boolean = () => false,
): Exposure {
  const arcs: Arcs = { table, hidden, unsure, ...verticesOf(table) };
  const graph = graphOf(arcs);
  const component = componentsOf(graph);
  const isBridge = bridgesOf(graph, component, hidden.length);
  const exposed: number[] = [];
  const plain: number[] = [];
  eachArc(arcs, (cell, from, to) => {
    const value = table.values[cell] ?? 0;
    if (value === 0 && component[from] !== component[to]) plain.push(cell);
    if (value > 0 && isBridge[cell] === 1) exposed.push(cell);
  });
  return { exposed, plain };
}

/** The first vertex of each part, and how many vertices there are; vertex 0 stands above the top. */
function verticesOf({ parts: { parent, children }, categories }: Table) {
  const first = new Int32Array(parent.length);
  let vertices = 1;
  for (let part = 0; part < parent.length; part++) {
    first[part] = vertices;
    vertices += children[part]?.length === 0 ? 1 : categories;
  }
  return { first, vertices };
}

function eachArc(
  { table: { parts, categories }, hidden, unsure, first }: Arcs,
  visit: (cell: number, from: number, to: number) => void,
): void {
  const { parent, children } = parts;
  for (let part = 0, cell = 0; part < parent.length; part++) {
    const above = parent[part] ?? -1;
    const isRoster = children[part]?.length === 0;
    const isLoose = isRoster && unsure(part);
    for (let category = 0; category < categories; category++, cell++) {
      if (hidden[cell] === 0) continue;
      const from = above < 0 ? 0 : (first[above] ?? 0) + category;
      visit(cell, from, isLoose ? 0 : (first[part] ?? 0) + (isRoster ? 0 : category));
    }
  }
}

function graphOf(arcs: Arcs): Graph {
  const { vertices, table } = arcs;
  const degrees = new Int32Array(vertices);
  eachArc(arcs, (_, from, to) => {
    degrees[from] = (degrees[from] ?? 0) + 1;
    degrees[to] = (degrees[to] ?? 0) + 1;
  });
  const starts = new Int32Array(vertices + 1);
  for (let vertex = 0; vertex < vertices; vertex++) {
    starts[vertex + 1] = (starts[vertex] ?? 0) + (degrees[vertex] ?? 0);
  }
  const ends = starts[vertices] ?? 0;
  const next = starts.slice();
  const [targets, cells] = [new Int32Array(ends), new Int32Array(ends)];
  const open = new Uint8Array(ends);
  const put = (vertex: number, target: number, cell: number, isOpen: boolean) => {
    const at = next[vertex] ?? 0;
    next[vertex] = at + 1;
    targets[at] = target;
    cells[at] = cell;
    open[at] = isOpen ? 1 : 0;
  };
  eachArc(arcs, (cell, from, to) => {
    put(from, to, cell, true);
    put(to, from, cell, (table.values[cell] ?? 0) > 0);
  });
  return { vertices, starts, targets, cells, open };
}

/** Tarjan's strongly connected components, without recursion. */
function componentsOf({ vertices, starts, targets, open }: Graph): Int32Array {
  const component = new Int32Array(vertices).fill(-1);
  const order = new Int32Array(vertices);
  const low = new Int32Array(vertices);
  const next = starts.slice(0, vertices);
  const [path, waiting] = [new Int32Array(vertices), new Int32Array(vertices)];
  let [seen, depth, held, found] = [0, 0, 0, 0];
  const enter = (vertex: number) => {
    order[vertex] = low[vertex] = ++seen;
    path[depth++] = vertex;
    waiting[held++] = vertex;
  };
  for (let root = 0; root < vertices; root++) {
    if (order[root] !== 0) continue;
    enter(root);
    while (depth > 0) {
      const vertex = path[depth - 1] ?? 0;
      const at = next[vertex] ?? 0;
      if (at < (starts[vertex + 1] ?? 0)) {
        next[vertex] = at + 1;
        const target = targets[at] ?? 0;
        if (open[at] === 0) continue;
        if (order[target] === 0) enter(target);
        else if (component[target] === -1) low[vertex] = Math.min(low[vertex] ?? 0, order[target] ?? 0);
        continue;
      }
      depth -= 1;
      const above = path[depth - 1] ?? 0;
      if (depth > 0) low[above] = Math.min(low[above] ?? 0, low[vertex] ?? 0);
      if (low[vertex] !== order[vertex]) continue;
      let member = -1;
      while (member !== vertex) {
        member = waiting[--held] ?? 0;
        component[member] = found;
      }
      found += 1;
    }
  }
  return component;
}

/** By cell: 1 where an arc is the only connection inside its component, whatever its direction. */
function bridgesOf(
  { vertices, starts, targets, cells }: Graph,
  component: Int32Array,
  size: number,
): Uint8Array {
  const isBridge = new Uint8Array(size);
  const order = new Int32Array(vertices);
  const low = new Int32Array(vertices);
  const next = starts.slice(0, vertices);
  const path = new Int32Array(vertices);
  const arrived = new Int32Array(vertices).fill(-1);
  let [seen, depth] = [0, 0];
  const enter = (vertex: number, by: number) => {
    order[vertex] = low[vertex] = ++seen;
    arrived[vertex] = by;
    path[depth++] = vertex;
  };
  for (let root = 0; root < vertices; root++) {
    if (order[root] !== 0) continue;
    enter(root, -1);
    while (depth > 0) {
      const vertex = path[depth - 1] ?? 0;
      const at = next[vertex] ?? 0;
      if (at < (starts[vertex + 1] ?? 0)) {
        next[vertex] = at + 1;
        const target = targets[at] ?? 0;
        const cell = cells[at] ?? 0;
        if (cell === arrived[vertex] || component[target] !== component[vertex]) continue;
        if (order[target] === 0) enter(target, cell);
        else low[vertex] = Math.min(low[vertex] ?? 0, order[target] ?? 0);
        continue;
      }
      depth -= 1;
      if (depth === 0) continue;
      const above = path[depth - 1] ?? 0;
      low[above] = Math.min(low[above] ?? 0, low[vertex] ?? 0);
      if ((low[vertex] ?? 0) > (order[above] ?? 0)) isBridge[arrived[vertex] ?? 0] = 1;
    }
  }
  return isBridge;
}
