/** Jest runs CommonJS: esbuild, which also bundles the product, turns each ES module into it. */
const { createHash } = require('node:crypto');
const esbuild = require('esbuild');

const banner = 'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;';

module.exports = {
  getCacheKey: (source, path, options) =>
    createHash('sha256')
      .update(source)
      .update(path)
      .update(options.configString)
      .update(esbuild.version)
      .update(banner)
      .update('dynamic-import')
      .digest('hex'),
  process: (source, path) =>
    esbuild.transformSync(source, {
      loader: path.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      // A lazy import becomes a lazy require: jest's realm has no loader for ES modules.
      supported: { 'dynamic-import': false },
      sourcemap: 'inline',
      sourcefile: path,
      define: { 'import.meta.url': '__moduleUrl' },
      banner,
    }),
};
