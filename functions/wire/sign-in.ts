/** What config.json beside the pane says of signing in: the part of the provider's record that a browser needs, and nothing secret. */
import * as z from 'zod/mini';

export const SignInSettings = z.object({
  way: z.enum(['local', 'entra', 'oidc']),
  /** Of the provider: below it lies .well-known/openid-configuration. */
  authority: z.string(),
  /** What the pane is called there. */
  client: z.string(),
  /** What is asked for, with spaces between. */
  scope: z.string(),
});
export type SignInSettings = z.infer<typeof SignInSettings>;
