/** Two at once about one version: one of them is first, and the other one is told. ROUNDS=1000 for many more. */
import { inlineUpload, newUploadId, startService } from '../../support/service.ts';
import type { Called, TestService } from '../../support/service.ts';
import { plantTree } from '../../support/own-tree.ts';
import type { OwnTree } from '../../support/own-tree.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? '12');
/** Versions of one unit are listed whole with every act: a unit has so many in a lifetime, and not thousands. */
const ROUNDS_OF_A_TREE = 20;

let service: TestService;
let tree: OwnTree;
let newest = 0;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-11-05T02:00:00.000Z') });
});
afterAll(() => service.close());

const at = (path: string) => `units/${tree.id('school-1')}/${path}`;
const send = (baseReview: 'sent' | 'asked-to-correct' | 'withdrawn' | 'matched') =>
  tree.call(
    'clerk',
    'PUT',
    at(`uploads/${newUploadId()}`),
    inlineUpload([tree.memberRow(1)], { baseVersion: newest, ...(newest > 0 ? { baseReview } : {}) }),
  );
const ask = () =>
  tree.call('office', 'PUT', at(`versions/${String(newest)}/requests/${newUploadId()}`), {
    corrections: [{ kind: 'missing' }],
  });
const match = () => tree.call('office', 'PUT', at(`versions/${String(newest)}/matches/${newUploadId()}`));
const withdraw = () =>
  tree.call('clerk-2', 'PUT', at(`versions/${String(newest)}/withdrawals/${newUploadId()}`));

async function sendNext(baseReview: Parameters<typeof send>[0]): Promise<void> {
  const { status, body } = await send(baseReview);
  expect([status, body.receipt?.version]).toEqual([200, newest + 1]);
  newest += 1;
}

/** Who was first, and what the other one was told. */
async function race(one: Promise<Called>, other: Promise<Called>) {
  const [first, second] = await Promise.all([one, other]);
  expect([first.status, second.status].sort()).toEqual([200, 409]);
  return first.status === 200 ? { won: 0, told: second.body.code } : { won: 1, told: first.body.code };
}
const stands = async () => {
  const { body } = await tree.call('office', 'GET', at('versions'));
  return body.versions.at(-1).review;
};

it(
  'sending against asking, and matching against withdrawing: one winner, and the other is told',
  async () => {
    const won = { send: 0, ask: 0, match: 0, withdraw: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round % ROUNDS_OF_A_TREE === 0) {
        tree = await plantTree(service);
        newest = 0;
        await sendNext('sent');
      }
      const sending = await race(send('sent'), ask());
      if (sending.won === 0) {
        won.send += 1;
        newest += 1;
        expect(sending.told).toBe('version-replaced');
        expect(await stands()).toBe('sent');
      } else {
        won.ask += 1;
        expect(sending.told).toBe('review-asked');
        expect(await stands()).toBe('asked-to-correct');
        await sendNext('asked-to-correct');
      }
      const matching = round % 2 === 0 ? await race(match(), withdraw()) : await race(withdraw(), match());
      const isMatched = (matching.won === 0) === (round % 2 === 0);
      won[isMatched ? 'match' : 'withdraw'] += 1;
      expect(matching.told).toBe(isMatched ? 'review-matched' : 'review-withdrawn');
      expect(await stands()).toBe(isMatched ? 'matched' : 'withdrawn');
      await sendNext(isMatched ? 'matched' : 'withdrawn');
    }
    const { send: sends, ask: asks, match: matches, withdraw: withdrawals } = won;
    expect([sends + asks, matches + withdrawals]).toEqual([ROUNDS, ROUNDS]);
    if (ROUNDS > 100) process.stdout.write(`${JSON.stringify(won)}\n`);
  },
  20_000 + ROUNDS * 3_000,
);
