/** A sheet headed as the field table heads it: the fields that are sent, and those a printed list needs. */
import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';

const PRINTED_TOO: ReadonlySet<string> = new Set(['stt', 'que_quan', 'ghi_chu']);

/** In Vietnamese, in the order of the table. */
export function templateHeaders(): readonly string[] {
  return MEMBERS.fields
    .filter((field) => field.upload !== 'stays' || PRINTED_TOO.has(field.key))
    .map((field) => field.header.vi);
}
