/** The data folder of one machine: the tables, the secret of the id numbers' hash, the samples, and who may use them now. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILE as LOCK_FILE } from './lock.ts';

export interface Ready {
  readonly api: string;
  readonly people: Readonly<
    Record<
      'clerk' | 'office' | 'leader',
      { readonly person: string; readonly unit: string; readonly url: string }
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
  /** Base64. Made once: with another one, the same id number would no longer be found again. */
  readonly idKey: () => string;
  /** Everything but the lock goes. */
  readonly empty: () => void;
  readonly setReady: (ready: Ready) => void;
  readonly clearReady: () => void;
}

const TABLES = 'tables-';

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
    idKey: () => {
      mkdirSync(path, { recursive: true });
      if (!existsSync(at('id-key'))) {
        writeFileSync(at('id-key'), randomBytes(32).toString('base64'), { mode: 0o600 });
      }
      return readFileSync(at('id-key'), 'utf8');
    },
    empty: () => {
      for (const name of readdirSync(path).filter((found) => found !== LOCK_FILE)) {
        rmSync(at(name), { recursive: true, force: true });
      }
    },
    setReady: (ready) => {
      writeFileSync(at('ready.json.new'), `${JSON.stringify(ready, null, 2)}\n`);
      renameSync(at('ready.json.new'), at('ready.json'));
    },
    clearReady: () => {
      rmSync(at('ready.json'), { force: true });
    },
  };
}
