/** Keys of a server that rotates them, is out, comes back: over HTTP, with tokens that are really signed. */
import { COOLDOWN, FRESH_FOR, KNOWN_FOR, KeysUnavailable } from '../../../functions/identity/keys.ts';
import { NotSignedIn, tokenVerifier } from '../../../functions/identity/tokens.ts';
import type { Verify } from '../../../functions/identity/tokens.ts';
import { USUAL_CLAIMS } from '../../../functions/identity/providers.ts';
import { startKeyServer } from '../../support/key-server.ts';
import type { Answering, KeyServer } from '../../support/key-server.ts';

const ISSUER = 'https://login.example/realms/tinh';
const MINUTE = 60_000;

let server: KeyServer;
let verify: Verify;
let now: number;
beforeEach(async () => {
  server = await startKeyServer();
  now = Date.parse('2026-11-29T02:00:00Z');
  verify = tokenVerifier(
    {
      way: 'local',
      claims: USUAL_CLAIMS.local,
      issuer: ISSUER,
      audience: 'khopso',
      keys: { kind: 'url', url: server.url },
    },
    () => new Date(now),
  );
});
afterEach(() => server.stop());

async function signed(header: object = {}, claims: object = {}): Promise<string> {
  const at = Math.floor(now / 1_000);
  const usual = { iss: ISSUER, aud: 'khopso', oid: 'p-1', iat: at, exp: at + 300 };
  return `Bearer ${await server.sign({ ...usual, ...claims }, header)}`;
}
const comesIn = async (authorization: string) => {
  await expect(verify(authorization)).resolves.toMatchObject({ id: 'p-1' });
};

it('are fetched once for a crowd, and not again while they are fresh', async () => {
  const token = await signed();
  await Promise.all(Array.from({ length: 50 }, () => comesIn(token)));
  now += FRESH_FOR - 1;
  await comesIn(await signed());
  expect(server.fetches()).toBe(1);
  now += 1;
  await comesIn(await signed());
  expect(server.fetches()).toBe(2);
});

it('are found after a rotation, without a start: by the first token of the new key, whose crowd makes one fetch', async () => {
  const before = await signed();
  await comesIn(before);
  now += MINUTE;
  await server.rotate();
  const after = await signed();
  await Promise.all(Array.from({ length: 50 }, () => comesIn(after)));
  expect(server.fetches()).toBe(2);
});

it('are not judged rather than refused in the moment after a fetch, and then found', async () => {
  await comesIn(await signed());
  await server.rotate();
  const after = await signed();
  await expect(verify(after)).rejects.toThrow(KeysUnavailable);
  now += COOLDOWN;
  await comesIn(after);
});

it('hold no longer once their server has withdrawn them', async () => {
  const before = await signed({}, { exp: Math.floor(now / 1_000) + 3_600 });
  await comesIn(before);
  await server.rotate();
  now += FRESH_FOR;
  await expect(verify(before)).rejects.toThrow(NotSignedIn);
});

it.each<[string, (server: KeyServer) => unknown]>([
  ['is out', ({ stop }) => stop()],
  ['fails', ({ answer }) => answer('failure')],
  ['answers with a page', ({ answer }) => answer('nonsense')],
])('that are known are enough while their server %s, and it is asked once a cooldown', async (_how, put) => {
  await comesIn(await signed());
  now += FRESH_FOR;
  await put(server);
  for (let second = 0; second < 60; second += 1) {
    await comesIn(await signed());
    now += 1_000;
  }
  expect(server.fetches()).toBeLessThanOrEqual(3);
});

it('that are known are enough while their server takes connections and says nothing', async () => {
  await comesIn(await signed());
  server.answer('never');
  now += FRESH_FOR;
  await comesIn(await signed());
  expect(server.fetches()).toBe(2);
}, 20_000);

it('are believed for a day without their server, and not for longer', async () => {
  await comesIn(await signed());
  await server.stop();
  now += KNOWN_FOR - 1;
  await comesIn(await signed());
  now += COOLDOWN;
  await expect(verify(await signed())).rejects.toThrow(KeysUnavailable);
  await server.start();
  now += COOLDOWN;
  await comesIn(await signed());
});

it('that were never fetched make nobody signed out: nobody is judged until the server is back', async () => {
  await server.stop();
  await expect(verify(await signed())).rejects.toThrow(KeysUnavailable);
  await server.start();
  await expect(verify(await signed())).rejects.toThrow(KeysUnavailable);
  expect(server.fetches()).toBe(0);
  now += COOLDOWN;
  await comesIn(await signed());
});

it.each<Answering>(['keys', 'failure'])(
  'are asked for once a cooldown, whoever comes with whatever key while the server gives %s',
  async (how) => {
    server.answer(how);
    for (let second = 0; second < 120; second += 1) {
      const strangers = await Promise.all([
        signed({ kid: `${String(second)}-a` }),
        signed({ kid: `${String(second)}-b` }),
      ]);
      await Promise.allSettled(strangers.map(verify));
      now += 1_000;
    }
    expect(server.fetches()).toBeLessThanOrEqual(120_000 / COOLDOWN);
  },
);

it('that are known let their people in beside a crowd of strangers', async () => {
  await comesIn(await signed());
  const strangers = await Promise.all(Array.from({ length: 20 }, (_, n) => signed({ kid: String(n) })));
  await Promise.all([
    ...strangers.map((one) => expect(verify(one)).rejects.toThrow()),
    comesIn(await signed()),
  ]);
});

it('are not asked for because of a token of another issuer', async () => {
  await expect(verify(await signed({}, { iss: 'https://login.example/realms/khac' }))).rejects.toThrow(
    NotSignedIn,
  );
  expect(server.fetches()).toBe(0);
});

it('are fetched by a clock that was put back', async () => {
  await comesIn(await signed());
  await server.rotate();
  now -= 60 * MINUTE;
  await comesIn(await signed());
});
