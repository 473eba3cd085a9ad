/** Why a file or a folder was not opened, as far as it helps whoever named it. */
import { sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';

export function notOpened(file: string, cause: unknown): HeadlessError {
  const isMissing = typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT';
  return new HeadlessError(2, sayBoth(isMissing ? 'file.missing' : 'file.notOpened', { file }), { cause });
}
