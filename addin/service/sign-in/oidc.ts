/**
 * An OpenID provider, and Entra ID where Excel brings no accounts of its own: signed in in a window of Office, by code and PKCE. What the
 * window got is held in the pane's memory and nowhere else; a token that is over is renewed without a window where the provider allows it.
 */
import { ErrorResponse, User } from 'oidc-client-ts';
import { SignInSettings } from '#wire/sign-in.ts';
import type { Way } from './way.ts';
import { notYet, signInError } from './failure.ts';
import { heldToken } from './held-token.ts';
import { askInWindow } from './office-dialog.ts';
import { managerFor } from './openid.ts';

export const signIn: Way = (told) => {
  const manager = managerFor(SignInSettings.parse(told));
  let wanted: 'in' | 'again' = 'in';

  async function fromWindow(): Promise<User> {
    const { user } = await askInWindow(wanted);
    if (user === undefined) throw signInError('sign-in-failed');
    wanted = 'in';
    const signedIn = User.fromStorageString(user);
    await manager.storeUser(signedIn);
    return signedIn;
  }

  async function renewed(): Promise<User | null> {
    const known = await manager.getUser();
    if (!known?.refresh_token) return null;
    try {
      return await manager.signinSilent();
    } catch (error) {
      if (!(error instanceof ErrorResponse)) throw signInError('sign-in-offline', error);
      await manager.removeUser();
      return null;
    }
  }

  const held = heldToken(async ({ isFirst }) => {
    const user = await renewed();
    if (user !== null) return user.access_token;
    if (isFirst) throw notYet();
    return (await fromWindow()).access_token;
  });
  return {
    ...held,
    signOut: () => {
      held.drop();
      wanted = 'again';
      void manager.removeUser();
      askInWindow('out').catch(() => undefined);
    },
  };
};
