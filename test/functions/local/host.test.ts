import { request } from 'node:http';
import { startHost } from '../../../functions/local/host.ts';
import type { Host, HostOptions } from '../../../functions/local/host.ts';
import type { Registration } from '../../../functions/local/core.ts';

const route = (
  name: string,
  path: string,
  method = 'GET',
  handler?: Registration['handler'],
): Registration => ({
  name,
  route: path,
  methods: [method],
  handler: handler ?? ((incoming) => ({ jsonBody: { name, params: incoming.params } })),
});

let host: Host;
const log: string[] = [];
const start = async (registrations: readonly Registration[], more: Partial<HostOptions> = {}) => {
  host = await startHost({ port: 0, registrations, log: (message) => log.push(message), ...more });
};
afterEach(async () => {
  log.length = 0;
  await host.close();
});
const get = (path: string, init: RequestInit = {}) => fetch(`${host.url}${path}`, init);

describe('the embedded host routes as Azure does', () => {
  it('below the prefix of host.json, literals in any case, parameters as they are', async () => {
    await start([route('one', 'units/{unit}/roster')]);
    const answer = await get('/API/Units/Ab-1/ROSTER?x=1');
    expect(await answer.json()).toEqual({ name: 'one', params: { unit: 'Ab-1' } });
  });

  it('answers 404 to another method, HEAD too, and to what nobody registered', async () => {
    await start([route('one', 'things'), route('two', 'things', 'PUT')]);
    expect((await get('/api/things', { method: 'POST', body: '{}' })).status).toBe(404);
    expect((await get('/api/things', { method: 'HEAD' })).status).toBe(404);
    expect((await get('/api/things/')).status).toBe(404);
    expect((await get('/things')).status).toBe(404);
    expect(await (await get('/api/things', { method: 'PUT' })).json()).toMatchObject({ name: 'two' });
  });

  it('answers 204 to nothing and 500, empty and logged without its text, to an error or a plain string', async () => {
    await start([
      route('nothing', 'nothing', 'GET', () => undefined),
      route('text', 'text', 'GET', () => 'hello'),
      route('error', 'error', 'GET', () => {
        throw new Error('Lò Thị Mai');
      }),
    ]);
    expect((await get('/api/nothing')).status).toBe(204);
    for (const path of ['/api/text', '/api/error']) {
      const answer = await get(path);
      expect([answer.status, await answer.text()]).toEqual([500, '']);
    }
    expect(log).toHaveLength(2);
    expect(log.join()).not.toContain('Mai');
  });

  it('does not pass on what a gateway would say about who is signed in', async () => {
    await start([
      route('who', 'who', 'GET', (incoming) => ({
        jsonBody: { principal: incoming.headers.get('x-ms-client-principal') },
      })),
    ]);
    const answer = await get('/api/who', { headers: { 'x-ms-client-principal': 'e30=' } });
    expect(await answer.json()).toEqual({ principal: null });
  });
});

describe('the embedded host refuses to start', () => {
  beforeEach(() => start([]));
  it.each([
    ['overlapping routes', [route('a', 'units/mine/x'), route('b', 'units/{unit}/{x}')], 'a and b'],
    ['the same route in another case', [route('a', 'Health'), route('b', 'health')], 'a and b'],
    ['optional parameters', [route('a', 'units/{unit?}')], '{unit?}'],
    ['catch-all parameters', [route('a', '{*rest}')], '{*rest}'],
  ])('on %s', async (_name, registrations, named) => {
    await expect(startHost({ port: 0, registrations })).rejects.toThrow(named);
  });

  it('on a taken port, by its code', async () => {
    const port = Number(new URL(host.url).port);
    await expect(startHost({ port, registrations: [] })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('the embedded host is for this machine', () => {
  it('listens on loopback and answers under its own name only', async () => {
    await start([route('one', 'one')]);
    const url = new URL(host.url);
    expect(url.hostname).toBe('127.0.0.1');
    const statusFor = (name: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = { host: name };
        request({ host: '127.0.0.1', port: url.port, path: '/api/one', headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await statusFor(url.host)).toBe(200);
    expect(await statusFor(`localhost:${url.port}`)).toBe(200);
    expect(await statusFor('rebound.example')).toBe(421);
    expect(await statusFor(`rebound.example:${url.port}`)).toBe(421);
  });

  it('leaves it to whoever asks to end a connection that is idle', async () => {
    await start([route('one', 'one')]);
    // Where the host did, it would say after how long.
    expect((await get('/api/one')).headers.get('keep-alive')).toBeNull();
  });

  it('answers what is under way before it ends', async () => {
    let release: (() => void) | undefined;
    const waiting = new Promise<void>((resolve) => (release = resolve));
    let began: (() => void) | undefined;
    const beginning = new Promise<void>((resolve) => (began = resolve));
    await start([
      route('slow', 'slow', 'GET', async () => {
        began?.();
        await waiting;
        return { jsonBody: { done: true } };
      }),
    ]);
    const answer = get('/api/slow');
    await beginning;
    const closing = host.close();
    release?.();
    expect(await (await answer).json()).toEqual({ done: true });
    await closing;
    await expect(get('/api/slow')).rejects.toThrow();
  });
});
