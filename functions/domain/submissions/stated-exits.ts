/** What a list itself says of those who left: the exit of each, where it says which. What it leaves open is asked. */
import { isWholeDate } from '../language/date.ts';
import type { Leaver } from '../roster/shape/member.ts';
import { samePeople } from './compare.ts';
import type { Exit, ExitReason } from './exits.ts';
import type { RosterRow } from './row.ts';

/** By code of the list 'activity'. "Đã ra khỏi Đảng" may be any of three exits. */
const REASONS: Readonly<Record<string, ExitReason>> = {
  'chuyen-di': 'moved',
  'da-mat': 'died',
  'xoa-ten': 'struck-off',
  'khai-tru': 'expelled',
  'xin-ra': 'resigned',
};

/** `removed`: rows of the last version of whom the new list has nobody. */
export function statedExits(removed: readonly RosterRow[], left: readonly Leaver[]): readonly Exit[] {
  const said = samePeople(removed, left).flatMap(
    ({ previous: { row }, next: { activity, fields } }): Exit[] => {
      const reason = REASONS[activity];
      const on = fields.ngay_roi;
      if (reason === undefined) return [];
      return [{ row, reason, ...(typeof on === 'string' && isWholeDate(on) && { on }) }];
    },
  );
  return said.sort((one, other) => one.row - other.row);
}
