/**
 * Every setting that the functions read, in one list: configuration.ts reads these and no others, the template in functions/deploy gives
 * the function app exactly those that stand in Azure, and where one that is needed is missing every route answers 503 with its name.
 */
export interface Setting {
  readonly name: string;
  /** Without it no route answers in Azure. */
  readonly needed: boolean;
  /** 'machine': for one machine alone; inside Azure it is refused. */
  readonly where: 'azure' | 'machine' | 'both';
  /** Is read from the key vault and stands nowhere else. */
  readonly secret?: true;
}

export const SETTINGS = [
  { name: 'KHOPSO_TABLES_ENDPOINT', needed: true, where: 'azure' },
  /** Which of the app's identities signs in to the tables. */
  { name: 'AZURE_CLIENT_ID', needed: false, where: 'azure' },
  { name: 'KHOPSO_TABLES_PREFIX', needed: false, where: 'both' },
  /** 'entra' or 'oidc'; 'local' on one machine. */
  { name: 'KHOPSO_SIGN_IN', needed: true, where: 'both' },
  /** What the pane is called at the provider. */
  { name: 'KHOPSO_SIGN_IN_CLIENT', needed: true, where: 'both' },
  { name: 'KHOPSO_TOKEN_ISSUER', needed: true, where: 'both' },
  { name: 'KHOPSO_TOKEN_AUDIENCE', needed: true, where: 'both' },
  { name: 'KHOPSO_TOKEN_KEYS_URL', needed: true, where: 'azure' },
  { name: 'KHOPSO_TOKEN_SCOPE', needed: false, where: 'both' },
  { name: 'KHOPSO_ACCOUNT_CLAIM', needed: false, where: 'both' },
  /** Of an OpenID provider alone: what it calls the person, the scopes and the name, where it is not as is usual. */
  { name: 'KHOPSO_PERSON_CLAIM', needed: false, where: 'both' },
  { name: 'KHOPSO_SCOPE_CLAIM', needed: false, where: 'both' },
  { name: 'KHOPSO_NAME_CLAIM', needed: false, where: 'both' },
  { name: 'KHOPSO_ID_KEY', needed: true, where: 'both', secret: true },
  /** While the key of the id numbers is being replaced: those of before, parted by spaces. */
  { name: 'KHOPSO_OLD_ID_KEYS', needed: false, where: 'both', secret: true },
  /** Of reports and invitations, for ever the same; where it is missing the id key serves, as it did before this was one of its own. */
  { name: 'KHOPSO_SERVICE_KEY', needed: false, where: 'both', secret: true },
  { name: 'KHOPSO_FIRST_ADMIN', needed: false, where: 'both' },
  { name: 'KHOPSO_LOCAL', needed: false, where: 'machine' },
  { name: 'KHOPSO_TOKEN_KEYS', needed: false, where: 'machine' },
  { name: 'KHOPSO_TABLES_CONNECTION', needed: false, where: 'machine' },
  { name: 'KHOPSO_SETUP_CODE', needed: false, where: 'machine' },
] as const satisfies readonly Setting[];

export type SettingName = (typeof SETTINGS)[number]['name'];
