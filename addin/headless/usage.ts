/** What a command was given, by its options; anything else is a usage error with the right form beside it. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';

export const usageError = (form: string): HeadlessError => new HeadlessError(2, sayBoth('usage', { form }));

/** HeadlessError of status 2. `hasFiles`: what stands beside the options is given too, else it is refused. */
export function argumentsOf<T extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  {
    form,
    options,
    hasFiles = false,
  }: { readonly form: string; readonly options: T; readonly hasFiles?: boolean },
) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: hasFiles, strict: true });
  } catch {
    throw usageError(form);
  }
}
