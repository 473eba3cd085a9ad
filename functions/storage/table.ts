/** One table: reading by key and by range, writing by transaction, every limit checked and every failure named. */
import { RestError, odata } from '@azure/data-tables';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { checkTransaction, LimitError } from './limits.ts';
import type { Entity, EntityKey, Value } from './limits.ts';
import type { KeyRange } from './keys.ts';

/** As it came back; `etag` is what a later replace must match. */
export interface Stored {
  readonly rowKey: string;
  readonly etag: string;
  readonly values: Readonly<Record<string, Value>>;
}

/**
 * exists: a create met an entity of that key. changed: a replace, a merge or a delete met another etag. missing: a delete met none.
 * unavailable: no answer that counts.
 */
export class StorageError extends Error {
  override readonly name: string = 'StorageError';
  constructor(
    readonly kind: 'exists' | 'changed' | 'missing' | 'unavailable',
    options?: ErrorOptions,
  ) {
    super(`Table storage: ${kind}`, options);
  }
}

export type Write =
  | { readonly kind: 'create'; readonly entity: Entity }
  | { readonly kind: 'replace'; readonly entity: Entity; readonly etag: string }
  /** Only the properties that it has: the others stay as they are. */
  | { readonly kind: 'merge'; readonly entity: Entity; readonly etag: string }
  | { readonly kind: 'put'; readonly entity: Entity }
  | {
      readonly kind: 'delete';
      readonly entity: EntityKey;
      /** Only of a delete that comes alone; beside others, let one of them match its etag. */
      readonly etag?: string;
    };

/** On one property; where an entity lacks the property, it does not hold. */
export interface Condition {
  readonly property: string;
  readonly op: 'eq' | 'lt' | 'le' | 'gt' | 'ge';
  readonly value: string | number | boolean;
}

export interface Query {
  readonly partition: string;
  readonly keys?: KeyRange;
  /** All of them hold. */
  readonly where?: readonly Condition[];
  /** Properties to bring along; all where left out. */
  readonly select?: readonly string[];
}

/** One entity of a whole table. */
export interface Placed extends Stored {
  readonly partition: string;
}

/** Of a whole table: what lies under such keys in every partition; `most`: entities a page, at the most. */
export interface WholeQuery {
  readonly keys?: KeyRange;
  readonly most?: number;
}

/** What stands under one key in each of many partitions. */
export interface AcrossQuery {
  /** Both ends included. */
  readonly partitions: KeyRange;
  readonly key: string;
  readonly select: readonly string[];
}

export interface Table {
  readonly get: (partition: string, key: string) => Promise<Stored | undefined>;
  /** Everything the query finds, in key order, page after page. */
  readonly list: (query: Query) => Promise<Stored[]>;
  /** By partition. One request, or a few where the store parts its answer; how long it takes grows with all that lies between. */
  readonly across: (query: AcrossQuery, signal: AbortSignal) => Promise<ReadonlyMap<string, Stored>>;
  /** Everything in it, by partition and key: a page is one request, and the next is asked for when it is wanted. */
  readonly pages: (query?: WholeQuery) => AsyncIterable<readonly Placed[]>;
  /** One request, all or nothing. Throws StorageError and LimitError. */
  readonly transact: (writes: readonly Write[]) => Promise<void>;
  readonly prepare: () => Promise<void>;
}

export function tableOf(client: TableClient): Table {
  return {
    get: async (partition, key) => {
      try {
        return stored(await client.getEntity<Record<string, unknown>>(partition, key));
      } catch (error) {
        if (error instanceof RestError && error.statusCode === 404) return undefined;
        throw failure(error);
      }
    },
    list: async (query) => {
      try {
        const found: Stored[] = [];
        const queryOptions = { filter: filterOf(query), ...selection(query) };
        // By the page: one entity at a time costs a turn of the event loop each.
        const pages = client.listEntities<Record<string, unknown>>({ queryOptions }).byPage();
        for await (const page of pages) for (const entity of page) found.push(stored(entity));
        return found;
      } catch (error) {
        throw failure(error);
      }
    },
    across: async ({ partitions: { from, to }, key, select }, abortSignal) => {
      try {
        const found = new Map<string, Stored>();
        const filter = odata`PartitionKey ge ${from} and PartitionKey le ${to} and RowKey eq ${key}`;
        const queryOptions = { filter, select: ['PartitionKey', 'RowKey', ...select] };
        const pages = client.listEntities<Record<string, unknown>>({ queryOptions, abortSignal }).byPage();
        for await (const page of pages) {
          for (const entity of page) found.set(String(entity.partitionKey), stored(entity));
        }
        return found;
      } catch (error) {
        throw failure(error);
      }
    },
    pages: (query) => pagesOf(client, query),
    transact: async (writes) => {
      checkTransaction(writes.map(({ entity }) => entity));
      const alone = aloneConditional(writes);
      try {
        if (alone === undefined) await client.submitTransaction(writes.map(actionOf));
        else await client.deleteEntity(alone.partitionKey, alone.rowKey, { etag: alone.etag });
      } catch (error) {
        throw failure(error);
      }
    },
    prepare: async () => {
      try {
        await client.createTable();
      } catch (error) {
        if (!(error instanceof RestError && error.statusCode === 409)) throw failure(error);
      }
    },
  };
}

async function* pagesOf(
  client: TableClient,
  { keys, most }: WholeQuery = {},
): AsyncGenerator<readonly Placed[]> {
  try {
    const filter =
      keys === undefined ? {} : { filter: odata`RowKey ge ${keys.from} and RowKey le ${keys.to}` };
    const pages = client
      .listEntities<Record<string, unknown>>({ queryOptions: filter })
      .byPage(most === undefined ? {} : { maxPageSize: most });
    for await (const page of pages) {
      yield page.map((entity) => ({ partition: String(entity.partitionKey), ...stored(entity) }));
    }
  } catch (error) {
    throw failure(error);
  }
}

function actionOf(write: Write): TransactionAction {
  switch (write.kind) {
    case 'create':
      return ['create', write.entity];
    case 'replace':
      return ['update', write.entity, 'Replace', { etag: write.etag }];
    case 'merge':
      return ['update', write.entity, 'Merge', { etag: write.etag }];
    case 'put':
      return ['upsert', write.entity, 'Replace'];
    case 'delete':
      return ['delete', { ...write.entity }];
  }
}

/** Inside a transaction the client library carries no etag of a delete: there it would pass for an unconditional one. */
function aloneConditional(writes: readonly Write[]): (EntityKey & { readonly etag: string }) | undefined {
  for (const write of writes) {
    if (write.kind !== 'delete' || write.etag === undefined) continue;
    if (writes.length > 1) throw new LimitError('A delete with an etag comes alone');
    return { ...write.entity, etag: write.etag };
  }
  return undefined;
}

function filterOf({ partition, keys, where }: Query): string {
  const parts = [odata`PartitionKey eq ${partition}`];
  if (keys !== undefined) parts.push(odata`RowKey ge ${keys.from} and RowKey le ${keys.to}`);
  // `odata` quotes and escapes a text only where something stands before it.
  for (const { property, op, value } of where ?? []) parts.push(`${property} ${op}${odata` ${value}`}`);
  return parts.join(' and ');
}

function selection({ select }: Query): { select?: string[] } {
  return select === undefined ? {} : { select: ['RowKey', ...select] };
}

const OWN_NAMES = new Set(['partitionKey', 'rowKey', 'etag', 'timestamp']);

function stored(entity: Readonly<Record<string, unknown>>): Stored {
  const values: Record<string, Value> = {};
  // Every entity of a province passes here: no list of pairs is made of it first.
  for (const name in entity) {
    const value = entity[name];
    if (isValue(value) && !OWN_NAMES.has(name) && !name.startsWith('odata.')) values[name] = value;
  }
  return { rowKey: String(entity.rowKey), etag: String(entity.etag), values };
}

function isValue(value: unknown): value is Value {
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' || value instanceof Uint8Array;
}

/** The service's own code: of a request alone it stands in the details. */
function codeOf({ code, details }: RestError): string {
  if (code !== undefined) return code;
  const { odataError } = (details ?? {}) as { readonly odataError?: { readonly code?: string } };
  return odataError?.code ?? 'no code';
}

const NO_ENTITY = new Set(['ResourceNotFound', 'EntityNotFound']);

/** RestError carries the request with its body: it stays behind here, only its kind goes on. */
function failure(error: unknown): Error {
  if (!(error instanceof RestError)) return error instanceof Error ? error : new StorageError('unavailable');
  if (error.statusCode === 412) return new StorageError('changed');
  if (error.statusCode === 409) return new StorageError('exists');
  const code = codeOf(error);
  if (NO_ENTITY.has(code)) return new StorageError('missing');
  return new StorageError('unavailable', {
    cause: new Error(`${code}, status ${error.statusCode ?? 'none'}`),
  });
}
