/**
 * Nested app authentication: Excel asks Entra ID for us, as whoever is signed in to Excel. Without a window where it can, and with one of
 * its own where somebody must agree or say who she is.
 */
import {
  AuthError,
  InteractionRequiredAuthError,
  createNestablePublicClientApplication,
} from '@azure/msal-browser';
import { SignInSettings } from '#wire/sign-in.ts';
import type { Way } from './way.ts';
import { notYet, signInError } from './failure.ts';
import type { SignInFailure } from './failure.ts';
import { heldToken } from './held-token.ts';

export const signIn: Way = (told) => {
  const { authority, client, scope } = SignInSettings.parse(told);
  const application = createNestablePublicClientApplication({
    auth: { clientId: client, authority },
    // Tokens rest nowhere: Excel has them for whoever opens the next workbook.
    cache: { cacheLocation: 'memoryStorage' },
  });
  const request = { scopes: [scope] };

  async function silent(forceRefresh: boolean): Promise<string | undefined> {
    try {
      return (await (await application).acquireTokenSilent({ ...request, forceRefresh })).accessToken;
    } catch (error) {
      if (needsSomebody(error)) return undefined;
      throw signInError(failureOf(error), error);
    }
  }

  async function asked(): Promise<string> {
    try {
      return (await (await application).acquireTokenPopup(request)).accessToken;
    } catch (error) {
      throw signInError(failureOf(error), error);
    }
  }

  let isSignedOut = false;
  const held = heldToken(async ({ isFirst, wasRefused }) => {
    const token = isSignedOut ? undefined : await silent(wasRefused);
    if (token !== undefined) return token;
    if (isFirst) throw notYet();
    const other = await asked();
    isSignedOut = false;
    return other;
  });
  return {
    ...held,
    // Whoever is signed in to Excel stays it; the pane takes nobody any more without asking.
    signOut: () => {
      isSignedOut = true;
      held.drop();
    },
  };
};

const needsSomebody = (error: unknown): boolean =>
  error instanceof InteractionRequiredAuthError || codeOf(error) === 'no_account_found';

const codeOf = (error: unknown): string => (error instanceof AuthError ? error.errorCode : '');

const MEANS: Readonly<Record<string, SignInFailure>> = {
  user_canceled: 'sign-in-closed',
  no_network_connectivity: 'sign-in-offline',
  popup_window_error: 'sign-in-blocked',
  empty_window_error: 'sign-in-blocked',
  access_denied: 'sign-in-refused',
  consent_required: 'sign-in-refused',
};

/** Entra ID's own numbers for a consent that was not given: by the person, or by who administers the organisation. */
const NO_CONSENT = /AADSTS(?:65001|65004|90094)/;

function failureOf(error: unknown): SignInFailure {
  if (error instanceof AuthError && NO_CONSENT.test(error.errorMessage)) return 'sign-in-refused';
  return MEANS[codeOf(error)] ?? 'sign-in-failed';
}
