/**
 * Every piece of work on the workbook goes through here, so that no error of Excel reaches a person unnamed.
 *
 * Ranges are untracked where they are used within one sync: a tracked one is kept by Excel and let go in a request of its own.
 */
import { fromExcel } from './errors.ts';

export interface WorkOptions {
  readonly signal?: AbortSignal | undefined;
  /** Rows done of rows there are. */
  readonly onRows?: ((done: number, total: number) => void) | undefined;
}

export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw fromExcel(error);
  }
}
