/** The command as a test runs it: what it says and how it ends, on a day and with settings that the test names. */
import { runHeadless } from '../../addin/headless/run.ts';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

export async function runCommand(
  args: readonly string[],
  { today, environment = {} }: { readonly today: string; readonly environment?: Record<string, string> },
): Promise<Ran> {
  const out: string[] = [];
  const error: string[] = [];
  const status = await runHeadless(args, {
    out: (line) => out.push(line),
    error: (line) => error.push(line),
    environment,
    today,
  });
  return { status, out: out.join('\n'), error: error.join('\n') };
}
