/** Kết quả xếp loại: how many have which grade, why some have none, who is over the cap by how many; and the same as a sheet. No names. */
import { gradedYearLines, overIn } from '../../tasks/leader/grading-lines.ts';
import type { GradingsWritten } from '../../tasks/leader/gradings.ts';
import { formatCount, formatDate } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { GRADING_WORDS } from '../../words/screens/gradings.ts';
import { lineView } from '../parts/figure-line.ts';
import { unfolding } from '../parts/fold.ts';
import { h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { longList } from '../parts/more.ts';
import { createLookup } from '../stage/lookup.ts';
import type { LookupAround } from '../stage/lookup.ts';
import type { Stage } from '../stage/stage.ts';

export function gradingsLookup(stage: Stage): () => Child {
  return createLookup<GradingsWritten>(stage, {
    id: 'gradings',
    work: async (options) => {
      const asOf = stage.asOf.read() ?? stage.today;
      return (await stage.tasks.leader()).gradings({ unit: stage.grant.unit.id, asOf }, options);
    },
    said: headline,
    view: gradingsView,
  });
}

/** Of the latest year. */
function headline(words: Words, { gradings: { asOf, years } }: GradingsWritten): string {
  const say = sayingFrom(GRADING_WORDS, words);
  const [latest] = years;
  if (latest === undefined) return say('gradings.none', { date: formatDate(asOf) });
  const { year } = latest;
  const over = overIn(latest).length;
  return over > 0
    ? say('gradings.overAll', { year: String(year), count: over })
    : say('gradings.overNone', { year: String(year), count: latest.organisations.length });
}

function gradingsView(words: Words, found: GradingsWritten, around: LookupAround): readonly Child[] {
  const say = sayingFrom(GRADING_WORDS, words);
  const { gradings, sheet } = found;
  if (sheet === undefined) return [h('p', {}, headline(words, found))];
  const { notComputed, years } = gradings;
  return [
    h('p', {}, h('strong', {}, headline(words, found))),
    h('p', {}, say('gradings.sheet', { sheet })),
    notComputed.length > 0 &&
      h('p', {}, say('gradings.notComputed', { units: notComputed.map(({ name }) => name).join(', ') })),
    ...years.map((year) =>
      unfolding(
        { ...around, id: `gradings-${String(year.year)}` },
        say('gradings.year', { year: String(year.year), people: formatCount(year.people) }),
        () =>
          longList(words, {
            id: `gradings-lines-${String(year.year)}`,
            items: gradedYearLines(words, year, gradings).slice(1),
            item: lineView,
            shown: around.shown,
            showMore: (shown) => around.set({ shown }),
          }),
      ),
    ),
  ];
}
