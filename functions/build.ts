/** Bundles what Azure loads: the function app. `npm run build`. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts: readonly string[]): string => join(ROOT, ...parts);

/**
 * What an Azure function app runs: CommonJS, because the host stands in for `@azure/functions-core` where it is required. What is
 * deployed serves the pane too, has no map, and is without spaces, with every name as it is: what is logged can be read.
 */
export async function buildFunctions(outdir: string, as: 'built' | 'deployed' = 'built'): Promise<void> {
  const isDeployed = as === 'deployed';
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  await bundle({
    absWorkingDir: ROOT,
    entryPoints: { main: at(isDeployed ? 'functions/deploy/app.ts' : 'functions/main.ts') },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['@azure/functions-core'],
    sourcemap: !isDeployed,
    minifyWhitespace: isDeployed,
    minifySyntax: isDeployed,
    logLevel: 'silent',
    outdir,
  });
  await cp(at('functions/host.json'), join(outdir, 'host.json'));
  const manifest = { name: 'khop-so-functions', private: true, type: 'commonjs', main: 'main.js' };
  await writeFile(join(outdir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

const calledByNpm = process.argv[1] === fileURLToPath(import.meta.url);
if (calledByNpm) void buildFunctions(at('dist/functions'));
