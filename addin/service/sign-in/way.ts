/** What a way to sign in is, whoever signs people in. */

export interface SignIn {
  /**
   * A token that was valid when it was got. The first one is asked of nobody: where a window would be needed it is ServiceError
   * 'signed-out'. Whatever else it rejects with passes.
   */
  readonly token: (options: { readonly signal?: AbortSignal | undefined }) => Promise<string>;
  /** That token was refused: get another one next time. */
  readonly forget: (token: string) => void;
  /** The next one who asks says who she is. */
  readonly signOut: () => void;
}

/** Where the functions answer, and as whom on this machine. */
export interface Here {
  readonly api: string;
  readonly person?: string | undefined;
}

/** What config.json says of signing in. The way that is named there looks at the rest. */
export interface Told {
  readonly way?: string;
}

/** `told`: what config.json says; undefined where it says nothing and people sign in as on this machine. */
export type Way = (told: Told | undefined, here: Here) => SignIn | Promise<SignIn>;
