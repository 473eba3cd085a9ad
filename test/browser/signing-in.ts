/** A service whose people sign in at a provider, with the pane and the trial page beside it, as a browser finds them. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { buildPane, buildPreview } from '../../addin/build.ts';
import type { TokenConfiguration } from '../../functions/identity/configuration.ts';
import { paneSignIn } from '../../functions/identity/pane-sign-in.ts';
import { startAzurite } from '../../functions/local/azurite.ts';
import { staticFiles } from '../../functions/local/static.ts';
import { startService } from '../support/service.ts';
import type { Seed, TestService } from '../support/service.ts';

export interface SigningIn {
  readonly service: TestService;
  /** The trial page. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function serveSigningIn(tokens: TokenConfiguration, seed: Seed): Promise<SigningIn> {
  const root = mkdtempSync(join(tmpdir(), 'khopso-signing-in-'));
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  const [azurite] = await Promise.all([
    startAzurite(),
    buildPane({ outdir: join(root, 'dist/pane') }),
    buildPreview(join(root, 'dist/preview')),
  ]);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  process.env.KHOPSO_TEST_KEY = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const provider = paneSignIn(tokens);
  const beside = staticFiles({ root, data: root, ...(provider && { provider }) });
  const { connectionString } = azurite;
  const service = await startService({ ...seed, tokens, connectionString, beside });
  return {
    service,
    url: `${service.origin}/preview/`,
    close: async () => {
      await service.close();
      await azurite.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Every request that leaves this machine, of every page and window of a browser; it gets no answer. */
export async function outsideRequests(context: BrowserContext): Promise<readonly string[]> {
  const seen: string[] = [];
  await context.route(
    (url) => !['127.0.0.1', 'localhost'].includes(url.hostname) && /^https?:$/.test(url.protocol),
    (route) => {
      seen.push(route.request().url());
      return route.abort();
    },
  );
  return seen;
}

export interface PaneSeat {
  readonly page: Page;
  readonly pane: FrameLocator;
}

export async function openPane(context: BrowserContext, url: string): Promise<PaneSeat> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(url);
  const pane = page.frameLocator('#pane');
  await pane.locator('#primary').waitFor();
  return { page, pane };
}
