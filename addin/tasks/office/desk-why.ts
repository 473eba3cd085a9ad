/** Why a unit is to be looked at, in a sentence. `list`: the id of the kind of list that it is about. */
import { dayOfInstant } from '#domain/units/days.ts';
import { formatDate } from '#domain/language/date.ts';
import type { DeskResponse } from '#wire/desk.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { DESK_WORDS } from '../../words/screens/desk.ts';
import { peopleText } from '../../words/people-text.ts';
import type { Attention } from './desk-attention.ts';
import { daysBetween } from './desk-days.ts';

export function sayWhy(
  words: Words,
  { unit: { name: unit, asked, reopening = '', version, movement, members, warnings = 0 }, why }: Attention,
  { coverage, today }: Pick<DeskResponse, 'coverage' | 'today'>,
  list: string,
): string {
  const say = sayingFrom(DESK_WORDS, words);
  const people = peopleText(words, list, members ?? 0);
  const { due = today } = coverage.period;
  switch (why) {
    case 'asked':
      return say('why.asked', {
        unit,
        places: asked?.places ?? 0,
        date: formatDate(dayOfInstant(asked?.at ?? '')),
      });
    case 'reopening':
      return say('why.reopening', { unit, version, date: formatDate(dayOfInstant(reopening)) });
    case 'changed':
      return say('why.changed', { unit, before: movement?.before ?? 0, people });
    case 'overdue':
      return say('why.overdue', { unit, days: daysBetween(due, today), people });
    case 'findings':
      return say('why.findings', { unit, count: warnings });
    case 'withdrawn':
    case 'never':
      return say(`why.${why}`, { unit });
  }
}
