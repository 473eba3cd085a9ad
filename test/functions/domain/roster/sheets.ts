/** What the tests of reading share: a sheet from its values, and the plainest header. */
import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../../functions/domain/roster/read.ts';
import type { Cell } from '../../../../functions/domain/sheet/block.ts';
import type { RosterReading } from '../../../../functions/domain/roster/shape/reading.ts';

/** Reads a sheet that must be a roster. */
export function read(
  values: readonly (readonly Cell[])[],
  top = 0,
  left = 0,
  errorCells?: ReadonlySet<string>,
): RosterReading {
  const reading = readRoster(
    { name: 'Danh sách', top, left, values, ...(errorCells && { errorCells }) },
    MEMBERS,
  );
  if (reading.kind === 'none') throw new Error(`not read: ${reading.reason}`);
  return reading;
}

export const fieldsOf = (reading: RosterReading) => reading.columns.map(({ field }) => field);
export const SIMPLE = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Ngày vào Đảng'];
