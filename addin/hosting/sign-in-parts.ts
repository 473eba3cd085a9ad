/**
 * The ways to sign in, and the window in which that is done, are put together apart from the pane: what they share with it would be cut out
 * of the scripts that everybody loads.
 */
import { basename, join, relative } from 'node:path';
import type { BuildOptions, Metafile, Plugin } from 'esbuild';

export const DIALOG = 'addin/dialog.ts';
const WAYS = ['local', 'entra', 'oidc'].map((way) => `addin/service/sign-in/${way}.ts`);

/** All of it lies where the chunks of the pane lie. */
export const signInParts = (
  outdir: string,
): BuildOptions & { readonly write: false; readonly metafile: true } => ({
  entryPoints: [DIALOG, ...WAYS],
  entryNames: 'chunks/[hash]',
  chunkNames: 'chunks/[hash]',
  outdir,
  write: false,
  metafile: true,
});

/** Leads the pane's import() of a way to the script that was made of it. */
export const leadingTo = (root: string, parts: Metafile): Plugin => ({
  name: 'ways-to-sign-in',
  setup: (build) => {
    build.onResolve({ filter: /\/sign-in\/\w+\.ts$/ }, ({ kind, path, resolveDir }) => {
      const way = relative(root, join(resolveDir, path)).replaceAll('\\', '/');
      if (kind !== 'dynamic-import' || !WAYS.includes(way)) return undefined;
      return { path: `./${basename(outputOf(parts, way))}`, external: true };
    });
  },
});

/** Where the script of a source is. */
export function outputOf({ outputs }: Metafile, source: string): string {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source);
  if (!found) throw new Error(`the bundle has nothing of ${source}`);
  return found[0];
}
