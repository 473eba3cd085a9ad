/** Reaching a member of a node by name, only where the surface offers it. */
import { ExcelError } from '../workbook/errors.ts';
import type { HostNode } from './node-of.ts';
import { surface } from './surface.ts';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What the client sets under another name than it asks for. */
const RENAMED: ReadonlyMap<string, string> = new Map([['gridlines', 'showGridlines']]);

/** 'GetRange' on the wire is getRange. */
export function memberOf(name: string): string {
  const member = name.charAt(0).toLowerCase() + name.slice(1);
  return RENAMED.get(member) ?? member;
}
export const wireName = (member: string): string => member.charAt(0).toUpperCase() + member.slice(1);

const offered = new Map<string, ReadonlySet<string>>(
  Object.entries(surface).map(([className, members]) => [className, new Set<string>(members)]),
);

export const offers = (node: HostNode, member: string): boolean =>
  offered.get(node.className)?.has(member) ?? false;
export const membersOf = (node: HostNode): Iterable<string> => offered.get(node.className) ?? [];

function refuseUnknown(node: HostNode, member: string): void {
  if (!offers(node, member)) throw new ExcelError('NotImplemented', `${node.className}.${member}`);
}

export function read(node: HostNode, member: string): unknown {
  refuseUnknown(node, member);
  const value: unknown = Reflect.get(node, member, node);
  return value;
}

export function call(node: HostNode, member: string, values: readonly unknown[]): unknown {
  const method = read(node, member);
  if (typeof method !== 'function')
    throw new ExcelError('GeneralException', `${node.className}.${member} is not a method.`);
  const result: unknown = Reflect.apply(method, node, [...values]);
  return result;
}

export function assign(node: HostNode, member: string, value: unknown): null {
  refuseUnknown(node, member);
  const owner = ownerOf(node, member);
  if (!owner?.set) throw new ExcelError('InvalidArgument', `${node.className}.${member} is read-only.`);
  owner.set.call(node, value);
  return null;
}

function ownerOf(node: HostNode, member: string): PropertyDescriptor | undefined {
  for (let object: object | null = node; object; object = Reflect.getPrototypeOf(object)) {
    const found = Reflect.getOwnPropertyDescriptor(object, member);
    if (found) return found;
  }
  return undefined;
}
