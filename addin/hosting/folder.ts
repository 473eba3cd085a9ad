/**
 * A folder of built files that somebody may be reading, and somebody else building, at the same moment: a file is replaced whole, and
 * only where it says something else than before.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join, relative } from 'node:path';

/** Of a file that is being written. */
const UNFINISHED = '.unfinished';

export class Folder {
  readonly #written = new Set<string>();
  constructor(readonly path: string) {}

  async put(file: string, contents: string | Uint8Array): Promise<void> {
    this.#written.add(relative(this.path, file));
    const bytes = Buffer.from(contents);
    const before = await readFile(file).catch(() => undefined);
    if (before?.equals(bytes)) return;
    await mkdir(dirname(file), { recursive: true });
    const unfinished = `${file}.${randomUUID()}${UNFINISHED}`;
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  }

  /** Every file of a folder, under a name. */
  async copy(source: string, name: string): Promise<void> {
    for (const each of await filesIn(source)) {
      await this.put(join(this.path, name, each), await readFile(join(source, each)));
    }
  }

  /** Files of earlier builds go; last, so that nothing is missing meanwhile. */
  async clear(): Promise<void> {
    for (const each of await filesIn(this.path)) {
      if (this.#written.has(each) || each.endsWith(UNFINISHED)) continue;
      await rm(join(this.path, each), { force: true });
    }
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
