import {
  dialogPolicy,
  headersOf,
  panePolicy,
  PANE_POLICY,
  withPolicy,
} from '../../../addin/hosting/headers.ts';
import { paneFile } from '../../../addin/hosting/pane-file.ts';
import type { TokenConfiguration } from '../../../functions/identity/configuration.ts';
import { paneSignIn } from '../../../functions/identity/pane-sign-in.ts';
import { USUAL_CLAIMS } from '../../../functions/identity/providers.ts';
import { SignInSettings } from '../../../functions/wire/sign-in.ts';

const TENANT = '00000000-0000-4000-8000-000000000003';
const API = '00000000-0000-4000-8000-000000000002';

const told = (tokens: Partial<TokenConfiguration>) =>
  paneSignIn({
    way: 'oidc',
    issuer: 'https://dang-nhap.example/realms/tinh',
    audience: 'khopso',
    client: 'pane',
    claims: USUAL_CLAIMS.oidc,
    keys: { kind: 'url', url: 'https://dang-nhap.example/keys' },
    ...tokens,
  });

describe('what the pane is told of the provider', () => {
  it('is what it needs of an OpenID provider, and what the wire says it is', () => {
    const settings = told({ scope: 'roster' });
    expect(settings).toEqual({
      way: 'oidc',
      authority: 'https://dang-nhap.example/realms/tinh',
      client: 'pane',
      scope: 'openid profile roster',
    });
    expect(SignInSettings.parse(settings)).toEqual(settings);
    expect(told({})?.scope).toBe('openid profile');
  });

  it.each<[string, Partial<TokenConfiguration>, string]>([
    ['an audience that is an id', { audience: API, scope: 'Roster' }, `api://${API}/Roster`],
    [
      'an audience that is an address',
      { audience: 'api://khop-so', scope: 'Roster' },
      'api://khop-so/Roster',
    ],
    ['no scope of its own', { audience: API }, `api://${API}/.default`],
  ])('asks Entra ID for a scope of the service itself, with %s', (_what, tokens, scope) => {
    const issuer = `https://login.microsoftonline.com/${TENANT}/v2.0`;
    expect(told({ way: 'entra', issuer, ...tokens })).toMatchObject({ authority: issuer, scope });
  });

  it('leads to where people sign in, whichever version of tokens the issuer has', () => {
    expect(told({ way: 'entra', issuer: `https://sts.windows.net/${TENANT}/` })?.authority).toBe(
      `https://login.microsoftonline.com/${TENANT}`,
    );
  });

  it('is nothing on one machine', () => {
    expect(told({ way: 'local' })).toBeUndefined();
  });
});

describe('a file of the pane', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const text = (file: { readonly bytes: Uint8Array }) => new TextDecoder().decode(file.bytes);
  const provider = told({}) ?? { authority: '' };

  it('may connect to the provider of the service and to nobody else', () => {
    const page = withPolicy('<meta charset="utf-8" />', PANE_POLICY);
    const file = paneFile('taskpane.html', bytes(page), provider);
    expect(text(file)).toContain("connect-src 'self' https://dang-nhap.example;");
    expect(text(file)).not.toContain('microsoftonline');
    expect(file.headers).toEqual(headersOf(panePolicy('https://dang-nhap.example')));
  });

  it('is held in no frame where it is the window of signing in', () => {
    const { headers } = paneFile('dialog.html', bytes(''), provider);
    expect(headers).toEqual(headersOf(dialogPolicy('https://dang-nhap.example')));
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('says who signs people in, and what an organisation wrote there itself stays', () => {
    expect(JSON.parse(text(paneFile('config.json', bytes('{"api":"/api"}'), provider)))).toEqual({
      api: '/api',
      signIn: provider,
    });
    const own = '{"api":"/api","signIn":{"way":"local"}}';
    expect(JSON.parse(text(paneFile('config.json', bytes(own), provider)))).toMatchObject({
      signIn: { way: 'local' },
    });
    expect(text(paneFile('config.json', bytes(own)))).toBe(own);
  });
});
