/** What came of the list of a class in lines: how many, who was there, and who of them stands in no list of candidates or may be several people. */
import type { ClassListResponse } from '#wire/class-lists.ts';
import { formatCount, formatDate } from '../../words/format.ts';
import { CLASS_LIST_WORDS } from '../../words/screens/class-list.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import type { FigureLine } from '../common/figure-line.ts';

export interface ClassListGroup {
  readonly text: string;
  readonly people: ClassListResponse['asked'];
}

/** Counts alone. */
export function classListCounts(words: Words, met: ClassListResponse): string[] {
  const say = sayingFrom(CLASS_LIST_WORDS, words);
  const count = (key: 'attended' | 'absent' | 'certificates' | 'matched' | 'byNameAlone') =>
    formatCount(met[key]);
  return [
    say('classList.learned', {
      attended: count('attended'),
      absent: count('absent'),
      certificates: count('certificates'),
    }),
    say('classList.matched', { count: count('matched') }),
    ...(met.byNameAlone === 0 ? [] : [say('classList.byNameAlone', { count: count('byNameAlone') })]),
  ];
}

/** Whom somebody has to look at. */
export function classListGroups(
  words: Words,
  { of, doubtful, asked, unmatched }: ClassListResponse,
): ClassListGroup[] {
  const say = sayingFrom(CLASS_LIST_WORDS, words);
  return [
    ...(doubtful === 0
      ? []
      : [{ text: say('classList.doubtful', { count: formatCount(doubtful) }), people: asked }]),
    ...unmatched.map(({ unit, people, named }) => ({
      text: say('classList.unmatched', {
        of: of.name,
        unit: unit?.name ?? say('classList.noUnit'),
        count: formatCount(people),
      }),
      people: named,
    })),
  ];
}

export function classListLines(words: Words, met: ClassListResponse): FigureLine[] {
  const say = sayingFrom(CLASS_LIST_WORDS, words);
  const line = (depth: number, text: string): FigureLine => ({ depth, text });
  const { name } = met.class;
  if (met.people === 0) return [line(0, say('classList.none', { name }))];
  return [
    line(0, say('classList.people', { name, people: formatCount(met.people) })),
    ...classListCounts(words, met).map((text) => line(1, text)),
    ...classListGroups(words, met).flatMap(({ text, people }) => [
      line(1, text),
      ...people.map(({ row, name: who, birth }) =>
        line(2, say('classList.person', { row, name: who, birth: formatDate(birth) })),
      ),
    ]),
  ];
}
