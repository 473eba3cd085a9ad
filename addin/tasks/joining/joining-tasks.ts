/** What somebody does who has no unit yet. */
import type { Joined, SetupRequest } from '#wire/joining.ts';

export interface JoiningTasks {
  /** TaskError code-unknown, code-used. */
  readonly join: (code: string) => Promise<Joined>;
  /** The first organisation of an empty service. TaskError code-unknown, code-used. */
  readonly setUp: (request: SetupRequest) => Promise<Joined>;
}
