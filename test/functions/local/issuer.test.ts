import { createIssuer } from '../../../functions/local/issuer.ts';
import { ConfigurationError } from '../../../functions/identity/configuration.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const ask = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${service.origin}/local/token`, { method: 'POST', body, headers });

describe('the sign-in of one machine', () => {
  it('gives a token that the functions take', async () => {
    const { token } = (await (await ask('{"person":"clerk"}')).json()) as { token: string };
    const me = await fetch(`${service.api}/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(await me.json()).toMatchObject({ person: { id: 'clerk' } });
  });

  it.each(['{"person":"somebody"}', '{"person":5}', '{}', 'null', 'x', '', `"${'x'.repeat(5_000)}"`])(
    'gives none to %p',
    async (body) => {
      expect((await ask(body)).status).toBe(404);
    },
  );

  it.each(['https://evil.example', 'null', 'http://localhost.evil.example', 'http://127.0.0.1.evil.example'])(
    'gives none to a page of %s',
    async (origin) => {
      expect((await ask('{"person":"clerk"}', { origin })).status).toBe(403);
    },
  );

  it.each(['https://localhost:3000', 'http://127.0.0.1:7071'])(
    'gives one to a page of %s',
    async (origin) => {
      expect((await ask('{"person":"clerk"}', { origin })).status).toBe(200);
    },
  );

  it.each(['WEBSITE_INSTANCE_ID', 'WEBSITE_POD_NAME', 'WEBSITE_SKU', 'FUNCTIONS_EXTENSION_VERSION'])(
    'does not exist inside Azure, as %s tells',
    async (name) => {
      await expect(createIssuer([], { [name]: 'i' })).rejects.toThrow(ConfigurationError);
    },
  );
});
