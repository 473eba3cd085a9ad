import { takeRegistrations } from '../../../functions/local/core.ts';
import { createIssuer } from '../../../functions/local/issuer.ts';
import { ROUTES } from '../../../functions/routes/table.ts';

it('main.ts registers every route of the table with Azure, and nothing else', async () => {
  const { keys, issuer, audience } = await createIssuer([], {});
  Object.assign(process.env, {
    KHOPSO_TABLES_CONNECTION: process.env.KHOPSO_TEST_TABLES,
    KHOPSO_SIGN_IN: 'local',
    KHOPSO_TOKEN_ISSUER: issuer,
    KHOPSO_TOKEN_AUDIENCE: audience,
    KHOPSO_TOKEN_KEYS: JSON.stringify(keys),
    KHOPSO_ID_KEY: Buffer.alloc(32).toString('base64'),
  });
  await import('../../../functions/main.ts');
  const registered = takeRegistrations().map(({ name, route, methods }) => [name, methods[0], route]);
  expect(registered).toEqual(ROUTES.map(({ name, method, path }) => [name, method, path]));
});
