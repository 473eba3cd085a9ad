/** The data folder of one machine: the tables, the secret of the id numbers' hash, the samples, and who may use them now. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataProblem } from './data-problem.ts';
import { FILE as LOCK_FILE } from './lock.ts';
import { STORE_FILE } from './store-file.ts';

export interface Ready {
  readonly api: string;
  /** Of a service without an organisation: the code that makes the first one. */
  readonly setup?: { readonly code: string; readonly url: string };
  /** Those of a demonstration. */
  readonly people: Readonly<
    Partial<
      Record<
        'clerk' | 'pool' | 'office' | 'leader' | 'partyClerk' | 'partyOffice',
        { readonly person: string; readonly unit: string; readonly url: string }
      >
    >
  >;
}

export interface DataFolder {
  readonly path: string;
  readonly samples: string;
  /** Each bloc has tables of its own: one start does not mix it with another. */
  readonly tables: (bloc: string) => string;
  /** The tables that are there, of whichever bloc. */
  readonly allTables: () => readonly string[];
  /**
   * Base64. Made once: with another one, the same id number would no longer be found again. Throws DataProblem where it is not what
   * was made, or gone from beside what was saved with it.
   */
  readonly idKey: () => string;
  readonly idKeyFile: string;
  /** Made once; told to whoever started the service. */
  readonly setupCode: () => string;
  /** Everything but the lock goes. */
  readonly empty: () => void;
  readonly setReady: (ready: Ready) => void;
  readonly clearReady: () => void;
}

const TABLES = 'tables-';
const KEY_BYTES = 32;

/** The stores that were saved here. */
const storesIn = (path: string): string[] =>
  readdirSync(path)
    .filter((name) => name.startsWith(TABLES))
    .map((name) => join(path, name, STORE_FILE))
    .filter((file) => existsSync(file));

const CODE_GROUPS = 3;
const GROUP_BYTES = 2;

/** To be typed: 'A1B2-C3D4-E5F6'. */
const newCode = (): string =>
  Array.from({ length: CODE_GROUPS }, () => randomBytes(GROUP_BYTES).toString('hex').toUpperCase()).join('-');

export function dataFolder(path: string): DataFolder {
  const at = (name: string) => join(path, name);
  return {
    path,
    samples: at('samples'),
    tables: (bloc) => at(`${TABLES}${bloc}`),
    allTables: () => {
      const names = existsSync(path) ? readdirSync(path) : [];
      return names.filter((name) => name.startsWith(TABLES)).map(at);
    },
    idKeyFile: at('id-key'),
    idKey: () => {
      mkdirSync(path, { recursive: true, mode: 0o700 });
      const file = at('id-key');
      if (!existsSync(file)) {
        if (storesIn(path).length > 0) throw new DataProblem('missing', file);
        writeFileSync(file, randomBytes(KEY_BYTES).toString('base64'), { mode: 0o600 });
      }
      const text = readFileSync(file, 'utf8').trim();
      if (text === '') throw new DataProblem('empty', file);
      const key = Buffer.from(text, 'base64');
      if (key.length !== KEY_BYTES || key.toString('base64') !== text) throw new DataProblem('damaged', file);
      return text;
    },
    setupCode: () => {
      mkdirSync(path, { recursive: true, mode: 0o700 });
      const file = at('setup-code');
      if (!existsSync(file)) writeFileSync(file, newCode(), { mode: 0o600 });
      return readFileSync(file, 'utf8').trim();
    },
    empty: () => {
      for (const name of readdirSync(path).filter((found) => found !== LOCK_FILE)) {
        rmSync(at(name), { recursive: true, force: true });
      }
    },
    setReady: (ready) => {
      writeFileSync(at('ready.json.new'), `${JSON.stringify(ready, null, 2)}\n`, { mode: 0o600 });
      renameSync(at('ready.json.new'), at('ready.json'));
    },
    clearReady: () => {
      rmSync(at('ready.json'), { force: true });
    },
  };
}
