/** What jest calls after the browser tests. */
import { removeBundle } from '../support/bundle.ts';
import { removeFolder } from './prepared.ts';

export default function teardown(): void {
  removeBundle();
  removeFolder();
}
