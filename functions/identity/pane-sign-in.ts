/** What the pane is told of signing in: it follows from the record by which its tokens are verified, so that the two cannot differ. */
import type { SignInSettings } from '../wire/sign-in.ts';
import type { TokenConfiguration } from './configuration.ts';

/** Undefined for the sign-in of one machine, of which the pane need not be told. */
export function paneSignIn({
  way,
  issuer,
  audience,
  scope,
  client,
}: TokenConfiguration): SignInSettings | undefined {
  if (way === 'local' || client === undefined) return undefined;
  return {
    way,
    authority: authorityOf(issuer),
    client,
    scope:
      way === 'entra' ? entraScope(audience, scope) : ['openid', 'profile', scope].filter(Boolean).join(' '),
  };
}

/** Tokens of the first version name another host than the one where people sign in. */
const authorityOf = (issuer: string): string =>
  issuer.replace(/^https:\/\/sts\.windows\.net\//, 'https://login.microsoftonline.com/').replace(/\/$/, '');

/** A scope of the API itself: for those of the sign-in alone Entra ID gives no token that we accept. */
const entraScope = (audience: string, scope = '.default'): string =>
  `${audience.includes(':') ? audience : `api://${audience}`}/${scope}`;
