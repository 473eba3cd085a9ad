/** All tests in one run: while those in Chromium wait for a page, the others compute. */
import { NODE, RUN } from '../jest.config.js';
import { BROWSER } from './browser/jest.config.js';

export default { ...RUN, projects: [NODE, BROWSER] };
