import { personIdOf } from '../../../functions/identity/providers.ts';
import { ConfigurationError, readConfiguration } from '../../../functions/identity/configuration.ts';

const SETTINGS = {
  KHOPSO_LOCAL: '1',
  KHOPSO_TABLES_CONNECTION: 'UseDevelopmentStorage=true',
  KHOPSO_SIGN_IN: 'local',
  KHOPSO_TOKEN_ISSUER: 'issuer',
  KHOPSO_TOKEN_AUDIENCE: 'audience',
  KHOPSO_TOKEN_KEYS: '{"keys":[]}',
  KHOPSO_ID_KEY: Buffer.alloc(32).toString('base64'),
};

describe('the settings', () => {
  it('make a configuration for one machine', () => {
    expect(readConfiguration(SETTINGS)).toMatchObject({
      tables: { kind: 'connection-string', prefix: '' },
      tokens: { issuer: 'issuer', keys: { kind: 'set' } },
    });
  });

  it('may be those of one machine in a container', () => {
    expect(readConfiguration({ ...SETTINGS, CONTAINER_NAME: 'c' }).tokens.keys.kind).toBe('set');
  });

  it('name the key of the hashes without telling it, and another key otherwise', () => {
    const idOf = (byte: number) =>
      readConfiguration({ ...SETTINGS, KHOPSO_ID_KEY: Buffer.alloc(32, byte).toString('base64') }).idKeys[0]
        .id;
    expect(idOf(0)).toBe('66687aad');
    expect(idOf(1)).toMatch(/^[0-9a-f]{8}$/);
    expect(idOf(1)).not.toBe(idOf(0));
  });

  it('make a configuration for Azure, with a managed identity and the keys of Entra ID', () => {
    const azure = {
      ...SETTINGS,
      KHOPSO_LOCAL: undefined,
      KHOPSO_SIGN_IN: 'entra',
      KHOPSO_SIGN_IN_CLIENT: 'pane',
      KHOPSO_TOKEN_ISSUER: 'https://login.microsoftonline.com/00000000-0000-4000-8000-000000000003/v2.0',
      KHOPSO_TABLES_CONNECTION: undefined,
      KHOPSO_TABLES_ENDPOINT: 'https://account.table.core.windows.net',
      AZURE_CLIENT_ID: 'client',
      KHOPSO_TOKEN_KEYS: undefined,
      KHOPSO_TOKEN_KEYS_URL: 'https://login.example/keys',
      KHOPSO_TOKEN_SCOPE: 'Roster',
      WEBSITE_INSTANCE_ID: 'instance',
    };
    expect(readConfiguration(azure)).toMatchObject({
      tables: { kind: 'managed-identity', clientId: 'client' },
      tokens: { scope: 'Roster', keys: { kind: 'url', url: 'https://login.example/keys' } },
    });
  });

  const OIDC = {
    ...SETTINGS,
    KHOPSO_SIGN_IN: 'oidc',
    KHOPSO_SIGN_IN_CLIENT: 'pane',
    KHOPSO_TOKEN_ISSUER: 'https://dang-nhap.example/realms/tinh',
    KHOPSO_TOKEN_KEYS: undefined,
    KHOPSO_TOKEN_KEYS_URL: 'https://dang-nhap.example/realms/tinh/certs',
  };

  it('say what an OpenID provider calls things, as is usual and otherwise', () => {
    expect(readConfiguration(OIDC).tokens).toMatchObject({
      way: 'oidc',
      claims: { person: 'sub', scope: 'scope', name: 'name' },
    });
    const other = {
      KHOPSO_PERSON_CLAIM: 'oid',
      KHOPSO_SCOPE_CLAIM: 'scp',
      KHOPSO_NAME_CLAIM: 'ho_ten',
      KHOPSO_ACCOUNT_CLAIM: 'preferred_username',
    };
    expect(readConfiguration({ ...OIDC, ...other }).tokens.claims).toEqual({
      person: 'oid',
      scope: 'scp',
      name: 'ho_ten',
      account: 'preferred_username',
    });
  });

  it('name the first administrator as the provider does', () => {
    const admin = { KHOPSO_FIRST_ADMIN: 'so-1' };
    expect(readConfiguration({ ...SETTINGS, ...admin }).firstRun.admin).toBe('so-1');
    const { issuer } = readConfiguration(OIDC).tokens;
    expect(readConfiguration({ ...OIDC, ...admin }).firstRun.admin).toBe(personIdOf('oidc', issuer, 'so-1'));
  });

  it.each([
    ['a claim for a person that is none', { KHOPSO_PERSON_CLAIM: 'email' }, 'KHOPSO_PERSON_CLAIM'],
    ['a claim for scopes that is none', { KHOPSO_SCOPE_CLAIM: 'roles' }, 'KHOPSO_SCOPE_CLAIM'],
    ['a claim for a name that is none', { KHOPSO_NAME_CLAIM: 'a b' }, 'KHOPSO_NAME_CLAIM'],
    [
      'keys over an open line',
      { KHOPSO_TOKEN_KEYS_URL: 'http://dang-nhap.example' },
      'KHOPSO_TOKEN_KEYS_URL',
    ],
    ['keys from no address', { KHOPSO_TOKEN_KEYS_URL: 'certs' }, 'KHOPSO_TOKEN_KEYS_URL'],
    ['an issuer that is no tenant', { KHOPSO_SIGN_IN: 'entra' }, 'KHOPSO_TOKEN_ISSUER'],
    [
      'the issuer of every tenant',
      { KHOPSO_SIGN_IN: 'entra', KHOPSO_TOKEN_ISSUER: 'https://login.microsoftonline.com/common/v2.0' },
      'KHOPSO_TOKEN_ISSUER',
    ],
  ])('of an OpenID provider with %s are refused by the name of the setting', (_name, change, named) => {
    const refused = expect.objectContaining({ name: 'ConfigurationError', setting: named });
    expect(() => readConfiguration({ ...OIDC, ...change })).toThrow(refused);
  });

  it.each([
    ['no tables', { KHOPSO_TABLES_CONNECTION: undefined }, 'KHOPSO_TABLES_ENDPOINT'],
    ['no way to sign in', { KHOPSO_SIGN_IN: undefined }, 'KHOPSO_SIGN_IN'],
    ['a way that does not exist', { KHOPSO_SIGN_IN: 'saml' }, 'KHOPSO_SIGN_IN'],
    ['the way of one machine that does not say so', { KHOPSO_LOCAL: undefined }, 'KHOPSO_SIGN_IN'],
    ['a claim of an OpenID provider', { KHOPSO_PERSON_CLAIM: 'sub' }, 'KHOPSO_PERSON_CLAIM'],
    ['a first administrator who is no account', { KHOPSO_FIRST_ADMIN: 'a@b' }, 'KHOPSO_FIRST_ADMIN'],
    ['no issuer', { KHOPSO_TOKEN_ISSUER: '' }, 'KHOPSO_TOKEN_ISSUER'],
    ['no keys', { KHOPSO_TOKEN_KEYS: undefined }, 'KHOPSO_TOKEN_KEYS_URL'],
    ['a short key', { KHOPSO_ID_KEY: 'c2hvcnQ=' }, 'KHOPSO_ID_KEY'],
    ['an odd prefix', { KHOPSO_TABLES_PREFIX: 'a-b' }, 'KHOPSO_TABLES_PREFIX'],
    ['keys that are no JSON', { KHOPSO_TOKEN_KEYS: 'eyJrZXlz' }, 'KHOPSO_TOKEN_KEYS is not JSON'],
    [
      'keys of one machine inside Azure',
      { KHOPSO_LOCAL: undefined, WEBSITE_INSTANCE_ID: 'instance' },
      'KHOPSO_TOKEN_KEYS',
    ],
    [
      'keys of one machine that does not say so',
      { KHOPSO_LOCAL: undefined, KHOPSO_SIGN_IN: 'oidc' },
      'KHOPSO_TOKEN_KEYS',
    ],
    ['anything but a plain yes to being one machine', { KHOPSO_LOCAL: 'true' }, 'KHOPSO_SIGN_IN'],
    ['an instance', { WEBSITE_INSTANCE_ID: 'instance' }, 'KHOPSO_LOCAL'],
    [
      'a container, as on Flex and Linux Consumption',
      { CONTAINER_NAME: 'c', WEBSITE_SITE_NAME: 's' },
      'KHOPSO_LOCAL',
    ],
    ['a pod', { WEBSITE_POD_NAME: 'p' }, 'KHOPSO_LOCAL'],
    ['a plan', { WEBSITE_SKU: 'FlexConsumption' }, 'KHOPSO_LOCAL'],
    ['a version of the host', { FUNCTIONS_EXTENSION_VERSION: '~4' }, 'KHOPSO_LOCAL'],
    [
      'a plan, where nothing says that it is local,',
      { KHOPSO_LOCAL: undefined, WEBSITE_SKU: 'FlexConsumption' },
      'KHOPSO_TOKEN_KEYS',
    ],
  ])('with %s are refused by the name of the setting', (_name, change, named) => {
    expect(() => readConfiguration({ ...SETTINGS, ...change })).toThrow(ConfigurationError);
    expect(() => readConfiguration({ ...SETTINGS, ...change })).toThrow(named);
  });
});
