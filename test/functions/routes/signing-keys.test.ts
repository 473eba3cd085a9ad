/** What a request is answered whose token is of an issuer with a key server of its own: 401 is said of tokens, never of a server that is out. */
import { USUAL_CLAIMS } from '../../../functions/identity/providers.ts';
import { startKeyServer } from '../../support/key-server.ts';
import type { KeyServer } from '../../support/key-server.ts';
import { startService } from '../../support/service.ts';
import type { TestService } from '../../support/service.ts';

const ISSUER = 'https://login.example/realms/tinh';

let keys: KeyServer;
let service: TestService;
beforeEach(async () => {
  keys = await startKeyServer();
  service = await startService({
    tokens: {
      way: 'local',
      claims: USUAL_CLAIMS.local,
      issuer: ISSUER,
      audience: 'khopso',
      keys: { kind: 'url', url: keys.url },
    },
  });
});
afterEach(async () => {
  await service.close();
  await keys.stop();
});

const seconds = () => Math.floor(Date.now() / 1_000);
async function me(claims: object = {}, header: object = {}) {
  const usual = { iss: ISSUER, aud: 'khopso', oid: 'clerk', iat: seconds(), exp: seconds() + 300 };
  const token = await keys.sign({ ...usual, ...claims }, header);
  const response = await fetch(`${service.api}/me`, { headers: { authorization: `Bearer ${token}` } });
  const body = (await response.json()) as { code?: string; person?: { id: string } };
  return { status: response.status, after: response.headers.get('retry-after'), body };
}

it('lets people in with keys from an address, and goes on while that is out', async () => {
  expect(await me()).toMatchObject({ status: 200, body: { person: { id: 'clerk' } } });
  await keys.stop();
  expect(await me()).toMatchObject({ status: 200 });
});

it('asks for a moment of patience where no key could be had yet, and writes down a failure and not every request', async () => {
  await keys.stop();
  for (let n = 0; n < 3; n += 1) {
    expect(await me()).toMatchObject({ status: 503, after: '5', body: { code: 'busy' } });
  }
  expect(service.log.filter((line) => line.includes('KeysUnavailable'))).toHaveLength(1);
});

it.each<[string, object, object]>([
  ['from the future', { iat: seconds() + 600, exp: seconds() + 900 }, {}],
  ['that lives a century', { exp: seconds() + 36_525 * 86_400 }, {}],
  ['for another audience', { aud: 'other' }, {}],
  ['of another issuer', { iss: 'https://login.example/realms/khac' }, {}],
  ['of another kind', {}, { typ: 'logout+jwt' }],
  ['that names no key', {}, { kid: undefined }],
])('says of a token %s that nobody is signed in, and writes nothing down', async (_name, claims, header) => {
  expect(await me(claims, header)).toMatchObject({ status: 401, after: null, body: { code: 'signed-out' } });
  expect(service.log).toEqual([]);
});
