/** The ranges a client holds on to between requests; they follow their cells until it lets them go. */
import { ExcelError } from '../workbook/errors.ts';
import type { WorkbookModel } from '../workbook/workbook.ts';
import { offers, read } from './members.ts';
import type { HostNode } from './node-of.ts';
import { RangeNode } from './nodes/range.ts';

export class References {
  private readonly byId = new Map<string, HostNode>();
  private readonly ids = new Map<HostNode, string>();
  private next = 1;

  constructor(private readonly workbook: WorkbookModel) {}

  get count(): number {
    return this.byId.size;
  }

  keep(node: HostNode): null {
    if (this.ids.has(node)) return null;
    const id = `ref-${this.next++}`;
    this.byId.set(id, node);
    this.ids.set(node, id);
    if (node instanceof RangeNode) this.workbook.anchors.add(node.anchor);
    return null;
  }

  release(id: string): null {
    const node = this.byId.get(id);
    if (!node) return null;
    this.byId.delete(id);
    this.ids.delete(node);
    if (node instanceof RangeNode) this.workbook.anchors.delete(node.anchor);
    return null;
  }

  get(id: string): HostNode {
    const node = this.byId.get(id);
    if (!node) throw new ExcelError('InvalidReference');
    return node;
  }

  /** How the client will name this object in later requests: by reference, by id, or along the same path. */
  identity(node: HostNode): Readonly<Record<string, unknown>> {
    const reference = this.ids.get(node);
    if (reference !== undefined) return { _ReferenceId: reference };
    return idOf(node);
  }
}

export function idOf(node: HostNode): Readonly<Record<string, unknown>> {
  if (node.className === 'Setting') return { _Id: read(node, 'key') };
  return offers(node, 'id') ? { Id: read(node, 'id') } : {};
}
