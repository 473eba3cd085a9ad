/** The OpenID provider of a province, for a test: oidc-provider in a process of its own, because it is made of ES modules alone. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { USUAL_CLAIMS } from '../../functions/identity/providers.ts';
import type { TokenConfiguration } from '../../functions/identity/configuration.ts';

export interface OpenIdProvider {
  readonly issuer: string;
  /** As the service is told of it. */
  readonly tokens: TokenConfiguration;
  /** Where a window may come back to; before the first sign-in. */
  readonly addresses: (addresses: readonly string[]) => Promise<void>;
  /** Who has an account there, by subject: how they are called. */
  readonly people: (names: Readonly<Record<string, string>>) => Promise<void>;
  /** For how long tokens hold that are given from now on. */
  readonly seconds: (seconds: number) => Promise<void>;
  /** From now on another key signs, and only that one is given out. */
  readonly rotate: () => Promise<void>;
  readonly keysAreOut: (out: boolean) => Promise<void>;
  /** Nobody is signed in there any more, and nothing is renewed. */
  readonly forgetSessions: () => Promise<void>;
  readonly tokenFor: (subject: string) => Promise<string>;
  /** How often its keys were asked for. */
  readonly asked: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

export async function startOpenIdProvider(): Promise<OpenIdProvider> {
  const child = fork(join(process.cwd(), 'test/support/openid-provider-process.mjs'), {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.stderr?.on('data', (text) => {
    // It warns of every Node that is not the newest.
    if (!String(text).includes('Unsupported runtime')) process.stderr.write(String(text));
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const answer = async (): Promise<unknown> => {
    const [message] = (await once(child, 'message')) as [{ readonly answered: unknown }];
    return message.answered;
  };
  const tell = async (act: string, given?: unknown): Promise<unknown> => {
    child.send({ act, given: given ?? null });
    return answer();
  };
  const issuer = String(await answer());
  return {
    issuer,
    tokens: {
      way: 'oidc',
      issuer,
      audience: 'urn:khopso:functions',
      claims: USUAL_CLAIMS.oidc,
      scope: 'roster',
      client: 'khop-so',
      keys: { kind: 'url', url: `${issuer}/jwks` },
    },
    addresses: async (addresses) => void (await tell('addresses', addresses)),
    people: async (names) => void (await tell('people', names)),
    seconds: async (seconds) => void (await tell('seconds', seconds)),
    rotate: async () => void (await tell('rotate')),
    keysAreOut: async (out) => void (await tell('keysAreOut', out)),
    forgetSessions: async () => void (await tell('forgetSessions')),
    tokenFor: async (subject) => String(await tell('token', subject)),
    asked: async () => Number(await tell('asked')),
    stop: async () => {
      child.disconnect();
      await gone;
    },
  };
}
