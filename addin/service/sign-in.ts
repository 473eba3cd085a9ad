/** How the add-in gets a token. Locally the embedded host issues one for a demo person; Entra ID stands beside it in Azure. */
import * as z from 'zod/mini';
import { ServiceError, serviceError } from './error.ts';

export interface SignIn {
  /** A token that was valid when it was got. ServiceError 'signed-out'; whatever else it rejects with passes. */
  readonly token: (options: { readonly signal?: AbortSignal | undefined }) => Promise<string>;
  /** The last token was refused: get another one next time. */
  readonly forget: () => void;
}

const TokenAnswer = z.object({ token: z.string() });

/** `origin` is where the embedded host answers; it refuses everything but this machine. */
export function localSignIn({
  origin,
  person,
}: {
  readonly origin: string;
  readonly person: string;
}): SignIn {
  let held: Promise<string> | undefined;
  return {
    token: ({ signal }) => {
      held ??= issue(origin, person, signal).catch((error: unknown) => {
        held = undefined;
        throw error;
      });
      return held;
    },
    forget: () => {
      held = undefined;
    },
  };
}

async function issue(origin: string, person: string, signal: AbortSignal | undefined): Promise<string> {
  const response = await fetch(`${origin}/local/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
    ...(signal ? { signal } : {}),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw signInError(response.status, body);
  const answer = TokenAnswer.safeParse(body);
  if (!answer.success) throw new ServiceError('answer-unreadable', response.status);
  return answer.data.token;
}

/** A person whom the host does not know is not a missing unit. */
function signInError(status: number, body: unknown): ServiceError {
  const error = serviceError(status, body);
  return status < 500 ? new ServiceError('signed-out', status, error.params) : error;
}
