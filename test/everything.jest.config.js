/** All tests in one run: while those in Chromium wait for a page, the others compute. */
import { availableParallelism } from 'node:os';
import { NODE, RUN } from '../jest.config.js';
import { BROWSER } from './browser/jest.config.js';

// Two for each core: with half again as many, a fifth of the processor's time was left while pages were waited for.
export default { ...RUN, maxWorkers: 2 * availableParallelism(), projects: [NODE, BROWSER] };
