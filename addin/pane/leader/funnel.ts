/** Từ tạo nguồn đến kết nạp: how many candidates stand where, and the same as a sheet. */
import type { FunnelStages, FunnelWritten } from '../../tasks/leader/funnel.ts';
import { recognitionLines } from '../../tasks/leader/recognition-lines.ts';
import { formatCount, formatDate, formatDecimal } from '../../words/format.ts';
import { feedbackLines } from '../../words/introduction-text.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { FUNNEL_WORDS } from '../../words/screens/funnel.ts';
import { INTRODUCTION_WORDS } from '../../words/screens/introductions.ts';
import { lineView } from '../parts/figure-line.ts';
import { unfolding } from '../parts/fold.ts';
import { h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { stagesText } from '../parts/stages.ts';
import { longList } from '../parts/more.ts';
import { createLookup } from '../stage/lookup.ts';
import type { LookupAround } from '../stage/lookup.ts';
import type { Stage } from '../stage/stage.ts';

const saying = (words: Words) => sayingFrom(FUNNEL_WORDS, words);

export function funnelLookup(stage: Stage): () => Child {
  return createLookup<FunnelWritten>(stage, {
    id: 'funnel',
    work: async (options) => {
      const asOf = stage.asOf.read() ?? stage.today;
      return (await stage.tasks.leader()).funnel({ unit: stage.grant.unit.id, asOf }, options);
    },
    said: headline,
    view: funnelView,
  });
}

function headline(words: Words, { funnel, whole }: FunnelWritten): string {
  const say = saying(words);
  return funnel.registered === 0
    ? say('nobody', { date: formatDate(funnel.asOf) })
    : stagesText(words, whole);
}

function funnelView(words: Words, found: FunnelWritten, around: LookupAround): readonly Child[] {
  const say = saying(words);
  const { funnel, whole, sheet } = found;
  const title = headline(words, found);
  if (sheet === undefined) return [h('p', {}, title)];
  const { units, workforce, notComputed } = funnel;
  return [
    h('p', {}, h('strong', {}, title)),
    h('p', {}, say('sheet', { sheet })),
    workforce !== undefined &&
      h(
        'p',
        {},
        say('workforce', {
          pool: formatCount(whole.pool),
          workers: formatCount(workforce.workers),
          places: formatCount(workforce.places),
        }),
      ),
    ...feedbackView(words, found),
    notComputed.length > 0 &&
      h('p', {}, say('notComputed', { units: notComputed.map(({ name }) => name).join(', ') })),
    unfolding({ ...around, id: 'funnel-places' }, say('places'), () => placesView(words, found)),
    unfolding({ ...around, id: 'funnel-units' }, say('units', { count: formatCount(units.length) }), () =>
      longList(words, {
        id: 'funnel-unit',
        items: units,
        item: ({ unit, pledged, ...stages }) =>
          h(
            'span',
            {},
            stagesView(words, unit.name, stages),
            pledged !== undefined && `; ${say('pledged', { people: formatCount(pledged) })}`,
          ),
        shown: around.shown,
        showMore: (shown) => around.set({ shown }),
      }),
    ),
    ...recognitionsView(words, found, around),
    unfolding({ ...around, id: 'funnel-parts' }, say('parts'), () => partsView(words, found)),
  ];
}

/** Whole years, told to the top of the organisation that introduced. */
function feedbackView(words: Words, { feedback }: FunnelWritten): readonly Child[] {
  const lines = feedbackLines(words, feedback);
  if (lines.length === 0) return [];
  return [
    h(
      'section',
      { id: 'funnel-feedback' },
      h(
        'p',
        {},
        h(
          'strong',
          {},
          sayingFrom(INTRODUCTION_WORDS, words)('back.title', { day: formatDate(feedback.asOf) }),
        ),
      ),
      ...lines.map((line) => h('p', {}, line)),
    ),
  ];
}

function stagesView(words: Words, name: string, stages: FunnelStages): Child {
  return h('span', {}, h('strong', {}, name), ` · ${stagesText(words, stages)}`);
}

/** Where everybody stands, what was done this year, and how long it took. */
function placesView(words: Words, { funnel: { places, span, waits = [] } }: FunnelWritten): readonly Child[] {
  const say = saying(words);
  const lines = (items: FunnelWritten['funnel']['places'] | NonNullable<typeof span>['steps']): Child =>
    h(
      'ol',
      { class: 'plain' },
      ...items
        .filter(({ people }) => people > 0)
        .map(({ label, people }) =>
          h('li', {}, say('line', { label: words.pick(label), people: formatCount(people) })),
        ),
    );
  return [
    lines(places),
    ...(span
      ? [
          h('p', {}, say('steps', { from: formatDate(span.from), to: formatDate(span.to) })),
          lines(span.steps),
        ]
      : []),
    h(
      'ol',
      { class: 'plain' },
      ...waits.map(({ label, people, meanDays }) =>
        h(
          'li',
          {},
          say('wait', {
            label: words.pick(label),
            days: formatDecimal(meanDays ?? 0, 1),
            people: formatCount(people),
          }),
        ),
      ),
    ),
  ];
}

function recognitionsView(
  words: Words,
  { funnel: { recognitions } }: FunnelWritten,
  around: LookupAround,
): readonly Child[] {
  const lines = recognitions === undefined ? [] : recognitionLines(words, recognitions);
  if (lines.length === 0) return [];
  return [
    unfolding({ ...around, id: 'funnel-recognitions' }, saying(words)('recognitions'), () =>
      longList(words, {
        id: 'funnel-recognition',
        items: lines,
        item: lineView,
        shown: around.shown,
        showMore: (shown) => around.set({ shown }),
      }),
    ),
  ];
}

function partsView(words: Words, { funnel: { sectors, sexes, sources } }: FunnelWritten): readonly Child[] {
  const untold = sources?.untold ?? 0;
  return [
    h(
      'ol',
      { class: 'plain' },
      ...[...sectors, ...sexes, ...(sources?.lines ?? [])].map(({ label, ...stages }) =>
        h('li', {}, stagesView(words, words.pick(label), stages)),
      ),
    ),
    untold > 0 && h('p', { class: 'note' }, saying(words)('untold', { count: untold })),
  ];
}
