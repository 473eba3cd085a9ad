/** What classes come to, line by line: of each kind those apart, for whom they were, and the total in every reading. */
import type { ClassesResponse } from '#wire/classes.ts';
import { formatCount } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { LEDGER_FIGURES } from '../../words/screens/ledger-figures.ts';
import type { FigureLine } from '../common/figure-line.ts';

type Kind = ClassesResponse['kinds'][number];
type Learners = Pick<Kind['general'], 'classes' | 'participants'>;

/** Of the learners: said where it is known of some class. */
const PARTS = [
  { part: 'attended', words: 'classes.attended' },
  { part: 'certificates', words: 'classes.certificates' },
] as const;

export function classLines(words: Words, { kinds }: ClassesResponse): FigureLine[] {
  const say = sayingFrom(LEDGER_FIGURES, words);
  const line = (
    depth: number,
    what: string,
    { classes, participants: { people } }: Learners,
  ): FigureLine => ({
    depth,
    text: say('classes.learners', { what, classes: formatCount(classes), people: formatCount(people) }),
  });
  const partsOf = (total: Kind['totals'][number]): FigureLine[] =>
    PARTS.filter(({ part }) => total[part].classes > 0).map(({ part, words: key }) =>
      line(2, say(key), { classes: total[part].classes, participants: total[part] }),
    );
  if (kinds.length === 0) return [{ depth: 0, text: say('classes.none') }];
  return kinds.flatMap(({ label, general, separate, forWhom, totals }) => [
    { depth: 0, text: words.pick(label) },
    ...(separate.all.classes === 0
      ? []
      : [line(1, say('classes.general'), general), line(1, say('classes.separate'), separate.all)]),
    ...forWhom.map((each) => line(2, words.pick(each.label), each)),
    ...totals.flatMap((total) => [line(1, words.pick(total.label), total), ...partsOf(total)]),
  ]);
}
