/** A server of signing keys as an issuer has one: it is put out, comes back, gets another key, and counts who asks. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK } from 'jose';
import type { JWK } from 'jose';

export interface KeyServer {
  readonly url: string;
  readonly fetches: () => number;
  /** From now on another key signs, and only that one is given out. */
  readonly rotate: () => Promise<void>;
  /** Refuses connections; or answers with a failure, with what are no keys, or never. */
  readonly stop: () => Promise<void>;
  readonly answer: (how: Answering) => void;
  readonly start: () => Promise<void>;
  /** `header` changes what the token says of itself. */
  readonly sign: (claims: object, header?: object) => Promise<string>;
}

export type Answering = 'keys' | 'failure' | 'nonsense' | 'never';

export async function startKeyServer(): Promise<KeyServer> {
  let current = await newKey();
  let fetches = 0;
  let how: Answering = 'keys';
  const server = createServer((_request, response) => {
    fetches += 1;
    if (how === 'never') return;
    const body = how === 'nonsense' ? '<html>' : JSON.stringify({ keys: [current.jwk] });
    response.writeHead(how === 'failure' ? 500 : 200).end(body);
  });
  server.keepAliveTimeout = 0;
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/keys`,
    fetches: () => fetches,
    rotate: async () => {
      current = await newKey();
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    answer: (next) => {
      how = next;
    },
    start: () => listen(port),
    sign: (claims, header = {}) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: current.kid, ...header })
        .sign(current.privateKey),
  };
}

async function newKey(): Promise<{ kid: string; privateKey: KeyObject; jwk: JWK }> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomUUID();
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}
