/**
 * The parts of the pane that come later, and a plugin that says what is there by then. A bundler cuts what several parts share into a
 * script of its own for every set of parts that shares it: a clerk would load forty, and more with each screen of an office. What the
 * pane and its tasks need is there before any later part is asked for, so each of these says that it needs them whole.
 */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Plugin } from 'esbuild';

/** Rooms whose screens and tasks no quarter of a clerk opens: those of others, and coming in, which is once. */
export const OTHERS = /^addin\/(pane|tasks)\/(office|leader|admin|joining)\//;

/** Rooms of what a clerk does only where her office asked for it, or where she asks herself. */
export const DUTIES = /^addin\/(pane|tasks)\/duties\//;

/** Rooms of lists beyond that of members. */
export const LISTS = /^addin\/(pane|tasks)\/lists\//;

/** Rooms of introductions, which come with the list of candidates. */
export const INTRODUCTIONS = /^addin\/(pane|tasks)\/introductions\//;

const LATER = [OTHERS, DUTIES, LISTS, INTRODUCTIONS];

/** `there`: paths under `root` of what is loaded before any later part. */
export const afterWhatIsThere = (root: string, there: readonly string[]): Plugin => ({
  name: 'after what is there',
  setup: (build) => {
    const parts = new Set<string>();
    build.onResolve({ filter: /^\.\.?\// }, async ({ kind, path, resolveDir, importer, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === parts) return undefined;
      const found = await build.resolve(path, { kind, resolveDir, importer, pluginData: parts });
      if (LATER.some((rooms) => rooms.test(relative(root, found.path)))) parts.add(found.path);
      return found;
    });
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (!parts.has(path)) return undefined;
      const needs = there.map((each) => `import ${JSON.stringify(`${root}${each}`)};`);
      return { loader: 'ts', contents: `${needs.join('')}${await readFile(path, 'utf8')}` };
    });
  },
});
