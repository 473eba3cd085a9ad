/**
 * Jest runs CommonJS: esbuild, which also bundles the product, turns each ES module into it. What the run's bundle holds is taken from
 * there, see bundle.ts. Every test file loads all it needs anew, so packages of hundreds of small files become one file each, as they do
 * in the product's bundle.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const esbuild = require('esbuild');
const BUILT_IN = require('./built-in.json');

/** All on the first line, so that the others keep their numbers. */
const fromBundle =
  'const bundled = globalThis[Symbol.for("khopso.moduleAt")]?.(__filename, require, jest);' +
  'if (bundled !== undefined) module.exports = bundled; else ';
/** Each look at a name of jest's realm goes through a proxy, and takes twenty times as long as one at a parameter. */
const withBuiltIn = `(({ ${BUILT_IN.join(', ')} }) => {`;
const ownUrl = 'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;';

const common = {
  format: 'cjs',
  target: 'node20',
  // A lazy import becomes a lazy require: jest's realm has no loader for ES modules.
  supported: { 'dynamic-import': false },
};

const self = readFileSync(__filename);
const packages = readFileSync(join(__dirname, '../../package-lock.json'));

function ofProject(source, path) {
  const { code, map } = esbuild.transformSync(source, {
    ...common,
    loader: path.endsWith('.ts') ? 'ts' : 'js',
    // Beside the code and not in it: it is read where a stack is, and not compiled with every test file.
    sourcemap: 'external',
    sourcefile: path,
    define: { 'import.meta.url': '__moduleUrl' },
    banner: `${path.endsWith('.test.ts') ? '' : fromBundle}${withBuiltIn}${ownUrl}`,
    footer: '})(globalThis)',
  });
  return { code, map };
}

function ofPackage(path) {
  const { outputFiles } = esbuild.buildSync({
    ...common,
    entryPoints: [path],
    bundle: true,
    platform: 'node',
    banner: { js: `${fromBundle}${withBuiltIn}` },
    footer: { js: '})(globalThis)' },
    write: false,
  });
  return { code: outputFiles[0].text };
}

const isPackage = (path) => path.includes('/node_modules/');

module.exports = {
  getCacheKey: (source, path, options) =>
    createHash('sha256')
      .update(source)
      .update(path)
      .update(options.configString)
      .update(esbuild.version)
      .update(self)
      .update(withBuiltIn)
      .update(isPackage(path) ? packages : '')
      .digest('hex'),
  process: (source, path) => (isPackage(path) ? ofPackage(path) : ofProject(source, path)),
};
