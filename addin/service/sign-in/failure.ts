/**
 * What keeps somebody from signing in: a code, and the sentence with it, for hardly anybody meets one. Ways to sign in import nothing that
 * the pane has anyhow, or it would be cut out of the pane's scripts for their sake: sign-in.ts makes a ServiceError of it.
 */
import { SIGN_IN_FAILURES } from '../../words/screens/sign-in.ts';

/** No status of the service's: repeating the call by itself would open the same window again. */
const OURS = 400;

export class SignInError extends Error {
  override readonly name = 'SignInError';
  constructor(
    readonly code: string,
    readonly status: number = OURS,
    readonly params: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

export type SignInFailure = keyof typeof SIGN_IN_FAILURES;

export const isSignInFailure = (code: string): code is SignInFailure => Object.hasOwn(SIGN_IN_FAILURES, code);

export const signInError = (code: SignInFailure, cause?: unknown): SignInError =>
  new SignInError(code, OURS, SIGN_IN_FAILURES[code], { cause });

/** Nobody was asked yet. */
export const notYet = (): SignInError => new SignInError('signed-out');
