/** A token that is got once for all who ask meanwhile, and again where it was refused. */
import type { SignIn } from './way.ts';

export interface Asked {
  /** A pane that opens shows no window of its own accord. */
  readonly isFirst: boolean;
  /** The one before was refused: what is remembered elsewhere is no better. */
  readonly wasRefused: boolean;
}

export interface HeldToken extends Pick<SignIn, 'token' | 'forget'> {
  readonly drop: () => void;
}

export function heldToken(get: (asked: Asked) => Promise<string>): HeldToken {
  let held: Promise<string> | undefined;
  let isFirst = true;
  let wasRefused = false;
  const drop = () => {
    held = undefined;
  };
  const got = async (): Promise<string> => {
    const asked = { isFirst, wasRefused };
    isFirst = false;
    const token = await get(asked);
    wasRefused = false;
    return token;
  };
  return {
    token: async () => {
      const asked = (held ??= got());
      try {
        return await asked;
      } catch (error) {
        if (held === asked) drop();
        throw error;
      }
    },
    // Two calls may be refused for one token: the second one must not throw away what the first one is getting.
    forget: (token) => {
      const refused = held;
      void refused?.then(
        (other) => {
          if (held !== refused || other !== token) return;
          wasRefused = true;
          drop();
        },
        () => undefined,
      );
    },
    drop,
  };
}
