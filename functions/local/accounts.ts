/**
 * Accounts of one machine that is nobody's demonstration: whoever opens the pane without one is given one, and says by a code who they are.
 * They bear no name: the ledger of people names who they are for.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Person } from '../domain/access/person.ts';
import { DataProblem } from './data-problem.ts';

export interface Accounts {
  readonly all: () => readonly Person[];
  readonly add: () => Person;
}

const ID_BYTES = 12;
const ID = /^a-[0-9a-f]{24}$/;

/** `file`: a JSON list of ids. Throws DataProblem where it is not what was written. */
export function accountsIn(file: string): Accounts {
  const ids = existsSync(file) ? read(file) : [];
  return {
    all: () => ids.map(personOf),
    add: () => {
      const id = `a-${randomBytes(ID_BYTES).toString('hex')}`;
      ids.push(id);
      writeFileSync(`${file}.new`, JSON.stringify(ids), { mode: 0o600 });
      renameSync(`${file}.new`, file);
      return personOf(id);
    },
  };
}

const personOf = (id: string): Person => ({ id, name: '' });

function read(file: string): string[] {
  const ids = parsed(file);
  const isWritten =
    Array.isArray(ids) && ids.every((id): id is string => typeof id === 'string' && ID.test(id));
  if (!isWritten) throw new DataProblem('damaged', file);
  return ids;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new DataProblem('damaged', file);
  }
}
