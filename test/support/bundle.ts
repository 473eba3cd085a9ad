/**
 * Every source that tests load, as one script. By itself jest resolves, reads and compiles each module for each test file, and
 * there are hundreds; this is compiled once for each worker and run anew in the realm of each test file, see environment.cjs.
 * What is not in it, jest loads as ever, see transform.cjs.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import BUILT_IN from './built-in.json' with { type: 'json' };

/** Names the script to the workers of jest. */
const SETTING = 'KHOPSO_TEST_BUNDLE';
const ROOT = process.cwd();
const FOLDERS = ['addin', 'functions', 'test'];
/** Those that many tests load; the others are left to jest. */
const PACKAGES = [
  'zod/mini',
  'zod',
  'jose',
  'htmlparser2',
  'fflate',
  'exceljs',
  'fast-check',
  '@azure/data-tables',
];
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
) as Readonly<Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>>;
const OTHER_PACKAGES = Object.keys({ ...dependencies, ...devDependencies }).filter(
  (name) => !PACKAGES.includes(name),
);

/** What asks where it lies is loaded where it lies. */
const ASKS_WHERE = /import\.meta|__dirname|__filename/;
const TYPES = /\b(?:import|export) type [^;]*;/g;
const IMPORTED = /(?:\bfrom |\bimport |\bimport\()'((?:\.{1,2}|#domain|#wire)\/[^']+)'/g;

const importedBy = (file: string, text: string): string[] =>
  [...text.replaceAll(TYPES, '').matchAll(IMPORTED)].map(([, name = '']) =>
    name.startsWith('#') ? name.replace('#', 'functions/') : join(dirname(file), name),
  );

/** What nothing imports is a test or a program of its own. */
function importedFiles(): { readonly bundled: readonly string[]; readonly alone: readonly string[] } {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ).filter((file) => file.endsWith('.ts'));
  const texts = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
  const imported = new Set([...texts].flatMap(([file, text]) => importedBy(file, text)));
  const known = [...imported].filter((file) => texts.has(file));
  const alone = known.filter((file) => ASKS_WHERE.test(texts.get(file) ?? ''));
  return { bundled: known.filter((file) => !alone.includes(file)), alone };
}

/** The script: a function of `require`, `module`, `jest` and the realm, that puts the modules, none of them run yet, into `module`. */
async function bundle(outfile: string) {
  const { bundled, alone } = importedFiles();
  const { resolve } = createRequire(import.meta.url);
  // As `require` finds them, and not once more as `import` would.
  const packages = Object.fromEntries(PACKAGES.map((name) => [name, resolve(name)]));
  const modules = [...bundled.map((file) => join(ROOT, file)), ...Object.values(packages)].map((path) => {
    const name = JSON.stringify(path);
    return `${name}: () => require(${name}),`;
  });
  return build({
    stdin: { contents: `module.exports = {${modules.join('\n')}}`, resolveDir: ROOT },
    absWorkingDir: ROOT,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
    alias: packages,
    external: [...alone.map((file) => `./${file}`), ...OTHER_PACKAGES],
    sourcemap: 'linked',
    sourcesContent: false,
    sourceRoot: `${ROOT}/`,
    outfile,
    banner: { js: `'use strict'; (function (require, module, jest, { ${BUILT_IN.join(', ')} }) {` },
    footer: { js: '})' },
    write: false,
    logLevel: 'warning',
  });
}

/** Before the tests, once however many projects are run. */
export async function writeBundle(): Promise<void> {
  if (process.env[SETTING] !== undefined) return;
  // Said to lie in the root, where paths begin. Where a file cannot be read, it is said by the bundler, and by each test that needs it.
  const built = await bundle(join(ROOT, 'bundle.cjs')).catch(() => undefined);
  if (built === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'khopso-bundle-'));
  for (const { path, text } of built.outputFiles) writeFileSync(join(folder, basename(path)), text);
  process.env[SETTING] = join(folder, 'bundle.cjs');
}

/** After the tests. */
export function removeBundle(): void {
  const file = process.env[SETTING];
  if (file === undefined) return;
  rmSync(dirname(file), { recursive: true, force: true });
  delete process.env[SETTING];
}
