/** Tests in Chromium. */
import { FILES, RUN } from '../../jest.config.js';

export const BROWSER = {
  ...FILES,
  globalSetup: '<rootDir>/test/browser/setup.ts',
  globalTeardown: '<rootDir>/test/browser/teardown.ts',
  roots: ['<rootDir>/test/browser'],
  testPathIgnorePatterns: ['/node_modules/'],
};

export default { ...RUN, ...BROWSER };
