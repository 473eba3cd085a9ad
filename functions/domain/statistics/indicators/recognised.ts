/** What became of those who were admitted: recognised as full members, in time or not, and whose probation ends soon. */
import type { Bilingual } from '../../language/bilingual.ts';
import { share } from '../../language/number.ts';
import { firstDayOf, type DateRange } from '../admissions.ts';
import { UNKNOWN_ROW } from '../blocks.ts';
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

/** Of the admissions of the span: everybody in exactly one of the first five. */
interface Probations {
  readonly inTime: number;
  readonly late: number;
  /** On probation, or within the days for the papers. */
  readonly notDue: number;
  readonly overdue: number;
  readonly unknown: number;
  /** How many units are known; all numbers are of the same ones. */
  readonly known: number;
  readonly said: Pick<Computed, 'note' | 'notComputed'>;
}

function probationsOf({ inputs, block }: Counts): Probations {
  const { span, asOf, rosters } = inputs;
  const overdueTo = lastOverdue(asOf);
  const overdueIn = overdueTo < span.from ? undefined : clipped(span, overdueTo);
  const all = block('recognitions.timeliness');
  const open = overdueIn === undefined ? [] : block('recognitions.timeliness', overdueIn).notComputed;
  const isOpen = new Set([...all.notComputed, ...open]);
  const known = rosters.filter(({ unit }) => !isOpen.has(unit.id));
  const counted = countIn('recognitions.timeliness', known, span);
  const overdue =
    overdueIn === undefined ? 0 : peopleIn(countIn('recognitions.timeliness', known, overdueIn), ['not-yet']);
  return {
    inTime: peopleIn(counted, ['in-time']),
    late: peopleIn(counted, ['late']),
    notDue: peopleIn(counted, ['not-yet']) - overdue,
    overdue,
    unknown: peopleIn(counted, [UNKNOWN_ROW]),
    known: known.length,
    said: inTimeNote(rosters.map(({ unit }) => unit.id).filter((id) => isOpen.has(id))),
  };
}

function inTimeNote(notComputed: readonly string[]): Pick<Computed, 'note' | 'notComputed'> {
  const { note } = unknownOf({ notComputed });
  if (note === undefined) return { note: IN_TIME_IS };
  return { note: { vi: `${IN_TIME_IS.vi} ${note.vi}`, en: `${IN_TIME_IS.en} ${note.en}` }, notComputed };
}

const SETTLED = ['inTime', 'late', 'overdue'] as const;
type Standing = (typeof SETTLED)[number] | 'notDue' | 'unknown';
const STANDINGS: readonly Standing[] = ['inTime', 'late', 'notDue', 'overdue', 'unknown'];
const SETTLED_ARE: Bilingual = {
  vi: 'Người kết nạp trong kỳ đã hết hạn dự bị',
  en: 'Those of the span whose probation is over',
};
const ALL_ARE: Bilingual = { vi: 'Người kết nạp trong kỳ', en: 'Those admitted in the span' };

/** One of the five, as a share of those of whom it is settled where it is of them, else of everybody who was admitted in the span. */
function standing(id: Standing, label: Bilingual, numerator: Bilingual): Definition {
  const isSettled = SETTLED.some((each) => each === id);
  const among = isSettled ? SETTLED : STANDINGS;
  return {
    ...QUALITY,
    id: `recognitions.${id}`,
    about: 'span',
    label,
    numerator,
    denominator: isSettled ? SETTLED_ARE : ALL_ARE,
    compute: (counts) => {
      const { known: units, said, ...people } = probationsOf(counts);
      if (units === 0) return { value: null, ...said };
      const all = among.reduce((sum, each) => sum + people[each], 0);
      return { value: people[id], ...share(people[id], all), ...said };
    },
  };
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
  standing(
    'inTime',
    {
      vi: 'Kết nạp trong kỳ, được công nhận chính thức đúng hạn',
      en: 'Admitted in the span and recognised in time',
    },
    { vi: 'Được công nhận chính thức đúng hạn', en: 'Recognised in time' },
  ),
  standing(
    'late',
    {
      vi: 'Kết nạp trong kỳ, được công nhận chính thức quá hạn',
      en: 'Admitted in the span and recognised late',
    },
    { vi: 'Được công nhận chính thức sau hạn', en: 'Recognised after the last day' },
  ),
  standing(
    'overdue',
    {
      vi: 'Kết nạp trong kỳ, quá hạn, chưa được công nhận chính thức',
      en: 'Admitted in the span, overdue and not recognised',
    },
    {
      vi: 'Chưa có ngày chính thức, đã quá 12 tháng và 49 ngày',
      en: 'Without a full membership after 12 months and 49 days',
    },
  ),
  standing(
    'notDue',
    { vi: 'Kết nạp trong kỳ, chưa đến hạn công nhận', en: 'Admitted in the span, not due yet' },
    {
      vi: 'Chưa có ngày chính thức, còn trong thời gian dự bị hoặc làm thủ tục',
      en: 'Without a full membership, on probation or within the days for the papers',
    },
  ),
  standing(
    'unknown',
    {
      vi: 'Kết nạp trong kỳ, không rõ đã được công nhận chính thức hay chưa',
      en: 'Admitted in the span, not known whether recognised',
    },
    {
      vi: 'Danh sách không cho biết ngày chính thức',
      en: 'Of whom the list does not tell when the full membership began',
    },
  ),
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
