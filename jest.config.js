/** Tests need nothing but Node: domain, routes over Azurite, the workbook code over Microsoft's client. */
import { availableParallelism } from 'node:os';

const ROOT = import.meta.dirname;

/** Of a run, whatever it runs. */
export const RUN = {
  testSequencer: `${ROOT}/test/support/longest-first.cjs`,
  // More than there are cores: most files compute, and those that wait for processes and pages leave theirs idle.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // What test files leave behind in a worker, some ten megabytes each, is walked through whenever the engine tidies up.
  workerIdleMemoryLimit: '700MB',
  // Long enough for a busy machine; what must be quick is measured by `npm run bench`.
  testTimeout: 300_000,
};

/** How a test file is read and run, in Chromium too. */
export const FILES = {
  rootDir: ROOT,
  testEnvironment: '<rootDir>/test/support/environment.cjs',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: {
    '^@azure/functions-core$': '<rootDir>/functions/local/core.ts',
    '^fast-check$': '<rootDir>/test/support/random.cjs',
  },
  transform: { '\\.(ts|js|mjs)$': '<rootDir>/test/support/transform.cjs' },
  // The packages that transform.cjs makes one file each.
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|zod|exceljs|fast-check|htmlparser2|@azure/data-tables)/)',
  ],
};

export const NODE = {
  ...FILES,
  roots: ['<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/', '<rootDir>/test/bench/'],
  globalSetup: '<rootDir>/test/support/azurite-setup.ts',
  globalTeardown: '<rootDir>/test/support/azurite-teardown.ts',
};

export default { ...RUN, ...NODE };
