/** What became of those who were admitted, line by line: the parts that close, the share in time, and the class for new members. */
import { IN_TIME_IS } from '#domain/statistics/overdue.ts';
import type { FunnelResponse } from '#wire/funnel.ts';
import { formatCount, formatDate, formatPercent } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { FUNNEL_WORDS } from '../../words/screens/funnel.ts';
import type { FigureLine } from '../common/figure-line.ts';

type Recognitions = NonNullable<FunnelResponse['recognitions']>;
type Recognition = NonNullable<Recognitions['ended']>;

export const RECOGNITION_PARTS = ['inTime', 'late', 'notDue', 'overdue', 'unknown'] as const;

/** "13 người = 12 đúng hạn + 1 quá hạn": what is nobody's is left out, and it closes all the same. */
function recognitionParts(words: Words, recognition: Omit<Recognition, 'from' | 'to'>): string {
  const say = sayingFrom(FUNNEL_WORDS, words);
  const there = RECOGNITION_PARTS.filter((part) => recognition[part] > 0);
  return say('all', {
    registered: formatCount(recognition.people),
    parts: there
      .map((part) => say(`recognitions.${part}`, { people: formatCount(recognition[part]) }))
      .join(' + '),
  });
}

const WHICH = ['admitted', 'ended'] as const;

/** Of the unit, then of its parts where there are several; none where nobody was admitted in the days of either. */
export function recognitionLines(words: Words, { units, ...whole }: Recognitions): readonly FigureLine[] {
  const own = linesOf(words, whole);
  if (own.length === 0) return [];
  const text = (line: string, depth: number): FigureLine => ({ text: line, depth });
  return [
    ...own.map((line) => text(line, 1)),
    ...(units.length < 2 ? [] : units).flatMap(({ unit, ...below }) => [
      text(unit.name, 1),
      ...linesOf(words, below).map((line) => text(line, 2)),
    ]),
    text(words.pick(IN_TIME_IS), 2),
  ];
}

function linesOf(words: Words, recognitions: Pick<Recognitions, 'admitted' | 'ended'>): readonly string[] {
  const say = sayingFrom(FUNNEL_WORDS, words);
  return WHICH.flatMap((which) => {
    const found = recognitions[which];
    if (found === undefined || found.people === 0) return [];
    const { from, to, share, newMemberClass } = found;
    const parts = recognitionParts(words, found);
    return [
      say(`recognitions.${which}`, { from: formatDate(from), to: formatDate(to), parts }),
      ...(share.denominator === 0
        ? []
        : [
            say('recognitions.share', {
              count: formatCount(share.numerator),
              of: formatCount(share.denominator),
              percent: formatPercent(share.percent),
            }),
          ]),
      say('recognitions.class', {
        certificate: formatCount(newMemberClass.certificate),
        attended: formatCount(newMemberClass.attended),
        unsaid: formatCount(newMemberClass.unsaid),
      }),
    ];
  });
}
