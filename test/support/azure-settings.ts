/** What stands in the environment of a function app: its settings as the template gives them, and what the platform adds. */
import { SETTINGS } from '../../functions/identity/settings.ts';
import type { Setting } from '../../functions/identity/settings.ts';

export const ALL_SETTINGS: readonly Setting[] = SETTINGS;

/** Of Flex Consumption, as far as it is documented; the instance's id is empty there. */
export const FLEX: Readonly<Record<string, string>> = {
  CONTAINER_NAME: '0--6f1c',
  FUNCTIONS_EXTENSION_VERSION: '~4',
  FUNCTIONS_WORKER_RUNTIME: 'node',
  WEBSITE_HOSTNAME: 'khop-so.azurewebsites.net',
  WEBSITE_INSTANCE_ID: '',
  WEBSITE_POD_NAME: '0--6f1c',
  WEBSITE_SITE_NAME: 'khop-so',
  WEBSITE_SKU: 'FlexConsumption',
};

export const IN_AZURE: Readonly<Record<string, string>> = {
  ...FLEX,
  AZURE_CLIENT_ID: '00000000-0000-4000-8000-000000000001',
  KHOPSO_ID_KEY: Buffer.alloc(32, 7).toString('base64'),
  KHOPSO_SIGN_IN: 'entra',
  KHOPSO_SIGN_IN_CLIENT: '00000000-0000-4000-8000-000000000004',
  KHOPSO_TABLES_ENDPOINT: 'https://data.table.core.windows.net',
  KHOPSO_TOKEN_AUDIENCE: '00000000-0000-4000-8000-000000000002',
  KHOPSO_TOKEN_ISSUER: 'https://login.microsoftonline.com/00000000-0000-4000-8000-000000000003/v2.0',
  KHOPSO_TOKEN_KEYS_URL:
    'https://login.microsoftonline.com/00000000-0000-4000-8000-000000000003/discovery/v2.0/keys',
};
