/** Tokens of Entra ID and of an OpenID provider, as each writes them, through the one way to verify. */
import { generateKeyPairSync } from 'node:crypto';
import { SignJWT, exportJWK } from 'jose';
import type { TokenConfiguration } from '../../../functions/identity/configuration.ts';
import { USUAL_CLAIMS, personIdOf } from '../../../functions/identity/providers.ts';
import type { Claims, Way } from '../../../functions/identity/providers.ts';
import { NotSignedIn, tokenVerifier } from '../../../functions/identity/tokens.ts';

const TENANT = '6f1c2a3b-0000-4000-8000-00000000000A';
const OTHER_TENANT = '6f1c2a3b-0000-4000-8000-00000000000b';
const OBJECT = '0d1e2f3a-0000-4000-8000-000000000001';
const ENTRA = `https://login.microsoftonline.com/${TENANT}/v2.0`;
const REALM = 'https://dang-nhap.example/realms/tinh';
const NOW = new Date('2026-11-29T02:00:00Z');
const seconds = NOW.getTime() / 1_000;
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

interface Given {
  readonly way: Way;
  readonly claims?: Partial<Claims>;
  readonly scope?: string;
}

async function verified({ way, claims, scope }: Given, said: object) {
  const issuer = way === 'entra' ? ENTRA : REALM;
  const key = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256' };
  const configuration: TokenConfiguration = {
    way,
    issuer,
    audience: 'khopso',
    claims: { ...USUAL_CLAIMS[way], ...claims },
    ...(scope === undefined ? {} : { scope }),
    keys: { kind: 'set', set: { keys: [key] } },
  };
  const token = await new SignJWT({ iss: issuer, aud: 'khopso', iat: seconds, exp: seconds + 300, ...said })
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .sign(privateKey);
  return tokenVerifier(configuration, () => NOW)(`Bearer ${token}`);
}

const OF_ENTRA = {
  oid: OBJECT,
  tid: TENANT,
  sub: 'of-this-app',
  scp: 'Roster.ReadWrite',
  name: 'Lò Thị Mai',
};
const OF_REALM = { sub: 'mai@tinh.example', scope: 'openid khopso', name: 'Lò Thị Mai' };

describe('Entra ID', () => {
  it('says who it is by the tenant and the object', async () => {
    expect(await verified({ way: 'entra', scope: 'Roster.ReadWrite' }, OF_ENTRA)).toEqual({
      id: '6f1c2a3b00004000800000000000000a0d1e2f3a000040008000000000000001',
      name: 'Lò Thị Mai',
    });
  });

  it.each<[string, object]>([
    ['another tenant', { tid: OTHER_TENANT }],
    ['no tenant', { tid: undefined }],
    ['no object', { oid: undefined }],
    ['an object that is none', { oid: 'clerk' }],
    ['no scope, as an application or the sign-in itself has it', { scp: undefined }],
  ])('does not sign in with %s', async (_what, change) => {
    await expect(verified({ way: 'entra' }, { ...OF_ENTRA, ...change })).rejects.toThrow(NotSignedIn);
  });
});

describe('an OpenID provider', () => {
  it('says who it is by the subject, which no key repeats', async () => {
    const { id, name } = await verified({ way: 'oidc', scope: 'khopso' }, OF_REALM);
    expect(id).toMatch(/^oidc-[0-9a-f]{48}$/);
    expect(name).toBe('Lò Thị Mai');
  });

  it('may call things otherwise, and is then not read as is usual', async () => {
    const claims = { person: 'oid', scope: 'scp', name: 'ho_ten', account: 'upn' };
    const said = { oid: 'nv-1', scp: 'khopso', ho_ten: 'Lò Thị Mai', upn: 'mai' };
    expect(await verified({ way: 'oidc', claims, scope: 'khopso' }, said)).toEqual({
      id: personIdOf('oidc', REALM, 'nv-1'),
      name: 'Lò Thị Mai',
      account: 'mai',
      userName: 'mai',
    });
    await expect(verified({ way: 'oidc', claims, scope: 'khopso' }, OF_REALM)).rejects.toThrow(NotSignedIn);
  });

  it.each<[string, object]>([
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['another scope', { scope: 'openid khopso-khac' }],
    ['the scope in another claim', { scope: undefined, scp: 'khopso' }],
  ])('does not sign in with %s', async (_what, change) => {
    const given = { way: 'oidc', scope: 'khopso' } as const;
    await expect(verified(given, { ...OF_REALM, ...change })).rejects.toThrow(NotSignedIn);
  });
});

it('of two providers, ways or tenants one subject is never the same person, and no local account is one of them', () => {
  const issuers = [REALM, `${REALM}-khac`, ENTRA, ENTRA.replace(TENANT, OTHER_TENANT)];
  const ids = issuers.flatMap((issuer) =>
    (['local', 'entra', 'oidc'] as const).map((way) => [way, personIdOf(way, issuer, OBJECT)] as const),
  );
  const others = ids.filter(([way]) => way !== 'local').flatMap(([, id]) => id ?? []);
  expect(new Set(others).size).toBe(6);
  for (const id of others) {
    expect(id).toMatch(/^[A-Za-z0-9-]{1,64}$/);
    expect(personIdOf('local', REALM, id)).toBeUndefined();
  }
  expect(personIdOf('local', REALM, OBJECT)).toBe(OBJECT);
});

it('a person of Entra ID stays one when the version of the tokens changes, and however the ids are written', () => {
  const first = personIdOf('entra', ENTRA, OBJECT);
  expect(personIdOf('entra', `https://sts.windows.net/${TENANT.toLowerCase()}/`, OBJECT.toUpperCase())).toBe(
    first,
  );
});
