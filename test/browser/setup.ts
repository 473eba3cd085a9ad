/** What jest calls before the browser tests. */
import { makeFolder } from './prepared.ts';

export default makeFolder;
