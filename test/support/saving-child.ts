/**
 * Saves 3,000 units in a process of its own and kills it (SIGKILL) at the storage call that the order names: what is under way then is
 * sent and never heard of again. Prints how many calls it made where it was not killed.
 */
import { UNIT_LEDGER } from '../../functions/domain/units/unit-ledger.ts';
import { LEDGERS } from '../../functions/domain/administration/list.ts';
import { KEPT_MEMBERS } from '../../functions/domain/kinds/members.ts';
import { changeLedger } from '../../functions/acts/ledgers.ts';
import { storageOver } from '../../functions/storage/storage.ts';
import { openTables, type Tables, type TablesConfiguration } from '../../functions/storage/tables.ts';
import { disclosureOf } from '../../functions/domain/statistics/disclosure/disclosure.ts';
import { manyUnits } from './many-units.ts';

export interface SavingOrder {
  readonly tables: TablesConfiguration;
  readonly save: string;
  readonly day: string;
  readonly person: { readonly id: string; readonly name: string };
  /** 1: the first call of all; 0: at none. */
  readonly dieAt: number;
  /** before: nothing of the call was sent. sent: it is on its way. after: it was answered. */
  readonly when: 'before' | 'sent' | 'after';
}

const order = JSON.parse(process.argv[2] ?? '') as SavingOrder;
let calls = 0;

const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

async function counted<T>(call: () => Promise<T>): Promise<T> {
  calls += 1;
  if (calls !== order.dieAt) return call();
  if (order.when === 'before') die();
  const answer = call();
  // Until the request has left; its answer is waited for by nobody.
  if (order.when === 'sent') setTimeout(die, 3);
  const answered = await answer;
  die();
  return answered;
}

const around = (tables: Tables): Tables => ({
  ...tables,
  tree: {
    ...tables.tree,
    get: (partition, key) => counted(() => tables.tree.get(partition, key)),
    list: (query) => counted(() => tables.tree.list(query)),
    transact: (writes) => counted(() => tables.tree.transact(writes)),
  },
});

const clock = () => new Date(`${order.day}T02:00:00Z`);
const configuration = { idKeys: [{ id: 'test-key', secret: new Uint8Array(32) }] } as const;
const storage = storageOver(around(await openTables(order.tables)), configuration, clock, KEPT_MEMBERS);
const tree = await storage.directory.tree(order.day);
const unit = tree.unit('root');
const ledger = LEDGERS.find(({ definition }) => definition.id === UNIT_LEDGER.id);
if (unit === undefined || ledger === undefined) throw new Error('There is a root and a ledger of units');
const context = {
  services: { storage, clock, disclosures: disclosureOf },
  person: order.person,
  unit,
  tree,
  day: order.day,
};
const { outcome } = await changeLedger(context, {
  ledger,
  save: order.save,
  request: { base: 0, changes: manyUnits() },
});
process.stdout.write(JSON.stringify({ outcome, calls }));
