/** The one list of settings is what the configuration reads: not one less, not one more. */
import { readConfiguration } from '../../../functions/identity/configuration.ts';
import type { Settings } from '../../../functions/identity/configuration.ts';
import { ALL_SETTINGS, FLEX, IN_AZURE } from '../../support/azure-settings.ts';

const ON_ONE_MACHINE = {
  KHOPSO_LOCAL: '1',
  KHOPSO_TABLES_CONNECTION: 'UseDevelopmentStorage=true',
  KHOPSO_SIGN_IN: 'local',
  KHOPSO_TOKEN_ISSUER: 'issuer',
  KHOPSO_TOKEN_AUDIENCE: 'audience',
  KHOPSO_TOKEN_KEYS: '{"keys":[]}',
  KHOPSO_ID_KEY: Buffer.alloc(32).toString('base64'),
};

/** The names that reading asks for, whatever comes of it. */
function asked(settings: Settings): string[] {
  const names = new Set<string>();
  const watched = new Proxy(settings, {
    get: (target, name) => {
      names.add(String(name));
      return Reflect.get(target, name) as unknown;
    },
  });
  readConfiguration(watched);
  return [...names];
}

it('holds every setting that the configuration reads, and none that it does not', () => {
  const read = new Set([...asked(IN_AZURE), ...asked(ON_ONE_MACHINE)].filter((name) => !(name in FLEX)));
  expect([...read].sort()).toEqual(ALL_SETTINGS.map(({ name }) => name).sort());
});

it.each(ALL_SETTINGS.filter(({ needed }) => needed))(
  '$name is needed in Azure, and named where it is missing',
  ({ name }) => {
    for (const missing of [undefined, '']) {
      expect(() => readConfiguration({ ...IN_AZURE, [name]: missing })).toThrow(
        expect.objectContaining({ name: 'ConfigurationError', setting: name }),
      );
    }
  },
);

it('needs nothing else in Azure', () => {
  const needed = ALL_SETTINGS.filter((one) => one.needed).map(({ name }) => name);
  const only = Object.entries(IN_AZURE).filter(([name]) => name in FLEX || needed.includes(name));
  expect(readConfiguration(Object.fromEntries(only)).tables.kind).toBe('managed-identity');
});

const LOCAL = ALL_SETTINGS.filter(({ where }) => where === 'machine');
const onlyOnOneMachine = { ...ON_ONE_MACHINE, KHOPSO_SETUP_CODE: 'A1B2-C3D4-E5F6' } as Settings;

it.each(LOCAL)(
  'refuses $name where the variables of Flex Consumption stand, any of them alone too',
  ({ name }) => {
    const value = onlyOnOneMachine[name];
    expect(value).toMatch(/./);
    const refused = expect.objectContaining({ name: 'ConfigurationError', setting: name });
    expect(() => readConfiguration({ ...IN_AZURE, [name]: value })).toThrow(refused);
    const alone = ['WEBSITE_POD_NAME', 'WEBSITE_SKU', 'FUNCTIONS_EXTENSION_VERSION'];
    const settings = Object.fromEntries(Object.entries(IN_AZURE).filter(([one]) => !(one in FLEX)));
    for (const sign of alone) {
      const given = { ...settings, [sign]: FLEX[sign], [name]: value };
      expect(() => readConfiguration(given)).toThrow(refused);
    }
  },
);

it.each([
  [
    'a reference that the vault did not resolve',
    '@Microsoft.KeyVault(SecretUri=https://vault.vault.azure.net/secrets/id-key)',
  ],
  ['letters that base64 has not', `${Buffer.alloc(32, 7).toString('base64')}!`],
])('takes %s for no key: everybody could hash with it', (_what, value) => {
  const refused = expect.objectContaining({ name: 'ConfigurationError', setting: 'KHOPSO_ID_KEY' });
  expect(() => readConfiguration({ ...IN_AZURE, KHOPSO_ID_KEY: value })).toThrow(refused);
});
