/** A window of Office in which somebody signs in or out: opened on the pane's own origin, and heard when it is done. */
import { isSignInFailure, SignInError, signInError } from './failure.ts';
import type { SignInFailure } from './failure.ts';
import { windowAddress } from './openid.ts';

/** `in` takes whoever the provider knows; `again` asks who it is; `out` ends what the provider knows. */
export type Wanted = 'in' | 'again' | 'out';

/** What the window says last: whom it signed in, as the library writes that down, or why not. */
export interface WindowAnswer {
  readonly user?: string;
  readonly failure?: string;
}

const HEIGHT_PERCENT = 65;
const WIDTH_PERCENT = 40;

/** Codes of Office: displayDialogAsync's, and those of a window that is open already. */
const MEANS: Readonly<Record<number, SignInFailure>> = {
  12_002: 'sign-in-offline',
  12_006: 'sign-in-closed',
  12_007: 'sign-in-closed',
  12_009: 'sign-in-blocked',
  12_011: 'sign-in-blocked',
};

const officeError = (code: number): SignInError =>
  signInError(MEANS[code] ?? 'sign-in-failed', new Error(`Office says ${String(code)}`));

/** Rejects with SignInError. */
export function askInWindow(wanted: Wanted): Promise<WindowAnswer> {
  const address = windowAddress();
  address.search = wanted;
  return new Promise((resolve, reject) => {
    const size = { height: HEIGHT_PERCENT, width: WIDTH_PERCENT };
    Office.context.ui.displayDialogAsync(address.href, size, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) return reject(officeError(opened.error.code));
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (told) => {
        dialog.close();
        const answer = 'message' in told ? answerIn(told.message) : signInError('sign-in-failed');
        if (answer instanceof SignInError) reject(answer);
        else resolve(answer);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (told) => {
        reject(officeError('error' in told ? told.error : 0));
      });
    });
  });
}

function answerIn(message: string): WindowAnswer | SignInError {
  const answer = parsed(message);
  if (!isAnswer(answer)) return signInError('sign-in-failed');
  const { failure } = answer;
  if (failure === undefined) return answer;
  return signInError(isSignInFailure(failure) ? failure : 'sign-in-failed');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isAnswer = (value: unknown): value is WindowAnswer =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(
    ([name, text]) => ['user', 'failure'].includes(name) && typeof text === 'string',
  );
