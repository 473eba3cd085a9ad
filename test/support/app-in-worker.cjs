/**
 * Loads a deployed app as Azure's worker does, in a process that has nothing else: `node app-in-worker.cjs FOLDER STEPS`. In a normal
 * start the settings are there and the process stands in the folder; in a specialised one it has waited elsewhere without them, and gets
 * both before the app is loaded. STEPS is JSON: { specialised, environment, requests: [{ name, environment, params }] }; the answer, on
 * the standard output, too.
 */
const Module = require('node:module');
const { join } = require('node:path');

const [folder, steps] = process.argv.slice(2);
const { specialised, environment, requests } = JSON.parse(steps);

const registered = new Map();
const core = {
  setProgrammingModel: () => undefined,
  registerFunction: ({ name, bindings }, handler) => {
    const trigger = Object.values(bindings).find(({ type }) => type === 'httpTrigger');
    registered.set(name, {
      route: trigger.route,
      methods: trigger.methods,
      authLevel: trigger.authLevel,
      handler,
    });
  },
  log: () => undefined,
};
const original = Module.prototype.require;
Module.prototype.require = function (id) {
  return id === '@azure/functions-core' ? core : original.call(this, id);
};

if (specialised) {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, environment);
  process.chdir(folder);
}
require(join(folder, 'main.js'));

async function ask({ name, environment: other = {}, params = {} }) {
  for (const [setting, value] of Object.entries(other)) {
    if (value === null) delete process.env[setting];
    else process.env[setting] = value;
  }
  const logged = [];
  const log = (...parts) => logged.push(parts.join(' '));
  const request = { method: 'GET', params, headers: new Headers(), query: new URLSearchParams() };
  const { status, jsonBody, headers, body } = await registered
    .get(name)
    .handler(request, { error: log, log });
  return { status, jsonBody, headers, bytes: body?.length, logged };
}

async function main() {
  const answers = [];
  for (const request of requests) answers.push(await ask(request));
  const routes = [...registered].map(([name, { route, methods, authLevel }]) => [
    name,
    methods,
    route,
    authLevel,
  ]);
  process.stdout.write(JSON.stringify({ routes, answers }));
}
void main();
