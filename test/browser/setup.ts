/** What jest calls before the browser tests. */
import { writeBundle } from '../support/bundle.ts';
import { makeFolder } from './prepared.ts';

export default async function setup(): Promise<void> {
  makeFolder();
  await writeBundle();
}
