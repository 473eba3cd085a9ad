/** The realm of a test file, as jest makes it for Node, with the modules of the run's bundle in it: see bundle.ts. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

const scripts = new Map();

/** Compiled once for each worker: the realms share what the engine made of the text. */
function scriptIn(file) {
  if (!scripts.has(file)) scripts.set(file, new Script(readFileSync(file, 'utf8'), { filename: file }));
  return scripts.get(file);
}

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const file = process.env.KHOPSO_TEST_BUNDLE;
    if (file === undefined) return;
    const { rootDir } = config.projectConfig;
    let modules;
    const loaded = new Map();
    const modulesWith = (require, jest) => {
      const module = {};
      const ofBundle = (name) => require(name.startsWith('.') ? join(rootDir, name) : name);
      scriptIn(file).runInContext(this.context)(ofBundle, module, jest, this.global);
      return module.exports;
    };
    /** undefined: not in the bundle. */
    const moduleAt = (path, require, jest) => {
      modules ??= modulesWith(require, jest);
      if (!loaded.has(path)) loaded.set(path, modules[path]?.());
      return loaded.get(path);
    };
    this.global[Symbol.for('khopso.moduleAt')] = moduleAt;
  }
};
