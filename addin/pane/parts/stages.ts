/** Where candidates stand, in one sentence that closes. */
import { formatCount } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { FUNNEL_WORDS } from '../../words/screens/funnel.ts';

const PARTS = ['pool', 'decided', 'admitted', 'ended'] as const;
export type Stages = Readonly<Record<(typeof PARTS)[number], number>>;

/** "63 người = 47 trong nguồn + 16 chuyển giao, thôi, vắng hoặc không rõ": what is nobody's is left out, and it closes all the same. */
export function stagesText(words: Words, stages: Stages): string {
  const say = sayingFrom(FUNNEL_WORDS, words);
  const there = PARTS.filter((part) => stages[part] > 0);
  return say('all', {
    registered: formatCount(PARTS.reduce((sum, part) => sum + stages[part], 0)),
    parts: there.map((part) => say(part, { people: formatCount(stages[part]) })).join(' + '),
  });
}
