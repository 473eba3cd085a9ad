/** Whatever happens below a task reaches the screen as TaskError: a stable code and facts, never a text from somewhere else. */
import { ServiceError } from '../../service/error.ts';
import { WorkbookError } from '../../workbook/errors.ts';
import { TaskError } from './outcome.ts';

/** 'stopped' is the code where the person stopped it. An error nobody expected passes as it is: it is a fault of ours. */
export function asTaskError(error: unknown, signal?: AbortSignal): unknown {
  if (error instanceof TaskError) return error;
  if (error instanceof ServiceError) {
    return new TaskError(error.code, error.params, { cause: error }, error.findings);
  }
  if (error instanceof WorkbookError) return new TaskError(error.code, error.params, { cause: error });
  if (signal?.aborted || (error instanceof Error && error.name === 'AbortError')) {
    return new TaskError('stopped', {}, { cause: error });
  }
  return error;
}

/** Gives a task's errors their codes. */
export async function asTask<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asTaskError(error, signal);
  }
}
