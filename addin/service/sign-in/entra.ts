/** Entra ID: by the accounts that Excel brings, or in a window of Office where it brings none (Excel 2021 and 2024 of a volume licence). */
import type { Way } from './way.ts';

/** The set of requirements that says Excel has accounts for us. */
const hasAccounts = (): boolean => Office.context.requirements.isSetSupported('NestedAppAuth', '1.1');

export const signIn: Way = async (told, here) => {
  const way = hasAccounts() ? await import('./nested.ts') : await import('./oidc.ts');
  return way.signIn(told, here);
};
