/** Makes require('@azure/functions-core') find core.ts, the way Azure's worker injects its own. Before '@azure/functions' loads. */
import Module from 'node:module';
import * as core from './core.ts';

export function injectCore(): void {
  // Called below with the module it belongs to.
  // oxlint-disable-next-line typescript/unbound-method
  const original = Module.prototype.require;
  const withCore = function (this: NodeJS.Module, id: string): unknown {
    return id === '@azure/functions-core' ? core : original.call(this, id);
  };
  Module.prototype.require = Object.assign(withCore, original);
}
