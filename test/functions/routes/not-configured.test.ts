/** An app whose settings are wrong has its routes all the same, and each says which setting it is. */
import { takeRegistrations } from '../../../functions/local/core.ts';
import { startHost } from '../../../functions/local/host.ts';
import type { Host } from '../../../functions/local/host.ts';
import { ROUTES } from '../../../functions/routes/table.ts';

let host: Host;
const log: string[] = [];
beforeAll(async () => {
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('KHOPSO_') && !name.startsWith('KHOPSO_TEST')) delete process.env[name];
  }
  process.env.KHOPSO_ID_KEY = 'not-to-be-told';
  await import('../../../functions/main.ts');
  host = await startHost({
    port: 0,
    registrations: takeRegistrations(),
    log: (message) => log.push(message),
  });
});
afterAll(async () => {
  delete process.env.KHOPSO_ID_KEY;
  await host.close();
});

const ask = async ({ method, path }: (typeof ROUTES)[number]) => {
  const url = `${host.url}/api/${path.replace(/\{index\}/, '0').replace(/\{\w+\}/g, 'a')}`;
  const response = await fetch(url, { method, ...(method === 'GET' ? {} : { body: '{}' }) });
  return { status: response.status, body: (await response.json()) as unknown };
};

it.each(ROUTES)('$name answers 503 with the name of the setting', async (route) => {
  expect(await ask(route)).toMatchObject({
    status: 503,
    body: { code: 'not-configured', params: { setting: 'KHOPSO_ID_KEY' } },
  });
  expect(log.join()).not.toContain('not-to-be-told');
});

it('looks again once the setting is there, and names the next one', async () => {
  process.env.KHOPSO_ID_KEY = Buffer.alloc(32).toString('base64');
  const [first] = ROUTES;
  if (first === undefined) throw new Error('There are routes');
  expect(await ask(first)).toMatchObject({ body: { params: { setting: 'KHOPSO_TABLES_ENDPOINT' } } });
});
