/**
 * Jest runs CommonJS: esbuild, which also bundles the product, turns each ES module into it. Every test file loads all it
 * needs anew, so packages of hundreds of small files become one file each, as they do in the product's bundle.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const esbuild = require('esbuild');

const banner = 'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;';

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
    banner,
  });
  return { code, map };
}

function ofPackage(path) {
  const { outputFiles } = esbuild.buildSync({
    ...common,
    entryPoints: [path],
    bundle: true,
    platform: 'node',
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
      .update(isPackage(path) ? packages : '')
      .digest('hex'),
  process: (source, path) => (isPackage(path) ? ofPackage(path) : ofProject(source, path)),
};
