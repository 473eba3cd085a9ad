/** On one machine the embedded host issues a token for one of its people, by name. */
import type { Way } from './way.ts';
import { SignInError } from './failure.ts';

/** The host answers beside its functions, and refuses everything but this machine. Without a person nobody is signed in. */
export const signIn: Way = (_told, { api, person }) => {
  let held: Promise<string> | undefined;
  const forget = () => {
    held = undefined;
  };
  return {
    token: async ({ signal }) => {
      // The service says what is missing, and it may be something of its own.
      if (person === undefined) return '';
      held ??= issue(new URL(api).origin, person, signal).catch((error: unknown) => {
        forget();
        throw error;
      });
      return held;
    },
    forget,
    signOut: forget,
  };
};

async function issue(origin: string, person: string, signal: AbortSignal | undefined): Promise<string> {
  const response = await fetch(`${origin}/local/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
    ...(signal ? { signal } : {}),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new SignInError(response.status < 500 ? 'signed-out' : 'busy', response.status);
  if (typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string') {
    return body.token;
  }
  throw new SignInError('answer-unreadable', response.status);
}
