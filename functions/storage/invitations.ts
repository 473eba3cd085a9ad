/**
 * Who a row of the ledger of people is for. A row is there before the account is: an invitation code, of which a keyed hash rests, or an
 * account's name that a verified token bears, ties one account to the row, once. Beside the grants, under partitions that are no account.
 */
import { createHmac } from 'node:crypto';
import { putAll } from './put-all.ts';
import type { Table } from './table.ts';
import { StorageError } from './table.ts';
import { textOf } from './values.ts';

/** A row of the ledger of people of an organisation. */
export interface PeopleRow {
  readonly root: string;
  readonly row: string;
}

export interface Invitation extends PeopleRow {
  /** ISO: the last day on which it may be used. */
  readonly until: string;
}

export interface Invitations {
  /** The code of a row: the same for the same `act`, so that a repeated save tells it again. */
  readonly codeFor: (row: PeopleRow, act: string) => string;
  readonly invite: (invited: readonly (Invitation & { readonly code: string })[]) => Promise<void>;
  readonly find: (code: string) => Promise<Invitation | undefined>;
  /** Whoever signs in with the account's name is whom the row is for. */
  readonly expect: (expected: readonly (PeopleRow & { readonly account: string })[]) => Promise<void>;
  readonly expected: (account: string) => Promise<readonly PeopleRow[]>;
  /** False where the row is somebody else's already. Repeated for the same person it is true again. */
  readonly bind: (row: PeopleRow, person: string) => Promise<boolean>;
}

const CODES = '_codes';
const ACCOUNTS = '_accounts';
const BOUND = '_bound';

/** Without letters that are read as another one (I, L, O, U): Crockford's base 32. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LETTERS = 12;
const GROUP = /(.{4})(?=.)/g;
const LOOK_ALIKE: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** As it is compared: typed with or without hyphens and capitals. */
const plain = (code: string): string =>
  code
    .toUpperCase()
    .replace(/[OIL]/g, (letter) => LOOK_ALIKE[letter] ?? letter)
    .replace(/[^0-9A-Z]/g, '');

/** Names of accounts are the same with and without capitals. */
const named = (account: string): string => account.trim().toLowerCase();

export const rowKeyOf = ({ root, row }: PeopleRow): string => `${root}.${row}`;

/** undefined where the key is not that of a row of a ledger: grants that were written before there was one are called like units. */
export function peopleRowOf(key: string): PeopleRow | undefined {
  const [root, row] = key.split('.');
  return root === undefined || row === undefined ? undefined : { root, row };
}

/** `grants`: the table. `secret`: of the service. */
export function invitationsOf(grants: Table, secret: Uint8Array): Invitations {
  const digest = (what: string, text: string) =>
    createHmac('sha256', secret).update(`khopso ${what}\n${text}`).digest();
  const hashOf = (what: string, text: string) => digest(what, text).toString('hex');
  return {
    codeFor: (row, act) => {
      const bytes = digest('invitation', `${rowKeyOf(row)}\n${act}`);
      const letters = [...bytes.subarray(0, CODE_LETTERS)].map((byte) => LETTERS[byte % LETTERS.length]);
      return letters.join('').replace(GROUP, '$1-');
    },
    invite: (invited) =>
      putAll(
        grants,
        invited.map(({ code, until, root, row }) => {
          return { partitionKey: CODES, rowKey: hashOf('code', plain(code)), until, root, row };
        }),
      ),
    find: async (code) => {
      const found = await grants.get(CODES, hashOf('code', plain(code)));
      if (found === undefined) return undefined;
      const { values } = found;
      return { root: textOf(values, 'root'), row: textOf(values, 'row'), until: textOf(values, 'until') };
    },
    expect: (expected) =>
      putAll(
        grants,
        expected.map(({ account, ...row }) => {
          return { partitionKey: ACCOUNTS, rowKey: `${hashOf('account', named(account))}.${rowKeyOf(row)}` };
        }),
      ),
    expected: async (account) => {
      const hash = hashOf('account', named(account));
      const keys = { from: `${hash}.`, to: `${hash}.~` };
      const found = await grants.list({ partition: ACCOUNTS, keys });
      return found.flatMap(({ rowKey }) => peopleRowOf(rowKey.slice(hash.length + 1)) ?? []);
    },
    bind: async (row, person) => {
      const rowKey = rowKeyOf(row);
      try {
        await grants.transact([{ kind: 'create', entity: { partitionKey: BOUND, rowKey, person } }]);
      } catch (error) {
        if (!(error instanceof StorageError) || error.kind !== 'exists') throw error;
        const bound = await grants.get(BOUND, rowKey);
        if (bound === undefined || textOf(bound.values, 'person') !== person) return false;
      }
      await grants.transact([{ kind: 'put', entity: { partitionKey: person, rowKey } }]);
      return true;
    },
  };
}
