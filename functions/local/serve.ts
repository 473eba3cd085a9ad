/** The product on one machine: Azurite, the functions exactly as Azure would load them, the files, the local sign-in. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startAzurite } from './azurite.ts';
import { takeRegistrations } from './core.ts';
import type { Azurite } from './azurite.ts';
import type { Person } from '../domain/access/person.ts';
import type { DataFolder } from './data-folder.ts';
import { startHost } from './host.ts';
import type { Host, HostOptions } from './host.ts';
import { injectCore } from './inject-core.ts';
import { isCode } from './lock.ts';
import { accountsIn } from './accounts.ts';
import type { Accounts } from './accounts.ts';
import { answerAccount, answerToken, createIssuer } from './issuer.ts';
import type { Issuer } from './issuer.ts';
import { REPOSITORY, staticFiles } from './static.ts';
import { beginStore, checkStore, storeSaved } from './store-file.ts';

export interface Serving {
  readonly origin: string;
  readonly api: string;
  readonly issuer: Issuer;
  readonly azurite: Azurite;
  /** Answers what is under way, then saves and ends everything it started. */
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  readonly folder: DataFolder;
  /** Names the tables in the folder. */
  readonly bloc: string;
  readonly port: number;
  /** Who may sign in, besides those who have an account of this machine. */
  readonly people: readonly Person[];
  /** Makes the first organisation. */
  readonly setupCode?: string;
  /** Hears when the store cannot be written any more, and when it can again. */
  readonly onSave: (saved: boolean) => void;
  /** Hears when the store takes long to start. */
  readonly onSlow: () => void;
}

/** Sets the functions' settings in this process's environment, where main.ts reads them once. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { folder, bloc, port, people, setupCode } = options;
  const accounts = accountsIn(join(folder.path, 'accounts.json'));
  const issuer = await createIssuer([...people, ...accounts.all()], process.env);
  const idKey = folder.idKey();
  const azurite = await openStore(folder.tables(bloc), options);
  try {
    Object.assign(process.env, {
      KHOPSO_LOCAL: '1',
      KHOPSO_TABLES_CONNECTION: azurite.connectionString,
      KHOPSO_TABLES_PREFIX: '',
      KHOPSO_SIGN_IN: 'local',
      KHOPSO_TOKEN_ISSUER: issuer.issuer,
      KHOPSO_TOKEN_AUDIENCE: issuer.audience,
      KHOPSO_TOKEN_KEYS: JSON.stringify(issuer.keys),
      KHOPSO_ID_KEY: idKey,
      ...(setupCode === undefined ? {} : { KHOPSO_SETUP_CODE: setupCode }),
    });
    injectCore();
    await import('../main.ts');
    const host = await onFreePort(port, besideOf(issuer, accounts, folder));
    const close = async () => {
      await host.close();
      await azurite.stop();
    };
    return { origin: host.url, api: `${host.url}/api`, issuer, azurite, close };
  } catch (error) {
    await azurite.stop();
    throw error;
  }
}

/** Throws DataProblem where a store that was saved there is not what it was. */
async function openStore(
  path: string,
  { onSave, onSlow }: Pick<ServeOptions, 'onSave' | 'onSlow'>,
): Promise<Azurite> {
  checkStore(path);
  if (!existsSync(path)) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    beginStore(path);
  }
  const azurite = await startAzurite(path, onSave, { onSlow });
  storeSaved(path);
  return azurite;
}

function besideOf(
  issuer: Issuer,
  accounts: Accounts,
  folder: DataFolder,
): NonNullable<HostOptions['beside']> {
  const files = staticFiles({ root: REPOSITORY, data: folder.path });
  return async (request, response) => {
    if (request.method !== 'POST') return files(request, response);
    if (request.url === '/local/token') await answerToken(issuer, request, response);
    else if (request.url === '/local/accounts') answerAccount(issuer, accounts, request, response);
    else return files(request, response);
    return true;
  };
}

/** A taken port is no reason to stop: another one is taken instead, and the addresses say which. */
async function onFreePort(port: number, beside: NonNullable<HostOptions['beside']>): Promise<Host> {
  const registrations = takeRegistrations();
  try {
    return await startHost({ port, registrations, beside });
  } catch (error) {
    if (!isCode(error, 'EADDRINUSE') && !isCode(error, 'EACCES')) throw error;
    return startHost({ port: 0, registrations, beside });
  }
}

/** Where the samples lie, for a page of this host. */
export const sampleAddress = (file: string) => `/preview/samples/${file}`;

export const defaultData = () => join(REPOSITORY, '.khopso');
