import { createService } from '../../../addin/service/client.ts';
import type { ServiceError } from '../../../addin/service/error.ts';
import { officeService } from '../../../addin/service/office-client.ts';
import { signInBy } from '../../../addin/service/sign-in.ts';
import { type Answer, type Asked, startServer, type TestServer } from './server.ts';

const ME = {
  person: { id: 'clerk-1', name: 'Lò Thị Mai' },
  grants: [{ unit: { id: 'unit-1', name: 'Chi bộ Thôn 3' }, role: 'clerk' }],
  openPeriod: {
    id: '2023-Q3',
    label: { vi: 'Quý III/2023', en: 'Q3 2023' },
    from: '2023-07-01',
    to: '2023-09-30',
  },
};

let server: TestServer;
let tokens = 0;
/** Answered in place of the next tokens. */
let missing: Answer[] = [];
afterEach(() => server.close());

async function serve(
  answers: readonly Answer[] | ((asked: Asked) => Answer),
  pauses: readonly number[] = [1, 1],
  random?: () => number,
) {
  let turn = 0;
  tokens = 0;
  missing = [];
  server = await startServer((asked) => {
    const isToken = asked.path === '/local/token';
    const gone = isToken ? missing.shift() : undefined;
    if (gone) return gone;
    if (isToken) return { status: 200, body: { token: `token-${String(++tokens)}` } };
    if (typeof answers === 'function') return answers(asked);
    return answers[turn++] ?? { status: 500 };
  });
  const signIn = signInBy(undefined, { api: server.origin, person: 'clerk' });
  return createService({
    api: `${server.origin}/api`,
    signIn,
    pauses,
    timeout: 2_000,
    ...(random ? { random } : {}),
  });
}

const calls = () => server.asked.filter(({ path }) => path !== '/local/token');
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: ServiceError) => error,
  );

describe('a call to the service', () => {
  it('carries the token of the signed-in person', async () => {
    const service = await serve([{ status: 200, body: ME }]);
    expect(await service.me()).toEqual(ME);
    expect(server.asked[0]).toMatchObject({ path: '/local/token', body: { person: 'clerk' } });
    expect(calls()[0]).toMatchObject({ method: 'GET', path: '/api/me', authorization: 'Bearer token-1' });
  });

  it('is repeated after a cut line and a busy answer', async () => {
    const service = await serve([{ status: 0, cut: true }, { status: 503 }, { status: 200, body: ME }]);
    expect(await service.me()).toEqual(ME);
    expect(calls()).toHaveLength(3);
  });

  it('gives up as busy when every answer says so', async () => {
    const service = await serve(() => ({ status: 429 }));
    expect(await failure(service.me())).toMatchObject({ code: 'busy', status: 429 });
    expect(calls()).toHaveLength(3);
  });

  it('says offline when nobody answers', async () => {
    const service = await serve([]);
    await server.close();
    expect(await failure(service.me())).toMatchObject({ code: 'offline', status: 0 });
  });

  it('is not put off where whoever gives tokens is away for a moment', async () => {
    const service = await serve([{ status: 200, body: ME }]);
    missing = [{ status: 0, cut: true }, { status: 503 }];
    expect(await service.me()).toEqual(ME);
    expect([calls().length, tokens]).toEqual([1, 1]);
    await server.close();
    const forbidden = await serve([{ status: 200, body: ME }]);
    missing = [{ status: 403 }];
    expect(await failure(forbidden.me())).toMatchObject({ code: 'signed-out' });
    expect(server.asked).toHaveLength(1);
  });

  it('gets a new token once when the old one is refused', async () => {
    const service = await serve(({ authorization }) =>
      authorization === 'Bearer token-1' ? { status: 401 } : { status: 200, body: ME },
    );
    expect(await service.me()).toEqual(ME);
    expect(tokens).toBe(2);
  });

  it('is signed out when the new token is refused too', async () => {
    const service = await serve(() => ({ status: 401 }));
    expect(await failure(service.me())).toMatchObject({ code: 'signed-out' });
    expect(tokens).toBe(2);
  });

  it('takes code and facts from a problem document and repeats nothing', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      code: 'version-conflict',
      detail: { vi: 'x', en: 'x' },
      params: { by: 'office-2', version: 4 },
    };
    const service = await serve([{ status: 409, body: problem }]);
    expect(await failure(service.roster('unit-1'))).toMatchObject({
      code: 'version-conflict',
      status: 409,
      params: { by: 'office-2', version: 4 },
    });
    expect(calls()).toHaveLength(1);
  });

  it('never quotes an answer that it cannot read', async () => {
    const service = await serve([{ status: 200, body: { person: 'Lò Thị Mai' } }]);
    const error = await failure(service.me());
    expect(error).toMatchObject({ code: 'answer-unreadable' });
    expect(String(error?.stack)).not.toContain('Lò Thị Mai');
  });

  it('stops at once when the person stops', async () => {
    const stop = new AbortController();
    const service = await serve(() => ({ status: 503 }), [60_000]);
    const stopped = failure(service.me({ signal: stop.signal }));
    setTimeout(() => stop.abort(), 50);
    expect(await stopped).toMatchObject({ name: 'AbortError' });
  });

  it('is not repeated before the service asks for it, and waits half of its own pause and a chance of the rest', async () => {
    const waited = async (headers: Record<string, string>, random: () => number) => {
      const started = performance.now();
      const service = await serve(
        [
          { status: 503, headers },
          { status: 200, body: ME },
        ],
        [200],
        random,
      );
      await service.me();
      await server.close();
      return performance.now() - started;
    };
    const random = jest.fn(() => 1);
    expect(await waited({}, random)).toBeGreaterThanOrEqual(199);
    expect(random).toHaveBeenCalledTimes(1);
    expect(await waited({ 'retry-after': '1' }, () => 0)).toBeGreaterThanOrEqual(999);
    const date = 'Sun, 06 Nov 1994 08:49:37 GMT';
    const asked = { date, 'retry-after': 'Sun, 06 Nov 1994 08:49:38 GMT' };
    expect(await waited(asked, () => 0)).toBeGreaterThanOrEqual(999);
  });

  it('asks as of a date', async () => {
    const service = officeService(await serve([{ status: 404 }]));
    expect(await failure(service.consolidated('unit-1', { asOf: '2023-09-30' }))).toMatchObject({
      code: 'not-found',
    });
    expect(calls()[0]?.path).toBe('/api/units/unit-1/consolidated?asOf=2023-09-30');
  });
});
