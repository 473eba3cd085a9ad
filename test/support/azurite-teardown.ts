import './azurite-setup.ts';

export default async function teardown(): Promise<void> {
  await globalThis.testAzurite?.stop();
}
