/** The template that makes the Azure side: its settings are those of the list, and every switch that guards something stands as it must. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_SETTINGS, FLEX } from '../../support/azure-settings.ts';

const ROOT = join(__dirname, '../../..');
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const template = read('functions/deploy/template.json');

interface Resource {
  readonly type: string;
  readonly apiVersion: string;
  readonly name: string;
  // A test looks into JSON of every shape; what it finds there is what it asserts.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly [more: string]: any;
}
const resources: readonly Resource[] = template.resources;
const all = (type: string) => resources.filter((one) => one.type === type);
function only(type: string): Resource {
  const [found, ...others] = all(type);
  if (found === undefined || others.length > 0) throw new Error(`not one ${type}`);
  return found;
}
const site = only('Microsoft.Web/sites');
const settings: readonly { readonly name: string; readonly value: string }[] =
  site.properties.siteConfig.appSettings;
const text = JSON.stringify(template);

it('is a template of its schema: what it names is declared, what it declares is used', () => {
  expect(template.$schema).toBe(
    'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  );
  for (const kind of ['parameters', 'variables'] as const) {
    const named = new Set(
      [...text.matchAll(new RegExp(`${kind}\\('(\\w+)'\\)`, 'g'))].map(([, name]) => name),
    );
    expect([...named].sort()).toEqual(Object.keys(template[kind]).sort());
  }
  for (const { type, apiVersion, name } of resources) {
    expect([type, apiVersion]).toEqual([
      expect.stringMatching(/^Microsoft\.\w+(\/\w+)+$/),
      expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
    ]);
    expect(name).toMatch(/^\[.+\]$/);
  }
  for (const expression of JSON.stringify(template).match(/"\[[^"]*\]"/g) ?? []) {
    expect([expression, expression.split('(').length]).toEqual([expression, expression.split(')').length]);
  }
});

it('makes nothing but what is needed, at the smallest size', () => {
  expect(resources.map(({ type }) => type.replace('Microsoft.', '')).sort()).toEqual([
    'Authorization/roleAssignments',
    'Authorization/roleAssignments',
    'Authorization/roleAssignments',
    'Authorization/roleAssignments',
    'Insights/components',
    'KeyVault/vaults',
    'ManagedIdentity/userAssignedIdentities',
    'OperationalInsights/workspaces',
    'Storage/storageAccounts',
    'Storage/storageAccounts',
    'Storage/storageAccounts/blobServices',
    'Storage/storageAccounts/blobServices/containers',
    'Web/serverfarms',
    'Web/sites',
    'Web/sites/basicPublishingCredentialsPolicies',
    'Web/sites/basicPublishingCredentialsPolicies',
  ]);
  expect(only('Microsoft.Web/serverfarms').sku).toEqual({ name: 'FC1', tier: 'FlexConsumption' });
  expect(site.properties.functionAppConfig.runtime).toEqual({ name: 'node', version: '22' });
  expect(template.parameters.instanceMemory.defaultValue).toBe(512);
});

describe('the settings of the app', () => {
  it('are exactly those of the list that stand in Azure, beside what the platform wants', () => {
    const ours = settings.map(({ name }) => name).filter((name) => /^KHOPSO_|^AZURE_CLIENT_ID$/.test(name));
    const listed = ALL_SETTINGS.filter(({ where }) => where !== 'machine').map(({ name }) => name);
    expect([...ours].sort()).toEqual([...listed].sort());
    const others = settings.map(({ name }) => name).filter((name) => !ours.includes(name));
    expect(others).toEqual([
      'AzureWebJobsStorage__accountName',
      'AzureWebJobsStorage__credential',
      'AzureWebJobsStorage__clientId',
      'APPLICATIONINSIGHTS_CONNECTION_STRING',
      'APPLICATIONINSIGHTS_AUTHENTICATION_STRING',
      'FUNCTIONS_REQUEST_BODY_SIZE_LIMIT',
    ]);
    for (const name of others) expect(FLEX).not.toHaveProperty(name);
  });

  it('name a secret only by where it is in the vault', () => {
    for (const { name, secret } of ALL_SETTINGS) {
      const value = settings.find((one) => one.name === name)?.value;
      if (secret === true) expect(value).toMatch(/@Microsoft\.KeyVault\(SecretUri=.*'secrets\//);
    }
    // Those of before are asked for while they are there alone: what the vault lacks would stand as a text that is no key.
    expect(settings.find(({ name }) => name === 'KHOPSO_OLD_ID_KEYS')?.value).toMatch(
      /^\[if\(parameters\('oldIdKeys'\), concat\('@Microsoft.*secrets\/old-id-keys\)'\), ''\)\]$/,
    );
    expect(template.parameters.oldIdKeys).toMatchObject({ type: 'bool', defaultValue: false });
    expect(text).not.toMatch(/securestring|AccountKey|listKeys|sharedAccessSignature/i);
  });

  it('have a parameter for each that an organisation gives, and no value of anybody’s', () => {
    for (const { name, value } of settings) {
      if (name !== 'FUNCTIONS_REQUEST_BODY_SIZE_LIMIT' && name !== 'AzureWebJobsStorage__credential') {
        expect([name, value]).toEqual([
          name,
          expect.stringMatching(/^\[(?:parameters|variables|reference|concat|if)\(/),
        ]);
      }
    }
  });
});

describe('what guards the data', () => {
  it.each(
    all('Microsoft.Storage/storageAccounts').map(({ name, properties, kind }) => ({
      name,
      properties,
      kind,
    })),
  )('$name has no shared keys, no public blobs and nothing below TLS 1.2', ({ properties, kind }) => {
    expect(kind).toBe('StorageV2');
    expect(properties).toMatchObject({
      allowSharedKeyAccess: false,
      allowBlobPublicAccess: false,
      allowCrossTenantReplication: false,
      defaultToOAuthAuthentication: true,
      minimumTlsVersion: 'TLS1_2',
      supportsHttpsTrafficOnly: true,
    });
  });

  it('the container of packages is nobody’s to read', () => {
    expect(only('Microsoft.Storage/storageAccounts/blobServices/containers').properties).toEqual({
      publicAccess: 'None',
    });
  });

  it('the app speaks HTTPS alone, without FTP and without passwords for publishing', () => {
    expect(site.properties).toMatchObject({
      httpsOnly: true,
      siteConfig: {
        minTlsVersion: '1.2',
        scmMinTlsVersion: '1.2',
        ftpsState: 'Disabled',
        remoteDebuggingEnabled: false,
      },
    });
    const policies = all('Microsoft.Web/sites/basicPublishingCredentialsPolicies');
    expect(policies.map(({ name, properties }) => [name, properties])).toEqual([
      ["[concat(variables('app'), '/ftp')]", { allow: false }],
      ["[concat(variables('app'), '/scm')]", { allow: false }],
    ]);
    expect(text).not.toContain('cors');
  });

  it('the vault is opened by roles, and what is deleted in it can be had back', () => {
    expect(only('Microsoft.KeyVault/vaults').properties).toMatchObject({
      enableRbacAuthorization: true,
      enableSoftDelete: true,
      enablePurgeProtection: true,
      enabledForTemplateDeployment: false,
    });
  });

  it('the log masks addresses, is written by the identity alone and kept for 30 days', () => {
    expect(only('Microsoft.Insights/components').properties).toMatchObject({
      DisableIpMasking: false,
      DisableLocalAuth: true,
    });
    expect(only('Microsoft.OperationalInsights/workspaces').properties).toMatchObject({
      retentionInDays: 30,
      features: { disableLocalAuth: true },
    });
  });

  it('one identity of the app has one role on each thing that it uses, and no more', () => {
    expect(site.identity).toEqual({
      type: 'UserAssigned',
      userAssignedIdentities: { "[variables('identityId')]": {} },
    });
    expect(site.properties.keyVaultReferenceIdentity).toBe("[variables('identityId')]");
    expect(site.properties.functionAppConfig.deployment.storage.authentication.type).toBe(
      'UserAssignedIdentity',
    );
    const roles = all('Microsoft.Authorization/roleAssignments').map(({ scope, properties }) => [
      /variables\('(\w+)'\)/.exec(String(scope))?.[1],
      template.variables[/variables\('(\w+)'\)/.exec(String(properties.roleDefinitionId))?.[1] ?? ''],
    ]);
    expect(roles).toEqual([
      // Storage Table Data Contributor, Storage Blob Data Owner, Key Vault Secrets User, Monitoring Metrics Publisher.
      ['data', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'],
      ['host', 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'],
      ['vault', '4633458b-17de-408a-b874-0445c86b69e6'],
      ['insights', '3913510d-42f4-4e42-8a64-420c390055eb'],
    ]);
  });
});

it('is what Azure Developer CLI is led to, with parameters that it has', () => {
  const file = readFileSync(join(ROOT, 'azure.yaml'), 'utf8');
  const [, folder = ''] = /path: (\S+)/.exec(file) ?? [];
  const bicep = readFileSync(join(ROOT, folder, 'main.bicep'), 'utf8');
  expect(existsSync(join(ROOT, folder, 'template.json'))).toBe(true);
  expect(file).toContain('project: dist/package/app');
  const declared = [...bicep.matchAll(/^param (\w+)/gm)].map(([, name]) => name);
  expect(Object.keys(read(`${folder}/main.parameters.json`).parameters).sort()).toEqual([...declared].sort());
  const block = /params: \{([^}]*)\}/.exec(bicep)?.[1] ?? '';
  const passed = [...block.matchAll(/^\s+(\w+): /gm)].map(([, name = '']) => name);
  for (const name of passed) expect(template.parameters).toHaveProperty(name);
  const needed = Object.entries<object>(template.parameters).filter(([, one]) => !('defaultValue' in one));
  for (const [name] of needed) expect(passed).toContain(name);
  for (const [, output = ''] of bicep.matchAll(/outputs\.(\w+)/g))
    expect(template.outputs).toHaveProperty(output);
});

it('is explained on the page line by line: every setting and every output is named there', () => {
  const page = readFileSync(join(ROOT, 'functions/deploy/README.md'), 'utf8');
  for (const { name } of ALL_SETTINGS) expect(page).toContain(name);
});
