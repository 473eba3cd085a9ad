/**
 * The requests of Microsoft's Excel client: actions on object paths, answered in order. The protocol is not documented;
 * the exact version of @microsoft/office-js is pinned and one test fails when the messages change.
 */
import { ExcelError } from '../workbook/errors.ts';
import type { WorkbookModel } from '../workbook/workbook.ts';
import type { HostNode } from './node-of.ts';
import { WorkbookNode } from './nodes/workbook.ts';
import { isRecord, memberOf, read, call, assign } from './members.ts';
import type { Profile } from './profile.ts';
import { query } from './query.ts';
import { References } from './references.ts';

const PathType = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, null: 7 } as const;
const ActionType = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside the arguments: the path of each one that is an object, else 0. */
  readonly ReferencedObjectPathIds?: readonly number[] | null;
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex?: number;
    readonly Location?: string;
  };
}

export const isRequestBody = (body: unknown): body is RequestBody =>
  isRecord(body) && Array.isArray(body['Actions']) && isRecord(body['ObjectPaths']);

/** What a client sees of one workbook: the objects it holds on to, and the sheets it listens to. */
export class Session {
  readonly listening = new Set<string>();
  readonly references: References;

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly profile: Profile,
  ) {
    this.references = new References(workbook);
  }

  /** Runs the actions in order. The first that fails ends the batch; what the earlier ones did stays done. */
  process(body: RequestBody): ResponseBody {
    const resolved = new Map<number, HostNode | null>();
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        const value = this.act(action, body, resolved);
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        return { Results: results, Error: { ...refusal(error), ActionIndex: index, Location: action.Name } };
      }
    }
    return { Results: results };
  }

  private act(action: Action, body: RequestBody, resolved: Map<number, HostNode | null>): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const node = this.resolve(action.ObjectPathId, body, resolved);
    if (action.ActionType === ActionType.instantiate) return node && this.references.identity(node);
    if (action.ActionType === ActionType.query) return node && query(node, action.QueryInfo ?? {});
    // Excel has nothing to act on behind an …OrNullObject that was null; the client's own _KeepReference is let be.
    if (!node && action.Name.startsWith('_')) return null;
    if (!node) throw new ExcelError('ItemNotFound');
    const values = this.argumentsOf(action.ArgumentInfo, body, resolved);
    if (action.ActionType === ActionType.set) return assign(node, memberOf(action.Name), values[0]);
    if (action.ActionType === ActionType.method) return this.invoke(node, action.Name, values);
    throw new ExcelError('NotImplemented', `action ${action.ActionType}`);
  }

  /** The client's own messages begin with an underscore; the rest are members of Excel's classes. */
  private invoke(node: HostNode, name: string, values: readonly unknown[]): unknown {
    if (!name.startsWith('_')) return call(node, memberOf(name), values);
    if (name === '_KeepReference') return this.references.keep(node);
    if (name === '_RemoveReference') return this.references.release(String(values[0]));
    if (name === '_ValidateArraySize') return checkSize(node, values);
    if (/^_(Un)?[Rr]egisterDataChangedEvent$/.test(name)) return this.listen(node, !name.startsWith('_Un'));
    throw new ExcelError('NotImplemented', `${node.className}.${name}`);
  }

  private listen(node: HostNode, on: boolean): void {
    if (node.className !== 'Worksheet') throw new ExcelError('NotImplemented', `${node.className}.onChanged`);
    const id = String(read(node, 'id'));
    if (on) this.listening.add(id);
    else this.listening.delete(id);
  }

  private argumentsOf(
    info: ArgumentInfo | undefined,
    body: RequestBody,
    resolved: Map<number, HostNode | null>,
  ): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const path = info?.ReferencedObjectPathIds?.[index] ?? 0;
      if (path === 0) return value;
      const node = this.resolve(path, body, resolved);
      if (!node) throw new ExcelError('ItemNotFound');
      return node;
    });
  }

  /** Paths are walked once per request: a path that adds a sheet must not add two. */
  private resolve(id: number, body: RequestBody, resolved: Map<number, HostNode | null>): HostNode | null {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[String(id)];
    if (!path) throw new ExcelError('GeneralException', 'The request names an unknown object.');
    const node = this.walk(path, body, resolved);
    resolved.set(id, node);
    return node;
  }

  private walk(path: ObjectPath, body: RequestBody, resolved: Map<number, HostNode | null>): HostNode | null {
    const type = path.ObjectPathType;
    if (type === PathType.root) return new WorkbookNode(this.workbook, this.profile);
    if (type === PathType.null) return null;
    if (type === PathType.reference) return this.references.get(path.Name);
    const parent = this.resolve(path.ParentObjectPathId ?? 0, body, resolved);
    if (!parent) return null;
    if (type === PathType.property) return asNode(read(parent, memberOf(path.Name)));
    const values = this.argumentsOf(path.ArgumentInfo, body, resolved);
    if (type === PathType.indexer) return asNode(call(parent, 'getItem', values));
    if (type === PathType.method) return asNode(call(parent, memberOf(path.Name), values));
    throw new ExcelError('NotImplemented', `object path ${type}`);
  }
}

const asNode = (value: unknown): HostNode | null => {
  if (value === null) return null;
  if (isNode(value)) return value;
  throw new ExcelError('GeneralException', 'The member is not an object.');
};

export const isNode = (value: unknown): value is HostNode =>
  isRecord(value) && typeof value['className'] === 'string';

/** The client announces the shape of a large block before it sends the rows in parts. */
function checkSize(node: HostNode, [rows, columns]: readonly unknown[]): void {
  if (read(node, 'rowCount') === rows && read(node, 'columnCount') === columns) return;
  throw new ExcelError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function refusal(error: unknown): { Code: string; Message: string } {
  if (error instanceof ExcelError) return { Code: error.code, Message: error.message };
  return { Code: 'GeneralException', Message: error instanceof Error ? error.message : String(error) };
}
