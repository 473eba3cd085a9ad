/** Increase and decrease: from which day on, a table of all units, and the lines of the whole. */
import type { Counting } from '#domain/submissions/review.ts';
import type { MovementsShown } from '../../tasks/office/movements.ts';
import { formatCount, formatDate } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { LOOKUP_WORDS } from '../../words/screens/lookups.ts';
import { MOVEMENT_LINES } from '../../words/screens/movement-lines.ts';
import { countedLine } from '../parts/counting-choice.ts';
import { dateField } from '../parts/date-field.ts';
import { h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine, spokenSign } from '../parts/marks.ts';
import { createLookup } from '../stage/lookup.ts';
import type { Stage } from '../stage/stage.ts';

const saying = (words: Words) => sayingFrom(LOOKUP_WORDS, words);

/** `counting`: as it is chosen for the screen that it stands on. */
export function movementsLookup(stage: Stage, counting: () => Counting): () => Child {
  const to = () => stage.asOf.read() ?? '';
  const from = dateField(
    'movements-from',
    LOOKUP_WORDS.movementsFrom,
    beforeTheQuarterOf(to()),
    stage.redraw,
  );
  const lookup = createLookup<MovementsShown>(stage, {
    id: 'movements',
    work: async (options) => {
      const ledgers = await stage.tasks.ledgers();
      const opening = from.read() ?? beforeTheQuarterOf(to());
      const unit = stage.grant.unit.id;
      return ledgers.movements({ unit, from: opening, to: to(), counts: counting() }, options);
    },
    said: (words, shown) => saying(words)('movementsDone', { sheet: shown.sheet, units: shown.units }),
    view: movementsView,
  });
  return () => {
    from.relabel(stage.words());
    return h('div', { id: 'movements-part' }, from.element, lookup());
  };
}

const MONTHS_OF_QUARTER = 3;

/** ISO: the last day of the quarter before. Read by nothing but the field, where it can be changed. */
function beforeTheQuarterOf(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = month - ((month - 1) % MONTHS_OF_QUARTER);
  return new Date(Date.UTC(year, first - 1, 0)).toISOString().slice(0, 'yyyy-mm-dd'.length);
}

function movementsView(words: Words, shown: MovementsShown): readonly Child[] {
  const say = saying(words);
  const { sheet, units, open, from, to, counts } = shown;
  return [
    open === 0
      ? doneLine(say('movementsDone', { sheet, units }))
      : h('p', { class: 'marked' }, ...spokenSign(words, 'warning'), say('movementsOpen', { count: open })),
    h('p', {}, say('movementsDays', { from: formatDate(from), to: formatDate(to) })),
    countedLine(words, counts, 'movements-counted'),
    h(
      'ul',
      { id: 'movements-lines' },
      ...shown.lines.map(({ line, value, isKind }) =>
        h(
          'li',
          isKind ? { class: 'hint' } : {},
          `${words.pick(MOVEMENT_LINES[line])}: ${formatCount(value)}`,
        ),
      ),
    ),
  ];
}
