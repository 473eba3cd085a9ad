/**
 * What happens in the window: it leaves for the provider, comes back with a code, makes a token of it and tells the pane. Nothing of it is
 * kept here.
 */
import { ErrorResponse } from 'oidc-client-ts';
import type { SignInSettings } from '#wire/sign-in.ts';
import type { SignInFailure } from './failure.ts';
import type { WindowAnswer } from './office-dialog.ts';
import { managerFor } from './openid.ts';

/** Undefined where the window has left for the provider. `search`: of its address. Rejects with nothing. */
export async function goOn(settings: SignInSettings, search: string): Promise<WindowAnswer | undefined> {
  const manager = managerFor(settings);
  try {
    if (search === '?in') return void (await manager.signinRedirect());
    if (search === '?again') return void (await manager.signinRedirect({ prompt: 'login' }));
    if (search === '?out') return void (await manager.signoutRedirect());
    if (!new URLSearchParams(search).has('state')) return {};
    const user = await manager.signinCallback(location.href);
    return user === undefined ? { failure: 'sign-in-failed' } : { user: user.toStorageString() };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

/** RFC 6749, 4.1.2.1: the person, or what administers the provider, said no. */
const REFUSED = new Set(['access_denied', 'consent_required']);

function failureOf(error: unknown): SignInFailure {
  if (error instanceof ErrorResponse) {
    return REFUSED.has(error.error ?? '') ? 'sign-in-refused' : 'sign-in-failed';
  }
  // What fetch rejects with where nobody answers; the library passes it on.
  return error instanceof TypeError ? 'sign-in-offline' : 'sign-in-failed';
}
