/**
 * The limits of Table Storage, checked here because the local Azurite does not enforce all of them: what runs on one
 * machine must not fail in Azure. (learn.microsoft.com: "Understanding the Table service data model", "Performing
 * entity group transactions".)
 */
export type Value = string | number | boolean | Uint8Array;

export interface EntityKey {
  readonly partitionKey: string;
  readonly rowKey: string;
}

export interface Entity extends EntityKey {
  readonly [property: string]: Value;
}

/** An entity or a transaction that the real service would refuse. Names the limit, never a value. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
}

const KEY = /^[A-Za-z0-9_.-]{1,512}$/;
const PROPERTY = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;
const MAX_PROPERTIES = 252;
const MAX_VALUE_BYTES = 64 * 1024;
const MAX_ENTITY_BYTES = 1024 * 1024;
export const MAX_TRANSACTION_ENTITIES = 100;
/** The service allows 4 MiB as it travels; JSON, base64 and the parts of the envelope need room. */
export const MAX_TRANSACTION_BYTES = 3 * 1024 * 1024;

/** Bytes the service counts for a value: text is UTF-16. */
function valueBytes(value: Value): number {
  if (typeof value === 'string') return value.length * 2 + 4;
  if (typeof value === 'number') return 8;
  return typeof value === 'boolean' ? 1 : value.length + 4;
}

/** The service's size of an entity in bytes. Throws LimitError. */
export function checkEntity(entity: Entity | EntityKey): number {
  let bytes = 4;
  let properties = 0;
  for (const [name, value] of Object.entries<Value>({ ...entity })) {
    if (name === 'partitionKey' || name === 'rowKey') {
      if (!KEY.test(String(value))) throw new LimitError('A key holds a character that keys here never hold');
      bytes += String(value).length * 2;
      continue;
    }
    properties += 1;
    if (!PROPERTY.test(name)) throw new LimitError('A property name holds a character it may not hold');
    const size = valueBytes(value);
    if (size > MAX_VALUE_BYTES) throw new LimitError(`Property ${name} is larger than 64 KiB`);
    bytes += 8 + name.length * 2 + size;
  }
  if (properties > MAX_PROPERTIES)
    throw new LimitError(`An entity has more than ${MAX_PROPERTIES} properties`);
  if (bytes > MAX_ENTITY_BYTES) throw new LimitError('An entity is larger than 1 MiB');
  return bytes;
}

/** One partition, each entity once, at most 100 and under 4 MiB. Throws LimitError. */
export function checkTransaction(entities: readonly (Entity | EntityKey)[]): void {
  if (entities.length === 0 || entities.length > MAX_TRANSACTION_ENTITIES) {
    throw new LimitError(`A transaction holds 1 to ${MAX_TRANSACTION_ENTITIES} entities`);
  }
  if (new Set(entities.map((entity) => entity.partitionKey)).size > 1) {
    throw new LimitError('A transaction holds entities of one partition');
  }
  if (new Set(entities.map((entity) => entity.rowKey)).size < entities.length) {
    throw new LimitError('A transaction holds each entity once');
  }
  const bytes = entities.reduce((sum, entity) => sum + checkEntity(entity), 0);
  if (bytes > MAX_TRANSACTION_BYTES) throw new LimitError('A transaction is larger than 3 MiB');
}

/** Cuts entities, in their order, into transactions that the service takes. */
export function batchesOf(entities: readonly Entity[]): Entity[][] {
  const batches: Entity[][] = [];
  let bytes = 0;
  for (const entity of entities) {
    const size = checkEntity(entity);
    const last = batches.at(-1);
    if (
      last === undefined ||
      last.length === MAX_TRANSACTION_ENTITIES ||
      bytes + size > MAX_TRANSACTION_BYTES
    ) {
      batches.push([entity]);
      bytes = size;
    } else {
      last.push(entity);
      bytes += size;
    }
  }
  return batches;
}
