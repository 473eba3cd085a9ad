import type { Linter } from 'eslint';

export const BROWSER_FLOOR: Linter.Config & {
  readonly rules: { readonly 'no-restricted-syntax': readonly unknown[] };
};
