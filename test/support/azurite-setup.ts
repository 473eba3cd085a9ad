/**
 * One Azurite for the whole run, in memory; every service under test has tables of its own in it. One key that signs
 * tokens, too: to find one takes longer than most tests.
 */
import { generateKeyPairSync } from 'node:crypto';
import { startAzurite } from '../../functions/local/azurite.ts';
import type { Azurite } from '../../functions/local/azurite.ts';
import { writeBundle } from './bundle.ts';

declare global {
  var testAzurite: Azurite | undefined;
}

export default async function setup(): Promise<void> {
  await writeBundle();
  globalThis.testAzurite = await startAzurite();
  process.env.KHOPSO_TEST_TABLES = globalThis.testAzurite.connectionString;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  process.env.KHOPSO_TEST_KEY = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
