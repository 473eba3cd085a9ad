/** What is saved to be sent by e-mail says of itself whose list it is and of which kind: it comes back to the office without a question. */
import { copySaying } from '../../workbook/copy-saying.ts';
import type { FileCopy } from '../../workbook/file-copy.ts';
import { fileProperties } from '../../workbook/file-properties.ts';
import type { WorkOptions } from '../../workbook/run.ts';
import type { Session } from '../common/session.ts';
import { REMEMBERED } from '../template/remembered.ts';
import { REMEMBERED_LIST } from '../template/remembers.ts';

/** A file that was handed out for a unit stays that unit's. */
export async function mailedCopy(
  { of }: Pick<Session, 'of'>,
  unit: string,
  options: WorkOptions,
): Promise<FileCopy> {
  const [known = unit] = await fileProperties(REMEMBERED.unit);
  return copySaying({ [REMEMBERED.unit]: known, [REMEMBERED_LIST]: of.id }, options);
}
