/** What became of those who were admitted: recognised as full members, in time or not, and whose probation ends soon. */
import { share } from '../../language/number.ts';
import { firstDayOf, type DateRange } from '../admissions.ts';
import { lastDayOf, monthEndOf } from '../months.ts';
import { IN_TIME_IS, lastOverdue } from '../overdue.ts';
import { PROBATION_MONTHS } from '../probation.ts';
import { unknownOf } from './computed.ts';
import type { Counts } from './counts.ts';
import { countIn, peopleIn, type DatedCount } from './dated-counts.ts';
import type { Computed, Definition } from './definition.ts';

/** No month before it is looked at: nobody is on probation for so long. */
const FIRST_DAY = '1930-01-01';

const known = (counted: DatedCount, value: number): Computed => ({
  value: counted.known === 0 ? null : value,
  ...unknownOf(counted),
});

const QUALITY = { group: 'quality', source: 'rosters', decimals: 0 } as const;
/** Of the admissions of the span: in time, late, and those who should be and are not. Who is still in time is in neither. */
function inTime({ inputs, block }: Counts): Computed {
  const { span, asOf, rosters } = inputs;
  const overdueTo = lastOverdue(asOf);
  const overdueIn = overdueTo < span.from ? undefined : clipped(span, overdueTo);
  const all = block('recognitions.timeliness');
  const open = overdueIn === undefined ? [] : block('recognitions.timeliness', overdueIn).notComputed;
  const isOpen = new Set([...all.notComputed, ...open]);
  // Both numbers are of the same units.
  const known = rosters.filter(({ unit }) => !isOpen.has(unit.id));
  const said = inTimeNote(rosters.map(({ unit }) => unit.id).filter((id) => isOpen.has(id)));
  if (known.length === 0) return { value: null, ...said };
  const counted = countIn('recognitions.timeliness', known, span);
  const overdue = overdueIn && countIn('recognitions.timeliness', known, overdueIn);
  const recognised = peopleIn(counted, ['in-time']);
  const late = peopleIn(counted, ['late']) + (overdue === undefined ? 0 : peopleIn(overdue, ['not-yet']));
  return { value: recognised, ...share(recognised, recognised + late), ...said };
}

function inTimeNote(notComputed: readonly string[]): Pick<Computed, 'note' | 'notComputed'> {
  const { note } = unknownOf({ notComputed });
  if (note === undefined) return { note: IN_TIME_IS };
  return { note: { vi: `${IN_TIME_IS.vi} ${note.vi}`, en: `${IN_TIME_IS.en} ${note.en}` }, notComputed };
}

const clipped = ({ from, to }: DateRange, last: string): DateRange => ({ from, to: last < to ? last : to });

export const RECOGNISED: readonly Definition[] = [
  {
    ...QUALITY,
    id: 'recognitions',
    about: 'span',
    label: { vi: 'Được công nhận đảng viên chính thức', en: 'Recognised as full members' },
    numerator: {
      vi: 'Người có ngày chính thức trong thời gian này',
      en: 'Whose full membership began in the span',
    },
    compute: ({ block }) => {
      const counted = block('recognitions');
      return known(counted, peopleIn(counted));
    },
  },
  {
    ...QUALITY,
    id: 'recognitions.inTime',
    about: 'span',
    label: {
      vi: 'Kết nạp trong kỳ, được công nhận chính thức đúng hạn',
      en: 'Admitted in the span and recognised in time',
    },
    numerator: { vi: 'Được công nhận chính thức đúng hạn', en: 'Recognised in time' },
    denominator: {
      vi: 'Người kết nạp trong kỳ đã hết hạn dự bị',
      en: 'Those of the span whose probation is over',
    },
    compute: inTime,
  },
  {
    ...QUALITY,
    id: 'probation.ending',
    about: 'day',
    label: { vi: 'Hết 12 tháng dự bị trong tháng này và tháng sau', en: 'Probation ends this month or next' },
    numerator: {
      vi: 'Người chưa có ngày chính thức, kết nạp 12 hoặc 11 tháng trước',
      en: 'Without a full membership, admitted 12 or 11 months ago',
    },
    compute: ({ inputs, block }) => {
      // The month of the day, whether it is over or not.
      const now = monthEndOf(lastDayOfMonth(inputs.asOf)).month;
      const from = firstDayOf(now - PROBATION_MONTHS);
      const counted = block('recognitions.timeliness', { from, to: lastDayOf(now - PROBATION_MONTHS + 1) });
      return known(counted, peopleIn(counted, ['not-yet']));
    },
  },
  {
    ...QUALITY,
    id: 'probation.overdue',
    about: 'day',
    label: { vi: 'Quá hạn dự bị, chưa được công nhận chính thức', en: 'Probation over and not recognised' },
    numerator: {
      vi: 'Người chưa có ngày chính thức, đã quá 12 tháng và 49 ngày',
      en: 'Without a full membership after 12 months and 49 days',
    },
    compute: ({ inputs, block }) => {
      const counted = block('recognitions.timeliness', { from: FIRST_DAY, to: lastOverdue(inputs.asOf) });
      return known(counted, peopleIn(counted, ['not-yet']));
    },
  },
];

const lastDayOfMonth = (day: string): string => lastDayOf(monthEndOf(`${day.slice(0, 8)}01`).month + 1);
