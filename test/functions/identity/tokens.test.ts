import { generateKeyPairSync } from 'node:crypto';
import { SignJWT, exportJWK } from 'jose';
import type { JWTPayload } from 'jose';
import { USUAL_CLAIMS } from '../../../functions/identity/providers.ts';
import { NotSignedIn, tokenVerifier } from '../../../functions/identity/tokens.ts';
import type { TokenConfiguration } from '../../../functions/identity/configuration.ts';

const ISSUER = 'https://login.example/tenant/v2.0';
const AUDIENCE = 'api://khopso';
const DAY = 86_400;
const NOW = new Date('2023-10-01T00:00:00Z');
const seconds = NOW.getTime() / 1000;
const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });

let configuration: TokenConfiguration;
beforeAll(async () => {
  const key = { ...(await exportJWK(own.publicKey)), kid: 'k', alg: 'RS256' };
  configuration = {
    way: 'local',
    claims: USUAL_CLAIMS.local,
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
const token = (claims: { [claim: string]: unknown } = {}, header: object = {}, key = own.privateKey) =>
  new SignJWT({ ...CLAIMS, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'k', ...header }).sign(key);
const verify = (header: string | null, given = configuration) => tokenVerifier(given, () => NOW)(header);

describe('a token', () => {
  it('that holds says who it is', async () => {
    expect(await verify(`Bearer ${await token()}`)).toEqual({ id: 'p-1', name: 'Lò Thị Mai' });
  });

  it.each<[{ [claim: string]: unknown }, string | undefined]>([
    [{ preferred_username: 'mai@tinh.example', upn: 'other@tinh.example' }, 'mai@tinh.example'],
    [{ upn: 'mai@tinh.example' }, 'mai@tinh.example'],
    [{ preferred_username: '' }, undefined],
    [{ preferred_username: ['mai'] }, undefined],
    [{ preferred_username: 'm'.repeat(201) }, undefined],
  ])(
    'says what the account is called where it is told, and believes no more by it: %j',
    async (claims, userName) => {
      const told = await verify(`Bearer ${await token(claims)}`);
      expect(told).toEqual({
        id: 'p-1',
        name: 'Lò Thị Mai',
        ...(userName === undefined ? {} : { userName }),
      });
    },
  );

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
    ['without an issuer', { iss: undefined }],
    ['without an audience', { aud: undefined }],
    ['that does not say since when', { iat: undefined }],
    ['from the future', { iat: seconds + 70 }],
    ['from the day before', { iat: seconds - DAY - 70 }],
    ['that lives a century', { exp: seconds + 36_525 * DAY }],
    ['that lives a second more than a day', { exp: seconds - 10 + DAY + 1 }],
    ['whose life is no number', { exp: 'tomorrow' }],
  ])('%s does not hold', async (_name, claims) => {
    await expect(verify(`Bearer ${await token(claims)}`)).rejects.toThrow(NotSignedIn);
  });

  it.each<[string, { [claim: string]: unknown }]>([
    ['a clock that is a minute ahead', { iat: seconds + 50 }],
    ['a life of a day', { iat: seconds - 10, exp: seconds - 10 + DAY }],
    ['several audiences, ours among them,', { aud: ['api://other', AUDIENCE] }],
  ])('with %s holds', async (_name, claims) => {
    await expect(verify(`Bearer ${await token(claims)}`)).resolves.toMatchObject({ id: 'p-1' });
  });

  it.each(['JWT', 'jwt', 'at+jwt', 'application/at+jwt', undefined])(
    'that calls itself %s holds',
    async (typ) => {
      await expect(verify(`Bearer ${await token({}, { typ })}`)).resolves.toMatchObject({ id: 'p-1' });
    },
  );

  it.each<[string, { [member: string]: unknown }]>([
    ['is for signing out', { typ: 'logout+jwt' }],
    ['is a proof', { typ: 'dpop+jwt' }],
    ['is an event', { typ: 'application/secevent+jwt' }],
    ['is of no kind', { typ: '' }],
    ['is of a kind that is no text', { typ: 5 }],
    ['names no key', { kid: undefined }],
    ['names a key that is no text', { kid: 5 }],
    ['names a key that does not exist', { kid: 'other' }],
    ['is signed in another way', { alg: 'PS256' }],
  ])('whose header says that it %s does not hold', async (_name, header) => {
    await expect(verify(`Bearer ${await token({}, header)}`)).rejects.toThrow(NotSignedIn);
  });

  it('of another key, without a signature or signed with the public key as a secret does not hold', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const secret = new TextEncoder().encode(own.publicKey.export({ type: 'spki', format: 'pem' }).toString());
    const confused = await new SignJWT(CLAIMS).setProtectedHeader({ alg: 'HS256', kid: 'k' }).sign(secret);
    const forged = [
      await token({}, {}, foreign.privateKey),
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
});
