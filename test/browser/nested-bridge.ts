/**
 * The host of nested app authentication as a browser's page finds it, `window.nestedAppAuthBridge`, by the protocol that Microsoft's library
 * publishes: texts of JSON there and back, each with the id of its request. What it answers is decided by the test.
 */
import type { BrowserContext } from 'playwright-core';
import type { KeyServer } from '../support/key-server.ts';

interface Request {
  readonly requestId: string;
  readonly method: 'GetInitContext' | 'GetToken' | 'GetTokenPopup';
  readonly tokenParams?: {
    readonly scope: string;
    readonly clientId: string;
    readonly forceRefresh?: boolean;
  };
}

/** What a host says where it gives no token. */
export interface BridgeError {
  readonly status: string;
  readonly code?: string;
  readonly description?: string;
}

export interface NestedBridge {
  /** What happens without a window, and in one: a token, or why not. */
  silent: 'token' | BridgeError;
  popup: 'token' | BridgeError;
  /** Seconds for which the next tokens hold. */
  seconds: number;
  /** Methods that were asked for, in order. */
  readonly asked: string[];
  readonly requests: Request[];
}

export interface EntraAccount {
  readonly issuer: string;
  readonly audience: string;
  readonly tenant: string;
  readonly object: string;
  readonly name: string;
  readonly scope: string;
}

export async function bridgeIn(
  context: BrowserContext,
  keys: KeyServer,
  account: EntraAccount,
): Promise<NestedBridge> {
  const bridge: NestedBridge = { silent: 'token', popup: 'token', seconds: 3_600, asked: [], requests: [] };
  await context.exposeFunction('askHost', async (text: string) => {
    const request = JSON.parse(text) as Request;
    bridge.asked.push(request.method);
    bridge.requests.push(request);
    return JSON.stringify({
      messageType: 'NestedAppAuthResponse',
      requestId: request.requestId,
      ...(await answerTo(request, bridge, keys, account)),
    });
  });
  await context.addInitScript(() => {
    const listeners = new Set<(answer: string) => void>();
    // Playwright puts it there: no type of the page knows of it.
    const { askHost } = window as unknown as { askHost: (text: string) => Promise<string> };
    Reflect.set(window, 'nestedAppAuthBridge', {
      addEventListener: (_event: string, listener: (answer: string) => void) => listeners.add(listener),
      removeEventListener: (_event: string, listener: (answer: string) => void) => listeners.delete(listener),
      postMessage: (text: string) => {
        void askHost(text).then((answer) => listeners.forEach((listener) => listener(answer)));
      },
    });
  });
  return bridge;
}

async function answerTo(
  { method }: Request,
  bridge: NestedBridge,
  keys: KeyServer,
  account: EntraAccount,
): Promise<object> {
  if (method === 'GetInitContext') {
    return { success: true, initContext: { sdkName: 'host', sdkVersion: '1.0.0', capabilities: {} } };
  }
  const outcome = method === 'GetToken' ? bridge.silent : bridge.popup;
  if (outcome !== 'token') return { success: false, error: outcome };
  return { success: true, ...(await tokensOf(account, keys, bridge.seconds)) };
}

/** What the account is called. */
export const USER_NAME = 'hoa@tinh.example';

async function tokensOf(account: EntraAccount, keys: KeyServer, seconds: number): Promise<object> {
  const { issuer, audience, tenant, object, name, scope } = account;
  const now = Math.floor(Date.now() / 1_000);
  const called = { name, preferred_username: USER_NAME };
  const claims = { iss: issuer, oid: object, tid: tenant, ...called, iat: now, exp: now + seconds };
  return {
    token: {
      access_token: await keys.sign({ ...claims, aud: audience, scp: scope }),
      id_token: await keys.sign({ ...claims, aud: 'pane', sub: object }),
      expires_in: seconds,
      properties: null,
    },
    account: {
      homeAccountId: `${object}.${tenant}`,
      localAccountId: object,
      environment: 'login.microsoftonline.com',
      tenantId: tenant,
      username: USER_NAME,
      name,
    },
  };
}
