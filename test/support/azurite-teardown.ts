import './azurite-setup.ts';
import { removeBundle } from './bundle.ts';

export default async function teardown(): Promise<void> {
  removeBundle();
  await globalThis.testAzurite?.stop();
}
