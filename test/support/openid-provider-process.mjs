/**
 * A real OpenID provider in a process of its own, on the loopback address: `node openid-provider-process.mjs`. It is told by messages, each
 * of which it answers with one: see openid-provider.ts. It lets in whoever says an account, and keeps sessions as a provider does.
 */
import { createServer } from 'node:http';
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { SignJWT, importJWK } from 'jose';
import { Provider } from 'oidc-provider';

const AUDIENCE = 'urn:khopso:functions';
const CLIENT = 'khop-so';
const SCOPE = 'roster';

/** What is told of the people it knows; nobody else is anybody. */
const names = new Map();
/** In memory, of all that a provider keeps, so that sessions outlast a change of keys. */
const kept = new Map();
const cookieKeys = [randomBytes(16).toString('hex')];

let keys = [newKey()];
let addresses = [];
let seconds = 3_600;
let keysAreOut = false;
let asked = 0;
let provider;

const profileOf = (sub) => ({ name: names.get(sub), preferred_username: `${sub}@tinh.example` });

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'RS256', use: 'sig' };
}

class Memory {
  constructor(kind) {
    this.kind = kind;
  }
  key(id) {
    return `${this.kind}:${id}`;
  }
  async upsert(id, payload) {
    kept.set(this.key(id), payload);
    if (payload.uid) kept.set(`${this.kind}-of:${payload.uid}`, id);
  }
  async find(id) {
    return kept.get(this.key(id));
  }
  async findByUid(uid) {
    return this.find(kept.get(`${this.kind}-of:${uid}`));
  }
  async findByUserCode() {
    return undefined;
  }
  async consume(id) {
    const payload = kept.get(this.key(id));
    if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
  }
  async destroy(id) {
    kept.delete(this.key(id));
  }
  async revokeByGrantId(grant) {
    for (const [key, payload] of kept) if (payload.grantId === grant) kept.delete(key);
  }
}

const server = createServer((request, response) => void answer(request, response));
server.keepAliveTimeout = 0;
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

function configured() {
  provider = new Provider(issuer, {
    adapter: Memory,
    jwks: { keys },
    cookies: { keys: cookieKeys },
    clients: [
      {
        client_id: CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: addresses,
        post_logout_redirect_uris: addresses,
      },
    ],
    clientBasedCORS: () => true,
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    findAccount: (_ctx, sub) =>
      names.has(sub) ? { accountId: sub, claims: () => ({ sub, ...profileOf(sub) }) } : undefined,
    extraTokenClaims: (_ctx, token) => profileOf(token.accountId),
    issueRefreshToken: () => true,
    loadExistingGrant: granted,
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    renderError: (ctx, out) => {
      ctx.type = 'text';
      ctx.body = JSON.stringify(out);
    },
    ttl: {
      AccessToken: () => seconds,
      Session: 86_400,
      Grant: 86_400,
      RefreshToken: 86_400,
      IdToken: 3_600,
      Interaction: 600,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: leave, postLogoutSuccessSource: left },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'https://functions.example',
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPE,
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: seconds,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  });
  provider.on('server_error', (_ctx, error) => console.error(error));
}

/** Whoever is signed in has agreed: the pane is the province's own. */
async function granted(ctx) {
  const { client, session, params } = ctx.oidc;
  const known = session.grantIdFor(client.clientId);
  const found = known && (await provider.Grant.find(known));
  if (found) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(params.scope);
  grant.addResourceScope('https://functions.example', SCOPE);
  await grant.save();
  return grant;
}

const page = (title, inside) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${inside}</html>`;

function leave(ctx, form) {
  ctx.body = page(
    'Đăng xuất?',
    `${form}<button id="leave" type="submit" form="op.logoutForm" name="logout" value="yes">Đăng xuất</button>`,
  );
}

function left(ctx) {
  ctx.body = page('Đã đăng xuất', '');
}

async function answer(request, response) {
  const { pathname } = new URL(request.url, issuer);
  if (pathname === '/jwks') {
    asked += 1;
    if (keysAreOut) return response.writeHead(503).end();
  }
  if (!pathname.startsWith('/interaction/')) return provider.callback()(request, response);
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    return response.end(
      page(
        'Nơi đăng nhập của tỉnh',
        '<form method="post"><input id="who" name="who" autofocus><button id="enter">Vào</button><button id="refuse" name="refuse" value="yes">Từ chối</button></form>',
      ),
    );
  }
  let text = '';
  for await (const part of request) text += part;
  const said = new URLSearchParams(text);
  const result = said.has('refuse')
    ? { error: 'access_denied', error_description: 'The person said no' }
    : { login: { accountId: said.get('who') } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

async function token(sub) {
  const [key] = keys;
  return new SignJWT({ name: names.get(sub), scope: SCOPE })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setSubject(sub)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(await importJWK(key, 'RS256'));
}

const ACTS = {
  addresses: (given) => {
    addresses = given;
    configured();
  },
  people: (given) => {
    for (const [sub, name] of Object.entries(given)) names.set(sub, name);
  },
  seconds: (given) => {
    seconds = given;
  },
  rotate: () => {
    keys = [newKey()];
    configured();
  },
  keysAreOut: (given) => {
    keysAreOut = given;
  },
  forgetSessions: () => kept.clear(),
  token,
  asked: () => asked,
};

process.on('message', async ({ act, given }) => {
  const answered = await ACTS[act](given);
  process.send({ answered: answered ?? null });
});
process.on('disconnect', () => process.exit());
process.send({ answered: issuer });
