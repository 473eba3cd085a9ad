/** Limits by person and by address, over HTTP: said with a time to wait, and kept to by the pane. */
import { request } from 'node:http';
import { createService } from '../../../addin/service/client.ts';
import { limiterOf } from '../../../functions/http/rate.ts';
import type { Limits } from '../../../functions/http/rate.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
afterEach(() => {
  jest.restoreAllMocks();
});

const limit = (which: keyof Limits, limiter: Limits['person']) =>
  jest.spyOn(service.services.limits, which).mockImplementation(limiter);

describe('too many requests', () => {
  it('of one person are answered 429 with the seconds to wait; another person goes on', async () => {
    limit('person', (person) => (person === 'clerk' ? 7 : 0));
    const answer = await service.call('clerk', 'GET', 'me');
    expect(answer).toMatchObject({
      status: 429,
      body: { code: 'too-many-requests', params: { seconds: 7 } },
    });
    expect(answer.headers.get('retry-after')).toBe('7');
    expect((await service.call('office', 'GET', 'me')).status).toBe(200);
  });

  it('of one address are answered before anything is asked of the token', async () => {
    limit('address', () => 2);
    for (const person of [null, 'clerk', 'somebody unknown']) {
      expect((await service.call(person, 'GET', 'me')).status).toBe(429);
    }
    expect((await service.call(null, 'GET', 'health')).status).toBe(429);
  });

  it('are counted by the address of the connection, whatever a caller says of itself', async () => {
    const asked: string[] = [];
    limit('address', (address) => {
      asked.push(address);
      return 0;
    });
    const url = new URL(`${service.api}/health`);
    await new Promise((resolve) => {
      request(url, { headers: { 'x-forwarded-for': '203.0.113.7' } }, (response) => {
        response.resume().on('end', resolve);
      }).end();
    });
    expect(asked).toEqual(['127.0.0.1']);
  });

  it('come to an end', async () => {
    limit(
      'person',
      limiterOf({ burst: 5, perSecond: 1 }, () => 0),
    );
    const burst = Array.from({ length: 8 }, () => service.call('leader', 'GET', 'me'));
    const statuses = (await Promise.all(burst)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
  });

  it('are repeated by the pane after the time it was told, and not before', async () => {
    const started = performance.now();
    const times: number[] = [];
    limit('person', () => {
      times.push(performance.now() - started);
      return times.length === 1 ? 1 : 0;
    });
    const token = await service.tokenFor('clerk');
    const signIn = { token: () => Promise.resolve(token), forget: () => undefined };
    const pane = createService({ api: service.api, signIn, pauses: [1], random: () => 0 });
    expect((await pane.me()).person.id).toBe('clerk');
    expect(times).toHaveLength(2);
    expect(times[1]).toBeGreaterThanOrEqual((times[0] ?? 0) + 999);
  });

  it('are not repeated where the time is longer than anybody waits: the person is told how long', async () => {
    const limiter = limit('person', () => 60);
    const token = await service.tokenFor('clerk');
    const signIn = { token: () => Promise.resolve(token), forget: () => undefined };
    const pane = createService({ api: service.api, signIn, pauses: [1, 1, 1] });
    await expect(pane.me()).rejects.toMatchObject({ code: 'too-many-requests', params: { seconds: 60 } });
    expect(limiter).toHaveBeenCalledTimes(1);
  });
});
