/**
 * What is deployed: the functions in one file without source map and development packages, the pane beside them, the same as one
 * archive, and the hash of every file. The same sources make the same bytes.
 */
import { createHash } from 'node:crypto';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { buildPane } from '../../addin/build.ts';
import { buildFunctions } from '../build.ts';
import { carriedFrom, OWN_FILES, PANE_FOLDER } from './carried.ts';
import { filesIn } from './pane-files.ts';

export interface Packaged {
  /** What the archive holds: the folder of the function app. */
  readonly app: string;
  readonly archive: string;
  /** Of the archive, in bytes. */
  readonly size: number;
  readonly sums: string;
}

/** Every entry of the archive has this time, so that it hangs on the contents alone. */
const ALWAYS = new Date(1980, 0, 1);

/** Maps are for whoever develops; the settings of another host are of no use here. */
const NOT_DEPLOYED = /\.map$|^pane\/staticwebapp\.config\.json$/;

export interface PackageOptions {
  /** A file: the settings of the pane, in place of those that are built. */
  readonly config?: string | undefined;
  /** The archive of the version that is deployed now. */
  readonly before?: string | undefined;
}

/** Throws RangeError where `before` is no such archive. */
export async function packageApp(outdir: string, { config, before }: PackageOptions = {}): Promise<Packaged> {
  const carried = before === undefined ? {} : carriedFrom(await readFile(before));
  await rm(outdir, { recursive: true, force: true });
  const app = join(outdir, 'app');
  await buildFunctions(app, 'deployed');
  await buildPane({ outdir: join(app, PANE_FOLDER) });
  if (config !== undefined) await copyFile(config, join(app, PANE_FOLDER, 'config.json'));
  const unwanted = filesIn(app).filter((name) => NOT_DEPLOYED.test(name));
  for (const name of unwanted) await rm(join(app, name));
  const own = filesIn(app).filter((name) => name.startsWith(PANE_FOLDER));
  await writeFile(join(app, OWN_FILES), `${JSON.stringify(own.sort())}\n`);
  for (const [name, bytes] of Object.entries(carried)) await writeFile(join(app, name), bytes);
  return packed(outdir, app);
}

async function packed(outdir: string, app: string): Promise<Packaged> {
  const files: Record<string, Uint8Array> = {};
  for (const name of filesIn(app).sort()) files[name] = await readFile(join(app, name));
  const zippable: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime: ALWAYS }]]),
  );
  const bytes = zipSync(zippable, { level: 9 });
  const archive = join(outdir, 'app.zip');
  await writeFile(archive, bytes);
  const sums = join(outdir, 'SHA256SUMS');
  const listed = Object.entries({ ...prefixed('app/', files), 'app.zip': bytes });
  await writeFile(sums, listed.map(([name, one]) => `${sha256(one)}  ${name}\n`).join(''));
  return { app, archive, size: bytes.length, sums };
}

const prefixed = (prefix: string, files: Readonly<Record<string, Uint8Array>>) =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [prefix + name, bytes]));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
