import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { SignJWT, exportJWK } from 'jose';
import type { JWTPayload } from 'jose';
import { KeysUnavailable, NotSignedIn, tokenVerifier } from '../../../functions/identity/tokens.ts';
import type { TokenConfiguration } from '../../../functions/identity/configuration.ts';

const ISSUER = 'https://login.example/tenant/v2.0';
const AUDIENCE = 'api://khopso';
const NOW = new Date('2023-10-01T00:00:00Z');
const seconds = NOW.getTime() / 1000;
const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });

let configuration: TokenConfiguration;
beforeAll(async () => {
  const key = { ...(await exportJWK(own.publicKey)), kid: 'k', alg: 'RS256' };
  configuration = {
    issuer: ISSUER,
    audience: AUDIENCE,
    scope: 'Roster',
    keys: { kind: 'set', set: { keys: [key] } },
  };
});

const CLAIMS: JWTPayload = {
  iss: ISSUER,
  aud: AUDIENCE,
  iat: seconds - 10,
  exp: seconds + 600,
  oid: 'p-1',
  name: 'Lò Thị Mai',
  scp: 'Roster profile',
};
const token = (claims: { [claim: string]: unknown } = {}, key = own.privateKey) =>
  new SignJWT({ ...CLAIMS, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'k' }).sign(key);
const verify = (header: string | null, given = configuration) => tokenVerifier(given, () => NOW)(header);

describe('a token', () => {
  it('that holds says who it is', async () => {
    expect(await verify(`Bearer ${await token()}`)).toEqual({ id: 'p-1', name: 'Lò Thị Mai' });
  });

  it('may be a minute late, and no more', async () => {
    await expect(verify(`Bearer ${await token({ exp: seconds - 50 })}`)).resolves.toBeDefined();
    await expect(verify(`Bearer ${await token({ exp: seconds - 70 })}`)).rejects.toThrow(NotSignedIn);
  });

  it.each<[string, { [claim: string]: unknown }]>([
    ['of another issuer', { iss: 'https://login.example/other/v2.0' }],
    ['for another audience', { aud: 'api://other' }],
    ['without an expiry', { exp: undefined }],
    ['without a person', { oid: undefined }],
    ['whose person would be no key', { oid: "p' or '1" }],
    ['without the scope', { scp: 'profile' }],
    ['of an application instead of a person', { scp: undefined, roles: ['Roster'] }],
    ['that is not valid yet', { nbf: seconds + 600 }],
  ])('%s does not hold', async (_name, claims) => {
    await expect(verify(`Bearer ${await token(claims)}`)).rejects.toThrow(NotSignedIn);
  });

  it('of another key, without a signature or signed with the public key as a secret does not hold', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const secret = new TextEncoder().encode(own.publicKey.export({ type: 'spki', format: 'pem' }).toString());
    const confused = await new SignJWT(CLAIMS).setProtectedHeader({ alg: 'HS256', kid: 'k' }).sign(secret);
    const forged = [
      await token({}, foreign.privateKey),
      `${part({ alg: 'none' })}.${part(CLAIMS)}.`,
      `${part({ alg: 'none' })}.${part(CLAIMS)}.x`,
      confused,
    ];
    for (const one of forged) await expect(verify(`Bearer ${one}`)).rejects.toThrow(NotSignedIn);
  });

  it.each([null, '', 'Bearer', 'Basic abc', 'Bearer a.b', 'Bearer a.b.c d'])(
    'is not this: %s',
    async (header) => {
      await expect(verify(header)).rejects.toThrow(NotSignedIn);
    },
  );

  it('is judged by keys from an address, and not judged when that does not answer', async () => {
    const { keys } = configuration;
    const body = JSON.stringify(keys.kind === 'set' ? keys.set : {});
    let up = true;
    const server = createServer((_request, response) => {
      response.writeHead(up ? 200 : 500).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/keys`;
    const remote: TokenConfiguration = { ...configuration, keys: { kind: 'url', url } };
    await expect(verify(`Bearer ${await token()}`, remote)).resolves.toMatchObject({ id: 'p-1' });
    up = false;
    await expect(verify(`Bearer ${await token()}`, remote)).rejects.toThrow(KeysUnavailable);
    server.close();
    server.closeAllConnections();
    await expect(verify(`Bearer ${await token()}`, remote)).rejects.toThrow(KeysUnavailable);
  });
});
