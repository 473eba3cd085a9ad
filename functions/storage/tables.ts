/** Opens the six tables, in Azure by managed identity and on one machine by connection string; counts requests. */
import { TableClient } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import type { TableServiceClientOptions } from '@azure/data-tables';
import { withHints } from './hints.ts';
import { tableOf } from './table.ts';
import type { Table } from './table.ts';

export type TablesConfiguration = { readonly prefix: string } & (
  | { readonly kind: 'connection-string'; readonly connectionString: string }
  | { readonly kind: 'managed-identity'; readonly endpoint: string; readonly clientId?: string }
  /** As the person who is signed in to the Azure CLI of this machine. */
  | { readonly kind: 'azure-cli'; readonly endpoint: string }
);

export const TABLE_NAMES = ['rows', 'units', 'tree', 'grants', 'targets', 'reports'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** What went over the wire to Table Storage since the start, retries included. */
export interface RequestCounter {
  count: number;
}

export type Tables = Readonly<Record<TableName, Table>> & { readonly requests: RequestCounter };

type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy'];

function countingPolicy(requests: RequestCounter): Policy {
  return {
    name: 'khopsoRequestCount',
    sendRequest: (request, next) => {
      requests.count += 1;
      return next(request);
    },
  };
}

export async function openTables(configuration: TablesConfiguration): Promise<Tables> {
  const requests: RequestCounter = { count: 0 };
  const options: TableServiceClientOptions = {
    additionalPolicies: [{ policy: countingPolicy(requests), position: 'perRetry' }],
    allowInsecureConnection: isLoopback(configuration),
  };
  const open = await clientFactory(configuration, options);
  const tables = {
    rows: open('rows'),
    units: withHints(open('units')),
    tree: open('tree'),
    grants: open('grants'),
    targets: open('targets'),
    reports: open('reports'),
  };
  return { ...tables, requests };
}

async function clientFactory(
  configuration: TablesConfiguration,
  options: TableServiceClientOptions,
): Promise<(name: TableName) => Table> {
  const { prefix } = configuration;
  if (configuration.kind === 'connection-string') {
    const { connectionString } = configuration;
    return (name) => tableOf(TableClient.fromConnectionString(connectionString, prefix + name, options));
  }
  const credential = await credentialOf(configuration);
  const { endpoint } = configuration;
  return (name) => tableOf(new TableClient(endpoint, prefix + name, credential, options));
}

async function credentialOf(
  configuration: Exclude<TablesConfiguration, { kind: 'connection-string' }>,
): Promise<TokenCredential> {
  const { AzureCliCredential, ManagedIdentityCredential } = await import('@azure/identity');
  if (configuration.kind === 'azure-cli') return new AzureCliCredential();
  const { clientId } = configuration;
  return clientId === undefined
    ? new ManagedIdentityCredential()
    : new ManagedIdentityCredential({ clientId });
}

/** Only a store on this machine may be spoken to without TLS. */
function isLoopback(configuration: TablesConfiguration): boolean {
  return (
    configuration.kind === 'connection-string' &&
    /TableEndpoint=http:\/\/(127\.0\.0\.1|localhost):/.test(configuration.connectionString)
  );
}

/** Creates the tables that do not exist yet. */
export async function prepareTables(tables: Tables): Promise<void> {
  await Promise.all(TABLE_NAMES.map((name) => tables[name].prepare()));
}
