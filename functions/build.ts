/** Bundles what Azure loads: the function app. `npm run build`. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts: readonly string[]): string => join(ROOT, ...parts);

/** What an Azure function app runs: CommonJS, because the host stands in for `@azure/functions-core` where it is required. */
export async function buildFunctions(outdir: string): Promise<void> {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  await bundle({
    absWorkingDir: ROOT,
    entryPoints: [at('functions/main.ts')],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['@azure/functions-core'],
    sourcemap: true,
    logLevel: 'silent',
    outdir,
  });
  await cp(at('functions/host.json'), join(outdir, 'host.json'));
  const manifest = { name: 'khop-so-functions', private: true, type: 'commonjs', main: 'main.js' };
  await writeFile(join(outdir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

const calledByNpm = process.argv[1] === fileURLToPath(import.meta.url);
if (calledByNpm) void buildFunctions(at('dist/functions'));
