import { ConfigurationError, readConfiguration } from '../../../functions/identity/configuration.ts';

const SETTINGS = {
  KHOPSO_LOCAL: '1',
  KHOPSO_TABLES_CONNECTION: 'UseDevelopmentStorage=true',
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
      readConfiguration({ ...SETTINGS, KHOPSO_ID_KEY: Buffer.alloc(32, byte).toString('base64') }).idKeyId;
    expect(idOf(0)).toBe('66687aad');
    expect(idOf(1)).toMatch(/^[0-9a-f]{8}$/);
    expect(idOf(1)).not.toBe(idOf(0));
  });

  it('make a configuration for Azure, with a managed identity and the keys of Entra ID', () => {
    const azure = {
      ...SETTINGS,
      KHOPSO_LOCAL: undefined,
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

  it.each([
    ['no tables', { KHOPSO_TABLES_CONNECTION: undefined }, 'KHOPSO_TABLES_ENDPOINT'],
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
    ['keys of one machine that does not say so', { KHOPSO_LOCAL: undefined }, 'KHOPSO_TOKEN_KEYS'],
    ['anything but a plain yes to being one machine', { KHOPSO_LOCAL: 'true' }, 'KHOPSO_TOKEN_KEYS'],
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
