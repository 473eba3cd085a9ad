/**
 * A backup on disk: one packed file of lines for each table, and last of all what they are, with the hash of each. Where that is not
 * there, the backup was cut short. Files are called like tables, and belong to whoever made them alone.
 */
import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import * as z from 'zod/mini';
import type { Value } from '../../storage/limits.ts';
import type { Placed } from '../../storage/table.ts';
import { TABLE_NAMES } from '../../storage/tables.ts';
import type { TableName } from '../../storage/tables.ts';
import { BackupProblem } from './problem.ts';

const Written = z.object({ entities: z.number(), bytes: z.number(), sha256: z.string() });
export type Written = z.infer<typeof Written>;

/** `began`, `ended`: ISO instants; what was acknowledged before the first is in it. */
const Contents = z.object({
  format: z.literal(1),
  id: z.string(),
  began: z.string(),
  ended: z.string(),
  tables: z.record(z.enum(TABLE_NAMES), Written),
});
export type Contents = z.infer<typeof Contents>;

const CONTENTS = 'backup.json';
const fileOf = (folder: string, table: TableName) => join(folder, `${table}.jsonl.gz`);

/** A folder that holds a whole backup, or the beginning of one. */
export const isBackup = (folder: string): boolean =>
  existsSync(join(folder, CONTENTS)) || TABLE_NAMES.some((table) => existsSync(fileOf(folder, table)));

/** Throws BackupProblem where something is there already: a backup never takes the place of another. */
export function beginFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length > 0) throw new BackupProblem('folder-not-empty');
}

type Line = readonly [partition: string, rowKey: string, values: Readonly<Record<string, Resting>>];
type Resting = string | number | boolean | { readonly base64: string };

const restingOf = (value: Value): Resting =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
const valueOf = (resting: Resting): Value =>
  typeof resting === 'object' ? new Uint8Array(Buffer.from(resting.base64, 'base64')) : resting;

const mapped = <From, To>(values: Readonly<Record<string, From>>, to: (from: From) => To) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, to(value)]));

/** `tell` hears how many there are so far. */
export async function writeTable(
  folder: string,
  table: TableName,
  entities: AsyncIterable<Placed>,
  tell: (entities: number) => void,
): Promise<Written> {
  let count = 0;
  let bytes = 0;
  const hash = createHash('sha256');
  async function* lines() {
    for await (const { partition, rowKey, values } of entities) {
      const line: Line = [partition, rowKey, mapped(values, restingOf)];
      yield `${JSON.stringify(line)}\n`;
      tell((count += 1));
    }
  }
  const file = createWriteStream(fileOf(folder, table), { flags: 'wx', mode: 0o600, flush: true });
  const hashing = hashed(hash, (size) => (bytes += size));
  await pipeline(Readable.from(lines()), createGzip(), hashing, file);
  return { entities: count, bytes, sha256: hash.digest('hex') };
}

const hashed = (hash: Hash, count: (size: number) => void) =>
  new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      count(chunk.length);
      done(null, chunk);
    },
  });

/** The last thing that is written: from then on it is a backup. */
export async function writeContents(folder: string, contents: Contents): Promise<void> {
  const path = join(folder, CONTENTS);
  await writeFile(`${path}.new`, `${JSON.stringify(contents, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}

/** Throws BackupProblem where it is no backup, was cut short or is not what was written. */
export async function readContents(folder: string): Promise<Contents> {
  if (!isBackup(folder)) throw new BackupProblem('no-backup');
  if (!existsSync(join(folder, CONTENTS))) throw new BackupProblem('cut-short');
  const contents = contentsOf(await readFile(join(folder, CONTENTS), 'utf8'));
  for (const table of TABLE_NAMES) {
    if ((await hashOf(fileOf(folder, table))) !== contents.tables[table].sha256) {
      throw new BackupProblem('altered');
    }
  }
  return contents;
}

function contentsOf(text: string): Contents {
  try {
    return Contents.parse(JSON.parse(text));
  } catch {
    throw new BackupProblem('altered');
  }
}

async function hashOf(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** In the order in which they were written. */
export async function* readTable(folder: string, table: TableName): AsyncGenerator<Omit<Placed, 'etag'>> {
  const unpacked = createGunzip();
  const reading = pipeline(createReadStream(fileOf(folder, table)), unpacked);
  // What ends the reading ends the loop, too.
  reading.catch(() => undefined);
  let rest = '';
  for await (const chunk of unpacked.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [partition, rowKey, values] = JSON.parse(line) as Line;
      yield { partition, rowKey, values: mapped(values, valueOf) };
    }
  }
}
