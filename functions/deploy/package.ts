/**
 * What is deployed: the functions in one file without source map and development packages, the pane beside them, the same as one
 * archive, and the hash of every file. The same sources make the same bytes.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { buildPane } from '../../addin/build.ts';
import { buildFunctions } from '../build.ts';

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

/** `config`: the settings of the pane, in place of those that are built. */
export async function packageApp(outdir: string, config?: string): Promise<Packaged> {
  await rm(outdir, { recursive: true, force: true });
  const app = join(outdir, 'app');
  await buildFunctions(app, 'deployed');
  await buildPane({ outdir: join(app, 'pane') });
  if (config !== undefined) await copyFile(config, join(app, 'pane', 'config.json'));
  const files: Record<string, Uint8Array> = {};
  for (const name of (await filesIn(app)).sort()) {
    if (NOT_DEPLOYED.test(name)) await rm(join(app, name));
    else files[name] = await readFile(join(app, name));
  }
  const zippable: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime: ALWAYS }]]),
  );
  const bytes = zipSync(zippable, { level: 9 });
  const archive = join(outdir, 'app.zip');
  await mkdir(outdir, { recursive: true });
  await writeFile(archive, bytes);
  const sums = join(outdir, 'SHA256SUMS');
  const listed = { ...prefixed('app/', files), 'app.zip': bytes };
  await writeFile(
    sums,
    Object.entries(listed)
      .map(([name, one]) => `${sha256(one)}  ${name}\n`)
      .join(''),
  );
  return { app, archive, size: bytes.length, sums };
}

const prefixed = (prefix: string, files: Readonly<Record<string, Uint8Array>>) =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [prefix + name, bytes]));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
