/** How the add-in gets a token: one file a way, loaded when the first token is asked for. Which one, the service's config.json says. */
import { ServiceError } from './error.ts';
import type { SignInError } from './sign-in/failure.ts';
import type { Here, SignIn, Told, Way } from './sign-in/way.ts';

const WAYS: Readonly<Record<string, () => Promise<{ readonly signIn: Way }>>> = {
  entra: () => import('./sign-in/entra.ts'),
  oidc: () => import('./sign-in/oidc.ts'),
};
const local = () => import('./sign-in/local.ts');

/** `told`: what config.json says. */
export function signInBy(told: Told | undefined, here: Here): SignIn {
  let loading: Promise<SignIn> | undefined;
  const way = () =>
    (loading ??= (WAYS[told?.way ?? ''] ?? local)()
      .then(({ signIn }) => signIn(told, here))
      .catch((error: unknown) => {
        loading = undefined;
        throw error;
      }));
  return {
    token: async (options) => {
      try {
        return await (await way()).token(options);
      } catch (error) {
        throw isOurs(error)
          ? new ServiceError(error.code, error.status, error.params, { cause: error })
          : error;
      }
    },
    forget: (token) => void way().then(({ forget }) => forget(token)),
    signOut: () => void way().then(({ signOut }) => signOut()),
  };
}

const isOurs = (error: unknown): error is SignInError => error instanceof Error && 'params' in error;
