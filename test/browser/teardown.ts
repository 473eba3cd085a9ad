/** What jest calls after the browser tests. */
import { removeFolder } from './prepared.ts';

export default removeFolder;
