/**
 * The review table as a property: after any sequence of acts by any roles no version is lost, no closed figure changed, both sides see
 * the same, and every step is in the audit. KHOPSO_SEQUENCES for more of them.
 */
import fc from 'fast-check';
import { inlineUpload, newUploadId, startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';
import { plantTree } from '../../support/own-tree.ts';
import type { OwnTree } from '../../support/own-tree.ts';

const SEQUENCES = Number(process.env.KHOPSO_SEQUENCES ?? 4);

let service: TestService;
let now = Date.parse('2023-10-05T02:00:00.000Z');
beforeAll(async () => {
  service = await startService({ clock: () => new Date((now += 1_000)) });
});
afterAll(() => service.close());

const PEOPLE = ['clerk', 'clerk-2', 'office', 'leader', 'admin', 'outsider-office'] as const;
const STEP = fc.record({
  what: fc.constantFrom('send', 'send', 'send', 'ask', 'match', 'withdraw', 'close', 'reopen'),
  who: fc.constantFrom(...PEOPLE, 'clerk' as const, 'office' as const, 'office' as const),
  back: fc.nat({ max: 2 }),
});
type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never;

/** Written apart from the table: who may do what, from where, to where. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  ask: ['office'],
  match: ['office'],
  withdraw: ['clerk', 'clerk-2'],
  send: ['clerk', 'clerk-2'],
  close: ['office', 'admin'],
  reopen: ['office', 'admin'],
};
const MOVES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sent: { ask: 'asked-to-correct', match: 'matched', withdraw: 'withdrawn' },
  matched: { ask: 'asked-to-correct' },
  'asked-to-correct': { withdraw: 'withdrawn' },
};
const PATH = { ask: 'requests', match: 'matches', withdraw: 'withdrawals' } as const;

/** What a sequence must have left. */
interface Model {
  readonly states: string[];
  readonly events: string[];
  closings: number;
  commits: number;
  /** Since it was closed: what was reported of the closed day. */
  closed: unknown;
}

async function report(tree: OwnTree) {
  const answers = await Promise.all(
    ['sent', 'matched'].map((counts) =>
      tree.call('office', 'GET', `units/${tree.id('bloc')}/consolidated?asOf=2023-09-30&counts=${counts}`),
    ),
  );
  return answers.map(({ body }) => body);
}

async function close(tree: OwnTree, model: Model, { what, who }: Step): Promise<void> {
  const isClosing = what === 'close';
  if (isClosing === (model.closed !== null)) return;
  if (isClosing) model.closings += 1;
  const values = isClosing ? { through: '2023-09-30' } : { reopened: true };
  const row = tree.id(`closing-${String(model.closings)}`);
  const save = `units/${tree.id('bloc')}/ledgers/closings/saves/${newUploadId()}`;
  const before = isClosing ? await report(tree) : null;
  const body = { base: model.commits, changes: [{ row, from: '', values }] };
  const { status } = await tree.call(who, 'PUT', save, body);
  expect(status === 200).toBe(MAY[what]?.includes(who));
  if (status !== 200) {
    if (isClosing) model.closings -= 1;
    return;
  }
  model.commits += 1;
  model.closed = before;
}

async function send(tree: OwnTree, model: Model, { who }: Step): Promise<void> {
  const unit = `units/${tree.id('school-1')}`;
  const upload = inlineUpload([tree.memberRow(1), tree.memberRow(2)], {
    rosterDate: '2023-09-30',
    period: '2023-Q3',
    baseVersion: model.states.length,
  });
  const { status } = await tree.call(who, 'PUT', `${unit}/uploads/${newUploadId()}`, upload);
  expect(status === 200).toBe(MAY.send?.includes(who));
  if (status === 200) model.states.push('sent');
}

async function act(tree: OwnTree, model: Model, { what, who, back }: Step): Promise<void> {
  const version = Math.max(1, model.states.length - back);
  const path = PATH[what as keyof typeof PATH];
  const { status } = await tree.call(
    who,
    'PUT',
    `units/${tree.id('school-1')}/versions/${String(version)}/${path}/${newUploadId()}`,
    what === 'ask' ? { corrections: [{ kind: 'doubled', row: 6, other: 7 }] } : undefined,
  );
  const isReplaced = model.states.slice(version).some((state) => state !== 'withdrawn');
  const next = MOVES[model.states[version - 1] ?? '']?.[what];
  const isPossible = MAY[what]?.includes(who) === true && !isReplaced && next !== undefined;
  expect(status === 200).toBe(isPossible);
  if (!isPossible) return;
  model.states[version - 1] = next;
  model.events.push(`${String(version)} ${what} ${tree.id(who)}`);
}

async function holds(tree: OwnTree, model: Model): Promise<void> {
  const path = `units/${tree.id('school-1')}/versions`;
  const [clerk, office] = await Promise.all(['clerk', 'office'].map((who) => tree.call(who, 'GET', path)));
  expect(office?.body).toEqual(clerk?.body);
  const { versions, events } = clerk?.body ?? {};
  expect(versions.map((each: { version: number }) => each.version)).toEqual(
    model.states.map((_, at) => at + 1),
  );
  expect(versions.map((each: { review: string }) => each.review)).toEqual(model.states);
  expect(
    events.map(
      ({ version, act: done, by }: { version: number; act: string; by: { id: string } }) =>
        `${String(version)} ${done} ${by.id}`,
    ),
  ).toEqual(model.events);
  if (model.closed !== null) return expect(await report(tree)).toEqual(model.closed);
  // Open, the newest that is not asked back counts, or the newest that is matched.
  const [sent, matched] = await report(tree);
  const newest = (states: readonly string[]) =>
    model.states.findLastIndex((state) => states.includes(state)) + 1;
  const counted = (told: { units: readonly { unit: string; version: number }[] }) =>
    told.units.find(({ unit }) => unit === tree.id('school-1'))?.version;
  expect([counted(sent), counted(matched)]).toEqual([newest(['sent', 'matched']), newest(['matched'])]);
}

it(
  'no version is lost, no closed figure changes, both sides see the same, every step is in the audit',
  async () => {
    const sequence = fc.array(STEP, { minLength: 8, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(sequence, async (steps) => {
        const tree = await plantTree(service);
        const model: Model = { states: [], events: [], closings: 0, commits: 0, closed: null };
        for (const step of steps) {
          if (step.what === 'send') await send(tree, model, step);
          else if (step.what === 'close' || step.what === 'reopen') await close(tree, model, step);
          else await act(tree, model, step);
          await holds(tree, model);
        }
      }),
      { numRuns: SEQUENCES, endOnFailure: true },
    );
  },
  60_000 + SEQUENCES * 20_000,
);
