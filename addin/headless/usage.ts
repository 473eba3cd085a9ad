/** What a command was given, by its options; anything else is a usage error with the right form beside it. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { formatDate, isWholeDate } from '#domain/language/date.ts';
import { sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';

/** HeadlessError of status 2 where one of the days that were given is none. */
export function expectDays(...days: readonly (string | undefined)[]): void {
  const wrong = days.find((day) => day !== undefined && !isWholeDate(day));
  if (wrong !== undefined) throw new HeadlessError(2, sayBoth('day.none', { day: wrong }));
}

/** HeadlessError of status 2. */
export function expectInOrder(from: string, to: string): void {
  if (from > to)
    throw new HeadlessError(2, sayBoth('days.turned', { from: formatDate(from), to: formatDate(to) }));
}

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
