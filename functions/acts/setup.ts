/**
 * The first organisation of an empty service: its unit at the top, and who is signed in as its administrator, each the first commit of its
 * ledger. Made under one id from the code: cut off and repeated it is one organisation, and somebody else with the code gets none.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Person } from '../domain/access/person.ts';
import type { LedgerValues } from '../domain/ledgers/definition.ts';
import { ALWAYS, EMPTY_LEDGER, rowOn } from '../domain/ledgers/log.ts';
import type { FirstRun } from '../identity/configuration.ts';
import type { Storage } from '../storage/storage.ts';
import type { Joined, SetupRequest } from '../wire/joining.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import { saveLedger } from './save-ledger.ts';

interface SettingUp {
  readonly storage: Storage;
  readonly firstRun: FirstRun;
  readonly person: Person;
  /** ISO: now. */
  readonly at: string;
}

/** With or without hyphens and capitals it is the same code. */
const plain = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const ID_LETTERS = 32;
const idOf = (text: string): string => digest(text).toString('hex').slice(0, ID_LETTERS);

/** Throws ProblemError: code-unknown; code-used where another account made the organisation. */
export async function setUp(setting: SettingUp, request: SetupRequest): Promise<Joined> {
  const secret = secretOf(setting, request);
  const root = idOf(`organisation ${secret}`);
  const row = idOf(`administrator ${secret}`);
  const { storage, person } = setting;
  await begin(setting, { root, row, top: { name: request.organisation, ...TOP }, name: request.name });
  return { person, unit: { id: root, name: await nameOfTop(storage, root) }, role: 'admin' };
}

interface Beginning {
  readonly root: string;
  readonly row: string;
  readonly top: LedgerValues;
  /** Of the administrator. */
  readonly name: string;
}

/** The first commits of an organisation. Throws ProblemError: code-used where it is another account's. */
export async function begin(
  setting: Pick<SettingUp, 'storage' | 'person' | 'at'>,
  { root, row, top, name }: Beginning,
): Promise<void> {
  const { storage, person } = setting;
  await first(setting, { root, ledger: 'units', row: root }, top);
  await first(setting, { root, ledger: 'people', row }, { name, unit: root, role: 'admin' });
  if (!(await storage.invitations.bind({ root, row }, person.id))) throw new ProblemError('code-used');
  storage.directory.forgetLedgers();
}

/** Whoever repeats it under another name is told the one that stands: it is changed in the ledger of units. */
async function nameOfTop({ directory }: Storage, root: string): Promise<string> {
  const history = (await directory.ledger(root, 'units')).rows.get(root);
  return String((history && rowOn(history, ALWAYS))?.values['name'] ?? '');
}

/** What it is may be changed in the ledger of units. It keeps no roster, and its figures rest with itself. */
const TOP: LedgerValues = { kind: 'district', sector: 'other' };

/** The code, or the account that the settings name. */
function secretOf({ firstRun, person }: SettingUp, { code }: SetupRequest): string {
  if (firstRun.admin !== undefined && firstRun.admin === person.id) return person.id;
  const isRight =
    firstRun.code !== undefined &&
    code !== undefined &&
    timingSafeEqual(digest(plain(firstRun.code)), digest(plain(code)));
  if (!isRight) throw new ProblemError('code-unknown');
  return plain(code);
}

interface FirstRow {
  readonly root: string;
  readonly ledger: string;
  readonly row: string;
}

async function first(
  { storage, person, at }: Pick<SettingUp, 'storage' | 'person' | 'at'>,
  where: FirstRow,
  values: LedgerValues,
): Promise<void> {
  const { root, ledger, row } = where;
  const { directory } = storage;
  const before = await directory.ledger(root, ledger);
  const maker = before.rows.size === 0 ? undefined : (await commitOne(directory, where))?.by.id;
  if (maker !== undefined && maker !== person.id) throw new ProblemError('code-used');
  const outcome = await saveLedger(
    await directory.openLedger(root, ledger),
    EMPTY_LEDGER,
    {
      id: `first-${row}`,
      base: 0,
      by: { id: person.id, name: person.name },
      at,
      changes: [{ row, from: ALWAYS, values: ledger === 'units' ? { ...values, home: root } : values }],
    },
    () => [],
  );
  if (outcome.kind !== 'saved') throw new ProblemError('code-used');
}

async function commitOne(directory: Storage['directory'], { root, ledger }: FirstRow) {
  const [commit] = await (await directory.openLedger(root, ledger)).commits(0);
  return commit;
}
