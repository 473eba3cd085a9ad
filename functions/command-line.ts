/** What the commands behind `npm run` are given, and how they end: understood and done, or with a sentence in both languages. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** An option that the command does not have, or one that it lacks or that is none (`why`): the right form stands beside it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(form: string, why?: string) {
    const because = why === undefined ? '' : ` (${why})`;
    super(`Lệnh chưa đúng${because}. Mẫu: ${form} / This is not a command. Usage: ${form}`);
  }
}

/** The values of a command's options. Throws UsageError. */
export function optionsIn<T extends NonNullable<ParseArgsConfig['options']>>(
  given: readonly string[],
  { form, options }: { readonly form: string; readonly options: T },
) {
  try {
    return parseArgs({ args: [...given], options, strict: true }).values;
  } catch {
    throw new UsageError(form);
  }
}

/** Ends the process with 2 where the command was not understood, as the one without a screen does, and with 1 where it failed. */
export async function runToEnd(
  act: () => Promise<void> | void,
  explain: (error: unknown) => string,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    const isUsage = error instanceof UsageError;
    process.stderr.write(`${isUsage ? error.message : explain(error)}\n`);
    process.exitCode = isUsage ? 2 : 1;
  }
}
