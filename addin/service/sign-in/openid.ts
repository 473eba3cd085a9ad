/** The OpenID provider as the library wants it told, in the pane and in the window where somebody signs in. */
import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { SignInSettings } from '#wire/sign-in.ts';

/** Beside the pane's page, and registered with the provider as it is. */
export const windowAddress = (): URL => new URL('./dialog.html', location.href);

/** Code with PKCE. Tokens are kept in memory alone; `window.sessionStorage` holds what the way back to the window needs. */
export function managerFor({ way, authority, client, scope }: SignInSettings): UserManager {
  const address = windowAddress();
  address.search = '';
  return new UserManager({
    authority,
    client_id: client,
    scope: way === 'entra' ? `openid profile offline_access ${scope}` : scope,
    redirect_uri: address.href,
    post_logout_redirect_uri: address.href,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
    loadUserInfo: false,
    requestTimeoutInSeconds: LONGEST_ANSWER_SECONDS,
  });
}

const LONGEST_ANSWER_SECONDS = 30;
