/** People in two units: by unit, row and last digits; of other units only how many; and which units nobody could compare. */
import type { Duplicates } from '../../tasks/office/duplicates-found.ts';
import { LOOKUP_WORDS } from '../../words/screens/lookups.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { createLookup } from '../stage/lookup.ts';
import type { LookupAround } from '../stage/lookup.ts';
import { doneLine, spokenSign } from '../parts/marks.ts';
import { longList } from '../parts/more.ts';
import type { Stage } from '../stage/stage.ts';

const saying = (words: Words) => sayingFrom(LOOKUP_WORDS, words);

function headline(words: Words, { people, total, found, outside, notCompared }: Duplicates): string {
  const say = saying(words);
  if (people === null) return say('peopleCut', { total, listed: found.length });
  if (people > 0) return say(people < total ? 'peopleOften' : 'people', { people });
  if (notCompared.length > 0) return say('nobodyCompared');
  return say(outside.length > 0 ? 'nobodyInside' : 'nobody');
}

/** An office alone may learn who stands in two units; for a leader there is nothing to draw. */
export function duplicatesLookup(stage: Stage): () => Child {
  if (stage.grant.role !== 'office') return () => null;
  return createLookup<Duplicates>(stage, {
    id: 'duplicates',
    work: (options) => stage.tasks.duplicates({ unit: stage.grant.unit.id }, options),
    said: (words, found) => `${headline(words, found)}.`,
    view: duplicatesView,
  });
}

function duplicatesView(words: Words, found: Duplicates, around: LookupAround): readonly Child[] {
  const title = headline(words, found);
  return [
    found.total === 0 ? doneLine(title) : warningLine(words, title),
    h('p', {}, saying(words)('how')),
    ...inside(words, found, around),
    ...outsideView(words, found, around),
    notComparedView(words, found, around),
  ];
}

function warningLine(words: Words, text: string): HTMLElement {
  return h('p', { class: 'marked' }, ...spokenSign(words, 'warning'), h('strong', {}, text));
}

function inside(words: Words, found: Duplicates, around: LookupAround): readonly Child[] {
  const [first] = found.found;
  if (!first) return [];
  return [
    ...longList(words, {
      id: 'duplicates',
      items: found.found,
      item: ({ message }) => words.pick(message),
      shown: around.shown,
      showMore: (shown) => around.set({ shown }),
    }),
    h('p', {}, words.pick(first.advice)),
    h(
      'div',
      { class: 'actions' },
      button({ id: 'duplicates-write', class: 'secondary' }, words.say('findings.write'), () =>
        write(found, around),
      ),
    ),
  ];
}

function write(found: Duplicates, around: LookupAround): void {
  const { stage } = around;
  void stage.run({
    failures: OFFICE_ERRORS,
    work: () => stage.tasks.writeDuplicates(found),
    done: (written) => stage.say(saying(stage.words())('written', written)),
    again: () => write(found, around),
  });
}

/** Which units those are is nobody's to know here. */
function outsideView(words: Words, { outside }: Duplicates, around: LookupAround): readonly Child[] {
  const say = saying(words);
  if (outside.length === 0) return [];
  const count = outside.reduce((sum, { total }) => sum + (total ?? 0), 0);
  const isTold = outside.every(({ total }) => total !== null);
  return [
    warningLine(words, isTold ? say('outside', { count }) : say('outsideSome')),
    h('p', {}, say('outsideWhy')),
    ...longList(words, {
      id: 'outside',
      items: outside,
      item: ({ unit, total }) =>
        total === null ? say('outsideUnitSome', { unit }) : say('outsideUnit', { unit, count: total }),
      shown: around.shown,
      showMore: (shown) => around.set({ shown }),
    }),
  ];
}

function notComparedView(words: Words, { notCompared }: Duplicates, around: LookupAround): Child {
  if (notCompared.length === 0) return null;
  const say = saying(words);
  const { open, shown, set } = around;
  return unfolding(
    { id: 'not-compared', open, set },
    say('notCompared', { count: notCompared.length }),
    () => [
      h('p', {}, say('notComparedWhy')),
      ...longList(words, {
        id: 'not-compared-units',
        items: notCompared,
        item: (name) => name,
        shown,
        showMore: (more) => set({ shown: more }),
      }),
    ],
  );
}
