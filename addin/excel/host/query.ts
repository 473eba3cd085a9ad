/** Loading: the answer to `load('items/name,format/fill/color')`, with names capitalised as the client expects. */
import { ExcelError } from '../workbook/errors.ts';
import { isRecord, memberOf, membersOf, offers, read, wireName } from './members.ts';
import type { HostNode } from './node-of.ts';
import { idOf } from './references.ts';

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

type Selected = Map<string, Selected>;

const isNode = (value: unknown): value is HostNode =>
  isRecord(value) && typeof value['className'] === 'string';

function treeOf(select: readonly string[]): Selected {
  const tree: Selected = new Map();
  for (const path of select) {
    let level = tree;
    for (const name of path.split('/').filter((part) => part !== '' && part !== 'items' && part !== '$all')) {
      const member = memberOf(name);
      const below: Selected = level.get(member) ?? new Map<string, Selected>();
      level.set(member, below);
      level = below;
    }
  }
  return tree;
}

export function query(
  node: HostNode,
  { Select = [], Top, Skip = 0 }: QueryInfo,
): Readonly<Record<string, unknown>> {
  const selected = treeOf(Select);
  if (!offers(node, 'items')) return select(node, selected, selected.size === 0);
  return selectItems(node, selected, Skip, Top);
}

function selectItems(
  node: HostNode,
  selected: Selected,
  skip: number,
  top?: number,
): Readonly<Record<string, unknown>> {
  const items = read(node, 'items');
  if (!Array.isArray(items)) throw new ExcelError('GeneralException');
  const own: Selected = new Map([...selected].filter(([member]) => offers(node, member)));
  const perItem: Selected = new Map([...selected].filter(([member]) => !offers(node, member)));
  const shown = items.slice(skip, top === undefined ? undefined : skip + top).filter(isNode);
  const wanted = perItem.size > 0 || selected.size === 0;
  return {
    ...select(node, own, false),
    ...(wanted
      ? { _Items: shown.map((item) => ({ ...idOf(item), ...select(item, perItem, selected.size === 0) })) }
      : {}),
  };
}

function select(node: HostNode, selected: Selected, everything: boolean): Readonly<Record<string, unknown>> {
  const answer: Record<string, unknown> = {};
  for (const [member, below] of everything ? scalarsOf(node) : selected) {
    const value = read(node, member);
    if (typeof value === 'function')
      throw new ExcelError('InvalidArgument', `${node.className}.${member} is a method.`);
    answer[wireName(member)] = isNode(value) ? nested(value, below) : (value ?? null);
  }
  return answer;
}

function nested(node: HostNode, below: Selected): Readonly<Record<string, unknown>> {
  const answer = offers(node, 'items') ? selectItems(node, below, 0) : select(node, below, false);
  return { ...idOf(node), ...answer };
}

/** load() without names asks for every scalar member. */
function scalarsOf(node: HostNode): Selected {
  const scalars: Selected = new Map();
  for (const member of membersOf(node)) {
    if (member === 'items') continue;
    const value = read(node, member);
    if (typeof value !== 'function' && !isNode(value)) scalars.set(member, new Map());
  }
  return scalars;
}
